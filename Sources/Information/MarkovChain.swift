public import Numbers

/// A Markov chain on finitely many states.
public struct MarkovChain: Sendable {
    /// The states.
    public let states: Outcomes
    /// The transitions: a row for the state left, its columns in the order of the states.
    let transitions: StochasticMatrix

    /// The most states a stationary distribution is worked out for.
    public static let greatestStateCount = 100

    /// Creates a chain from its transition matrix, whose rows and columns name the same states.
    ///
    /// - Throws: `notSquare`, `outcomes`, `limit`, and `row` for a row that is no distribution.
    public init(_ table: MassTable) throws(InformationError) {
        guard table.rows.count == table.columns.count else {
            throw .notSquare(rows: table.rows.count, columns: table.columns.count)
        }
        guard table.rows.count <= MarkovChain.greatestStateCount else {
            throw .limit("a chain has at most \(MarkovChain.greatestStateCount) states")
        }
        let matrix = try StochasticMatrix(table)
        states = matrix.inputs
        guard matrix.inputs != matrix.outputs else {
            transitions = matrix
            return
        }
        let order = Measure(
            unchecked: matrix.inputs, Masses(Array(repeating: .zero, count: states.count)))
        var rows: [[Number]] = []
        for row in matrix.rows { rows.append(Array(try Pair(order, row.measure).q)) }
        transitions = try StochasticMatrix(
            MassTable(rows, rows: matrix.inputs, columns: matrix.inputs))
    }

    /// The stationary distribution π = πT, exact when the transitions are.
    ///
    /// States that are left for good have the probability zero.
    ///
    /// - Throws: `closedClasses` when there are several sets of states that are never left, so
    ///   that every mixture of their stationary distributions is stationary too.
    public func stationary() throws(InformationError) -> Distribution {
        let classes = try closedClasses()
        guard classes.count == 1, let members = classes.first else {
            throw .closedClasses(classes.map { $0.map { states[$0] } })
        }
        let weights = try stationaryWeights(of: members)
        var masses = [Number](repeating: .zero, count: states.count)
        for (state, weight) in zip(members, weights) { masses[state] = weight }
        return try Measure(outcomes: states, masses: Masses(masses)).normalized()
    }

    /// The entropy rate Σ π(x) H(T(x, ·)) of the stationary chain, in nats a step.
    ///
    /// Source: Cover and Thomas, “Elements of Information Theory”, 2nd edition, theorem 4.2.4.
    public func entropyRate() throws(InformationError) -> Quantity {
        var terms: [Number] = []
        for (probability, row) in zip(try stationary().probabilities, transitions.rows)
        where probability.sign != 0 {
            let entropy = try row.entropy().number
            terms.append(
                try arithmetic { () throws(NumberError) in try probability.times(entropy) })
        }
        return Quantity(
            try arithmetic { () throws(NumberError) in try Number.sum(terms) }, dimension: 1)
    }

    /// Weights in proportion to the stationary distribution of states that reach each other.
    ///
    /// States are taken out one by one, each step through one of them replaced by the steps it
    /// stands for; nothing is subtracted, so that nothing cancels even where entries are enclosed.
    ///
    /// Source: Grassmann, Taksar and Heyman, “Regenerative analysis and steady state distributions
    /// for Markov chains”, 1985.
    private func stationaryWeights(of members: [Int]) throws(InformationError) -> [Number] {
        var matrix = members.map { row in members.map { transitions.probability(row, $0) } }
        return try arithmetic { () throws(NumberError) in
            for last in members.indices.dropFirst().reversed() {
                let out = try Number.sum(Array(matrix[last][..<last]))
                for row in 0..<last where matrix[row][last].sign != 0 {
                    let share = try matrix[row][last].divided(by: out)
                    matrix[row][last] = share
                    for column in 0..<last where matrix[last][column].sign != 0 {
                        matrix[row][column] = try matrix[row][column]
                            .plus(share.times(matrix[last][column]))
                    }
                }
            }
            var weights = [Number.one]
            for state in members.indices.dropFirst() {
                let parts = try weights.enumerated().map { row, weight throws(NumberError) in
                    try weight.times(matrix[row][state])
                }
                weights.append(try Number.sum(parts))
            }
            return weights
        }
    }
}
