public import Numbers

/// Distributions whose parameters are looked at first.
extension ParametricDistribution {
    /// The distribution, when its parameters are what its family needs.
    ///
    /// - Throws: `parameter`, which names the one that is not.
    public func validated() throws(InformationError) -> ParametricDistribution {
        switch self {
        case .normal(let mean, let sd):
            try Self.require(mean, "mean")
            try Self.requirePositive(sd, "sd")
        case .logNormal(let mu, let sigma):
            try Self.require(mu, "mu")
            try Self.requirePositive(sigma, "sigma")
        case .gamma(let shape, let rate):
            try Self.requirePositive(shape, "shape")
            try Self.requirePositive(rate, "rate")
        case .beta(let alpha, let beta):
            try Self.requirePositive(alpha, "alpha")
            try Self.requirePositive(beta, "beta")
        case .laplace(let location, let scale), .gumbel(let location, let scale),
            .logistic(let location, let scale):
            try Self.require(location, "location")
            try Self.requirePositive(scale, "scale")
        case .uniform(let lower, let upper): try requireInterval(lower, upper)
        case .student(let df, let location, let scale):
            try Self.requirePositive(df, "df")
            try Self.require(location, "location")
            try Self.requirePositive(scale, "scale")
        case .weibull(let shape, let scale), .pareto(let shape, let scale):
            try Self.requirePositive(shape, "shape")
            try Self.requirePositive(scale, "scale")
        case .poisson(let rate): try Self.requirePositive(rate, "rate")
        case .binomial(let count, let p):
            guard (1...ParametricDistribution.mostTrials).contains(count) else {
                throw .parameter(
                    "n", Number(count),
                    expected: "an integer from 1 to \(ParametricDistribution.mostTrials)")
            }
            try requireShare(p)
        case .negativeBinomial(let r, let p):
            try Self.requirePositive(r, "r")
            try requireShare(p)
        case .mixture: break
        }
        return self
    }

    /// How many trials a binomial distribution may have.
    public static let mostTrials = 1_000_000
    /// How many parts a mixture may have.
    public static let mostComponents = 10_000
    /// How many parts a mixture may have whose quantile, entropy or divergence is asked for: that takes the
    /// values of all of them at very many numbers.
    public static let mostComponentsOfFormula = 1000

    /// A mixture of distributions of one kind; mixtures in it are taken apart.
    ///
    /// - Throws: `weights`, `empty`, `negative` or `total` for weights that are no distribution, `parts`
    ///   for too many of them, `mixed` for parts of which some are on the whole numbers only.
    public static func mixture(
        weights: [Number], of parts: [ParametricDistribution]
    ) throws(InformationError) -> ParametricDistribution {
        guard weights.count == parts.count else {
            throw .weights(weights.count, parts: parts.count)
        }
        // Parts that are mixtures are counted before they are taken apart.
        let count = parts.reduce(0) { $0 + $1.components.count }
        guard count <= mostComponents else {
            throw .parts(count: count, most: mostComponents, ofFormula: false)
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
        return .mixture(components)
    }

    /// Refuses a mixture of so many parts that a formula of all of them takes too long.
    func requireFewParts() throws(InformationError) {
        guard case .mixture(let parts) = self,
            parts.count > ParametricDistribution.mostComponentsOfFormula
        else { return }
        throw .parts(
            count: parts.count, most: ParametricDistribution.mostComponentsOfFormula,
            ofFormula: true)
    }

    private static func require(_ number: Number, _ name: String) throws(InformationError) {
        guard number.isFinite else { throw .parameter(name, number, expected: "a finite number") }
    }

    /// Refuses a parameter that is not a positive number.
    ///
    /// - Throws: `parameter` and `undecidedParameter` with its name.
    public static func requirePositive(
        _ number: Number, _ name: String
    ) throws(InformationError) {
        try require(number, name)
        switch number.sign {
        case 1?: return
        case nil: throw .undecidedParameter(name)
        case _: throw .parameter(name, number, expected: "a positive number")
        }
    }

    private func requireShare(_ p: Number) throws(InformationError) {
        guard p.order(to: .zero) == .greater, p.order(to: .one) == .less else {
            throw .parameter("p", p, expected: "a number between 0 and 1")
        }
    }

    private func requireInterval(_ lower: Number, _ upper: Number) throws(InformationError) {
        try Self.require(lower, "lower end")
        try Self.require(upper, "upper end")
        switch lower.order(to: upper) {
        case .less?: return
        case .equal?: throw .interval(lower, upper, isReversed: false)
        case .greater?: throw .interval(lower, upper, isReversed: true)
        case nil: throw .number(.undecided("which end of the range is the lower one"))
        }
    }
}
