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
            source: "Cover and Thomas, Elements of Information Theory, 2.1",
            laws: [
                "from 0 to log n":
                    "forall(simplex(4), P => 0 nats <= entropy(P) <= log(4) nats, cases: 40)",
                "concave":
                    "forall(simplex(3), simplex(3), 0...1, (P, Q, t) => entropy(t * P + (1 - t) * Q) >= t * entropy(P) + (1 - t) * entropy(Q), cases: 40)",
            ],
            finite: FiniteOperation(count: 1) { distributions throws(InformationError) in
                try distributions[0].entropy()
            }
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
            ],
            laws: [
                "entropy and divergence":
                    "forall(simplex(3), simplex(3), (P, Q) => crossEntropy(P, Q) == entropy(P) + kl(P ‖ Q), cases: 20)",
                "never less than the entropy (Gibbs)":
                    "forall(simplex(4), simplex(4), (P, Q) => crossEntropy(P, Q) >= entropy(P), cases: 40)",
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
                "kl(normal(mean: 0, sd: 1) ‖ studentT(df: 3))":
                    "0.069151598485176226452 nats",
                "kl([0.5, 0.1, 0.1, 0.1, 0.1, 0.1] ‖ uniform(6))": "0.29389333245105950409 nats",
                "kl([0.5, 0.5] ‖ [1, 0])": "∞ nats", "kl([0.3, 0.7] ‖ [0.3, 0.7])": "0 nats",
            ],
            source: "Kullback and Leibler, On information and sufficiency, 1951",
            laws: [
                "never negative, and 0 only for P = Q":
                    "forall(simplex(4), simplex(4), (P, Q) => if totalVariation(P, Q) == 0 then kl(P ‖ Q) == 0 nats else kl(P ‖ Q) > 0 nats, cases: 40)",
                "chain rule":
                    "forall(simplex(2), simplex(2), simplex(2), simplex(2), 0.1...0.9, 0.1...0.9, (P, R, Q, S, a, b) => kl(a * product([1, 0], P) + (1 - a) * product([0, 1], R) ‖ b * product([1, 0], Q) + (1 - b) * product([0, 1], S)) == kl([a, 1 - a] ‖ [b, 1 - b]) + a * kl(P ‖ Q) + (1 - a) * kl(R ‖ S), cases: 4)",
                "data processing: outcomes taken together never tell more":
                    "forall(simplex(4), simplex(4), (P, Q) => kl([P[1] + P[2], P[3] + P[4]] ‖ [Q[1] + Q[2], Q[3] + Q[4]]) <= kl(P ‖ Q), cases: 40)",
                "convex in both together":
                    "forall(simplex(3), simplex(3), simplex(3), simplex(3), 0.1...0.9, (P, R, Q, S, t) => kl(t * P + (1 - t) * R ‖ t * Q + (1 - t) * S) <= t * kl(P ‖ Q) + (1 - t) * kl(R ‖ S), cases: 40)",
                "joint distributions are at least as far apart as their marginals":
                    "forall(simplex(4), simplex(4), (P, Q) => kl(joint([[P[1], P[2]], [P[3], P[4]]]).columns ‖ joint([[Q[1], Q[2]], [Q[3], Q[4]]]).columns) <= kl(P ‖ Q), cases: 20)",
                "Pinsker":
                    "forall(simplex(4), simplex(4), (P, Q) => totalVariation(P, Q) <= pinsker(kl(P ‖ Q)), cases: 40)",
            ]
        ) { p, q throws(InformationError) in try p.divergence(from: q) },
        measure(
            "totalVariation", formula: "TV(P, Q) = ½ Σ |p − q|",
            "The total variation, a plain number from 0 to 1.",
            domain: "The same outcomes.",
            examples: ["totalVariation([0.5, 0.5], [0.9, 0.1])": "0.4"],
            laws: [
                "symmetric":
                    "forall(simplex(3), simplex(3), (P, Q) => totalVariation(P, Q) == totalVariation(Q, P), cases: 20)",
                "triangle inequality":
                    "forall(simplex(3), simplex(3), simplex(3), (P, Q, R) => totalVariation(P, R) <= totalVariation(P, Q) + totalVariation(Q, R), cases: 40)",
            ]
        ) { p, q throws(InformationError) in .plain(try p.totalVariation(from: q)) },
        measure(
            "terms", formula: "terms(P ‖ Q)ᵢ = pᵢ log (pᵢ/qᵢ)",
            "The terms of the divergence, one an outcome, whose sum it is.",
            domain: "The same outcomes.",
            examples: [
                "terms([0.5, 0.5] ‖ [0.25, 0.75]) in bits": "0.5 bits, -0.29248125036057809073 bits"
            ],
            laws: [
                "their sum is the divergence":
                    "forall(simplex(3), simplex(3), (P, Q) => sum(terms(P ‖ Q)) == kl(P ‖ Q), cases: 20)"
            ]
        ) { p, q throws(InformationError) in
            .list(try p.divergenceTerms(from: q).map(Value.number))
        },
    ]

    /// A function of two distributions, finite ones or of families.
    private static func comparison(
        _ name: String, formula: String, _ summary: String, domain: String,
        examples: KeyValuePairs<String, String>, source: String? = nil,
        laws: KeyValuePairs<String, String> = [:],
        of map:
            @escaping @Sendable (ComparableDistribution, ComparableDistribution)
            throws(InformationError) -> Quantity
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("P"), .required("Q")], formula: formula, summary, domain: domain,
            examples: examples, source: source, laws: laws,
            finite: FiniteOperation(count: 2) { distributions throws(InformationError) in
                try map(.finite(distributions[0]), .finite(distributions[1]))
            }
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
        laws: KeyValuePairs<String, String> = [:],
        of map: @escaping @Sendable (Distribution, Distribution) throws(InformationError) -> Value
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("P"), .required("Q")], formula: formula, summary, domain: domain,
            examples: examples, source: source, laws: laws,
            finite: FiniteOperation(count: 2) { distributions throws(InformationError) in
                guard case .number(let quantity) = try map(distributions[0], distributions[1])
                else { return nil }
                return quantity
            }
        ) { arguments, _ throws(EvaluationError) in
            let (p, q) = (try arguments.distribution("P"), try arguments.distribution("Q"))
            return try informational { () throws(InformationError) in try map(p, q) }
        }
    }
}
