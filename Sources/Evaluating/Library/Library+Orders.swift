import Information
import Numbers

extension Library {
    /// Entropies and divergences of an order, and those of any convex function.
    static let orders: [LibraryFunction] = [
        LibraryFunction(
            "renyi", [.required("P"), .required("Q"), .requiredNamed("order")],
            formula:
                "D_a(P ‖ Q) = log (Σ p^a q^(1−a)) / (a − 1); D₀ = −log Q(p > 0), D₁ = D(P ‖ Q), "
                + "D_∞ = log max p/q",
            "Rényi's divergence of an order a, a quantity of information.",
            domain:
                "The same outcomes, 0 ≤ a ≤ ∞; inf when q = 0 < p somewhere and a ≥ 1, or always.",
            examples: [
                "renyi([0.5, 0.5] ‖ [0.25, 0.75], order: 2)": "0.28768207245178092744 nats",
                "renyi([0.5, 0.5] ‖ [0.25, 0.75], order: ∞) in bits": "1 bit",
                "renyi([0.5, 0.5, 0] ‖ [0.25, 0.25, 0.5], order: 0) in bits": "1 bit",
            ],
            source:
                "van Erven and Harremoës, Rényi divergence and Kullback–Leibler divergence, 2014",
            laws: [
                "never negative":
                    "forall(simplex(4), simplex(4), 0.1...3, (P, Q, a) => renyi(P ‖ Q, order: a) >= 0 nats, cases: 20)",
                "rises with the order":
                    "forall(simplex(4), simplex(4), (P, Q) => renyi(P ‖ Q, order: 1/2) <= kl(P ‖ Q) <= renyi(P ‖ Q, order: 2) <= renyi(P ‖ Q, order: inf), cases: 20)",
                "skew symmetry":
                    "forall(simplex(3), simplex(3), 0.1...0.9, (P, Q, a) => (1 - a) * renyi(P ‖ Q, order: a) == a * renyi(Q ‖ P, order: 1 - a), cases: 2)",
            ]
        ) { arguments, _ throws(EvaluationError) in
            let (p, q) = (try arguments.distribution("P"), try arguments.distribution("Q"))
            let order = try arguments.order("order")
            return .number(
                try informational { () throws(InformationError) in
                    try p.renyiDivergence(from: q, order: order)
                })
        },
        LibraryFunction(
            "renyiEntropy", [.required("P"), .requiredNamed("order")],
            formula:
                "H_a(P) = log (Σ p^a) / (1 − a); H₀ = log |{p > 0}|, H₁ = H(P), H_∞ = −log max p",
            "Rényi's entropy of an order a, a quantity of information.", domain: "0 ≤ a ≤ ∞.",
            examples: [
                "renyiEntropy([0.5, 0.25, 0.25], order: 2)": "0.98082925301172623686 nats",
                "renyiEntropy([0.5, 0.25, 0.25], order: ∞) in bits": "1 bit",
                "renyiEntropy([0.5, 0.5, 0], order: 0) in bits": "1 bit",
            ],
            source: "Rényi, On measures of entropy and information, 1961",
            laws: [
                "falls with the order":
                    "forall(simplex(4), P => renyiEntropy(P, order: inf) <= renyiEntropy(P, order: 2) <= entropy(P) <= renyiEntropy(P, order: 0), cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let p = try arguments.distribution("P")
            let order = try arguments.order("order")
            return .number(
                try informational { () throws(InformationError) in
                    try p.renyiEntropy(order: order)
                })
        },
        LibraryFunction(
            "tsallis", [.required("P"), .required("Q"), .requiredNamed("order")],
            formula: "T_a(P ‖ Q) = (Σ p^a q^(1−a) − 1) / (a − 1); T₁ = D(P ‖ Q) in nats",
            "Tsallis's divergence of an order a, a plain number.",
            domain: "The same outcomes, 0 ≤ a < ∞; inf when q = 0 < p somewhere and a ≥ 1.",
            examples: [
                "tsallis([0.5, 0.5] ‖ [0.25, 0.75], order: 2)": "0.33333333333333333333",
                "tsallis([0.5, 0.5] ‖ [0.25, 0.75], order: 1)": "0.14384103622589046372",
            ],
            source: "Tsallis, Generalized entropy-based criterion for consistent testing, 1998",
            laws: [
                "of order 2, χ²":
                    "forall(simplex(3), simplex(3), (P, Q) => tsallis(P ‖ Q, order: 2) == chiSquared(P ‖ Q), cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let (p, q) = (try arguments.distribution("P"), try arguments.distribution("Q"))
            let order = try arguments.order("order")
            return .plain(
                try arguments.read("order") { _ throws(EvaluationError) in
                    try informational { () throws(InformationError) in
                        try p.tsallisDivergence(from: q, order: order)
                    }
                })
        },
        LibraryFunction(
            "tsallisEntropy", [.required("P"), .requiredNamed("order")],
            formula: "S_a(P) = (1 − Σ p^a) / (a − 1); S₁ = H(P) in nats",
            "Tsallis's entropy of an order a, a plain number.", domain: "0 ≤ a < ∞.",
            examples: [
                "tsallisEntropy([0.5, 0.25, 0.25], order: 2)": "0.625",
                "tsallisEntropy([0.5, 0.25, 0.25], order: 3)": "0.421875",
                "tsallisEntropy([0.5, 0.5], order: 1)": "0.69314718055994530942",
            ],
            source: "Tsallis, Possible generalization of Boltzmann–Gibbs statistics, 1988",
            laws: [
                "of order 2, Gini's impurity":
                    "forall(simplex(4), P => tsallisEntropy(P, order: 2) == gini(P), cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let p = try arguments.distribution("P")
            let order = try arguments.order("order")
            return .plain(
                try arguments.read("order") { _ throws(EvaluationError) in
                    try informational { () throws(InformationError) in
                        try p.tsallisEntropy(order: order)
                    }
                })
        },
        LibraryFunction(
            "alphaDivergence", [.required("P"), .required("Q"), .requiredNamed("order")],
            formula:
                "A_a(P ‖ Q) = (Σ p^a q^(1−a) − 1) / (a (a − 1)); A₁ = D(P ‖ Q), A₀ = D(Q ‖ P) in nats",
            "The alpha divergence of an order a, a plain number.",
            domain:
                "The same outcomes, any finite a; inf when q = 0 < p somewhere and a ≥ 1, or p = 0 < q "
                + "somewhere and a ≤ 0.",
            examples: [
                "alphaDivergence([0.5, 0.5] ‖ [0.25, 0.75], order: 2)": "0.16666666666666666667",
                "alphaDivergence([0.25, 0.75] ‖ [0.5, 0.5], order: -1)": "0.16666666666666666667",
            ],
            source: "Cichocki and Amari, Families of alpha-, beta- and gamma-divergences, 2010",
            laws: [
                "skew symmetry":
                    "forall(simplex(3), simplex(3), [-1, 0, 1/2, 2], (P, Q, a) => alphaDivergence(P ‖ Q, order: a) == alphaDivergence(Q ‖ P, order: 1 - a), cases: 10)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let (p, q) = (try arguments.distribution("P"), try arguments.distribution("Q"))
            let order = try arguments.plain("order")
            return .plain(
                try informational { () throws(InformationError) in
                    try p.alphaDivergence(from: q, order: order)
                })
        },
        LibraryFunction(
            "fDivergence",
            [
                .required("P"), .required("Q"), .requiredNamed("f"), .named("zero"),
                .named("slope"),
            ],
            formula:
                "D_f(P ‖ Q) = Σ q f(p/q); where p = 0 < q the term is q · zero, where q = 0 < p "
                + "it is p · slope",
            "Csiszár's divergence of a convex function f with f(1) = 0, a plain number.",
            domain:
                "The same outcomes. 'zero' is the limit of f(t) for t → 0 (f(0) without it), 'slope' "
                + "that of f(t)/t for t → ∞, needed where q = 0 < p. That f is convex is not checked.",
            examples: [
                "fDivergence([0.5, 0.5] ‖ [0.25, 0.75], f: t => t^2 - 1)": "0.33333333333333333333",
                "fDivergence([1, 0] ‖ [0.5, 0.5], f: t => t * log(t), zero: 0)":
                    "0.69314718055994530942",
                "fDivergence([1, 0] ‖ [0, 1], f: t => abs(t - 1) / 2, slope: 1/2)": "1",
            ],
            source: "Csiszár, Information-type measures of difference, 1967",
            laws: [
                "of f(t) = t² − 1, χ²":
                    "forall(simplex(3), simplex(3), (P, Q) => fDivergence(P ‖ Q, f: t => t^2 - 1, slope: inf) == chiSquared(P ‖ Q), cases: 20)"
            ]
        ) { arguments, evaluator throws(EvaluationError) in
            .plain(try fDivergence(arguments, &evaluator))
        },
    ]

    private static func fDivergence(
        _ arguments: Arguments, _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> Number {
        let (p, q) = (try arguments.distribution("P"), try arguments.distribution("Q"))
        let function = try arguments.function("f")
        let (zero, slope) = (
            try arguments.optionalPlain("zero"), try arguments.optionalPlain("slope")
        )
        let atOne = try evaluator.apply(function, to: [.integer(1)]).asPlain(for: "f")
        if case .refuted = atOne.equality(with: .zero) {
            throw .domain("f(1) is \(atOne), not 0", hint: "subtract it: t => … - f(1)")
        }
        let ratios = try informational { () throws(InformationError) in
            try p.densityRatios(to: q)
        }
        var terms: [Number] = []
        for part in ratios {
            let value: Number
            if let ratio = part.ratio {
                if ratio.exactValue == 1 { continue }
                if ratio.sign == 0, let zero {
                    value = zero
                } else {
                    value = try evaluator.apply(function, to: [.plain(ratio)]).asPlain(for: "f")
                }
            } else if let slope {
                value = slope
            } else {
                throw .domain(
                    "outcome '\(part.outcome)' has probability 0 under the second distribution only",
                    hint: "give the limit of f(t)/t at infinity, slope: …")
            }
            terms.append(
                try numeric { () throws(NumberError) in
                    value.isFinite ? try value.times(part.weight) : value
                })
        }
        return try numeric { () throws(NumberError) in try Number.sum(terms) }
    }
}

extension Arguments {
    /// A plain number that may be left out.
    func optionalPlain(_ name: String) throws(EvaluationError) -> Number? {
        optional(name) == nil ? nil : try plain(name)
    }
}
