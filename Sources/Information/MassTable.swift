public import Numbers

/// A table of numbers with named rows and columns: masses, transitions, a channel.
public struct MassTable: Sendable {
    /// The names of the rows.
    public let rows: Outcomes
    /// The names of the columns.
    public let columns: Outcomes
    /// The rows, each as long as there are columns.
    public let masses: [[Number]]

    /// Creates a table from its rows, which must be of one length, and not empty.
    ///
    /// Rows and columns without names are numbered from 1.
    ///
    /// - Throws: `empty`; `ragged`, which names the row; `count` for names that are too few or many.
    public init(
        _ masses: [[Number]], rows: Outcomes? = nil, columns: Outcomes? = nil
    ) throws(InformationError) {
        guard let first = masses.first, !first.isEmpty else { throw .empty }
        self.rows = rows ?? Outcomes(count: masses.count)
        self.columns = columns ?? Outcomes(count: first.count)
        self.masses = masses
        guard self.rows.count == masses.count else {
            throw .count(outcomes: self.rows.count, masses: masses.count)
        }
        for (name, row) in zip(self.rows, masses) where row.count != self.columns.count {
            throw .ragged(.count(row: name, found: row.count, expected: self.columns.count))
        }
    }

    /// Creates a table from rows that name their entries, put in the order of the first.
    ///
    /// - Throws: `empty`; `ragged`, which says what a row lacks; `duplicate`.
    public init(_ measures: [Measure], rows: Outcomes? = nil) throws(InformationError) {
        guard let first = measures.first else { throw .empty }
        let names = rows ?? Outcomes(count: measures.count)
        var masses: [[Number]] = []
        for (name, measure) in zip(names, measures) {
            do {
                masses.append(Array(try Pair(first, measure).q))
            } catch {
                guard case .outcomes(let extra, let missing) = error else { throw error }
                throw .ragged(.names(row: name, missing: missing, extra: extra))
            }
        }
        try self.init(masses, rows: names, columns: first.outcomes)
    }
}
