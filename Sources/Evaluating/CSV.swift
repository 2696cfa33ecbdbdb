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
        do throws(Diagnostic) {
            var scanner = CSVScanner(source)
            let header = try scanner.header()
            let records = try scanner.records(width: header.count)
            table = DataTable(name: name, headers: header.map { $0.text ?? "" }, records: records)
            diagnostic = nil
        } catch {
            table = nil
            diagnostic = error
        }
    }
}

/// The records of a CSV file, each field as the bytes it stands in: eight bytes a field, whatever
/// it holds.
struct CSVRecords: Sendable {
    /// The file.
    let source: SourceText
    /// How many fields a record has.
    let width: Int
    /// The beginnings and ends of all fields, record by record.
    fileprivate(set) var bounds: [UInt32] = []

    /// How many records there are.
    var count: Int { bounds.count / (2 * width) }

    /// Where a field stands, quotes included.
    func range(_ record: Int, _ field: Int) -> Range<Int> {
        let index = 2 * (record * width + field)
        return Int(bounds[index])..<Int(bounds[index + 1])
    }

    /// A field's text, and where it stands.
    func cell(_ record: Int, _ field: Int) -> DataTable.Cell {
        source.field(range(record, field))
    }
}

extension SourceText {
    /// The field of a CSV file that stands in some bytes.
    fileprivate func field(_ range: Range<Int>) -> DataTable.Cell {
        let text = string(range)
        guard text.utf8.first == UInt8(ascii: "\"") else {
            return DataTable.Cell(text: text, at: place(range))
        }
        let inside = text.dropFirst().dropLast().replacing("\"\"", with: "\"")
        return DataTable.Cell(text: String(inside), at: place(range))
    }
}

private struct CSVScanner {
    let source: SourceText
    let bytes: [UInt8]
    var position = 0

    init(_ source: SourceText) {
        self.source = source
        bytes = source.bytes
    }

    /// The fields of the first record.
    mutating func header() throws(Diagnostic) -> [DataTable.Cell] {
        while takeLineEnding() {}
        guard position < bytes.count else {
            throw Diagnostic("the file has no header line", at: source.place(0..<0))
        }
        var fields: [DataTable.Cell] = []
        let source = source
        try record { fields.append(source.field($0)) }
        for (index, cell) in fields.enumerated()
        where fields[..<index].contains(where: { $0.text == cell.text && cell.text != "" }) {
            throw Diagnostic(
                "two columns are called '\(cell.text ?? "")'", at: cell.place,
                hint: "give each column a name of its own")
        }
        return fields
    }

    /// All further records.
    mutating func records(width: Int) throws(Diagnostic) -> CSVRecords {
        guard bytes.count <= UInt32.max else {
            throw Diagnostic("the file is larger than 4 GiB", at: source.place(0..<0))
        }
        var records = CSVRecords(source: source, width: width)
        while position < bytes.count {
            if takeLineEnding() { continue }
            let first = records.bounds.count
            try record {
                records.bounds.append(UInt32($0.lowerBound))
                records.bounds.append(UInt32($0.upperBound))
            }
            let found = (records.bounds.count - first) / 2
            guard found == width else {
                throw Diagnostic(
                    "the record has \(found) of the header's \(width) fields",
                    at: source.place(Int(records.bounds[first])..<Int(records.bounds[first + 1])),
                    hint: "put a field that holds a comma in double quotes")
            }
        }
        return records
    }

    /// Passes over a record and hands out where its fields stand.
    private mutating func record(_ field: (Range<Int>) -> Void) throws(Diagnostic) {
        field(try nextField())
        while position < bytes.count, bytes[position] == UInt8(ascii: ",") {
            position += 1
            field(try nextField())
        }
        guard position >= bytes.count || takeLineEnding() else {
            throw Diagnostic(
                "text after a quoted field", at: source.place(position..<(position + 1)),
                hint: "a comma or a line ending follows the closing quote")
        }
    }

    private mutating func takeLineEnding() -> Bool {
        let start = position
        if position < bytes.count, bytes[position] == 0x0D { position += 1 }
        if position < bytes.count, bytes[position] == 0x0A { position += 1 }
        return position > start
    }

    private mutating func nextField() throws(Diagnostic) -> Range<Int> {
        let start = position
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            while position < bytes.count, bytes[position] != 0x2C, bytes[position] != 0x0A,
                bytes[position] != 0x0D
            {
                position += 1
            }
            return trimmed(start..<position)
        }
        position += 1
        while position < bytes.count {
            position += 1
            guard bytes[position - 1] == UInt8(ascii: "\"") else { continue }
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                return start..<position
            }
            position += 1
        }
        throw Diagnostic("the quoted field is not closed", at: source.place(start..<(start + 1)))
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, isBlank(bytes[start]) { start += 1 }
        while end > start, isBlank(bytes[end - 1]) { end -= 1 }
        return start..<end
    }
}
