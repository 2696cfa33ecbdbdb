import Information
import Numbers

extension Recipe {
    /// Scores, evidence and expectations.
    static let evidence: [Recipe] = [
        Recipe("softmax") {
            $0.entry(of: Notation.functional("softmax")($0.list("scores")))
        } body: { call throws(EvaluationError) in
            try softmax(call)
        },
        Recipe("logSumExp") {
            Notation.functional("logSumExp")($0.list("scores"))
        } body: { call throws(EvaluationError) in
            try logSumExp(call)
        },
        Recipe("bayes") {
            Notation("P")(
                Notation("\($0.key?.text ?? "h") | e", tex: "\($0.key?.tex ?? "h") \\mid e"))
        } body: { call throws(EvaluationError) in
            let prior = try call.arguments.distribution("prior")
            guard let place = call.place(in: prior.outcomes), let key = call.key else { return nil }
            let columns = try hypotheses(call, prior)
            let sum = OutcomeSum(columns) { $0[0] * $0[1] }
            let own =
                Step.symbol(Notation("P")(key))
                * .symbol(Notation("P")(Notation("e | \(key.text)", tex: "e \\mid \(key.tex)")))
            return Derivation(
                formulas: [own / sum.formula],
                numbers: sum.numbers.map {
                    .value(columns[0].masses[place]) * .value(columns[1].masses[place]) / $0
                }, remarks: sum.remarks)
        },
        Recipe("totalProbability") { _ in
            Notation("P")(Notation("e"))
        } body: { call throws(EvaluationError) in
            let prior = try call.arguments.distribution("prior")
            let sum = OutcomeSum(try hypotheses(call, prior)) { $0[0] * $0[1] }
            return Derivation(formulas: [sum.formula], numbers: sum.numbers, remarks: sum.remarks)
        },
        Recipe("expectation") { _ in
            Notation("E[f(X)]")
        } body: { call throws(EvaluationError) in
            let values = OutcomeSum.Column(
                name: Notation("f"),
                masses: try call.numbers(
                    "f", foreach: try call.arguments.distribution("P").outcomes))
            let sum = OutcomeSum([try call.column("P"), values], leavesOutZeros: true) {
                $0[0] * $0[1]
            }
            return Derivation(formulas: [sum.formula], numbers: sum.numbers)
        },
    ]

    /// The probability of each hypothesis, and how likely the evidence is under it.
    private static func hypotheses(
        _ call: WorkedCall, _ prior: Distribution
    ) throws(EvaluationError) -> [OutcomeSum.Column] {
        let h = Notation("h")
        return [
            .init(name: Notation("P"), masses: Array(prior.probabilities), variable: h),
            .init(
                name: Notation("P"),
                masses: try call.numbers("likelihood", foreach: prior.outcomes),
                variable: Notation("e | h", tex: "e \\mid h")),
        ]
    }

    /// exp(x/T)/Σ exp(x/T).
    private static func softmax(_ call: WorkedCall) throws(EvaluationError) -> Derivation? {
        let scores = try call.arguments.plainList("scores")
        let outcomes = try call.scoredOutcomes()
        guard let place = call.place(in: outcomes) else { return nil }
        let temperature = try call.arguments.optional("temperature").map {
            _ throws(EvaluationError) in
            try call.plain("temperature", Notation("T"))
        }
        func exponential(_ score: Step) -> Step {
            .exponential(temperature.map { score / $0 } ?? score)
        }
        let name = call.list("scores")
        let sum = OutcomeSum([.init(list: name, scores)]) { exponential($0[0]) }
        return Derivation(
            formulas: [exponential(.symbol(call.listed(name))) / sum.formula],
            numbers: sum.numbers.map { exponential(.value(scores[place])) / $0 },
            remarks: sum.remarks)
    }

    /// Beyond this size, the greatest score is taken out of the exponentials.
    private static let greatestPlainScore = Rational(50)

    /// ln Σ exp(x), or m + ln Σ exp(x − m) where the exponentials are too large to write down.
    private static func logSumExp(_ call: WorkedCall) throws(EvaluationError) -> Derivation? {
        let scores = try call.arguments.plainList("scores")
        let limit = Number.exact(greatestPlainScore)
        let isPlain = scores.allSatisfy { $0.magnitude.order(to: limit) == .less }
        let greatest = try numeric { () throws(NumberError) in
            try Number.extremum(scores, greatest: true)
        }
        let m = Step.value(greatest, name: Notation("m"))
        let sum = OutcomeSum([.init(list: call.list("scores"), scores)]) {
            .exponential(isPlain ? $0[0] : $0[0] - m)
        }
        func around(_ sum: Step) -> Step {
            let logarithm = Step.logarithm(sum, .natural)
            return isPlain ? logarithm : m + logarithm
        }
        return Derivation(
            formulas: [around(sum.formula)], numbers: sum.numbers.map(around),
            remarks: isPlain ? sum.remarks : [.init(.symbol(Notation("m")), .value(greatest))])
    }
}

extension WorkedCall {
    /// The outcomes that scores are of: the keys of a map, or 1 … n.
    fileprivate func scoredOutcomes() throws(EvaluationError) -> Outcomes {
        guard case .map(let map)? = arguments.optional("scores") else {
            return Outcomes(count: try arguments.list("scores").count)
        }
        return try informational { () throws(InformationError) in
            try Outcomes(map.entries.map { Outcome(label: $0.key) })
        }
    }

    /// A number for each outcome, as an argument gives it, in the unit.
    fileprivate func numbers(
        _ parameter: String, foreach outcomes: Outcomes
    ) throws(EvaluationError) -> [Number] {
        var evaluator = evaluator
        let quantities = try arguments.quantities(parameter, foreach: outcomes, &evaluator)
        return try numeric { () throws(NumberError) in
            try quantities.map { quantity throws(NumberError) in try quantity.value(in: unit) }
        }
    }
}
