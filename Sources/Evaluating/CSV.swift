public import Diagnostics

/// Reads CSV into a table whose cells know their places.
///
/// Records end with a line ending, fields with a comma; a field in double quotes may hold both,
/// and a double quote in it is written twice. The first record is the header, and every record
/// has as many fields. Blanks around a field that is not quoted are left away, and empty lines
/// are passed over.
///
/// Source: RFC 4180.
public struct CSV: Sendable {
    /// The table, when every record could be read.
    public let table: DataTable?
    /// The first mistake.
    public let diagnostic: Diagnostic?

    /// Reads a text; `name` is what messages call the table.
    public init(_ source: SourceText, name: String) {
        var scanner = CSVScanner(source)
        do throws(Diagnostic) {
            let records = try scanner.records()
            guard let header = records.first else {
                throw Diagnostic("the file has no header line", at: source.place(0..<0))
            }
            for record in records.dropFirst() where record.count != header.count {
                throw Diagnostic(
                    "the record has \(record.count) of the header's \(header.count) fields",
                    at: record.first?.place, hint: "put a field that holds a comma in double quotes"
                )
            }
            for (index, cell) in header.enumerated()
            where header[..<index].contains(where: { $0.text == cell.text && cell.text != "" }) {
                throw Diagnostic(
                    "two columns are called '\(cell.text ?? "")'", at: cell.place,
                    hint: "give each column a name of its own")
            }
            table = DataTable(
                name: name, headers: header.map { $0.text ?? "" }, columnNames: [],
                rows: Array(records.dropFirst()))
            diagnostic = nil
        } catch {
            table = nil
            diagnostic = error
        }
    }
}

private struct CSVScanner {
    let source: SourceText
    var position = 0

    init(_ source: SourceText) { self.source = source }

    private var bytes: [UInt8] { source.bytes }

    mutating func records() throws(Diagnostic) -> [[DataTable.Cell]] {
        var records: [[DataTable.Cell]] = []
        while position < bytes.count {
            if takeLineEnding() { continue }
            var record = [try field()]
            while position < bytes.count, bytes[position] == UInt8(ascii: ",") {
                position += 1
                record.append(try field())
            }
            guard position >= bytes.count || takeLineEnding() else {
                throw Diagnostic(
                    "text after a quoted field", at: source.place(position..<(position + 1)),
                    hint: "a comma or a line ending follows the closing quote")
            }
            records.append(record)
        }
        return records
    }

    private mutating func takeLineEnding() -> Bool {
        let start = position
        if position < bytes.count, bytes[position] == 0x0D { position += 1 }
        if position < bytes.count, bytes[position] == 0x0A { position += 1 }
        return position > start
    }

    private mutating func field() throws(Diagnostic) -> DataTable.Cell {
        let start = position
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            while position < bytes.count, ![0x2C, 0x0A, 0x0D].contains(bytes[position]) {
                position += 1
            }
            return trimmed(start..<position)
        }
        position += 1
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            guard byte == UInt8(ascii: "\"") else {
                text.append(byte)
                continue
            }
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                return DataTable.Cell(
                    text: String(decoding: text, as: UTF8.self), at: source.place(start..<position))
            }
            text.append(byte)
            position += 1
        }
        throw Diagnostic("the quoted field is not closed", at: source.place(start..<(start + 1)))
    }

    private func trimmed(_ range: Range<Int>) -> DataTable.Cell {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, [0x20, 0x09].contains(bytes[start]) { start += 1 }
        while end > start, [0x20, 0x09].contains(bytes[end - 1]) { end -= 1 }
        return DataTable.Cell(text: source.string(start..<end), at: source.place(start..<end))
    }
}
