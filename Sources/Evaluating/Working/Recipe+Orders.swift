import Information
import Numbers

extension Recipe {
    /// Measures with an order α, other than the limits at 0, 1 and ∞.
    static let orders: [Recipe] = [
        ofOrder("renyi", "D", isDivergence: true) { call, sum, order in
            call.log(sum) / (order - .integer(1))
        },
        ofOrder("renyiEntropy", "H", isDivergence: false) { call, sum, order in
            call.log(sum) / (.integer(1) - order)
        },
        ofOrder("tsallis", "T", isDivergence: true) { _, sum, order in
            (sum - .integer(1)) / (order - .integer(1))
        },
        ofOrder("tsallisEntropy", "S", isDivergence: false) { _, sum, order in
            (.integer(1) - sum) / (order - .integer(1))
        },
    ]

    /// What is made of Σ p^α q^(1 − α), or of Σ p^α.
    private static func ofOrder(
        _ function: String, _ letter: String, isDivergence: Bool,
        around: @escaping @Sendable (WorkedCall, Step, Step) -> Step
    ) -> Recipe {
        Recipe(function) { call in
            let order = call.order
            let name = Notation(
                "\(letter)_\(order.text)", tex: "\(letter)_{\(order.tex)}")
            return isDivergence
                ? name(call.notation("P"), call.notation("Q"), separator: .parallel)
                : name(call.notation("P"))
        } body: { call throws(EvaluationError) in
            guard
                let value = try call.arguments.optional("order")?.asPlain(for: "order").exactValue,
                value.sign > 0, value != .one
            else { return nil }
            let order = Step.value(.exact(value), name: call.order)
            var columns = [try call.column("P")]
            if isDivergence {
                let (_, p, q) = try call.columns("P", "Q")
                columns = [p, q]
            }
            let sum = OutcomeSum(columns, leavesOutZeros: true) { numbers in
                let power = Step.power(numbers[0], order)
                guard isDivergence else { return power }
                return power * .power(numbers[1], .integer(1) - order)
            }
            return Derivation(
                formulas: [around(call, sum.formula, order)],
                numbers: sum.numbers.map { around(call, $0, order) }, remarks: sum.remarks)
        }
    }
}

extension WorkedCall {
    /// What the order is called.
    fileprivate var order: Notation { names["order"] ?? Notation("α", tex: "\\alpha") }
}
