public import Numbers

/// A probability distribution of a named family: on an interval of the real line, or on the whole
/// numbers from 0.
///
/// Families that are others with one parameter fixed are those: the exponential distribution is a
/// gamma distribution of shape 1, Cauchy's is Student's with one degree of freedom, Rayleigh's is
/// Weibull's of shape 2.
public indirect enum ParametricDistribution: Sendable {
    /// The normal distribution.
    case normal(mean: Number, sd: Number)
    /// The distribution of eˣ for a normal x.
    case logNormal(mu: Number, sigma: Number)
    /// The gamma distribution, of density proportional to xᵃ⁻¹ e⁻ᵇˣ.
    case gamma(shape: Number, rate: Number)
    /// The beta distribution, of density proportional to xᵃ⁻¹ (1 − x)ᵇ⁻¹.
    case beta(alpha: Number, beta: Number)
    /// Laplace's distribution, of density proportional to e^(−|x − a|/b).
    case laplace(location: Number, scale: Number)
    /// The uniform distribution on an interval.
    case uniform(lower: Number, upper: Number)
    /// Student's distribution.
    case student(df: Number, location: Number, scale: Number)
    /// Gumbel's distribution of greatest values, F(x) = exp(−e^(−z)).
    case gumbel(location: Number, scale: Number)
    /// Weibull's distribution, F(x) = 1 − exp(−(x/λ)ᵏ).
    case weibull(shape: Number, scale: Number)
    /// Pareto's distribution, F(x) = 1 − (m/x)ᵃ from m on.
    case pareto(shape: Number, scale: Number)
    /// The logistic distribution, F(x) = 1/(1 + e^(−z)).
    case logistic(location: Number, scale: Number)
    /// Poisson's distribution.
    case poisson(rate: Number)
    /// The number of successes in n trials.
    case binomial(count: Int, p: Number)
    /// The number of failures before the r-th success.
    case negativeBinomial(r: Number, p: Number)
    /// A mixture of distributions that are all on the real line, or all on the whole numbers.
    case mixture([Component])

    /// A part of a mixture.
    public struct Component: Sendable {
        /// Its probability.
        public let weight: Number
        /// Its distribution.
        public let distribution: ParametricDistribution
    }

    /// What its family is called; of one with a parameter fixed, by the name it is known by.
    public var familyName: String {
        switch self {
        case .normal: "normal"
        case .logNormal: "log-normal"
        case .gamma(let shape, _): shape.exactValue == 1 ? "exponential" : "gamma"
        case .beta: "beta"
        case .laplace: "Laplace"
        case .uniform: "uniform"
        case .student(let df, _, _): df.exactValue == 1 ? "Cauchy" : "Student"
        case .gumbel: "Gumbel"
        case .weibull: "Weibull"
        case .pareto: "Pareto"
        case .logistic: "logistic"
        case .poisson: "Poisson"
        case .binomial: "binomial"
        case .negativeBinomial(let r, _): r.exactValue == 1 ? "geometric" : "negative binomial"
        case .mixture: "mixture"
        }
    }

    /// A distribution of its family, in words: “a normal distribution”.
    public var kindName: String {
        (familyName == "exponential" ? "an " : "a ") + familyName + " distribution"
    }

    /// Whether it is on the whole numbers.
    public var isDiscrete: Bool {
        switch self {
        case .poisson, .binomial, .negativeBinomial: true
        case .mixture(let parts): parts.first?.distribution.isDiscrete ?? false
        case .normal, .logNormal, .gamma, .beta, .laplace, .uniform, .student, .gumbel, .weibull,
            .pareto, .logistic:
            false
        }
    }

    /// The parts of a mixture with a positive weight; of any other distribution, itself.
    public var components: [Component] {
        guard case .mixture(let parts) = self else {
            return [Component(weight: .one, distribution: self)]
        }
        return parts.filter { $0.weight.sign != 0 }
    }

    /// The parameters in the order of the family's constructor.
    var parameters: [Number] {
        switch self {
        case .normal(let a, let b), .logNormal(let a, let b), .gamma(let a, let b),
            .beta(let a, let b), .laplace(let a, let b), .uniform(let a, let b),
            .gumbel(let a, let b), .weibull(let a, let b), .pareto(let a, let b),
            .logistic(let a, let b), .negativeBinomial(let a, let b):
            [a, b]
        case .student(let df, let a, let b): [df, a, b]
        case .poisson(let rate): [rate]
        case .binomial(let count, let p): [Number(count), p]
        case .mixture(let parts): parts.flatMap { [$0.weight] + $0.distribution.parameters }
        }
    }

    /// Whether two distributions are the same by the way they are given.
    func isEvidently(_ other: ParametricDistribution) -> Bool {
        let (own, others) = (parameters, other.parameters)
        guard familyName == other.familyName, own.count == others.count else { return false }
        if case .mixture(let parts) = self, case .mixture(let rest) = other {
            guard
                zip(parts, rest).allSatisfy({
                    $0.distribution.isEvidently($1.distribution)
                })
            else { return false }
        }
        return zip(own, others).allSatisfy { $0.isEvidently($1) }
    }
}
