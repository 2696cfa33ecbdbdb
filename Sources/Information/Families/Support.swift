public import Numbers

/// The numbers between two ends, or the whole numbers between them: where a distribution lives.
public struct Support: Sendable {
    /// The lower end, which may be −∞.
    public let lower: Number
    /// The upper end, which may be ∞.
    public let upper: Number
    /// Whether only whole numbers belong to it.
    public let isDiscrete: Bool

    private static let infinity = Number.infinite(isNegative: false, reason: nil)

    init(_ lower: Number? = nil, _ upper: Number? = nil, isDiscrete: Bool = false) {
        self.lower = lower ?? Support.infinity.negated
        self.upper = upper ?? Support.infinity
        self.isDiscrete = isDiscrete
    }

    /// Whether a number lies in it, ends included; `nil` when that is undecided.
    ///
    /// - Parameter wholly: Whether the numbers between whole ones belong to it too.
    func holds(_ x: Number, wholly: Bool = false) -> Bool? {
        guard let low = x.order(to: lower), let high = x.order(to: upper) else { return nil }
        guard low != .less, high != .greater else { return false }
        guard isDiscrete, !wholly, !x.isFormal else { return true }
        return x.exactValue?.isInteger ?? false
    }

    /// An end of it that lies beyond the other support; `nil` when it is a part of the other.
    func excess(beyond other: Support) -> Number? {
        if lower.order(to: other.lower) == .less { return lower }
        return upper.order(to: other.upper) == .greater ? upper : nil
    }
}

extension Support: CustomStringConvertible {
    /// The support in words: `0 … ∞`.
    public var description: String {
        let (low, high) = (lower.isFinite ? "\(lower)" : "−∞", upper.isFinite ? "\(upper)" : "∞")
        return isDiscrete ? "\(low), …, \(high)" : "\(low) … \(high)"
    }
}

extension ParametricDistribution {
    /// Where its density or probability is positive; of a mixture the hull of the parts.
    public var support: Support {
        switch self {
        case .normal, .laplace, .student, .gumbel, .logistic: return Support()
        case .logNormal, .gamma, .weibull: return Support(.zero)
        case .beta: return Support(.zero, .one)
        case .uniform(let lower, let upper): return Support(lower, upper)
        case .pareto(_, let scale): return Support(scale)
        case .poisson, .negativeBinomial: return Support(.zero, isDiscrete: true)
        case .binomial(let count, _): return Support(.zero, Number(count), isDiscrete: true)
        case .mixture:
            let parts = components.map(\.distribution.support)
            var (lower, upper) = (parts[0].lower, parts[0].upper)
            for part in parts.dropFirst() {
                if part.lower.order(to: lower) == .less { lower = part.lower }
                if part.upper.order(to: upper) == .greater { upper = part.upper }
            }
            return Support(lower, upper, isDiscrete: isDiscrete)
        }
    }

    /// Whether a number lies in the support, that of some part of a mixture; `nil` when that is
    /// undecided.
    func covers(_ x: Number) -> Bool? {
        var isUndecided = false
        for part in components {
            switch part.distribution.support.holds(x) {
            case true?: return true
            case nil: isUndecided = true
            case false?: break
            }
        }
        return isUndecided ? nil : false
    }

    /// Numbers where the density may have a kink or a jump.
    var breaks: [Number] {
        components.flatMap { part -> [Number] in
            switch part.distribution {
            case .laplace(let location, _): [location]
            case .uniform(let lower, let upper): [lower, upper]
            case .pareto(_, let scale): [scale]
            case .logNormal, .gamma, .weibull: [.zero]
            case .beta: [.zero, .one]
            case .normal, .student, .gumbel, .logistic, .poisson, .binomial, .negativeBinomial,
                .mixture:
                []
            }
        }
    }

    /// A number about which it lies, and one that says how widely.
    var spread: (center: Double, scale: Double) {
        switch self {
        case .normal(let a, let b), .laplace(let a, let b), .gumbel(let a, let b),
            .logistic(let a, let b), .student(_, let a, let b):
            return (a.doubles.middle, b.doubles.middle)
        case .logNormal(let mu, _):
            let size = mu.doubles.exponential.middle
            return (size, size)
        case .gamma(let shape, let rate):
            let (a, b) = (shape.doubles.middle, rate.doubles.middle)
            return (a / b, a.squareRoot() / b)
        case .beta, .binomial: return (0.5, 0.25)
        case .uniform(let lower, let upper):
            let (a, b) = (lower.doubles.middle, upper.doubles.middle)
            return (a / 2 + b / 2, b / 2 - a / 2)
        case .weibull(_, let scale), .pareto(_, let scale):
            return (scale.doubles.middle, scale.doubles.middle)
        case .poisson(let rate):
            let size = rate.doubles.middle
            return (size, size.squareRoot())
        case .negativeBinomial: return (1, 1)
        case .mixture(let parts):
            // The widest part is what the panels begin with; they are halved for the others.
            let spreads = parts.map(\.distribution.spread)
            return spreads.max { $0.scale < $1.scale } ?? (0, 1)
        }
    }
}
