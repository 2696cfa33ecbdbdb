import Information
import Numbers

extension Recipe {
    /// Measures with an order α.
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
        ofOrder("alphaDivergence", "A", isDivergence: true) { _, sum, order in
            (sum - .integer(1)) / (order * (order - .integer(1)))
        },
    ]

    /// What is made of Σ p^α q^(1 − α), or of Σ p^α; at 1 and ∞, and for alpha divergences at 0, the
    /// limit.
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
            let columns = try columns(call, isDivergence)
            let value = try call.arguments.plain("order")
            guard value.isFinite else { return try ofGreatest(call, columns) }
            guard let exact = value.exactValue else { return nil }
            if exact == .one || exact == .zero && function == "alphaDivergence" {
                return ofLimit(call, exact == .one ? columns : columns.reversed(), value)
            }
            let order = Step.value(value, name: call.order)
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

    private static func columns(
        _ call: WorkedCall, _ isDivergence: Bool
    ) throws(EvaluationError) -> [OutcomeSum.Column] {
        guard isDivergence else { return [try call.column("P")] }
        let (_, p, q) = try call.columns("P", "Q")
        return [p, q]
    }

    /// Shannon's entropy, or Kullback's and Leibler's divergence.
    private static func ofLimit(
        _ call: WorkedCall, _ columns: [OutcomeSum.Column], _ order: Number
    ) -> Derivation {
        let sum = OutcomeSum(columns, leavesOutZeros: true) { numbers in
            let ratio = numbers.count == 1 ? numbers[0] : numbers[0] / numbers[1]
            return (numbers[0] * call.log(ratio)).withoutFactorOne
        }
        func around(_ sum: Step) -> Step { columns.count == 1 ? -sum : sum }
        return Derivation(
            formulas: [around(sum.formula)], numbers: sum.numbers.map(around),
            remarks: [.init(.symbol(call.order), .value(order))] + sum.remarks)
    }

    /// The logarithm of the greatest probability, or of the greatest ratio of two.
    private static func ofGreatest(
        _ call: WorkedCall, _ columns: [OutcomeSum.Column]
    ) throws(EvaluationError) -> Derivation? {
        guard let greatest = try greatest(of: columns) else { return nil }
        let signs = columns.map(\.symbol)
        let name =
            signs.count == 1
            ? Notation("max \(signs[0].text)", tex: "\\max_x \(signs[0].tex)")
            : Notation(
                "max \(signs[0].text)/\(signs[1].text)",
                tex: "\\max_x \\frac{\(signs[0].tex)}{\(signs[1].tex)}")
        func around(_ step: Step) -> Step { signs.count == 1 ? -call.log(step) : call.log(step) }
        return Derivation(
            formulas: [around(.symbol(name))], numbers: around(greatest),
            remarks: [.init(.symbol(call.order), .symbol(Notation("∞", tex: "\\infty")))])
    }

    /// The greatest of the probabilities of a column, or of their ratios to another's.
    private static func greatest(
        of columns: [OutcomeSum.Column]
    ) throws(EvaluationError) -> Step? {
        var greatest: (step: Step, value: Number)?
        for index in columns[0].masses.indices where columns[0].masses[index].sign != 0 {
            let masses = columns.map { Step.value($0.masses[index]) }
            let step = masses.count == 1 ? masses[0] : masses[0] / masses[1]
            let value = try numeric { () throws(NumberError) in try step.value(.exact) }
            if let known = greatest?.value, value.order(to: known) != .greater { continue }
            greatest = (step, value)
        }
        return greatest?.step
    }
}

extension WorkedCall {
    /// What the order is called.
    fileprivate var order: Notation { names["order"] ?? .alpha }
}
