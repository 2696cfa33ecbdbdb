import Information
import Numbers
import Plots

/// What one series is drawn from.
enum SeriesData {
    /// A value, in any of the forms that marks know.
    case value(Value)
    /// Columns of a table, of one length.
    case columns(TableColumns)
}

/// Columns of a table that make a series: heights, and over what they stand.
struct TableColumns {
    /// The numbers over which the heights stand, if a column of them was named.
    let places: [Double]?
    /// The categories over which the heights stand, if a column of them was named.
    let names: [String]?
    /// The heights.
    let heights: [Double]
    /// The rows of the table that they are.
    let rows: [Int]
    /// How many rows the table has.
    let rowCount: Int

    /// Whole columns of a table.
    init(places: [Double]?, names: [String]?, heights: [Double]) {
        self.init(
            places: places, names: names, heights: heights, rows: Array(heights.indices),
            rowCount: heights.count)
    }

    private init(
        places: [Double]?, names: [String]?, heights: [Double], rows: [Int], rowCount: Int
    ) {
        self.places = places
        self.names = names
        self.heights = heights
        self.rows = rows
        self.rowCount = rowCount
    }

    /// What whole columns have in some of their rows.
    func part(_ rows: [Int]) -> TableColumns {
        TableColumns(
            places: places.map { places in rows.map { places[$0] } },
            names: names.map { names in rows.map { names[$0] } },
            heights: rows.map { heights[$0] }, rows: rows, rowCount: rowCount)
    }
}

extension Figure {
    /// How many figures stand in a grid at most.
    static let mostPanels = 24

    /// The figures of the parts of a table, two beside one another, three where there are many.
    static func facets(_ figures: [Figure]) -> Figure {
        var whole = Figure([])
        whole.panels = Panels(figures, columns: figures.count > 4 ? 3 : 2, areFacets: true)
        return whole
    }
}

extension FigureData {
    /// The points of a series.
    func points(_ data: SeriesData) throws(EvaluationError) -> [(x: Double, y: Double)] {
        switch data {
        case .value(let value): return try points(value)
        case .columns(let columns):
            guard let places = columns.places else {
                return columns.heights.enumerated().map { (Double($0 + 1), $1) }
            }
            return zip(places, columns.heights).map { ($0, $1) }
        }
    }

    /// The categories of a series with a number each.
    func categories(
        _ data: SeriesData
    ) throws(EvaluationError) -> (names: [String], numbers: [Double]) {
        switch data {
        case .value(let value): return try categories(value)
        case .columns(let columns):
            let names = columns.names ?? columns.heights.indices.map { String($0 + 1) }
            return (names, columns.heights)
        }
    }
}

extension Value {
    /// The numbers of a column of a table.
    func numbers(
        inColumn name: String, unit: InformationUnit
    ) throws(EvaluationError) -> [Double] {
        if case .dataTable(let table) = self { return try table.numbers(.name(name)).doubles }
        var numbers: [Double] = []
        for value in try column(name) { numbers.append(try value.asDouble(unit: unit)) }
        return numbers
    }

    /// The cells of a column of a table as they are written.
    func texts(inColumn name: String) throws(EvaluationError) -> [String] {
        if case .dataTable(let table) = self {
            return try table.outcomes(.name(name)).map(\.description)
        }
        return try column(name).map(\.shortLabel)
    }

    /// A column of a table that a script has made.
    private func column(_ name: String) throws(EvaluationError) -> [Value] {
        guard case .table(let table) = self else {
            throw .wrongKind(expected: "a table", found: self)
        }
        guard let column = table.columns.first(where: { $0.name == name }) else {
            throw .unknownColumn(
                name, table: "made by the script", columns: table.columns.map(\.name))
        }
        return column.values
    }
}
