import Information
import Numbers

extension Library {
    /// Measures of information of finite distributions.
    static let divergences: [LibraryFunction] = [
        LibraryFunction(
            "entropy", [.required("P")],
            formula: "H(P) = −Σ p log p, with 0 log 0 = 0; on the real line h(P) = −∫ p log p",
            "The entropy of a distribution, a quantity of information; on the real line the differential one.",
            domain:
                "Every finite distribution, 0 for a certain outcome, at most log n; and every family. A "
                + "differential entropy may be negative, and depends on the unit of x.",
            examples: [
                "entropy(normal(mean: 0, sd: 0.1))": "-0.88364655978937294224 nats",

                "entropy(uniform(6))": "1.7917594692280550008 nats",
                "entropy([0.5, 0.25, 0.25]) in bits": "1.5 bits", "entropy([1, 0])": "0 nats",
            ],
            source: "Cover and Thomas, Elements of Information Theory, 2.1"
        ) { arguments, _ throws(EvaluationError) in
            let p = try arguments.read("P") { value throws(EvaluationError) in
                try value.asComparable()
            }
            return .number(try informational { () throws(InformationError) in try p.entropy() })
        },
        comparison(
            "crossEntropy", formula: "H(P, Q) = −Σ p log q, or −∫ p log q",
            "The mean code length when P is coded with a code made for Q.",
            domain:
                "The same outcomes, or two distributions of families; inf when q = 0 < p somewhere.",
            examples: [
                "crossEntropy(normal(mean: 0, sd: 1), normal(mean: 1, sd: 1))":
                    "1.9189385332046727418 nats",

                "crossEntropy([0.5, 0.5], [0.25, 0.75]) in bits": "1.2075187496394219093 bits",
            ]
        ) { p, q throws(InformationError) in try p.crossEntropy(relativeTo: q) },
        comparison(
            "kl",
            formula:
                "D(P ‖ Q) = Σ p log (p/q), with 0 log (0/q) = 0; on the real line ∫ p log (p/q)",
            "The Kullback–Leibler divergence of Q from P, a quantity of information.",
            domain:
                "The same outcomes; or two distributions of families, whose divergence has a form or is "
                + "an integral with a proved error. inf, which says why, when q = 0 < p somewhere or the "
                + "tail of Q is too thin; 0 only for P = Q.",
            examples: [
                "kl(normal(mean: 0, sd: 1) ‖ normal(mean: 1, sd: 1))": "0.5 nats",
                "kl(normal(mean: 0, sd: 1) ‖ studentT(df: 3))": "0.069151598485176226452 nats",

                "kl([0.5, 0.1, 0.1, 0.1, 0.1, 0.1] ‖ uniform(6))": "0.29389333245105950409 nats",
                "kl([0.5, 0.5] ‖ [1, 0])": "∞ nats", "kl([0.3, 0.7] ‖ [0.3, 0.7])": "0 nats",
            ],
            source: "Kullback and Leibler, On information and sufficiency, 1951"
        ) { p, q throws(InformationError) in try p.divergence(from: q) },
        measure(
            "totalVariation", formula: "TV(P, Q) = ½ Σ |p − q|",
            "The total variation, a plain number from 0 to 1.",
            domain: "The same outcomes.",
            examples: ["totalVariation([0.5, 0.5], [0.9, 0.1])": "0.4"]
        ) { p, q throws(InformationError) in .plain(try p.totalVariation(from: q)) },
        measure(
            "terms", formula: "terms(P ‖ Q)ᵢ = pᵢ log (pᵢ/qᵢ)",
            "The terms of the divergence, one an outcome, whose sum it is.",
            domain: "The same outcomes.",
            examples: [
                "terms([0.5, 0.5] ‖ [0.25, 0.75]) in bits": "0.5 bits, -0.29248125036057809073 bits"
            ]
        ) { p, q throws(InformationError) in
            .list(try p.divergenceTerms(from: q).map(Value.number))
        },
    ]

    /// A function of two distributions, finite ones or of families.
    private static func comparison(
        _ name: String, formula: String, _ summary: String, domain: String,
        examples: KeyValuePairs<String, String>, source: String? = nil,
        of map:
            @escaping @Sendable (ComparableDistribution, ComparableDistribution)
            throws(InformationError) -> Quantity
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("P"), .required("Q")], formula: formula, summary, domain: domain,
            examples: examples, source: source
        ) { arguments, _ throws(EvaluationError) in
            let p = try arguments.read("P") { value throws(EvaluationError) in
                try value.asComparable()
            }
            let q = try arguments.read("Q") { value throws(EvaluationError) in
                try value.asComparable()
            }
            return .number(try informational { () throws(InformationError) in try map(p, q) })
        }
    }

    static func measure(
        _ name: String, formula: String, _ summary: String, domain: String,
        examples: KeyValuePairs<String, String>, source: String? = nil,
        of map: @escaping @Sendable (Distribution, Distribution) throws(InformationError) -> Value
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("P"), .required("Q")], formula: formula, summary, domain: domain,
            examples: examples, source: source
        ) { arguments, _ throws(EvaluationError) in
            let (p, q) = (try arguments.distribution("P"), try arguments.distribution("Q"))
            return try informational { () throws(InformationError) in try map(p, q) }
        }
    }
}
