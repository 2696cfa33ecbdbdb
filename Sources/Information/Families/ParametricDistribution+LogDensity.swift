import Numbers

extension ParametricDistribution {
    /// −½ ln 2π, one number for all who use it, so that it cancels.
    private static let normalizer: Number =
        (try? Number.pi.times(Number(2)).logarithm().times(.exact(-.half))) ?? .zero

    /// The logarithm of the density, or of the probability, on the support; `nil` for mixtures.
    func logDensity() throws(NumberError) -> LogDensity? {
        switch self {
        case .normal(let mean, let sd):
            return try quadratic(mean, sd, (.identity, .square))
        case .logNormal(let mu, let sigma):
            var density = try quadratic(mu, sigma, (.logarithm, .squaredLogarithm))
            density.terms[0].factor = try density.terms[0].factor.minus(.one)
            return density
        case .gamma(let shape, let rate):
            return LogDensity(
                constants: [
                    try shape.times(rate.logarithm()), try shape.logarithmOfGamma().negated,
                ],
                terms: [(try shape.minus(.one), .logarithm), (rate.negated, .identity)])
        case .beta(let a, let b):
            return LogDensity(
                constants: [
                    try a.plus(b).logarithmOfGamma(), try a.logarithmOfGamma().negated,
                    try b.logarithmOfGamma().negated,
                ],
                terms: [
                    (try a.minus(.one), .logarithm), (try b.minus(.one), .complementLogarithm),
                ])
        case .laplace(let location, let scale):
            return LogDensity(
                constants: [try scale.times(Number(2)).logarithm().negated],
                terms: [(try Number(-1).divided(by: scale), .distance(location))])
        case .uniform(let lower, let upper):
            return LogDensity(
                constants: [try upper.minus(lower).logarithm().negated], terms: [])
        case .student, .gumbel, .weibull, .pareto, .logistic: return try otherDensity()
        case .poisson, .binomial, .negativeBinomial: return try logProbability()
        case .mixture: return nil
        }
    }

    /// −½ ln 2π − ln σ − (T − μ)²/2σ², for T = x or ln x.
    private func quadratic(
        _ mean: Number, _ sd: Number, _ statistics: (first: Statistic, square: Statistic)
    ) throws(NumberError) -> LogDensity {
        let precision = try Number.one.divided(by: sd.times(sd))
        let half = try precision.times(.exact(.half)).negated
        return LogDensity(
            constants: [
                Self.normalizer, try sd.logarithm().negated,
                try mean.times(mean).times(half),
            ],
            terms: [
                (try mean.times(precision), statistics.first), (half, statistics.square),
            ])
    }

    private func otherDensity() throws(NumberError) -> LogDensity? {
        switch self {
        case .student(let df, let location, let scale):
            let half = try df.plus(.one).times(.exact(.half))
            return LogDensity(
                constants: [
                    try half.logarithmOfGamma(),
                    try df.times(.exact(.half)).logarithmOfGamma().negated,
                    try df.times(Number.pi).logarithm().times(.exact(.half)).negated,
                    try scale.logarithm().negated,
                ],
                terms: [
                    (half.negated, .studentKernel(df: df, location: location, scale: scale))
                ])
        case .gumbel(let location, let scale):
            let rate = try Number(-1).divided(by: scale)
            let shift = try location.divided(by: scale)
            return LogDensity(
                constants: [try scale.logarithm().negated, shift],
                terms: [
                    (rate, .identity), (try shift.exponential().negated, .exponential(rate)),
                ])
        case .weibull(let shape, let scale):
            return LogDensity(
                constants: [
                    try shape.logarithm(), try shape.times(scale.logarithm()).negated,
                ],
                terms: [
                    (try shape.minus(.one), .logarithm),
                    (try scale.power(shape.negated).negated, .power(shape)),
                ])
        case .pareto(let shape, let scale):
            return LogDensity(
                constants: [try shape.logarithm(), try shape.times(scale.logarithm())],
                terms: [(try shape.plus(.one).negated, .logarithm)])
        case .logistic(let location, let scale):
            return LogDensity(
                constants: [try scale.logarithm().negated, try location.divided(by: scale)],
                terms: [
                    (try Number(-1).divided(by: scale), .identity),
                    (Number(-2), .logisticKernel(location: location, scale: scale)),
                ])
        case .normal, .logNormal, .gamma, .beta, .laplace, .uniform, .poisson, .binomial,
            .negativeBinomial, .mixture:
            return nil
        }
    }

    private func logProbability() throws(NumberError) -> LogDensity? {
        switch self {
        case .poisson(let rate):
            return LogDensity(
                constants: [rate.negated],
                terms: [(try rate.logarithm(), .identity), (Number(-1), .logFactorial)])
        case .binomial(let count, let p):
            let rest = try Number.one.minus(p)
            return LogDensity(
                constants: [try Number(count).times(rest.logarithm())],
                terms: [
                    (try p.logarithm().minus(rest.logarithm()), .identity),
                    (.one, .logBinomial(count)),
                ])
        case .negativeBinomial(let r, let p):
            let isGeometric = r.exactValue == 1
            return LogDensity(
                constants: [try r.times(p.logarithm()), try r.logarithmOfGamma().negated],
                terms: [(try Number.one.minus(p).logarithm(), .identity)]
                    + (isGeometric ? [] : [(.one, .logRising(r))]))
        case .normal, .logNormal, .gamma, .beta, .laplace, .uniform, .student, .gumbel, .weibull,
            .pareto, .logistic, .mixture:
            return nil
        }
    }

    /// The logarithm of the density, or of the probability, at a number inside the support.
    func logDensity(at x: Number) throws(NumberError) -> Number {
        try LogDensityFormula(of: self).value(at: x)
    }
}
