public import Script

/// Where the entries of a computed table come from: an expression for each of them.
///
///     table(["x": [a, b + 1], "p": P.probabilities])     // a, b + 1; P.probabilities[1], …
public struct TableSource: Sendable {
    private enum Column {
        /// What a list says entry by entry.
        case entries([String])
        /// The expression of a list.
        case list(String)
    }

    private var columns: [String: Column] = [:]
    /// The expression of the table.
    private let table: String

    /// The expression of an entry, its row counted from 1; that of the whole table where the table is
    /// made by something else than a list for each column.
    public func expression(ofRow row: Int, in column: String) -> String {
        switch columns[column] {
        case .entries(let entries)?: entries.indices.contains(row - 1) ? entries[row - 1] : table
        case .list(let list)?: "\(list)[\(row)]"
        case nil: table
        }
    }
}

extension Session {
    /// Where the entries of the table come from that an expression, or what its name stands for, makes.
    public func source(ofTable expression: Expression) -> TableSource {
        TableSource(of: expression, definitions)
    }
}

extension TableSource {
    fileprivate init(of expression: Expression, _ definitions: [String: Expression]) {
        table = expression.source
        // A distribution is shown as a table, too.
        columns["probability"] = .list(expression.operand + ".probabilities")
        var made = expression
        if case .name(let name) = expression.kind, let definition = definitions[name] {
            made = definition
        }
        guard case .call(let function, let arguments, _) = made.kind,
            case .name("table") = function.kind, case .map(let map)? = arguments.first?.value.kind
        else { return }
        columns = [:]
        for (key, value) in map {
            guard case .text(let parts) = key.kind, case .literal(let name)? = parts.first else {
                continue
            }
            if case .list(let entries) = value.kind {
                columns[name] = .entries(entries.map(\.source))
            } else {
                columns[name] = .list(value.operand)
            }
        }
    }
}

extension Expression {
    /// The expression as something that `.` or `[` may follow.
    fileprivate var operand: String {
        switch kind {
        case .name, .call, .index, .list, .map, .comprehension: source
        case .number, .percent, .infinity, .boolean, .text, .range, .negation, .not, .sum, .product,
            .power, .comparison, .conjunction, .disjunction, .conditional, .lambda, .quantity,
            .conversion:
            "(\(source))"
        }
    }
}
