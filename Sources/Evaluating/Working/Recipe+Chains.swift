import Information
import Numbers

extension Recipe {
    /// Markov chains and channels.
    static let chains: [Recipe] = [
        Recipe("stationary") {
            Notation.pi.applied(to: $0.key)
        } body: { call throws(EvaluationError) in
            let matrix = try call.matrix()
            guard let place = call.place(in: matrix.inputs) else { return nil }
            return matrix.inputs.count == 2
                ? balanceOfTwo(matrix, place) : try balance(matrix, place, call.stationary())
        },
        Recipe("entropyRate") { _ in
            Notation("H")
        } body: { call throws(EvaluationError) in
            let matrix = try call.matrix()
            let masses = try call.stationary()
            let width = matrix.outputs.count
            let sum = OutcomeSum(
                [
                    .init(
                        name: Notation("t"),
                        masses: matrix.rows.flatMap { Array($0.probabilities) },
                        variable: Notation("x, y")),
                    .init(
                        name: .pi,
                        masses: masses.flatMap { Array(repeating: $0, count: width) }),
                ], leavesOutZeros: true
            ) { ($0[1] * $0[0] * call.log($0[0])).withoutFactorOne }
            return Derivation(
                formulas: [-sum.formula], numbers: sum.numbers.map { -$0 },
                remarks: probabilities(masses, of: matrix.inputs, .pi) + sum.remarks)
        },
        Recipe("capacity") { _ in
            Notation("C")
        } body: { call throws(EvaluationError) in
            let matrix = try call.matrix()
            // An error of the input shows in the capacity only by its square.
            let input = try informational { () throws(InformationError) in
                try Channel(matrix).optimalInput(bits: 128)
            }
            return try informationOfChannel(call, matrix, input.map { .exact($0) })
        },
    ]

    /// Of two states, what comes into one, of all that goes from one to the other.
    private static func balanceOfTwo(_ matrix: StochasticMatrix, _ place: Int) -> Derivation {
        let names = matrix.inputs.map { Notation($0) }
        func step(from row: Int, to column: Int) -> Step {
            .value(
                matrix.rows[row].probabilities[column],
                name: Notation("t")(names[row], names[column]))
        }
        let coming = step(from: 1 - place, to: place)
        let share = coming / (coming + step(from: place, to: 1 - place))
        return Derivation(formulas: [share], numbers: share)
    }

    /// Of more states, that as much comes in as there is: π(y) = Σ π(x) t(x, y).
    private static func balance(
        _ matrix: StochasticMatrix, _ place: Int, _ masses: [Number]
    ) -> Derivation {
        let sum = OutcomeSum(
            [
                .init(name: .pi, masses: masses),
                .init(
                    name: Notation("t"), masses: matrix.rows.map { $0.probabilities[place] },
                    variable: Notation("x, y")),
            ]
        ) { ($0[0] * $0[1]) }
        return Derivation(
            formulas: [sum.formula], numbers: sum.numbers,
            remarks: probabilities(masses, of: matrix.inputs, .pi) + sum.remarks)
    }

    /// I(X; Y) = Σ p(x) w(y|x) log (w(y|x)/q(y)) for the best input.
    private static func informationOfChannel(
        _ call: WorkedCall, _ matrix: StochasticMatrix, _ input: [Number]
    ) throws(EvaluationError) -> Derivation {
        let used = zip(matrix.rows, input).filter { $0.1.sign != 0 }
        let rows = used.map { Array($0.0.probabilities) }
        let output = try output(of: rows, used.map(\.1))
        let width = output.count
        let sum = OutcomeSum(
            [
                .init(
                    name: Notation("w"), masses: rows.flatMap(\.self),
                    variable: Notation("y | x", tex: "y \\mid x")),
                .init(
                    name: Notation("p"),
                    masses: used.flatMap { Array(repeating: $0.1, count: width) }),
                .init(
                    name: Notation("q"), masses: rows.flatMap { _ in output },
                    variable: Notation("y")),
            ], over: Notation("x, y"), leavesOutZeros: true
        ) { ($0[1] * $0[0] * call.log($0[0] / $0[2])).withoutFactorOne }
        return Derivation(
            formulas: [sum.formula], numbers: sum.numbers,
            remarks: probabilities(input, of: matrix.inputs, Notation("p"))
                + probabilities(output, of: matrix.outputs, Notation("q")) + sum.remarks)
    }

    /// q(y) = Σ p(x) w(y|x).
    private static func output(
        of rows: [[Number]], _ input: [Number]
    ) throws(EvaluationError) -> [Number] {
        try numeric { () throws(NumberError) in
            try (rows.first ?? []).indices.map { column throws(NumberError) in
                try Number.sum(
                    zip(rows, input).map { row, share throws(NumberError) in
                        try share.times(row[column])
                    })
            }
        }
    }

    /// What each probability is, where there are few.
    private static func probabilities(
        _ masses: [Number], of outcomes: Outcomes, _ name: Notation
    ) -> [Derivation.Remark] {
        guard masses.count <= 8 else { return [] }
        return zip(outcomes, masses).map { outcome, mass in
            .init(.symbol(name(Notation(outcome))), .value(mass))
        }
    }
}

extension WorkedCall {
    /// The rows of a chain or channel.
    fileprivate func matrix() throws(EvaluationError) -> StochasticMatrix {
        try arguments.read("matrix") { value throws(EvaluationError) in
            let table = try value.asMassTable()
            return try informational { () throws(InformationError) in try StochasticMatrix(table) }
        }
    }

    /// The stationary distribution of a chain.
    fileprivate func stationary() throws(EvaluationError) -> [Number] {
        try arguments.read("matrix") { value throws(EvaluationError) in
            let table = try value.asMassTable()
            return try informational { () throws(InformationError) in
                Array(try MarkovChain(table).stationary().probabilities)
            }
        }
    }
}
