import Information
import Numbers

extension Library {
    /// From scores to probabilities, from prior to posterior, and what to expect.
    static let evidence: [LibraryFunction] = [
        LibraryFunction(
            "softmax", [.required("scores"), .named("temperature")],
            formula: "softmax(x)ᵢ = exp(xᵢ / T) / Σ exp(x / T), with T = 1 unless given",
            "The distribution whose log probabilities differ as some scores do.",
            domain:
                "A list of numbers (outcomes 1 … n) or a map of them, none more than a million from the "
                + "first; temperature > 0.",
            examples: [
                "softmax([ln(1), ln(2), ln(5)]).probabilities": "0.125, 0.25, 0.625",
                "softmax([1, 2, 3])[3]": "0.66524095577482188953",
                "softmax([\"cat\": 2, \"dog\": 0], temperature: 2)[\"cat\"]":
                    "0.73105857863000487925",
            ],
            laws: [
                "the same when all scores are raised alike":
                    "forall(-9...9, -9...9, (a, t) => softmax([a, 1])[1] == softmax([a + t, 1 + t])[1], cases: 30)",
                "of two scores, the sigmoid of their difference":
                    "forall(-9...9, -9...9, (a, b) => softmax([a, b])[1] == sigmoid(a - b), cases: 30)",
            ]
        ) { arguments, _ throws(EvaluationError) in try softmax(arguments) },
        LibraryFunction(
            "logSumExp", [.required("scores")], formula: "logSumExp(x) = ln Σ exp(xᵢ)",
            "The logarithm of a sum of exponentials, without overflow.",
            domain: "Plain numbers, none more than a million from the first.",
            examples: [
                "logSumExp([1000, 1000])": "1000.6931471805599453",
                "logSumExp([ln(1/2), ln(1/2)])": "0",
            ],
            laws: [
                "at least the greatest score, and at most log n more":
                    "forall(-9...9, -9...9, (a, b) => max(a, b) <= logSumExp([a, b]) and (logSumExp([a, b]) <= max(a, b) + log(2) or a == b), cases: 30)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let scores = try arguments.plainList("scores")
            return .plain(
                try numeric { () throws(NumberError) in
                    try Number.sum(scores.exponentials()).logarithm().plus(scores.first ?? .zero)
                })
        },
        score(
            "sigmoid", formula: "σ(x) = 1 / (1 + exp(−x))",
            "The logistic function, from log odds to a probability.",
            domain: "|x| at most a million.",
            examples: [
                "sigmoid(0)": "0.5", "sigmoid(1)": "0.73105857863000487925",
                "sigmoid(ln(3))": "0.75",
            ],
            laws: [
                "σ(−x) = 1 − σ(x)": "forall(-9...9, x => sigmoid(-x) == 1 - sigmoid(x), cases: 30)"
            ]
        ) { x throws(NumberError) in
            try Number.one.divided(by: Number.one.plus(x.negated.exponential()))
        },
        score(
            "logit", formula: "logit(p) = ln(p / (1 − p))",
            "The log odds of a probability, a plain number: what 'sigmoid' undoes.",
            domain: "0 < p < 1.",
            examples: ["logit(1/2)": "0", "logit(0.9)": "2.1972245773362193828"],
            laws: [
                "undone by the sigmoid":
                    "forall(0.01...0.99, p => sigmoid(logit(p)) == p, cases: 30)"
            ]
        ) { p throws(NumberError) in
            guard p.sign == 1, p.order(to: .one) == .less else {
                throw .outside(p.description, "a number between 0 and 1")
            }
            return try p.divided(by: Number.one.minus(p)).logarithm()
        },
        LibraryFunction(
            "bayes", [.required("prior"), .required("likelihood")],
            formula: "P(h | e) = P(h) P(e | h) / Σ P(h) P(e | h)",
            "The posterior distribution over hypotheses after some evidence, by Bayes' rule.",
            domain:
                "A distribution, and how likely the evidence is under each of its outcomes: a map, a list "
                + "in their order, or a function of the outcome; not negative, and not zero wherever the "
                + "prior is positive. A density will do.",
            examples: [
                "bayes([\"ill\": 1%, \"well\": 99%], [\"ill\": 90%, \"well\": 9%])[\"ill\"]":
                    "0.091743119266055045872",
                "bayes(uniform(3), [1/2, 1, 0])[2]": "0.66666666666666666667",
                "bayes(uniform([1/4, 3/4]), p => p^3).mean": "0.73214285714285714286",
            ],
            source: "Bayes, An essay towards solving a problem in the doctrine of chances, 1763",
            laws: [
                "two pieces of evidence, one after the other or at once":
                    "forall(simplex(2), 0.1...1, 0.1...1, (P, a, b) => bayes(bayes(P, [a, 1/2]), [b, 1/3])[1] == bayes(P, [a * b, 1/6])[1], cases: 30)",
                "evidence that is as likely either way changes nothing":
                    "forall(simplex(3), P => bayes(P, [1/5, 1/5, 1/5])[2] == P[2], cases: 30)",
            ]
        ) { arguments, evaluator throws(EvaluationError) in
            .distribution(try posterior(arguments, &evaluator))
        },
        LibraryFunction(
            "totalProbability", [.required("prior"), .required("likelihood")],
            formula: "P(e) = Σ P(h) P(e | h)",
            "How likely some evidence is in all, by the law of total probability.",
            domain: "As for 'bayes'.",
            examples: [
                "totalProbability([\"ill\": 1%, \"well\": 99%], [\"ill\": 90%, \"well\": 9%])":
                    "0.0981"
            ],
            laws: [
                "between the least and the greatest likelihood":
                    "forall(simplex(2), 0...1, 0...1, (P, a, b) => min(a, b) <= totalProbability(P, [a, b]) <= max(a, b), cases: 20)"
            ]
        ) { arguments, evaluator throws(EvaluationError) in
            let (prior, likelihood) = try evidence(arguments, &evaluator)
            return .number(try Quantity.expectation(prior, likelihood))
        },
        LibraryFunction(
            "expectation", [.required("P"), .required("f")],
            formula: "E[f(X)] = Σ p f(x)",
            "The expected value of a number that depends on the outcome.",
            domain:
                "A distribution, and a number for each of its outcomes: a function of the outcome, a map, "
                + "or a list in their order; all plain, or all quantities of one kind.",
            examples: [
                "expectation(uniform(6), x => x^2)": "15.166666666666666667",
                "expectation([\"win\": 18/37, \"lose\": 19/37], [\"win\": 1, \"lose\": -1])":
                    "-0.027027027027027027027",
            ],
            laws: [
                "linear":
                    "forall(simplex(3), -9...9, (P, t) => expectation(P, x => t * x + 1) == t * expectation(P, x => x) + 1, cases: 30)"
            ]
        ) { arguments, evaluator throws(EvaluationError) in
            let distribution = try arguments.distribution("P")
            let values = try arguments.quantities(
                "f", foreach: distribution.outcomes, &evaluator)
            return .number(try Quantity.expectation(distribution, values))
        },
    ]

    private static func score(
        _ name: String, formula: String, _ summary: String, domain: String,
        examples: KeyValuePairs<String, String>, laws: KeyValuePairs<String, String>,
        of map: @escaping @Sendable (Number) throws(NumberError) -> Number
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("x")], formula: formula, summary, domain: domain, examples: examples,
            laws: laws
        ) { arguments, _ throws(EvaluationError) in
            let x = try arguments.plain("x")
            return try arguments.read("x") { _ throws(EvaluationError) in
                .plain(try numeric { () throws(NumberError) in try map(x) })
            }
        }
    }

    private static func softmax(_ arguments: Arguments) throws(EvaluationError) -> Value {
        var scores = try arguments.plainList("scores")
        if arguments.optional("temperature") != nil {
            let temperature = try arguments.plain("temperature")
            guard temperature.sign == 1 else {
                throw .domain("a temperature of \(temperature) is not positive", hint: nil)
            }
            var cooled: [Number] = []
            for score in scores {
                cooled.append(
                    try numeric { () throws(NumberError) in try score.divided(by: temperature) })
            }
            scores = cooled
        }
        let masses = try numeric { () throws(NumberError) in try scores.exponentials() }
        var outcomes = Array(Outcomes(count: masses.count))
        if case .map(let map) = try arguments.value("scores") {
            outcomes = map.entries.map { Outcome(label: $0.key) }
        }
        return .distribution(
            try informational { () throws(InformationError) in
                try Measure(outcomes: outcomes, masses: masses).normalized()
            })
    }

    private static func posterior(
        _ arguments: Arguments, _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> Distribution {
        let (prior, likelihood) = try evidence(arguments, &evaluator)
        var masses: [Number] = []
        for (probability, likelihood) in zip(prior.probabilities, likelihood) {
            masses.append(
                try numeric { () throws(NumberError) in
                    try probability.times(likelihood.number)
                })
        }
        guard masses.contains(where: { $0.sign != 0 }) else {
            throw .domain("the evidence is impossible under every hypothesis", hint: nil)
        }
        return try informational { () throws(InformationError) in
            try Measure(outcomes: Array(prior.outcomes), masses: masses).normalized()
        }
    }

    /// A prior, and how likely the evidence is under each of its outcomes.
    private static func evidence(
        _ arguments: Arguments, _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> (prior: Distribution, likelihood: [Quantity]) {
        let prior = try arguments.distribution("prior")
        let likelihood = try arguments.quantities(
            "likelihood", foreach: prior.outcomes, &evaluator)
        return try arguments.read("likelihood") { _ throws(EvaluationError) in
            for (outcome, value) in zip(prior.outcomes, likelihood) {
                guard value.dimension == 0 else { throw .number(.quantityWherePlain("likelihood")) }
                guard value.number.sign != -1, value.number.isFinite else {
                    throw .domain(
                        "the likelihood of '\(outcome)' is \(value.number)",
                        hint: "likelihoods are not negative and finite")
                }
            }
            return (prior, likelihood)
        }
    }
}

extension [Number] {
    /// The exponentials of how much each is more than the first.
    fileprivate func exponentials() throws(NumberError) -> [Number] {
        guard let first else { return [] }
        var exponentials: [Number] = []
        exponentials.reserveCapacity(count)
        for number in self { exponentials.append(try number.minus(first).exponential()) }
        return exponentials
    }
}
