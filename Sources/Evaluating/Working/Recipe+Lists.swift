import Information
import Numbers

extension Recipe {
    /// Sums and averages of lists, and of distributions on numbers.
    static let lists: [Recipe] = [
        ofList("sum", "list") { x in
            let sum = OutcomeSum([x]) { $0[0] }
            return Derivation(formulas: [], numbers: sum.numbers, remarks: sum.remarks)
        },
        ofList("geometricMean", "numbers") { x in
            guard (2...8).contains(x.masses.count) else { return nil }
            let product = Step.product(x.masses.map { .value($0) })
            return Derivation(
                formulas: [], numbers: .power(product, .integer(1) / .integer(x.masses.count)))
        },
        ofList("harmonicMean", "numbers") { x in
            let sum = OutcomeSum([x]) { $0[0].reciprocal }
            return Derivation(
                formulas: [.symbol(Notation("n")) / sum.formula],
                numbers: sum.numbers.map { .integer(x.masses.count) / $0 }, remarks: sum.remarks)
        },
        Recipe("mean") {
            $0.statistic("mean", of: "numbers")
        } body: { call throws(EvaluationError) in
            guard call.arguments.optional("weights") != nil,
                let x = try call.listColumn("numbers")
            else { return try call.moments("numbers")?.mean }
            let w = OutcomeSum.Column(list: Notation("w"), try call.numbers("weights"))
            let sums = [OutcomeSum([w, x]) { $0[0] * $0[1] }, OutcomeSum([w]) { $0[0] }]
            return Derivation(combining: sums, remarks: sums[0].remarks) { $0[0] / $0[1] }
        },
    ]

    /// A function of one list.
    private static func ofList(
        _ function: String, _ parameter: String,
        body: @escaping @Sendable (OutcomeSum.Column) -> Derivation?
    ) -> Recipe {
        Recipe(function) {
            Notation.functional(function)($0.list(parameter))
        } body: { call throws(EvaluationError) in
            try call.listColumn(parameter).flatMap(body)
        }
    }
}
