/// A table of numbers as colours, each cell with its number where there is room.
public struct Cells: Sendable {
    /// The numbers, row by row from the top; what is not finite has an empty cell.
    public let values: [[Double]]
    /// The names of the rows, from the top.
    public let rows: [String]
    /// The names of the columns, from the left.
    public let columns: [String]
    /// What stands in each cell, row by row; `nil` writes the numbers with two decimals or fewer.
    public let texts: [[String]]?
    /// What the colours show, with the unit.
    public let label: String?
    /// The numbers at the ends of the scale of colours; `nil` takes the least and the greatest.
    public let limits: ClosedRange<Double>?

    /// Creates a table; names that are missing are numbers from 1.
    public init(
        _ values: [[Double]], rows: [String]? = nil, columns: [String]? = nil,
        texts: [[String]]? = nil, label: String? = nil, limits: ClosedRange<Double>? = nil
    ) {
        let width = values.map(\.count).max() ?? 0
        self.values = values
        self.rows = Self.names(rows, count: values.count)
        self.columns = Self.names(columns, count: width)
        self.texts = texts
        self.label = label
        self.limits = limits
    }

    private static func names(_ given: [String]?, count: Int) -> [String] {
        let known = given ?? []
        return (0..<count).map { $0 < known.count ? known[$0] : String($0 + 1) }
    }
}
