import Numbers

extension WorkedSteps {
    /// How many digits more than the result steps are worked out with, at most.
    private static let mostExtraDigits = 12
    /// How many digits more a part is worked out with than what it is part of, at most.
    private static let mostGrade = 2
    /// No value takes more rounds.
    private static let mostRounds = 200
    /// Decimals beyond this place are not worth writing down.
    private static let lowestPlace = -40

    /// Works a value out, with as few digits as make the printed steps give the printed result.
    ///
    /// Where no number of digits does, the result follows the numbers put in at once.
    init(
        _ derivation: Derivation, value: Number, digits: Int, unit: String, style: DigitStyle
    ) throws(EvaluationError) {
        self.style = style
        let remarks = derivation.remarks + (value.isFinite ? [] : derivation.lack)
        var lines = remarks.flatMap { remark in
            remark.right.enumerated().map { index, side in
                Line(head: index == 0 ? remark.left : nil, relation: .equal, side: side)
            }
        }
        var sides = derivation.formulas
        var relations = sides.dropFirst().map { _ in Relation.equal }
        guard value.isFinite else {
            sides.append(.symbol(value.sign == -1 ? .minusInfinity : .infinity))
            if sides.count > 1 { relations.append(.equal) }
            self.lines = lines + Line.chain(sides, relations, unit: unit)
            return
        }
        guard let short = value.rounded(forProse: digits),
            let result = short.isLong ? value.rounded(significant: digits) : short
        else { throw .undecided("the digits of a number \(value)") }
        let ending =
            derivation.numbers.map { WorkedSteps.steps($0, result, value, digits: digits) }
            ?? [WorkedSteps.number(result, value)]
        for (index, step) in ending.enumerated() {
            let before = index > 0 ? ending[index - 1] : nil
            if !sides.isEmpty {
                relations.append(WorkedSteps.relation(from: before, to: step))
            }
            sides.append(step)
        }
        lines += Line.chain(sides, relations, unit: unit)
        self.lines = lines
    }

    private static func number(_ digits: RoundedDecimal, _ value: Number) -> Step {
        .number(WorkedNumber(digits, for: value))
    }

    /// How a step stands to the one before it, or to the formula.
    private static func relation(from before: Step?, to step: Step) -> Relation {
        if before?.isExact ?? true, step.isExact { return .equal }
        guard let before, !before.holdsShortenedSum,
            let left = try? before.value(.printed), let right = try? step.value(.printed)
        else { return .approximate }
        return left.equality(with: right) == .proved ? .equal : .approximate
    }

    /// The steps from the numbers put in to the result.
    private static func steps(
        _ numbers: Step, _ result: RoundedDecimal, _ value: Number, digits: Int
    ) -> [Step] {
        // The places of the result as inexact numbers are printed.
        let place =
            result.digits == "0"
            ? -digits : min(result.lastPlace, result.firstPlace - digits + 1, 0)
        for extra in 0...mostExtraDigits where place - extra >= lowestPlace {
            for grade in 0...mostGrade {
                let reduction = StepReduction(
                    digits: .init(
                        place: place - extra, significant: digits + extra, grade: grade),
                    result: result)
                if let steps = steps(numbers, reduction) { return steps }
            }
        }
        let plain = StepReduction(
            digits: .init(place: place, significant: digits, grade: 0), result: result)
        return [plain.puttingIn(numbers), number(result, value)].compactMap(\.self)
    }

    private static func steps(_ numbers: Step, _ reduction: StepReduction) -> [Step]? {
        guard var current = reduction.puttingIn(numbers) else { return nil }
        let writer = StepWriter(.text, style: .plain)
        var steps = [current]
        for _ in 0..<mostRounds {
            if let last = current.number {
                if last.printed != reduction.result.value {
                    steps.append(number(reduction.result, last.value))
                }
                return steps
            }
            guard let next = reduction.reduced(current) else { return nil }
            // What only changes its meaning is no step for the reader.
            if writer.written(next) == writer.written(current) { steps.removeLast() }
            steps.append(next)
            current = next
        }
        return nil
    }
}

extension WorkedSteps.Line {
    /// The lines of a chain of sides.
    fileprivate static func chain(
        _ sides: [Step], _ relations: [WorkedSteps.Relation], unit: String
    ) -> [WorkedSteps.Line] {
        var lines: [WorkedSteps.Line] = []
        // A number that is its own result.
        if sides.count == 1 { return chain(sides + sides, [.equal], unit: unit) }
        for (index, relation) in relations.enumerated() where sides.indices.contains(index + 1) {
            lines.append(
                WorkedSteps.Line(
                    head: index == 0 ? sides[0] : nil, relation: relation, side: sides[index + 1],
                    unit: index == relations.count - 1 ? unit : ""))
        }
        return lines
    }
}

extension Notation {
    fileprivate static let infinity = Notation("∞", tex: "\\infty")
    fileprivate static let minusInfinity = Notation("\u{2212}∞", tex: "-\\infty")
}
