/// How far an integrand is, on an interval of the real line, from what it is with zero in the place of
/// some of its exponentials.
///
/// Each value is an interval that holds the values of both everywhere there, and a bound of their
/// difference, which is infinite where one of them may not be defined: |ab − a′b′| ≤ |a| |b − b′| + |b′| |a − a′|,
/// |a/b − a′/b′| ≤ (|a − a′| + |a/b| |b − b′|)/|b′|, and |f(x) − f(x′)| ≤ sup |f′| |x − x′| by the mean
/// value theorem.
struct DeviationArithmetic: IntegrandArithmetic {
    /// The values of both, and a bound of their difference.
    struct Value {
        let range: DoubleInterval
        let deviation: Double
    }

    let interval: DoubleInterval
    let constants: [DoubleInterval?]
    /// The instructions whose results are zero in the one and not in the other.
    let omitted: Set<Int>

    var variable: Value { Value(range: interval, deviation: 0) }
    var unknown: Value { Value(range: .everything, deviation: .infinity) }

    func constant(_ index: Int) -> Value {
        Value(range: constants[index] ?? .everything, deviation: 0)
    }

    func sum(_ terms: [Value]) -> Value {
        guard let first = terms.first else { return unknown }
        return terms.dropFirst().reduce(first) {
            Value(
                range: $0.range.boundedSum($1.range),
                deviation: sum($0.deviation, $1.deviation))
        }
    }

    func scaled(_ value: Value, by factor: Rational) -> Value {
        product(value, Value(range: DoubleInterval(factor), deviation: 0))
    }

    func product(_ a: Value, _ b: Value) -> Value {
        Value(
            range: a.range.boundedProduct(b.range),
            deviation: sum(
                times(b.deviation, a.range.magnitude.upper),
                times(a.deviation, b.range.magnitude.upper)))
    }

    func square(_ a: Value) -> Value {
        let size = a.range.magnitude
        return Value(range: size.boundedProduct(size), deviation: product(a, a).deviation)
    }

    func quotient(_ a: Value, _ b: Value) -> Value {
        guard b.range.sign.map({ $0 != 0 }) ?? false else { return unknown }
        let reciprocal = b.range.reciprocals
        let range = a.range.boundedProduct(reciprocal)
        return Value(
            range: range,
            deviation: times(
                sum(a.deviation, times(b.deviation, range.magnitude.upper)),
                reciprocal.magnitude.upper))
    }

    func value(of function: Real.Function, at argument: Value, _ index: Int) -> Value {
        guard let steepness = function.steepness(on: argument.range) else { return unknown }
        let range = function.values(on: argument.range)
        guard omitted.contains(index), argument.deviation < .infinity else {
            return Value(range: range, deviation: times(argument.deviation, steepness))
        }
        return Value(range: range.hull(DoubleInterval(0.0)), deviation: range.magnitude.upper)
    }

    /// Where values differ it is not known which of them is taken.
    func extremum(_ values: [Value], _ index: Int) -> Value {
        guard let first = values.first, values.allSatisfy({ $0.deviation == 0 }) else {
            return unknown
        }
        return Value(
            range: values.dropFirst().reduce(first.range) { $0.hull($1.range) }, deviation: 0)
    }

    private func sum(_ a: Double, _ b: Double) -> Double { a + b == 0 ? 0 : (a + b).nextUp }

    /// A deviation multiplied by a size; what is not defined stays so.
    private func times(_ deviation: Double, _ size: Double) -> Double {
        deviation == 0 || deviation == .infinity ? deviation : (deviation * size).nextUp
    }
}

extension Real.Function {
    /// A bound of the magnitude of its derivative on an interval, infinite where no rule gives one;
    /// `nil` where it may not be defined on all of it.
    fileprivate func steepness(on interval: DoubleInterval) -> Double? {
        switch self {
        case .exponential: interval.exponential.upper
        case .logarithm: interval.lower > 0 ? interval.reciprocals.upper : nil
        case .logarithmOfOnePlus:
            interval.lower > -1
                ? interval.boundedSum(DoubleInterval(1.0)).reciprocals.upper : nil
        case .magnitude, .sine, .cosine, .arcTangent, .hyperbolicTangent: 1
        case .hyperbolicSine, .hyperbolicCosine, .errorFunction, .complementaryErrorFunction:
            .infinity
        case .squareRoot: interval.lower > 0 ? .infinity : nil
        case .arcSine, .arcCosine, .gamma, .logarithmOfGamma, .digamma, .normalQuantile, .zeta: nil
        }
    }
}

extension PreparedIntegrand {
    /// The branches with which exponentials that are as good as nothing on an interval are left out,
    /// and a bound of what the integral over it changes by that; `nil` where none can be.
    ///
    /// In ln (½ + ½ exp(−eˣ)) the exponential is less than 10⁻⁶⁴ from x = 5 on, and without it nothing
    /// is left that changes; off the real line it is not bounded, and so no wide panel has it.
    func simplified(
        _ branches: [RectangleArithmetic.Branch?], _ low: Rational, _ high: Rational,
        within tolerance: Double
    ) -> (branches: [RectangleArithmetic.Branch?], rest: Double)? {
        let width = DoubleInterval(high - low).upper
        let candidates = exponentials(low, high)
        // As many of the least as change little: each further one changes more.
        var (count, limit, rest) = (0, candidates.count, 0.0)
        while count < limit {
            let middle = (count + limit + 1) / 2
            let values = deviation(without: Set(candidates.prefix(middle)), low, high)
            let change = ((values.last?.deviation ?? .infinity) * width).nextUp
            if change <= tolerance { (count, rest) = (middle, change) } else { limit = middle - 1 }
        }
        guard count > 0 else { return nil }
        var simpler = branches
        for index in candidates.prefix(count) { simpler[index] = .zero }
        return (simpler, rest)
    }

    /// The exponentials that are small on an interval, the least first.
    private func exponentials(_ low: Rational, _ high: Rational) -> [Int] {
        let sizes = deviation(without: [], low, high).map(\.range.upper)
        return integrand.instructions.indices.filter { index in
            guard case .function(.exponential, _) = integrand.instructions[index] else {
                return false
            }
            return sizes[index] < PreparedIntegrand.leastExponential
        }.sorted { (sizes[$0], $0) < (sizes[$1], $1) }
    }

    /// No greater exponential is left out.
    private static let leastExponential = 0x1p-32

    private func deviation(
        without omitted: Set<Int>, _ low: Rational, _ high: Rational
    ) -> [DeviationArithmetic.Value] {
        integrand.results(
            in: DeviationArithmetic(
                interval: interval(low, high).doubles, constants: doubles, omitted: omitted))
    }
}
