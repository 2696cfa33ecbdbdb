import Information
import Numbers

extension Library {
    /// Adversarial networks: what tells two distributions apart, and what that is worth.
    static let discriminators: [LibraryFunction] = [
        LibraryFunction(
            "optimalDiscriminator", [.required("P"), .required("Q"), .named("at")],
            formula: "D*(x) = p(x)/(p(x) + q(x))",
            "The discriminator that best tells draws of P from draws of Q: a list of probabilities that a draw is P's, one an outcome.",
            domain:
                "The same outcomes, in the order of the first; 1/2 where both are zero. Of two "
                + "distributions of families, 'at' gives the number at which it is wanted.",
            examples: [
                "optimalDiscriminator([0.5, 0.5, 0], [0, 0.5, 0.5])": "1, 0.5, 0",
                "optimalDiscriminator(normal(mean: 0, sd: 1), normal(mean: 1, sd: 1), at: 0.5)":
                    "0.50000000000000000000",
            ],
            source: "Goodfellow and others, Generative adversarial nets, 2014, proposition 1",
            laws: [
                "no other does better":
                    "forall(simplex(3), simplex(3), 0.1...0.9, 0.1...0.9, 0.1...0.9, (P, Q, a, b, c) => ganValue(P, Q, discriminator: [a, b, c]) <= ganValue(P, Q), cases: 20)",
                "the other distribution has the rest":
                    "forall(simplex(3), simplex(3), (P, Q) => optimalDiscriminator(P, Q)[1] + optimalDiscriminator(Q, P)[1] == 1, cases: 20)",
            ]
        ) { arguments, _ throws(EvaluationError) in
            switch try arguments.sides() {
            case .finite(let p, let q):
                try arguments.refuse("at", "is for distributions of families")
                return .list(
                    try informational { () throws(InformationError) in
                        try p.bestDiscriminator(against: q)
                    }.map(Value.plain))
            case .parametric(let p, let q):
                guard arguments.optional("at") != nil else {
                    throw .domain(
                        "at which number is the discriminator wanted?",
                        hint: "optimalDiscriminator(P, Q, at: 0.5)")
                }
                let x = try arguments.plain("at")
                return .plain(
                    try informational { () throws(InformationError) in
                        try p.bestDiscriminator(against: q, at: x)
                    })
            }
        },
        LibraryFunction(
            "ganValue", [.required("P"), .required("Q"), .named("discriminator")],
            formula: "V = E_P log D + E_Q log (1 − D); with the best D it is 2 JS(P, Q) − log 4",
            "What a discriminator attains in the game of adversarial networks, the best one unless another is given.",
            domain:
                "The same outcomes, and for 'discriminator' a list of probabilities, one an outcome; or two "
                + "distributions of families. From −log 4, for P = Q, to 0 for distributions that have no "
                + "outcome in common, however far apart these lie.",
            examples: [
                "ganValue([0.5, 0.5], [0.5, 0.5])": "-1.3862943611198906188 nats",
                "ganValue([1, 0], [0, 1])": "0 nats",
                "ganValue([0.5, 0.5], [0.9, 0.1], discriminator: [0.5, 0.5]) in bits": "-2 bits",
            ],
            source: "Goodfellow and others, Generative adversarial nets, 2014, theorem 1",
            laws: [
                "the Jensen–Shannon divergence":
                    "forall(simplex(4), simplex(4), (P, Q) => ganValue(P, Q) == 2 * js(P, Q) - log(4) nats, cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let given = try arguments.readOptional("discriminator") {
                value throws(EvaluationError) in
                try value.asList().plainNumbers()
            }
            switch try arguments.sides() {
            case .finite(let p, let q):
                return .number(
                    try informational { () throws(InformationError) in
                        if let given {
                            return try p.adversarialValue(against: q, discriminator: given)
                        }
                        let best = try p.bestDiscriminator(against: q)
                        return try p.adversarialValue(against: q, discriminator: best)
                    })
            case .parametric(let p, let q):
                try arguments.refuse("discriminator", "is for finite distributions")
                return .number(
                    try informational { () throws(InformationError) in
                        try p.adversarialValue(against: q)
                    })
            }
        },
    ]
}

/// Two distributions of the same kind.
private enum Sides {
    case finite(Distribution, Distribution)
    case parametric(ParametricDistribution, ParametricDistribution)
}

extension Arguments {
    /// The distributions P and Q, both finite or both of families.
    fileprivate func sides() throws(EvaluationError) -> Sides {
        guard case .parametric(let p) = try value("P"), case .parametric(let q) = try value("Q")
        else { return .finite(try distribution("P"), try distribution("Q")) }
        return .parametric(p, q)
    }
}
