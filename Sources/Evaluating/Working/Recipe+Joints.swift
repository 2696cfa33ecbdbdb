import Information
import Numbers

extension Recipe {
    /// Measures of two things together.
    static let joints: [Recipe] = [
        overPairs("jointEntropy", { _ in Notation("H(X, Y)") }, around: { -$0 }) { call, p in
            p.both * call.log(p.both)
        },
        overPairs("mutualInformation", { _ in Notation("I(X; Y)") }) { call, p in
            p.both * call.log(p.both / (p.row * p.column))
        },
        overPairs(
            "conditionalEntropy",
            { call in
                let isOfColumns = call.given == "rows"
                return isOfColumns
                    ? Notation("H(Y | X)", tex: "H(Y \\mid X)")
                    : Notation("H(X | Y)", tex: "H(X \\mid Y)")
            }, around: { -$0 }
        ) { call, p in p.both * call.log(p.both / (call.given == "rows" ? p.row : p.column)) },
        Recipe("informationGain") { _ in
            Notation.functional("IG")
        } body: { call throws(EvaluationError) in
            try informationGain(call)
        },
    ]

    /// The probabilities of a pair, its row and its column.
    private struct Probabilities {
        let both: Step
        let row: Step
        let column: Step
    }

    /// A sum over the pairs of a joint distribution.
    private static func overPairs(
        _ function: String, _ name: @escaping @Sendable (WorkedCall) -> Notation,
        around: @escaping @Sendable (Step) -> Step = { $0 },
        term: @escaping @Sendable (WorkedCall, Probabilities) -> Step
    ) -> Recipe {
        Recipe(function, name) { call throws(EvaluationError) in
            let joint = try call.arguments.joint("J")
            let p = Notation("p")
            let columns = [
                OutcomeSum.Column(
                    name: p, masses: Array(joint.distribution.probabilities),
                    variable: Notation("x, y")),
                OutcomeSum.Column(name: p, masses: joint.probabilitiesOfRows),
                OutcomeSum.Column(
                    name: p, masses: joint.probabilitiesOfColumns, variable: Notation("y")),
            ]
            let sum = OutcomeSum(columns, leavesOutZeros: true) {
                term(call, Probabilities(both: $0[0], row: $0[1], column: $0[2]))
                    .withoutFactorOne
            }
            return Derivation(
                formulas: [around(sum.formula)], numbers: sum.numbers.map(around),
                remarks: sum.remarks)
        }
    }

    /// H(Y) − H(Y | X) of a table of counts or probabilities.
    private static func informationGain(_ call: WorkedCall) throws(EvaluationError) -> Derivation {
        let joint = try call.arguments.countedJoint("counts")
        let (p, y) = (Notation("p"), Notation("y"))
        let classes = OutcomeSum(
            [.init(name: p, masses: Array(joint.columns.probabilities), variable: y)],
            leavesOutZeros: true
        ) { ($0[0] * call.log($0[0])).withoutFactorOne }
        let parts = OutcomeSum(
            [
                .init(
                    name: p, masses: Array(joint.distribution.probabilities),
                    variable: Notation("x, y")),
                .init(name: p, masses: joint.probabilitiesOfRows),
            ], leavesOutZeros: true
        ) { ($0[0] * call.log($0[0] / $0[1])).withoutFactorOne }
        var derivation = Derivation(combining: [classes, parts], remarks: parts.remarks) {
            -$0[0] + $0[1]
        }
        let entropies = [Notation("H(Y)"), Notation("H(Y | X)", tex: "H(Y \\mid X)")]
        derivation.formulas.insert(.symbol(entropies[0]) - .symbol(entropies[1]), at: 0)
        return derivation
    }
}

extension WorkedCall {
    /// The thing that is known.
    fileprivate var given: String {
        guard case .text(let text)? = arguments.optional("given") else { return "" }
        return text
    }
}
