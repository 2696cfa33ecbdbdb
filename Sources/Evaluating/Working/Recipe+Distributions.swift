import Information
import Numbers

extension Recipe {
    /// The probability of one outcome of a distribution that is made of something.
    static let distributions: [Recipe] = [
        ofOutcome("normalized") { call, outcome throws(EvaluationError) in
            let measure = try call.arguments.measure("masses")
            guard let place = call.place(in: measure.outcomes) else { return nil }
            let column = OutcomeSum.Column(name: Notation("w"), masses: Array(measure.masses))
            let sum = OutcomeSum([column]) { $0[0] }
            return Derivation(
                formulas: [.symbol(column.name(outcome)) / sum.formula],
                numbers: sum.numbers.map { .value(measure.masses[place]) / $0 },
                remarks: sum.remarks)
        },
        ofOutcome("empirical") { call, outcome throws(EvaluationError) in
            var observations: [Outcome] = []
            for value in try call.arguments.list("list") {
                observations.append(try value.asOutcome())
            }
            return Derivation(
                formulas: [.symbol(Notation("n")(outcome)) / .symbol(Notation("n"))],
                numbers: .integer(observations.count { Notation($0) == outcome })
                    / .integer(observations.count))
        },
        ofOutcome("power") { call, _ throws(EvaluationError) in
            let p = try call.column("P")
            let outcomes = try call.arguments.distribution("P").outcomes
            return call.symbols.flatMap { independent($0.map { ($0, outcomes, p) }) }
        },
        Recipe("product") { call in
            call.entry == nil
                ? Notation.functional("product")(call.list("list"))
                : Notation("p").applied(to: call.key)
        } body: { call throws(EvaluationError) in
            guard call.entry != nil else { return try productOfNumbers(call) }
            let names = [call.names["list"] ?? Notation("P"), call.notation("Q")]
            var columns: [(Outcomes, OutcomeSum.Column)] = []
            for (parameter, name) in zip(["list", "Q"], names) {
                let distribution = try call.arguments.distribution(parameter)
                let masses = Array(distribution.probabilities)
                columns.append(
                    (distribution.outcomes, .init(name: name.density, masses: masses)))
            }
            guard let symbols = call.symbols, symbols.count == 2 else { return nil }
            return independent(zip(symbols, columns).map { ($0, $1.0, $1.1) })
        },
        ofOutcome("rows") { call, outcome throws(EvaluationError) in
            try marginal(
                call, side: 0, Notation("\(outcome.text), y", tex: "\(outcome.tex), y"), "y")
        },
        ofOutcome("columns") { call, outcome throws(EvaluationError) in
            try marginal(
                call, side: 1, Notation("x, \(outcome.text)", tex: "x, \(outcome.tex)"), "x")
        },
    ]

    private static func ofOutcome(
        _ function: String,
        body: @escaping @Sendable (WorkedCall, Notation) throws(EvaluationError) -> Derivation?
    ) -> Recipe {
        Recipe(function) {
            Notation("p").applied(to: $0.key)
        } body: { call throws(EvaluationError) in
            guard let key = call.key else { return nil }
            return try body(call, key)
        }
    }

    /// The product of a few numbers.
    private static func productOfNumbers(_ call: WorkedCall) throws(EvaluationError) -> Derivation?
    {
        guard let list = try call.listColumn("list"), (2...8).contains(list.masses.count) else {
            return nil
        }
        return Derivation(formulas: [], numbers: .product(list.masses.map { .value($0) }))
    }

    /// The product of the probabilities of symbols, each of its own distribution.
    private static func independent(
        _ symbols: [(Outcome, Outcomes, OutcomeSum.Column)]
    ) -> Derivation? {
        var (signs, factors): ([Step], [Step]) = ([], [])
        for (symbol, outcomes, column) in symbols {
            guard let place = outcomes.firstIndex(of: symbol) else { return nil }
            signs.append(.symbol(column.name(Notation(symbol))))
            factors.append(.value(column.masses[place]))
        }
        return Derivation(formulas: [.product(signs)], numbers: .product(factors))
    }

    /// The sum of the probabilities of the pairs that an outcome is part of.
    private static func marginal(
        _ call: WorkedCall, side: Int, _ pair: Notation, _ variable: String
    ) throws(EvaluationError) -> Derivation? {
        let joint = try call.arguments.joint("J")
        let marginal = side == 0 ? joint.rows : joint.columns
        guard let place = call.place(in: marginal.outcomes) else { return nil }
        let outcome = marginal.outcomes[place]
        var masses: [Number] = []
        for (pair, mass) in zip(joint.distribution.outcomes, joint.distribution.probabilities) {
            if case .tuple(let parts) = pair, parts[side] == outcome { masses.append(mass) }
        }
        let sum = OutcomeSum(
            [.init(name: Notation("p"), masses: masses, variable: pair)], over: Notation(variable)
        ) { $0[0] }
        return Derivation(formulas: [sum.formula], numbers: sum.numbers, remarks: sum.remarks)
    }
}

extension WorkedCall {
    /// The symbols of a block, where the entry is one.
    fileprivate var symbols: [Outcome]? {
        guard case .tuple(let symbols)? = try? entry?.asOutcome() else { return nil }
        return symbols
    }
}
