import Information
import Numbers

extension Library {
    /// Further families on the real line, and those on the whole numbers.
    static let otherFamilies: [LibraryFunction] = [
        LibraryFunction(
            "continuousUniform", [.required("range")], formula: "p(x) = 1/(b − a), a ≤ x ≤ b",
            "The uniform distribution on an interval a...b.",
            domain: "Two finite ends, the smaller first.",
            examples: [
                "entropy(continuousUniform(0...8)) in bits": "3 bits",
                "variance(continuousUniform(0...6))": "3",
            ], source: univariate(chapter: 26)
        ) { arguments, _ throws(EvaluationError) in
            try arguments.read("range") { value throws(EvaluationError) in
                let (low, high) = try value.asEnds()
                return .parametric(
                    try informational { () throws(InformationError) in
                        try ParametricDistribution.uniform(lower: low, upper: high).validated()
                    })
            }
        },
        family(
            "gumbel", [.given("location", 0), .given("scale", 1)],
            "F(x) = exp(−e^(−z)), z = (x − μ)/β", "Gumbel's distribution of greatest values.",
            domain: "scale > 0.",
            examples: [
                "mean(gumbel())": "0.57721566490153286061",
                "kl(gumbel() ‖ normal(mean: 0, sd: 1))": "0.33077886363111243657 nats",
            ], source: univariate(chapter: 22)
        ) { .gumbel(location: $0[0], scale: $0[1]) },
        family(
            "weibull", [.needed("shape"), .needed("scale")], "F(x) = 1 − exp(−(x/λ)ᵏ), x ≥ 0",
            "Weibull's distribution of lifetimes.", domain: "shape > 0, scale > 0.",
            examples: ["mean(weibull(shape: 2, scale: 1))": "0.88622692545275801365"],
            source: univariate(chapter: 21)
        ) { .weibull(shape: $0[0], scale: $0[1]) },
        family(
            "rayleigh", [.needed("scale")], "p(x) = x/σ² exp(−x²/2σ²), x ≥ 0",
            "Rayleigh's distribution of the length of a pair of normal variables.",
            domain: "scale > 0.", examples: ["mean(rayleigh(scale: 1))": "1.2533141373155002512"],
            source: univariate(chapter: 18)
        ) { values throws(NumberError) in
            .weibull(shape: Number(2), scale: try values[0].times(Number(2).squareRoot()))
        },
        family(
            "pareto", [.needed("shape"), .needed("scale")], "F(x) = 1 − (m/x)ᵅ, x ≥ m",
            "Pareto's distribution, from its scale m on.", domain: "shape > 0, scale > 0.",
            examples: [
                "mean(pareto(shape: 3, scale: 2))": "3", "mean(pareto(shape: 1, scale: 2))": "∞",
                "kl(pareto(shape: 3, scale: 1) ‖ pareto(shape: 2, scale: 1))":
                    "0.072131774774831048645 nats",
            ], source: univariate(chapter: 20)
        ) { .pareto(shape: $0[0], scale: $0[1]) },
        family(
            "logistic", [.given("location", 0), .given("scale", 1)], "F(x) = 1/(1 + e^(−z))",
            "The logistic distribution.", domain: "scale > 0.",
            examples: [
                "entropy(logistic())": "2 nats",
                "kl(logistic() ‖ logistic(location: 1, scale: 2))":
                    "0.31721760466249191108 nats",
            ], source: univariate(chapter: 23)
        ) { .logistic(location: $0[0], scale: $0[1]) },
        family(
            "poisson", [.needed("rate")], "p(n) = λⁿ e^(−λ) / n!",
            "Poisson's distribution of counts.", domain: "rate > 0.",
            examples: [
                "pmf(poisson(rate: 2), 3)": "0.18044704431548358919",
                "kl(poisson(rate: 3) ‖ poisson(rate: 2))": "0.21639532432449314593 nats",
            ], source: discrete(chapter: 4)
        ) { .poisson(rate: $0[0]) },
        LibraryFunction(
            "binomial", [.requiredNamed("n"), .requiredNamed("p")],
            formula: "p(k) = (n choose k) pᵏ (1 − p)ⁿ⁻ᵏ",
            "The number of successes in n trials.",
            domain: "n from 1 to \(ParametricDistribution.mostTrials), 0 < p < 1.",
            examples: [
                "quantile(binomial(n: 10, p: 0.5), 0.9)": "7",
                "kl(binomial(n: 10, p: 0.5) ‖ binomial(n: 10, p: 0.4))":
                    "0.20410997260127564777 nats",
            ], source: discrete(chapter: 3)
        ) { arguments, _ throws(EvaluationError) in
            let count = try arguments.integer(
                "n", in: 1...ParametricDistribution.mostTrials, default: 1)
            let p = try arguments.plain("p")
            return try validated(arguments) { () throws(EvaluationError) in
                .binomial(count: count, p: p)
            }
        },
        family(
            "geometric", [.first("p")], "p(n) = (1 − p)ⁿ p",
            "The number of failures before the first success.", domain: "0 < p < 1.",
            examples: [
                "mean(geometric(0.25))": "3", "entropy(geometric(1/2)) in bits": "2 bits",
            ], source: discrete(chapter: 5)
        ) { .negativeBinomial(r: .one, p: $0[0]) },
        family(
            "negativeBinomial", [.needed("r"), .needed("p")],
            "p(n) = Γ(n + r) / (Γ(r) n!) pʳ (1 − p)ⁿ",
            "The number of failures before the r-th success.",
            domain: "r > 0, 0 < p < 1.",
            examples: ["mean(negativeBinomial(r: 3, p: 0.5))": "3"], source: discrete(chapter: 5)
        ) { .negativeBinomial(r: $0[0], p: $0[1]) },
        LibraryFunction(
            "mixture", [.required("weights"), .required("distributions")],
            formula: "p(x) = Σ wᵢ pᵢ(x)", "A mixture of distributions with weights.",
            domain:
                "Weights that sum to 1, at most \(ParametricDistribution.mostComponents) of them, for "
                + "entropies, divergences, quantiles and samples \(ParametricDistribution.mostComponentsOfFormula); "
                + "distributions of families, all on the real line or all on whole numbers.",
            examples: [
                "mean(mixture([1/4, 3/4], [normal(mean: 0, sd: 1), normal(mean: 4, sd: 2)]))": "3",
                "kl(mixture([1/2, 1/2], [normal(mean: -1, sd: 1), normal(mean: 1, sd: 1)]) ‖ normal(mean: 0, sd: 1))":
                    "0.16316917965316838800 nats",
            ], source: discrete(chapter: 8)
        ) { arguments, _ throws(EvaluationError) in
            let weights = try arguments.plainList("weights")
            let parts = try arguments.read("distributions") { value throws(EvaluationError) in
                try value.asList().map { part throws(EvaluationError) in try part.asParametric() }
            }
            return .parametric(
                try arguments.read("weights") { _ throws(EvaluationError) in
                    try informational { () throws(InformationError) in
                        try ParametricDistribution.mixture(weights: weights, of: parts)
                    }
                })
        },
    ]

