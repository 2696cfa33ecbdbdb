import Information
import Numbers

extension Library {
    /// What is made of entropies and probabilities, and bounds between measures.
    static let entropies: [LibraryFunction] = [
        LibraryFunction(
            "perplexity", [.required("P")], formula: "perplexity(P) = e^H(P) = Π p^(−p)",
            "The number of equally likely outcomes that are as uncertain as a distribution.",
            domain:
                "Every finite distribution; from 1 to the number of outcomes. The unit of H does not matter.",
            examples: [
                "perplexity(uniform(6))": "6",
                "perplexity([0.5, 0.25, 0.25])": "2.8284271247461900976",
            ],
            laws: [
                "from 1 to n":
                    "forall(simplex(4), P => 1 <= perplexity(P) <= 4, cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let p = try arguments.distribution("P")
            return .plain(try informational { () throws(InformationError) in try p.perplexity() })
        },
        LibraryFunction(
            "gini", [.required("P")], formula: "gini(P) = 1 − Σ p²",
            "Gini's impurity: the probability that two independent draws differ.",
            domain: "Every finite distribution; from 0 to 1 − 1/n.",
            examples: ["gini([0.5, 0.25, 0.25])": "0.625", "gini([1, 0])": "0"],
            source: "Breiman and others, Classification and Regression Trees, 1984",
            laws: [
                "from 0 to 1 − 1/n":
                    "forall(simplex(4), P => 0 <= gini(P) <= 3/4, cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let p = try arguments.distribution("P")
            return .plain(try informational { () throws(InformationError) in try p.giniImpurity() })
        },
        LibraryFunction(
            "information", [.required("p")], formula: "I(p) = −log p",
            "The information of an event of probability p, a quantity of information.",
            domain: "0 ≤ p ≤ 1; inf for p = 0.",
            examples: ["information(1/8) in bits": "3 bits", "information(0)": "∞ nats"],
            source: "Cover and Thomas, Elements of Information Theory, 2.1",
            laws: [
                "of independent events, the sum":
                    "forall(0.1...1, 0.1...1, (a, b) => information(a * b) == information(a) + information(b), cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let p = try arguments.plain("p")
            return .number(
                try arguments.read("p") { _ throws(EvaluationError) in
                    try informational { () throws(InformationError) in
                        try InformationBounds.information(of: p)
                    }
                })
        },
        LibraryFunction(
            "fano", [.requiredNamed("error"), .requiredNamed("outcomes")],
            formula:
                "H(X | Y) ≤ fano = h(e) + e log (n − 1), h(e) = −e log e − (1 − e) log (1 − e)",
            "Fano's bound on the entropy of one of n outcomes that is guessed with error e.",
            domain: "0 ≤ e ≤ 1, n at least 2.",
            examples: [
                "fano(error: 1/2, outcomes: 2) in bits": "1 bit",
                "fano(error: 0.1, outcomes: 5)": "0.46371240950343730139 nats",
            ],
            source: "Cover and Thomas, Elements of Information Theory, theorem 2.10.1",
            laws: [
                "no less than the entropy, when the likeliest outcome is guessed":
                    "forall(simplex(4), P => entropy(P) <= fano(error: 1 - max(P.probabilities), outcomes: 4), cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let error = try arguments.plain("error")
            let count = try arguments.integer(
                "outcomes", in: 2...Evaluator.greatestListLength, default: 2)
            return .number(
                try arguments.read("error") { _ throws(EvaluationError) in
                    try informational { () throws(InformationError) in
                        try InformationBounds.fano(error: error, count: count)
                    }
                })
        },
        LibraryFunction(
            "fanoError", [.required("H"), .requiredNamed("outcomes")],
            formula: "e ≥ fanoError = max(0, (H(X | Y) − log 2) / log n)",
            "Fano's bound on the probability of error of any guess of one of n outcomes.",
            domain: "A quantity of information, n at least 2.",
            examples: ["fanoError(2 bits, outcomes: 8)": "0.33333333333333333333"],
            source: "Cover and Thomas, Elements of Information Theory, 2.10",
            laws: [
                "no more than the error of the best guess":
                    "forall(simplex(4), P => fanoError(entropy(P), outcomes: 4) <= 1 - max(P.probabilities), cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let entropy = try arguments.information("H")
            let count = try arguments.integer(
                "outcomes", in: 2...Evaluator.greatestListLength, default: 2)
            return .plain(
                try informational { () throws(InformationError) in
                    try InformationBounds.fanoError(conditionalEntropy: entropy, count: count)
                })
        },
        LibraryFunction(
            "pinsker", [.required("D")],
            formula: "TV(P, Q) ≤ pinsker = √(D/2), D = D(P ‖ Q) in nats",
            "Pinsker's bound on the total variation of distributions of a divergence.",
            domain: "A quantity of information that is not negative.",
            examples: [
                "pinsker(0.02 nats)": "0.1",
                "pinsker(kl([0.5, 0.5] ‖ [0.25, 0.75]))":
                    "0.26818001065132582297",
            ],
            source: "Cover and Thomas, Elements of Information Theory, lemma 11.6.1",
            laws: [
                "no less than the total variation":
                    "forall(simplex(4), simplex(4), (P, Q) => totalVariation(P, Q) <= pinsker(kl(P ‖ Q)), cases: 40)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let divergence = try arguments.information("D")
            return .plain(
                try informational { () throws(InformationError) in
                    try InformationBounds.pinsker(divergence: divergence)
                })
        },
    ]
}

extension Arguments {
    /// A quantity of information, in nats.
    func information(_ name: String) throws(EvaluationError) -> Number {
        try read(name) { value throws(EvaluationError) in
            let quantity = try value.asQuantity()
            guard quantity.dimension == 1 else {
                throw .domain(
                    "'\(name)' takes a quantity of information",
                    hint: "give a number its unit: 0.5 nats, (1/3) bits")
            }
            return quantity.number
        }
    }
}
