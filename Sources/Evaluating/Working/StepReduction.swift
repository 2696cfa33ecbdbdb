import Numbers

/// One round of working out: every part of a step that combines nothing but numbers becomes a number.
///
/// A number is printed as the correct rounding of what it stands for, and only if somebody who works
/// with the printed numbers before it, and rounds as at school, finds the same digits. Otherwise
/// there is no such round: more digits are needed.
struct StepReduction {
    /// With how many digits steps are worked out.
    struct Digits: Sendable {
        /// The last place of the terms of the result.
        var place: Int
        /// The significant digits of factors and arguments, at least.
        let significant: Int
        /// How many more digits a part has than what it is part of: its rounding must not show there.
        let grade: Int

        /// The digits of the parts of a part.
        var deeper: Digits {
            Digits(place: place - grade, significant: significant + grade, grade: grade)
        }
    }

    let digits: Digits
    /// What is printed at the end.
    let result: RoundedDecimal

    /// How many digits a fraction has at most that is printed in full though it was worked out.
    private static let mostDigits = 6
    /// The greatest numerator and denominator of such a fraction.
    private static let greatestPart = 999

    /// The step with the numbers put in, those that are rounded with as many digits wherever they stand;
    /// `nil` where one of them has no digits.
    func puttingIn(_ step: Step) -> Step? {
        if let fraction = step.writtenFraction { return .number(WorkedNumber(fraction: fraction)) }
        guard case .value(let value, _) = step else {
            return step.mapped { part, _ in puttingIn(part) }
        }
        if let exact = value.exactValue,
            let whole = WorkedNumber(whole: exact, digits: 15, greatestPart: 9999)
        {
            return .number(whole)
        }
        let parts = StepReduction(
            digits: digits.deeper.deeper.deeper.deeper, result: result)
        return parts.rounded(value, .factor).map { .number(WorkedNumber($0, for: value)) }
    }

    /// The step after one round; `nil` where the digits do not suffice.
    func reduced(_ step: Step, _ role: Step.Role = .result) -> Step? {
        if step.isReady, step.number == nil { return settled(step, role) }
        if let argument = step.argument, argument.isReady, argument.number == nil,
            !hasShortValue(argument)
        {
            return settled(step, role)
        }
        // A sign before a single term is the sign of its number.
        if case .sum(let terms, nil) = step, terms.count == 1 {
            let isNegative = terms[0].isNegative
            let inner = isNegative ? StepReduction(digits: digits, result: result.negated) : self
            guard let next = inner.reduced(terms[0].step, role) else { return nil }
            if let number = next.number { return .number(isNegative ? number.negated : number) }
            return .sum([.init(next, isNegative: isNegative)], hidden: nil)
        }
        let inner = deeper(step, role)
        return step.mapped { inner.reduced($0, $1) }
    }

    /// The reduction of the parts of a step: those of the result have the digits that were asked for,
    /// and the terms of a factor go down to where its own significant digits end.
    private func deeper(_ step: Step, _ role: Step.Role) -> StepReduction {
        if role == .result { return self }
        var deeper = digits.deeper
        if role == .factor, case .sum = step, let value = try? step.value(.exact),
            let last = value.rounded(significant: digits.significant)?.lastPlace
        {
            deeper.place = min(deeper.place, last - digits.grade)
        }
        return StepReduction(digits: deeper, result: result)
    }

    /// Whether a part that combines exact numbers has a value that can be printed in full.
    private func hasShortValue(_ step: Step) -> Bool {
        guard let value = (try? step.value(.printed))?.exactValue,
            (try? step.value(.exact))?.exactValue == value
        else { return true }
        return whole(value) != nil
    }

    private func whole(_ value: Rational) -> WorkedNumber? {
        WorkedNumber(
            whole: value, digits: StepReduction.mostDigits,
            greatestPart: StepReduction.greatestPart)
    }

    /// The number that a step is.
    private func settled(_ step: Step, _ role: Step.Role) -> Step? {
        guard let printed = try? step.value(.printed), let exact = try? step.value(.exact),
            exact.isFinite
        else { return nil }
        if let value = printed.exactValue, exact.exactValue == value, let whole = whole(value),
            role != .result || whole.isFraction || whole.printed == result.value
        {
            return .number(whole)
        }
        guard let rounded = rounded(exact, role) ?? undecided(exact, printed, role) else {
            return nil
        }
        // What is left out cannot be worked out by hand.
        if !step.isShortened {
            let numeral = Numeral(form: .decimal(rounded))
            guard numeral.judged(against: printed, by: Rounding(ties: .halfUp)).isRight else {
                return nil
            }
        }
        return .number(WorkedNumber(rounded, for: exact))
    }

    /// The digits of a number that cannot be told from what is printed: √0.3 − √0.3 is 0 as far as
    /// precision goes.
    private func undecided(
        _ value: Number, _ printed: Number, _ role: Step.Role
    ) -> RoundedDecimal? {
        guard case .agrees = value.equality(with: printed) else { return nil }
        return rounded(printed, role)
    }

    /// The digits that are printed of a number.
    private func rounded(_ value: Number, _ role: Step.Role) -> RoundedDecimal? {
        switch role {
        case .result: return result
        case .term: return value.rounded(toPlace: digits.place)
        case .factor:
            guard let first = value.rounded(significant: digits.significant) else { return nil }
            return first.lastPlace < digits.place || first.isLong
                ? first : value.rounded(toPlace: digits.place)
        }
    }
}

extension Step {
    /// The fraction in lowest terms that is written as such: 1/3, and not 2/6.
    fileprivate var writtenFraction: Rational? {
        guard case .quotient(.value(let above, nil), .value(let below, nil)) = self,
            let a = above.exactValue, let b = below.exactValue, b.sign > 0,
            b != .one, b <= Rational(9999), a.magnitude <= Rational(9999)
        else { return nil }
        let quotient = a / b
        return quotient.numerator == a && quotient.denominator == b ? quotient : nil
    }

    /// What a logarithm is taken of.
    fileprivate var argument: Step? {
        if case .logarithm(let argument, _) = self { argument } else { nil }
    }
}
