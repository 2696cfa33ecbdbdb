import Characters
import Information

/// A table of values, row by row, with the names it brings.
struct NumberTable {
    /// The rows, all of one length.
    let rows: [[Value]]
    /// The names of the rows, when a map gives them.
    let rowNames: [String]?
    /// The names of the columns, when maps give them.
    let columnNames: [String]?

    /// Creates a table from its rows.
    init(rows: [[Value]], rowNames: [String]?, columnNames: [String]?) {
        self.rows = rows
        self.rowNames = rowNames
        self.columnNames = columnNames
    }

    /// Reads a list or map of lists, maps or distributions.
    init(_ value: Value) throws(EvaluationError) {
        var rows: [[Value]] = []
        for row in try value.asList() { rows.append(try row.asList()) }
        guard let first = rows.first, !first.isEmpty else {
            throw .domain("there is nothing to draw: the table is empty", hint: nil)
        }
        if let odd = rows.firstIndex(where: { $0.count != first.count }) {
            throw .domain(
                "the first row has \(first.count.counted("entry", "entries")), row \(odd + 1) has "
                    + "\(rows[odd].count)",
                hint: nil)
        }
        self.rows = rows
        rowNames = value.entryNames
        columnNames = try value.asList().first?.entryNames
    }
}

extension Value {
    /// The keys of a map or the outcomes of a distribution.
    fileprivate var entryNames: [String]? {
        switch self {
        case .map(let map), .parameters(let map): map.entries.map(\.key)
        case .distribution(let distribution): distribution.outcomes.map(\.description)
        case .measure(let measure): measure.outcomes.map(\.description)
        case .number, .truth, .text, .list, .range, .dataTable, .table, .code, .codeTree, .function,
            .mark, .axis,
            .figure, .simplex, .parametric, .multivariate, .working:
            nil
        }
    }
}
