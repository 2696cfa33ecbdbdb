import Characters
import Information
import Numbers

extension Library {
    /// Divergences and distances beside Kullback's and Leibler's.
    static let distances: [LibraryFunction] = [
        measure(
            "jeffreys", formula: "J(P, Q) = D(P ‖ Q) + D(Q ‖ P) = Σ (p − q) log (p/q)",
            "Jeffreys's divergence, the sum of both directions, a quantity of information.",
            domain: "The same outcomes; inf when one of p and q alone is 0 somewhere.",
            examples: [
                "jeffreys([0.5, 0.5], [0.25, 0.75])": "0.27465307216702742285 nats",
                "jeffreys([0.3, 0.7], [0.3, 0.7])": "0 nats",
            ],
            source: "Jeffreys, An invariant form for the prior probability, 1946",
            laws: [
                "symmetric":
                    "forall(simplex(3), simplex(3), (P, Q) => jeffreys(P, Q) == jeffreys(Q, P), cases: 20)",
                "both directions":
                    "forall(simplex(3), simplex(3), (P, Q) => jeffreys(P, Q) == kl(P ‖ Q) + kl(Q ‖ P), cases: 20)",
            ]
        ) { p, q throws(InformationError) in .number(try p.jeffreysDivergence(from: q)) },
        weighted(
            "js", formula: "JS(P, Q) = v D(P ‖ M) + w D(Q ‖ M), M = vP + wQ, v = w = ½",
            "The Jensen–Shannon divergence, symmetric and never more than log 2.",
            domain: "The same outcomes; 'weights' is [v, w], of sum 1.",
            examples: [
                "js([1, 0], [0, 1]) in bits": "1 bit", "js([0.3, 0.7], [0.3, 0.7])": "0 nats",
                "js([1, 0], [0, 1], weights: [1/4, 3/4]) in bits": "0.81127812445913286391 bits",
            ],
            source: "Lin, Divergence measures based on the Shannon entropy, 1991",
            laws: [
                "never negative, and 0 only for P = Q":
                    "forall(simplex(4), simplex(4), (P, Q) => if totalVariation(P, Q) == 0 then js(P, Q) == 0 nats else js(P, Q) > 0 nats, cases: 40)",
                "symmetric":
                    "forall(simplex(3), simplex(3), (P, Q) => js(P, Q) == js(Q, P), cases: 20)",
                "data processing":
                    "forall(simplex(4), simplex(4), (P, Q) => js([P[1] + P[2], P[3] + P[4]], [Q[1] + Q[2], Q[3] + Q[4]]) <= js(P, Q), cases: 40)",
                "at most log 2":
                    "forall(simplex(4), simplex(4), (P, Q) => js(P, Q) <= log(2) nats, cases: 40)",
            ]
        ) { p, q, weights throws(InformationError) in
            .number(try p.jensenShannonDivergence(from: q, weights: weights))
        },
        weighted(
            "jsDistance", formula: "d(P, Q) = √JS(P, Q), JS in nats",
            "The Jensen–Shannon distance, a metric: a plain number, at most √(ln 2).",
            domain: "The same outcomes; 'weights' as of 'js'.",
            examples: [
                "jsDistance([1, 0], [0, 1])": "0.83255461115769775635",
                "jsDistance([0.3, 0.7], [0.3, 0.7])": "0",
            ],
            source: "Endres and Schindelin, A new metric for probability distributions, 2003",
            laws: [
                "triangle inequality":
                    "forall(simplex(3), simplex(3), simplex(3), (P, Q, R) => jsDistance(P, R) <= jsDistance(P, Q) + jsDistance(Q, R), cases: 40)"
            ]
        ) { p, q, weights throws(InformationError) in
            .plain(try p.jensenShannonDistance(from: q, weights: weights))
        },
        measure(
            "hellinger", formula: "H(P, Q) = √(½ Σ (√p − √q)²) = √(1 − Σ √(pq))",
            "The Hellinger distance, a plain number from 0 to 1.", domain: "The same outcomes.",
            examples: [
                "hellinger([0.5, 0.5], [0.1, 0.9])": "0.32491969623290632616",
                "hellinger([1, 0], [0, 1])": "1",
                "hellinger([9/25, 16/25], [1, 0])":
                    "0.63245553203367586640",
            ],
            source: "Le Cam and Yang, Asymptotics in Statistics, chapter 3",
            laws: [
                "0 only for P = Q":
                    "forall(simplex(4), simplex(4), (P, Q) => if totalVariation(P, Q) == 0 then hellinger(P, Q) == 0 else hellinger(P, Q) > 0, cases: 40)",
                "symmetric":
                    "forall(simplex(3), simplex(3), (P, Q) => hellinger(P, Q) == hellinger(Q, P), cases: 10)",
                "triangle inequality":
                    "forall(simplex(3), simplex(3), simplex(3), (P, Q, R) => hellinger(P, R) <= hellinger(P, Q) + hellinger(Q, R), cases: 40)",
                "between the total variation and its root":
                    "forall(simplex(4), simplex(4), (P, Q) => hellinger(P, Q)^2 <= totalVariation(P, Q) <= sqrt(2) * hellinger(P, Q), cases: 40)",
            ]
        ) { p, q throws(InformationError) in .plain(try p.hellingerDistance(from: q)) },
        measure(
            "bhattacharyyaCoefficient", formula: "BC(P, Q) = Σ √(pq)",
            "The Bhattacharyya coefficient, a plain number from 0 to 1.",
            domain: "The same outcomes; 1 only for P = Q, 0 for disjoint supports.",
            examples: ["bhattacharyyaCoefficient([9/25, 16/25], [16/25, 9/25])": "0.96"],
            source: "Bhattacharyya, On a measure of divergence, 1943",
            laws: [
                "symmetric":
                    "forall(simplex(3), simplex(3), (P, Q) => bhattacharyyaCoefficient(P, Q) == bhattacharyyaCoefficient(Q, P), cases: 10)"
            ]
        ) { p, q throws(InformationError) in .plain(try p.bhattacharyyaCoefficient(with: q)) },
        measure(
            "bhattacharyya", formula: "B(P, Q) = −log Σ √(pq)",
            "The Bhattacharyya distance, a quantity of information.",
            domain: "The same outcomes; inf for disjoint supports.",
            examples: [
                "bhattacharyya([9/25, 16/25], [16/25, 9/25])": "0.040821994520255129555 nats",
                "bhattacharyya([1, 0], [0, 1])": "∞ nats",
            ],
            source: "Bhattacharyya, On a measure of divergence, 1943",
            laws: [
                "half of Rényi's divergence of order 1/2":
                    "forall(simplex(3), simplex(3), (P, Q) => 2 * bhattacharyya(P, Q) == renyi(P ‖ Q, order: 1/2), cases: 5)"
            ]
        ) { p, q throws(InformationError) in .number(try p.bhattacharyyaDistance(from: q)) },
        measure(
            "chiSquared", formula: "χ²(P ‖ Q) = Σ (p − q)²/q, with 0/0 = 0",
            "Pearson's χ² divergence of Q from P, a plain number.",
            domain: "The same outcomes; inf when q = 0 < p somewhere.",
            examples: [
                "chiSquared([0.5, 0.5] ‖ [0.25, 0.75])": "0.33333333333333333333",
                "chiSquared([0.5, 0.5] ‖ [1, 0])": "∞",
            ],
            source: "Pearson, On the criterion …, 1900",
            laws: [
                "never negative, and 0 only for P = Q":
                    "forall(simplex(4), simplex(4), (P, Q) => if totalVariation(P, Q) == 0 then chiSquared(P ‖ Q) == 0 else chiSquared(P ‖ Q) > 0, cases: 40)",
                "data processing":
                    "forall(simplex(4), simplex(4), (P, Q) => chiSquared([P[1] + P[2], P[3] + P[4]] ‖ [Q[1] + Q[2], Q[3] + Q[4]]) <= chiSquared(P ‖ Q), cases: 40)",
                "bounds the divergence: D ≤ log(1 + χ²)":
                    "forall(simplex(4), simplex(4), (P, Q) => chiSquared(P ‖ Q) == inf or kl(P ‖ Q) <= log(1 + chiSquared(P ‖ Q)) nats, cases: 40)",
            ]
        ) { p, q throws(InformationError) in .plain(try p.chiSquaredDivergence(from: q)) },
        measure(
            "wasserstein", formula: "W₁(P, Q) = ∫ |F(x) − G(x)| dx",
            "The Wasserstein distance of order 1 (earth mover's distance) of distributions on numbers.",
            domain: "Outcomes that are numbers; P and Q need not have the same.",
            examples: [
                "wasserstein([0.5, 0.5], [0.25, 0.75])": "0.25",
                "wasserstein(uniform([0, 1, 3]), uniform([5, 6, 8]))": "5",
            ],
            source: "Vallender, Calculation of the Wasserstein distance, 1973",
            laws: [
                "symmetric":
                    "forall(simplex(3), simplex(3), (P, Q) => wasserstein(P, Q) == wasserstein(Q, P), cases: 20)",
                "triangle inequality":
                    "forall(simplex(3), simplex(3), simplex(3), (P, Q, R) => wasserstein(P, R) <= wasserstein(P, Q) + wasserstein(Q, R), cases: 40)",
                "at least the distance of the means":
                    "forall(simplex(4), simplex(4), (P, Q) => abs(P.mean - Q.mean) <= wasserstein(P, Q), cases: 20)",
            ]
        ) { p, q throws(InformationError) in .plain(try p.wassersteinDistance(from: q)) },
        LibraryFunction(
            "generalizedKL", [.required("p"), .required("q")],
            formula: "D(p ‖ q) = Σ (p log (p/q) − p + q), in nats",
            "The Kullback–Leibler divergence of measures that need not be normalised.",
            domain:
                "The same outcomes, no mass negative; inf when q = 0 < p somewhere; 0 only for p = q.",
            examples: [
                "generalizedKL([2, 1] ‖ [1, 1])": "0.38629436111989061883 nats",
                "generalizedKL([3] ‖ [3])": "0 nats",
            ],
            source: "Csiszár, Why least squares and maximum entropy?, 1991",
            laws: [
                "of distributions, their divergence":
                    "forall(simplex(3), simplex(3), (P, Q) => generalizedKL(P ‖ Q) == kl(P ‖ Q), cases: 20)",
                "never negative":
                    "forall(simplex(3), simplex(3), 0.1...9, (P, Q, t) => generalizedKL(t * P ‖ Q) >= 0 nats, cases: 20)",
            ]
        ) { arguments, _ throws(EvaluationError) in
            let (p, q) = (try arguments.measure("p"), try arguments.measure("q"))
            return .number(
                try informational { () throws(InformationError) in
                    try p.generalizedDivergence(from: q)
                })
        },
    ]

    private static func weighted(
        _ name: String, formula: String, _ summary: String, domain: String,
        examples: KeyValuePairs<String, String>, source: String,
        laws: KeyValuePairs<String, String>,
        of map:
            @escaping @Sendable (Distribution, Distribution, Distribution?) throws(InformationError)
            -> Value
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("P"), .required("Q"), .named("weights")], formula: formula, summary,
            domain: domain, examples: examples, source: source, laws: laws
        ) { arguments, _ throws(EvaluationError) in
            let (p, q) = (try arguments.distribution("P"), try arguments.distribution("Q"))
            let weights = try arguments.readOptional("weights") { value throws(EvaluationError) in
                let weights = try value.asDistribution()
                guard weights.outcomes.count == 2 else {
                    throw .domain(
                        "found \(weights.outcomes.count.counted("weight")), not 2", hint: nil)
                }
                return weights
            }
            return try informational { () throws(InformationError) in try map(p, q, weights) }
        }
    }
}

extension Arguments {
    func measure(_ name: String) throws(EvaluationError) -> Measure {
        try read(name) { value throws(EvaluationError) in try value.asMeasure() }
    }
}
