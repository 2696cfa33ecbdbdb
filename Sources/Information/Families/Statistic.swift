import Numbers

/// A function of x of which the logarithms of densities are made: they are sums of multiples of
/// such, and so cross-entropies and divergences are sums of multiples of their expectations.
enum Statistic: Sendable {
    /// x
    case identity
    /// x²
    case square
    /// ln x
    case logarithm
    /// (ln x)²
    case squaredLogarithm
    /// ln (1 − x)
    case complementLogarithm
    /// xᵏ
    case power(Number)
    /// |x − a|
    case distance(Number)
    /// eᵗˣ
    case exponential(Number)
    /// ln (1 + z²/ν) with z = (x − a)/s
    case studentKernel(df: Number, location: Number, scale: Number)
    /// ln (1 + e⁻ᶻ) with z = (x − a)/s
    case logisticKernel(location: Number, scale: Number)
    /// ln x!
    case logFactorial
    /// ln Γ(x + r)/Γ(x + 1)
    case logRising(Number)
    /// ln (n choose x)
    case logBinomial(Int)

    /// Whether two are the same by the way they are given.
    func isEvidently(_ other: Statistic) -> Bool {
        let (own, others) = (parameters, other.parameters)
        return kind == other.kind && zip(own, others).allSatisfy { $0.isEvidently($1) }
    }

    private var kind: Int {
        switch self {
        case .identity: 0
        case .square: 1
        case .logarithm: 2
        case .squaredLogarithm: 3
        case .complementLogarithm: 4
        case .power: 5
        case .distance: 6
        case .exponential: 7
        case .studentKernel: 8
        case .logisticKernel: 9
        case .logFactorial: 10
        case .logRising: 11
        case .logBinomial: 12
        }
    }

    private var parameters: [Number] {
        switch self {
        case .identity, .square, .logarithm, .squaredLogarithm, .complementLogarithm, .logFactorial:
            []
        case .power(let k): [k]
        case .distance(let a): [a]
        case .exponential(let t): [t]
        case .studentKernel(let df, let a, let s): [df, a, s]
        case .logisticKernel(let a, let s): [a, s]
        case .logRising(let r): [r]
        case .logBinomial(let n): [Number(n)]
        }
    }

    /// The value at a number, which may be a formula for numbers on the same side of every kink as
    /// a sample.
    func value(at x: Number, beside sample: Rational? = nil) throws(NumberError) -> Number {
        switch self {
        case .identity: return x
        case .square: return try x.times(x)
        case .logarithm: return try x.logarithm()
        case .squaredLogarithm:
            let logarithm = try x.logarithm()
            return try logarithm.times(logarithm)
        case .complementLogarithm: return try Number.one.minus(x).logarithm()
        case .power(let k): return try x.power(k)
        case .distance(let a):
            switch sample.flatMap({ Number.exact($0).order(to: a) }) {
            case .less: return try a.minus(x)
            case .greater: return try x.minus(a)
            case .equal, nil: return try x.minus(a).magnitude
            }
        case .exponential(let t): return try x.times(t).vanishingExponential()
        case .studentKernel(let df, let a, let s):
            let z = try x.minus(a).divided(by: s)
            return try Number.one.plus(z.times(z).divided(by: df)).logarithm()
        case .logisticKernel(let a, let s):
            let z = try x.minus(a).divided(by: s)
            guard sample.flatMap({ Number.exact($0).order(to: a) }) == .less else {
                return try Number.one.plus(z.negated.vanishingExponential()).logarithm()
            }
            // ln (1 + e⁻ᶻ) = −z + ln (1 + eᶻ), of which the last is small here.
            return try Number.one.plus(z.vanishingExponential()).logarithm().minus(z)
        case .logFactorial: return try x.plus(.one).logarithmOfGamma()
        case .logRising(let r): return try Statistic.logRising(x, r)
        case .logBinomial(let n):
            let rest = try Number(n).minus(x).plus(.one).logarithmOfGamma()
            return try Number(n + 1).logarithmOfGamma()
                .minus(x.plus(.one).logarithmOfGamma()).minus(rest)
        }
    }
}

extension Statistic {
    /// ln Γ(x + r)/Γ(x + 1); for whole r the sum of the logarithms of x + 1 to x + r − 1.
    private static func logRising(_ x: Number, _ r: Number) throws(NumberError) -> Number {
        guard let count = factors(ofRising: r) else {
            return try x.plus(r).logarithmOfGamma().minus(x.plus(.one).logarithmOfGamma())
        }
        var terms: [Number] = []
        for step in 1..<(count + 1) { terms.append(try x.plus(Number(step)).logarithm()) }
        return try Number.sum(terms)
    }

    /// How many factors Γ(x + r)/Γ(x + 1) has, for a whole r that is not great.
    static func factors(ofRising r: Number) -> Int? {
        guard let count = r.exactValue?.int, (1...64).contains(count) else { return nil }
        return count - 1
    }
}

/// A sum of numbers and of multiples of statistics: the logarithm of a density.
struct LogDensity: Sendable {
    /// What does not depend on x, as numbers that are kept apart so that equal ones cancel.
    var constants: [Number]
    /// The statistics with their factors.
    var terms: [(factor: Number, statistic: Statistic)]

    /// The difference, equal statistics joined and equal constants struck out.
    func minus(_ other: LogDensity) throws(NumberError) -> LogDensity {
        var result = self
        for constant in other.constants {
            if let twin = result.constants.firstIndex(where: { $0.isEvidently(constant) }) {
                result.constants.remove(at: twin)
            } else {
                result.constants.append(constant.negated)
            }
        }
        for (factor, statistic) in other.terms {
            let twin = result.terms.firstIndex { $0.statistic.isEvidently(statistic) }
            if let twin {
                result.terms[twin].factor = try result.terms[twin].factor.minus(factor)
            } else {
                result.terms.append((factor.negated, statistic))
            }
        }
        result.terms.removeAll { $0.factor.exactValue == 0 }
        return result
    }

    /// The value at a number, which may be a formula.
    func value(at x: Number, beside sample: Rational?) throws(NumberError) -> Number {
        var parts = constants
        for (factor, statistic) in terms {
            parts.append(try factor.times(statistic.value(at: x, beside: sample)))
        }
        return try Number.sum(parts)
    }
}
