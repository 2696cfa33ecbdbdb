public import Numbers

/// Distributions whose parameters are looked at first.
extension ParametricDistribution {
    /// The distribution, when its parameters are what its family needs.
    ///
    /// - Throws: `parameter`, which names the one that is not.
    public func validated() throws(InformationError) -> ParametricDistribution {
        switch self {
        case .normal(let mean, let sd):
            try require(mean, "mean")
            try requirePositive(sd, "sd")
        case .logNormal(let mu, let sigma):
            try require(mu, "mu")
            try requirePositive(sigma, "sigma")
        case .gamma(let shape, let rate):
            try requirePositive(shape, "shape")
            try requirePositive(rate, "rate")
        case .beta(let alpha, let beta):
            try requirePositive(alpha, "alpha")
            try requirePositive(beta, "beta")
        case .laplace(let location, let scale), .gumbel(let location, let scale),
            .logistic(let location, let scale):
            try require(location, "location")
            try requirePositive(scale, "scale")
        case .uniform(let lower, let upper): try requireInterval(lower, upper)
        case .student(let df, let location, let scale):
            try requirePositive(df, "df")
            try require(location, "location")
            try requirePositive(scale, "scale")
        case .weibull(let shape, let scale), .pareto(let shape, let scale):
            try requirePositive(shape, "shape")
            try requirePositive(scale, "scale")
        case .poisson(let rate): try requirePositive(rate, "rate")
        case .binomial(let count, let p):
            guard (1...ParametricDistribution.mostTrials).contains(count) else {
                throw .parameter(
                    "n", Number(count),
                    expected: "an integer from 1 to \(ParametricDistribution.mostTrials)")
            }
            try requireShare(p)
        case .negativeBinomial(let r, let p):
            try requirePositive(r, "r")
            try requireShare(p)
        case .mixture: break
        }
        return self
    }

    /// How many trials a binomial distribution may have.
    public static let mostTrials = 1_000_000
    /// How many parts a mixture may have.
    public static let mostComponents = 1000

    /// A mixture of distributions of one kind; mixtures in it are taken apart.
    ///
    /// - Throws: `count`, `empty`, `negative` or `total` for weights that are no distribution, `limit`
    ///   for too many parts, `mixed` for parts of which some are on the whole numbers only.
    public static func mixture(
        weights: [Number], of parts: [ParametricDistribution]
    ) throws(InformationError) -> ParametricDistribution {
        guard weights.count == parts.count else {
            throw .count(outcomes: parts.count, masses: weights.count)
        }
        guard parts.count <= mostComponents else {
            throw .limit("a mixture has at most \(mostComponents) parts, this has \(parts.count)")
        }
        _ = try Distribution(Measure(numbered: weights))
        guard parts.allSatisfy({ $0.isDiscrete == parts[0].isDiscrete }) else { throw .mixed }
        var components: [Component] = []
        for (weight, part) in zip(weights, parts) {
            for inner in part.components {
                let product = try arithmetic { () throws(NumberError) in
                    try weight.times(inner.weight)
                }
                components.append(Component(weight: product, distribution: inner.distribution))
            }
        }
        guard components.count <= mostComponents else {
            throw .limit("a mixture has at most \(mostComponents) parts")
        }
        return .mixture(components)
    }

    private func require(_ number: Number, _ name: String) throws(InformationError) {
        guard number.isFinite else { throw .parameter(name, number, expected: "a finite number") }
    }

    private func requirePositive(_ number: Number, _ name: String) throws(InformationError) {
        try require(number, name)
        switch number.sign {
        case 1?: return
        case nil: throw .number(.undecided("whether '\(name)' is positive"))
        case _: throw .parameter(name, number, expected: "a positive number")
        }
    }

    private func requireShare(_ p: Number) throws(InformationError) {
        guard p.order(to: .zero) == .greater, p.order(to: .one) == .less else {
            throw .parameter("p", p, expected: "a number between 0 and 1")
        }
    }

    private func requireInterval(_ lower: Number, _ upper: Number) throws(InformationError) {
        try require(lower, "lower end")
        try require(upper, "upper end")
        switch lower.order(to: upper) {
        case .less?: return
        case .equal?: throw .interval(lower, upper, isReversed: false)
        case .greater?: throw .interval(lower, upper, isReversed: true)
        case nil: throw .number(.undecided("which end of the range is the lower one"))
        }
    }
}
