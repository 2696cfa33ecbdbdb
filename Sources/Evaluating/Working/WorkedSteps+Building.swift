import Numbers

extension WorkedSteps {
    /// Works a value out.
    init(
        _ derivation: Derivation, value: Number, digits: Int, unit: String, style: DigitStyle
    ) throws(EvaluationError) {
        self.style = style
        guard value.isFinite else {
            let infinity = Step.symbol(value.sign == -1 ? .minusInfinity : .infinity)
            lines =
                (derivation.remarks + derivation.lack).flatMap { Line.remark($0, by: nil) }
                + Line.chain(derivation.formulas + [infinity], unit: unit)
            return
        }
        guard let short = value.rounded(forProse: digits),
            let result = short.isLong ? value.rounded(significant: digits) : short
        else { throw .undecided("the digits of a number \(value)") }
        let ending = StepEnding(derivation.numbers, result, for: value, digits: digits)
        lines =
            derivation.remarks.flatMap { Line.remark($0, by: ending.reduction) }
            + Line.enclosed(
                Line.chain(derivation.formulas + ending.steps, unit: unit), value)
    }
}

extension WorkedSteps.Line {
    /// The lines of a chain of sides, the unit standing with the last.
    fileprivate static func chain(_ sides: [Step], unit: String) -> [WorkedSteps.Line] {
        // A number that is its own result.
        if sides.count == 1 { return chain(sides + sides, unit: unit) }
        return sides.indices.dropFirst().map { index in
            WorkedSteps.Line(
                head: index == 1 ? sides[0] : nil,
                relation: WorkedSteps.Relation(from: sides[index - 1], to: sides[index]),
                side: sides[index], unit: index == sides.count - 1 ? unit : "")
        }
    }

    /// The lines with a proved enclosure before the last, of a value that is no result of steps: an
    /// integral, or a sum without end.
    fileprivate static func enclosed(
        _ lines: [WorkedSteps.Line], _ value: Number
    ) -> [WorkedSteps.Line] {
        guard value.basis == .enclosed, let last = lines.last,
            let found = value.roundedWithin(significant: provedDigits), found.reach != nil
        else { return lines }
        let unit = RoundedDecimal(
            isNegative: false, digits: "1", lastPlace: found.rounded.lastPlace)
        let enclosure = WorkedSteps.Line(
            head: last.head, relation: .element,
            side: .number(WorkedNumber(found.rounded, for: value)),
            margin: .number(WorkedNumber(unit, for: .exact(unit.value))))
        return lines.dropLast() + [
            enclosure,
            WorkedSteps.Line(
                head: nil, relation: last.relation, side: last.side, unit: last.unit),
        ]
    }

    /// To so many digits is an enclosure shown.
    private static let provedDigits = 20

    /// The lines of a remark, its numbers with the digits that they have in the steps.
    fileprivate static func remark(
        _ remark: Derivation.Remark, by reduction: StepReduction?
    ) -> [WorkedSteps.Line] {
        let right = remark.right.map { side in
            side.isFormula ? side : reduction?.puttingIn(side) ?? side
        }
        return chain([remark.left] + right, unit: "")
    }
}

extension WorkedSteps.Relation {
    /// How a side stands to the one before it, which may be a formula.
    fileprivate init(from before: Step, to step: Step) {
        if before.isExact, step.isExact {
            self = .equal
            return
        }
        guard !before.holdsShortenedSum, let left = try? before.value(.printed),
            let right = try? step.value(.printed)
        else {
            self = .approximate
            return
        }
        self = left.isEvidently(right) ? .equal : .approximate
    }
}

extension Notation {
    fileprivate static let infinity = Notation("∞", tex: "\\infty")
    fileprivate static let minusInfinity = Notation("\u{2212}∞", tex: "-\\infty")
}