    /// Distributions of several variables.
    static let multivariateFamilies: [LibraryFunction] = [
        LibraryFunction(
            "multivariateNormal", [.requiredNamed("mean"), .requiredNamed("covariance")],
            formula: "p(x) = exp(−(x − μ)ᵀ C⁻¹ (x − μ)/2) / √(det(2πC))",
            "The normal distribution of several variables.",
            domain: "A list of means and a symmetric, positive definite list of rows.",
            examples: [
                "kl(multivariateNormal(mean: [0, 0], covariance: [[2, 1], [1, 2]]) ‖ standardNormal(2))":
                    "0.45069385566594515430 nats"
            ], source: multivariate(chapter: 45)
        ) { arguments, _ throws(EvaluationError) in
            let mean = try arguments.plainList("mean")
            return try arguments.read("covariance") { value throws(EvaluationError) in
                var rows: [[Number]] = []
                for row in try value.asList() { rows.append(try row.asList().plainNumbers()) }
                return .multivariate(
                    .normal(
                        try informational { () throws(InformationError) in
                            try MultivariateNormal(mean: mean, covariance: rows)
                        }))
            }
        },
        LibraryFunction(
            "diagonalNormal", [.requiredNamed("mean"), .requiredNamed("sd")],
            formula: "p(x) = Π exp(−(xᵢ − μᵢ)²/2σᵢ²) / (σᵢ √2π)",
            "The normal distribution of independent variables: a variational autoencoder's posterior.",
            domain: "As many means as standard deviations, all of these positive.",
            examples: [
                "kl(diagonalNormal(mean: [1, 0], sd: [1, 1]) ‖ standardNormal(2))": "0.5 nats"
            ], source: multivariate(chapter: 45)
        ) { arguments, _ throws(EvaluationError) in
            let mean = try arguments.plainList("mean")
            let deviations = try arguments.plainList("sd")
            return try arguments.read("sd") { _ throws(EvaluationError) in
                .multivariate(
                    .normal(
                        try informational { () throws(InformationError) in
                            try MultivariateNormal(mean: mean, deviations: deviations)
                        }))
            }
        },
        LibraryFunction(
            "dirichlet", [.required("concentrations")], formula: "p(x) = Π xᵢ^(αᵢ − 1) / B(α)",
            "Dirichlet's distribution of probabilities.",
            domain: "At least two concentrations, all positive.",
            examples: [
                "mean(dirichlet([1, 2, 5]))": "0.125, 0.25, 0.625",
                "kl(dirichlet([2, 3]) ‖ dirichlet([1, 1]))": "0.23490664978800031023 nats",
            ], source: multivariate(chapter: 49)
        ) { arguments, _ throws(EvaluationError) in
            let concentrations = try arguments.plainList("concentrations")
            return try arguments.read("concentrations") { _ throws(EvaluationError) in
                .multivariate(
                    .dirichlet(
                        try informational { () throws(InformationError) in
                            try DirichletDistribution(concentrations)
                        }))
            }
        },
    ]
}

extension Value {
    /// A distribution of a named family.
    func asParametric() throws(EvaluationError) -> ParametricDistribution {
        guard case .parametric(let distribution) = self else {
            throw .wrongKind(expected: "a distribution of a family", found: self)
        }
        return distribution
    }

    /// The ends of a range.
    func asEnds() throws(EvaluationError) -> (lower: Number, upper: Number) {
        guard case .range(let lower, let upper) = self else {
            throw .wrongKind(expected: "a range such as 0...1", found: self)
        }
        return (lower, upper)
    }
}
