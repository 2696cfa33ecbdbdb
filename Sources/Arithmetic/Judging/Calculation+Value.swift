import Numbers

/// The base that is taken for logarithms without one.
enum FreeBase: Sendable, CaseIterable {
    case natural, two, ten

    /// The natural logarithm of the base; `nil` for e.
    fileprivate var divisor: ValueRange? {
        switch self {
        case .natural: nil
        case .two: ValueRange(2).logarithm
        case .ten: ValueRange(10).logarithm
        }
    }
}

extension Calculation {
    /// The numbers it can stand for, when each of its printed numbers can be any of an interval.
    func value(of ranges: [ValueRange], base: FreeBase) -> ValueRange? {
        Evaluation(ranges: ranges, base: base).value(of: expression)
    }

    /// Its value when every number is just what is printed.
    func printedValue(base: FreeBase) -> ValueRange? {
        value(of: numbers.map { ValueRange($0.value) }, base: base)
    }
}

extension Calculation {
    /// The values of all its parts, with the numbers as printed.
    var parts: [ValueRange] {
        let evaluation = Evaluation(ranges: numbers.map { ValueRange($0.value) }, base: .natural)
        var values: [ValueRange] = []
        evaluation.collectParts(of: expression, into: &values)
        return values
    }

    /// The values of its terms, if it is a sum of more than one, when its numbers can be any of
    /// intervals.
    func terms(of ranges: [ValueRange], base: FreeBase) -> [ValueRange?] {
        guard case .sum(let terms) = expression, terms.count > 1 else { return [] }
        let evaluation = Evaluation(ranges: ranges, base: base)
        return terms.map { term in
            let value = evaluation.value(of: term.term)
            return term.isNegative ? value?.negated : value
        }
    }
}

private struct Evaluation {
    let ranges: [ValueRange]
    let base: FreeBase

    /// Collects the values of the terms and factors of an expression, and of theirs.
    func collectParts(of expression: Expression, into values: inout [ValueRange]) {
        if let value = value(of: expression) { values.append(value) }
        switch expression {
        case .sum(let terms): for term in terms { collectParts(of: term.term, into: &values) }
        case .product(let factors):
            for factor in factors { collectParts(of: factor.factor, into: &values) }
        case .root(let inner, _), .magnitude(let inner), .exponential(let inner),
            .logarithm(let inner, _):
            collectParts(of: inner, into: &values)
        case .number, .constant, .power, .factorial, .binomial: break
        }
    }

    func value(of expression: Expression) -> ValueRange? {
        switch expression {
        case .number(let index): return ranges.indices.contains(index) ? ranges[index] : nil
        case .constant(.pi): return .pi
        case .constant(.e): return ValueRange(1).exponential
        case .sum(let terms):
            var sum = ValueRange(Rational.zero)
            for (isNegative, term) in terms {
                guard let value = value(of: term) else { return nil }
                sum = sum.adding(isNegative ? value.negated : value)
            }
            return sum
        case .product(let factors):
            var product = ValueRange(Rational.one)
            for (isDivisor, factor) in factors {
                guard let value = value(of: factor),
                    let next = isDivisor ? product.divided(by: value) : product.times(value)
                else { return nil }
                product = next
            }
            return product
        case .power(let base, let exponent):
            guard let base = value(of: base), let exponent = value(of: exponent) else { return nil }
            return base.power(exponent)
        case .root(let radicand, let degree): return value(of: radicand)?.root(degree)
        case .logarithm(let argument, let written): return logarithm(of: argument, written)
        case .exponential(let exponent): return value(of: exponent)?.exponential
        case .magnitude(let inner): return value(of: inner)?.magnitude
        case .factorial(let inner): return value(of: inner)?.factorial
        case .binomial(let above, let below):
            guard let above = value(of: above), let below = value(of: below) else { return nil }
            return above.binomial(below)
        }
    }

    private func logarithm(
        of argument: Expression, _ written: Expression.LogarithmBase
    ) -> ValueRange? {
        guard let logarithm = value(of: argument)?.logarithm else { return nil }
        switch written {
        case .natural: return logarithm
        case .number(let number):
            guard let divisor = value(of: number)?.logarithm else { return nil }
            return logarithm.divided(by: divisor)
        case .free:
            guard let divisor = base.divisor else { return base == .natural ? logarithm : nil }
            return logarithm.divided(by: divisor)
        }
    }
}
