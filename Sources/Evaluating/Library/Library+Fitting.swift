import Information
import Numbers

/// In which sense a distribution of a family is nearest.
enum FitDirection: String, CaseIterable { case forward, reverse, likelihood }

extension Library {
    /// Distributions that stand for others.
    static let fitting: [LibraryFunction] = [
        LibraryFunction(
            "fit", [.required("family"), .requiredNamed("to"), .requiredNamed("by")],
            formula:
                "forward: argmin D(P ‖ Q); reverse: argmin D(Q ‖ P); likelihood: argmax Σ log q(x) = argmin H(p̂, Q)",
            "The distribution of a family that is nearest to another, or likeliest for observations.",
            domain:
                "\"forward\" and \"likelihood\": the families \(names(FittedFamily.allCases)), whose nearest "
                + "member has the moments of P, or of a list of numbers: exact; 'logNormal' by likelihood "
                + "only. \"forward\" covers all of P, \"reverse\" seeks a mode: of P on all of the real line the "
                + "normal distribution, by a search that is floating and begins at each part of a mixture.",
            examples: [
                "sd(fit(normal, to: [2, 4, 4, 4, 5, 5, 7, 9], by: \"likelihood\"))": "2",
                "mean(fit(exponential, to: [1, 2, 6], by: \"likelihood\"))": "3",
                "variance(fit(normal, to: mixture([1/2, 1/2], [normal(mean: -2, sd: 1), normal(mean: 2, sd: 1)]), by: \"forward\"))":
                    "5.0000000000000000000",
                "cdf(fit(normal, to: mixture([1/2, 1/2], [normal(mean: -3, sd: 1), normal(mean: 3, sd: 1)]), by: \"reverse\"), 0) > 0.99":
                    "true",
            ],
            source: "Bishop, Pattern Recognition and Machine Learning, 2006, 10.1.2 and 10.7",
            laws: [
                "the likeliest mean is the mean":
                    "forall(0.1...9, 0.1...9, (a, b) => mean(fit(normal, to: [a, b, 10], by: \"likelihood\")) == mean([a, b, 10]), cases: 10)",
                "no other member is nearer":
                    "forall(1...3, 1...3, (a, b) => crossEntropy(fit(poisson, to: [1, 2], by: \"likelihood\"), poisson(rate: a)) >= entropy(poisson(rate: 3/2)) - 1e-9 nats, cases: 3)",
            ]
        ) { arguments, _ throws(EvaluationError) in .parametric(try fitted(arguments)) },
        LibraryFunction(
            "elbo", [.required("joint"), .required("Q")],
            formula: "ELBO = Σ q(z) log (p(x, z)/q(z)) = log p(x) − D(Q ‖ p(z | x))",
            "The evidence lower bound of variational inference, a quantity of information.",
            domain:
                "'joint' are the probabilities p(x, z) of what was observed together with each latent z: a map, "
                + "a list or a measure on the outcomes of Q, which need not sum to 1. For Q of a family it is a "
                + "function, z => log p(x, z). −inf where q > 0 = p. The gap to log p(x) is the divergence "
                + "of Q from the posterior.",
            examples: [
                "elbo([0.1, 0.3], [0.25, 0.75])": "-0.91629073187415506518 nats",
                "elbo([0.1, 0.3], [1, 0])": "-2.3025850929940456840 nats",
                "elbo(z => -z^2/2, normal(mean: 0, sd: 1))": "0.91893853320467274178 nats",
            ],
            source:
                "Jordan and others, An introduction to variational methods for graphical models, 1999",
            laws: [
                "the gap is the divergence from the posterior":
                    "forall(simplex(3), 0.1...1, (Q, c) => elbo([c/10, c/5, c/2], Q) + kl(Q ‖ normalized([1, 2, 5])) == log(c * 8/10) nats, cases: 20)"
            ]
        ) { arguments, evaluator throws(EvaluationError) in
            .number(try bound(arguments, evaluator))
        },
    ]

    private static func names(_ families: [FittedFamily]) -> String {
        families.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    }

    private static func fitted(
        _ arguments: Arguments
    ) throws(EvaluationError) -> ParametricDistribution {
        let family = try arguments.read("family") { value throws(EvaluationError) in
            try value.asFittedFamily()
        }
        let direction = try arguments.choice("by", default: FitDirection.forward)
        return try arguments.read("to") { value throws(EvaluationError) in
            switch direction {
            case .likelihood: try family.likeliest(for: Observations(value))
            case .forward: try family.nearest(to: value)
            case .reverse: try family.mode(of: value)
            }
        }
    }

