import Numbers
import Script

/// The pieces of a description, none of which can be taken for two others: each says how long it is.
extension OriginWriter {
    mutating func add(_ text: String) {
        add(text.utf8.count)
        bytes += text.utf8
    }

    mutating func add(_ count: Int) {
        withUnsafeBytes(of: count.littleEndian) { bytes += $0 }
    }

    mutating func add(_ origin: Origin?) {
        add(origin?.number ?? 0)
        isComplete = isComplete && origin != nil
    }

    mutating func add(_ tag: String, _ text: String) {
        add(tag)
        add(text)
    }

    mutating func add(_ tag: String, _ inner: Expression) {
        add(tag)
        add(inner)
    }

    mutating func add(_ tag: String, _ inner: Expression, _ word: Expression.Word) {
        add(tag, inner)
        add(word.text)
    }

    mutating func add(_ tag: String, _ parts: [Expression]) {
        add(tag)
        add(parts.count)
        for part in parts { add(part) }
    }

    mutating func add<Operator: RawRepresentable<String>>(
        _ tag: String, _ first: Expression, _ rest: [Expression.Term<Operator>]
    ) {
        add(tag, first)
        add(rest.count)
        for term in rest { add(term.operator.rawValue, term.operand) }
    }

    mutating func add(_ table: DataTable) {
        add(table.headers.count)
        for text in table.headers { add(text) }
        add(table.columnNames.count)
        for text in table.columnNames { add(text) }
        add(table.mark.rawValue)
        add(table.rowCount)
        for row in 0..<table.rowCount {
            for column in table.headers.indices {
                // What is no text is not read, which is an error, and errors are not kept.
                add(table.cell(row, column).text ?? "\u{0}")
            }
        }
    }
}
