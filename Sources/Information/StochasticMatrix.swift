import Numbers

/// A matrix whose rows are distributions: the transitions of a Markov chain, or a channel.
public struct StochasticMatrix: Sendable {
    /// What the rows stand for: the states left, the inputs of a channel.
    public let inputs: Outcomes
    /// What the columns stand for: the states reached, the outputs of a channel.
    public let outputs: Outcomes
    /// The rows.
    public let rows: [Distribution]

    /// Creates a matrix.
    ///
    /// - Throws: `row` with the name of a row that is no distribution, and why.
    public init(_ table: MassTable) throws(InformationError) {
        var rows: [Distribution] = []
        for (name, masses) in zip(table.rows, table.masses) {
            do {
                rows.append(
                    try Distribution(Measure(outcomes: table.columns, masses: Masses(masses))))
            } catch {
                throw .row(name, error)
            }
        }
        self.rows = rows
        inputs = table.rows
        outputs = table.columns
    }

    /// The probability of a column in a row.
    func probability(_ row: Int, _ column: Int) -> Number { rows[row].probabilities[column] }
}
