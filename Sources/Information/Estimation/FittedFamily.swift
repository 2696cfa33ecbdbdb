public import Numbers

/// A family whose member nearest to a distribution, or likeliest for observations, has a form: its
/// expected statistics are those of what it is fitted to.
///
/// These are exponential families, for which the forward divergence D(P ‖ Q) and the likelihood are
/// both greatest where moments agree.
///
/// Source: Bishop, “Pattern Recognition and Machine Learning”, 2006, 10.7.
public enum FittedFamily: String, Sendable, CaseIterable {
    /// The normal distribution of the same mean and variance.
    case normal
    /// The log-normal distribution whose logarithms have the same mean and variance.
    case logNormal
    /// The exponential distribution of the same mean.
    case exponential
    /// Poisson's distribution of the same mean.
    case poisson
    /// The geometric distribution of the same mean.
    case geometric

    /// The member of the family with a mean and a variance: those of the logarithms for `logNormal`.
    ///
    /// - Throws: `parameter` where the family has no member with them.
    public func member(
        mean: Number, variance: Number
    ) throws(InformationError) -> ParametricDistribution {
        let member = try arithmetic { () throws(NumberError) -> ParametricDistribution in
            switch self {
            case .normal: .normal(mean: mean, sd: try variance.rootOfNonNegative())
            case .logNormal: .logNormal(mu: mean, sigma: try variance.rootOfNonNegative())
            case .exponential: .gamma(shape: .one, rate: try Number.one.divided(by: mean))
            case .poisson: .poisson(rate: mean)
            case .geometric:
                .negativeBinomial(
                    r: .one, p: try Number.one.divided(by: Number.one.plus(mean)))
            }
        }
        return try member.validated()
    }

    /// Where its members have their probability.
    public var isOnWholeNumbers: Bool {
        switch self {
        case .poisson, .geometric: true
        case .normal, .logNormal, .exponential: false
        }
    }

    /// Whether its members give no probability to negative numbers.
    public var isPositive: Bool { self != .normal }
}