    private static func bound(
        _ arguments: Arguments, _ evaluator: Evaluator
    ) throws(EvaluationError) -> Quantity {
        guard case .parametric(let q) = try arguments.value("Q") else {
            let q = try arguments.distribution("Q")
            return try arguments.read("joint") { value throws(EvaluationError) in
                let joint = try value.asMeasure()
                return try informational { () throws(InformationError) in
                    try joint.evidenceBound(q)
                }
            }
        }
        let objective = NumericFunction(try arguments.function("joint"), evaluator)
        return try arguments.read("joint") { _ throws(EvaluationError) in
            // Mistakes in the function are told at a number where it should have a value.
            _ = try objective.quantity(at: [(try? q.quantile(.exact(.half))) ?? .exact(.half)])
            return try informational { () throws(InformationError) in
                try q.evidenceBound { z throws(NumberError) in try objective.height(at: [z]) }
            }
        }
    }
}

extension Value {
    /// A family with a nearest member: the constructor, or its name.
    fileprivate func asFittedFamily() throws(EvaluationError) -> FittedFamily {
        let name: String
        switch self {
        case .function(.library(let constructor)): name = constructor
        case .text(let text): name = text
        case let other: throw .wrongKind(expected: "a family, such as normal", found: other)
        }
        guard let family = FittedFamily(rawValue: name) else {
            throw .domain(
                "'\(name)' has no nearest member that is known",
                hint: "write \(FittedFamily.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return family
    }
}

extension FittedFamily {
    /// The member that makes observations likeliest.
    fileprivate func likeliest(
        for observations: Observations
    ) throws(EvaluationError) -> ParametricDistribution {
        guard observations.dimension == 0 else { throw .number(.quantityWherePlain("a fit")) }
        for (index, number) in observations.sample.numbers.enumerated() {
            let least = self == .logNormal ? 1 : 0
            let isWhole = !isOnWholeNumbers || number.exactValue?.isInteger == true
            guard !isPositive || (number.sign ?? 1) >= least, isWhole else {
                throw .domain(
                    "observation \(index + 1) is \(number), which is impossible for every member of "
                        + "'\(rawValue)'", hint: nil)
            }
        }
        let (mean, variance) = try numeric { () throws(NumberError) in
            let sample =
                self == .logNormal
                ? Sample(
                    try observations.sample.numbers.map { number throws(NumberError) in
                        try number.logarithm()
                    }) : observations.sample
            return (
                try sample.mean(),
                try sample.sumOfSquares().divided(by: Number(sample.count))
            )
        }
        let isSpread = self == .normal || self == .logNormal
        guard (isSpread ? variance : mean).sign != 0 else {
            throw .domain(
                (observations.count == 1
                    ? "there is one observation" : "all observations are alike")
                    + ": the likelihood grows without bound towards a distribution that is certain",
                hint: nil)
        }
        return try informational { () throws(InformationError) in
            try member(mean: mean, variance: variance)
        }
    }

    /// The member of least forward divergence from a distribution.
    fileprivate func nearest(to target: Value) throws(EvaluationError) -> ParametricDistribution {
        guard self != .logNormal else {
            throw .domain(
                "the nearest log-normal distribution needs the mean of ln x, which is not known",
                hint: "fit(logNormal, to: numbers, by: \"likelihood\")")
        }
        let mean = try target.statistic { p throws(InformationError) in
            try p.mean()
        } ofFamily: { p throws(InformationError) in
            try p.mean()
        }
        guard !isPositive || mean.sign == 1 else {
            throw .domain(
                "its mean is \(mean), and every member of '\(rawValue)' has a positive one",
                hint: nil)
        }
        let variance = try target.statistic { p throws(InformationError) in
            try p.variance()
        } ofFamily: { p throws(InformationError) in
            try p.variance()
        }
        let found = try informational { () throws(InformationError) in
            try member(mean: mean, variance: variance)
        }
        let comparable = try target.asComparable()
        let cost = try informational { () throws(InformationError) in
            try comparable.crossEntropy(relativeTo: .parametric(found)).number
        }
        if let reason = cost.reasonForInfinity {
            throw .domain(
                "every member of '\(rawValue)' is infinitely far from it: \(reason)", hint: nil)
        }
        return found
    }

    /// The member of least reverse divergence.
    fileprivate func mode(of target: Value) throws(EvaluationError) -> ParametricDistribution {
        guard self == .normal, case .parametric(let distribution) = target,
            !distribution.isDiscrete
        else {
            throw .domain(
                "a reverse fit is that of a normal distribution to one on the real line",
                hint: "fit(normal, to: mixture(…), by: \"reverse\")")
        }
        let found = try informational { () throws(InformationError) in
            try NormalProjection(of: distribution)
        }
        guard found.hasConverged else {
            throw .domain(
                "the search for the nearest normal distribution has not converged", hint: nil)
        }
        return .normal(mean: found.mean, sd: found.sd)
    }
}
