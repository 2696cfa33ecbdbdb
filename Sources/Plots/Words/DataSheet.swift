/// Numbers that a figure shows, as a table for those who would rather read them.
public struct DataSheet: Sendable, Hashable {
    /// The heads of the columns.
    public let columns: [String]
    /// The rows, each with one cell a column.
    public let rows: [[String]]
    /// How many rows were left out.
    public let omitted: Int

    /// How many rows a table has at most.
    static let mostRows = 100

    /// Creates a table of some of its rows.
    init(_ columns: [String], count: Int, row: (Int) -> [String]) {
        self.columns = columns
        rows = (0..<min(count, Self.mostRows)).map(row)
        omitted = max(0, count - Self.mostRows)
    }
}

/// Numbers as tables show them: six digits, fewer where the rest are zeros.
enum SheetNumber {
    /// A number that may be missing.
    static func text(_ value: Double?) -> String {
        guard let value, value.isFinite else { return "–" }
        let magnitude = value.magnitude.decimalExponent
        if value != 0, magnitude > 8 || magnitude < -5 {
            let mantissa = plain(value.scaled(byPowerOfTen: -magnitude), decimals: 5)
            return "\(mantissa)×10^\(magnitude)".replacing("^-", with: "^−")
        }
        return plain(value, decimals: value == 0 ? 0 : max(0, 5 - magnitude))
    }

    private static func plain(_ value: Double, decimals: Int) -> String {
        let text = DecimalNumber(rounding: value, decimals: decimals).text()
        guard text.contains(".") else { return text }
        let kept = text[...(text.lastIndex { $0 != "0" } ?? text.startIndex)]
        return String(kept.last == "." ? kept.dropLast() : kept)
    }
}
