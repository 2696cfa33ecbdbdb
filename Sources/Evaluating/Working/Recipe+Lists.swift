import Numbers

extension Recipe {
    /// Numbers worked out from lists.
    static let lists: [Recipe] = [
        overEntries("sum") { sum, _ in sum },
        overEntries("mean") { sum, count in sum / count },
        ofDeviations("variance") { $0 },
        ofDeviations("sd") { .root($0) },
    ]

    /// The sum of the entries of a list, or what is made of it and their count.
    private static func overEntries(
        _ function: String, around: @escaping @Sendable (Step, Step) -> Step
    ) -> Recipe {
        Recipe(function) {
            Notation.functional(function)($0.list)
        } body: { call throws(EvaluationError) in
            guard let numbers = try call.entries() else { return nil }
            let sum = OutcomeSum([.init(name: Notation("x"), masses: numbers)]) { $0[0] }
            return Derivation(
                formulas: [], numbers: sum.numbers.map { around($0, .integer(numbers.count)) },
                remarks: sum.remarks)
        }
    }

    /// What is made of the mean square of the deviations, by n − 1 or by n as the function has it.
    private static func ofDeviations(
        _ function: String, around: @escaping @Sendable (Step) -> Step
    ) -> Recipe {
        Recipe(function) {
            Notation.functional(function)($0.list)
        } body: {
            call throws(EvaluationError) in
            guard let numbers = try call.entries(), numbers.count > 1,
                numbers.allSatisfy({ $0.exactValue != nil })
            else { return nil }
            let total = try numeric { () throws(NumberError) in try Number.sum(numbers) }
            let mean = try numeric { () throws(NumberError) in
                try total.divided(by: Number(numbers.count))
            }
            let name = Notation("m")
            let sum = OutcomeSum([.init(name: Notation("x"), masses: numbers)]) {
                .power($0[0] - .value(mean, name: name), .integer(2))
            }
            guard let squares = sum.numbers else { return nil }
            for divisor in [numbers.count - 1, numbers.count] {
                let step = around(squares / .integer(divisor))
                guard let value = try? step.value(.exact),
                    value.equality(with: call.value) != .refuted
                else { continue }
                let entries = OutcomeSum([.init(name: Notation("x"), masses: numbers)]) { $0[0] }
                guard let all = entries.numbers else { return nil }
                return Derivation(
                    formulas: [], numbers: step,
                    remarks: sum.remarks + [
                        .init(.symbol(name), all / .integer(numbers.count), .value(mean))
                    ])
            }
            return nil
        }
    }
}

extension WorkedCall {
    /// What the only list is called.
    fileprivate var list: Notation { names.values.first ?? Notation("x") }

    /// The entries of a list that is the only argument.
    fileprivate func entries() throws(EvaluationError) -> [Number]? {
        guard case .list(let values)? = arguments.only else { return nil }
        var numbers: [Number] = []
        for value in values {
            let quantity = try value.asQuantity()
            numbers.append(
                try numeric { () throws(NumberError) in try quantity.value(in: unit) })
        }
        return numbers.isEmpty ? nil : numbers
    }
}
