import Numbers

extension ParametricDistribution {
    /// The same distribution with parameters in intervals of double precision, for curves.
    public var hastened: ParametricDistribution {
        switch self {
        case .normal(let a, let b): .normal(mean: a.hastened, sd: b.hastened)
        case .logNormal(let a, let b): .logNormal(mu: a.hastened, sigma: b.hastened)
        case .gamma(let a, let b): .gamma(shape: a.hastened, rate: b.hastened)
        case .beta(let a, let b): .beta(alpha: a.hastened, beta: b.hastened)
        case .laplace(let a, let b): .laplace(location: a.hastened, scale: b.hastened)
        case .uniform(let a, let b): .uniform(lower: a.hastened, upper: b.hastened)
        case .student(let df, let a, let b):
            .student(df: df.hastened, location: a.hastened, scale: b.hastened)
        case .gumbel(let a, let b): .gumbel(location: a.hastened, scale: b.hastened)
        case .weibull(let a, let b): .weibull(shape: a.hastened, scale: b.hastened)
        case .pareto(let a, let b): .pareto(shape: a.hastened, scale: b.hastened)
        case .logistic(let a, let b): .logistic(location: a.hastened, scale: b.hastened)
        case .poisson(let rate): .poisson(rate: rate.hastened)
        case .binomial(let count, let p): .binomial(count: count, p: p.hastened)
        case .negativeBinomial(let r, let p): .negativeBinomial(r: r.hastened, p: p.hastened)
        case .mixture(let parts):
            .mixture(
                parts.map {
                    Component(
                        weight: $0.weight.hastened, distribution: $0.distribution.hastened)
                })
        }
    }
}
