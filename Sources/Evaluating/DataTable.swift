public import Diagnostics
import Information
public import Numbers

/// A table as an author wrote it: cells of text, read as numbers only when a script asks.
public struct DataTable: Sendable {
    /// A cell: its text without markup, and where it stands.
    public struct Cell: Sendable {
        /// The text; `nil` when the cell holds a computed value, which no script may read.
        public let text: String?
        /// Where it stands.
        public let place: SourcePlace

        /// Creates a cell.
        public init(text: String?, at place: SourcePlace) {
            self.text = text
            self.place = place
        }
    }

    /// What messages call it: `tbl-die`, `data.csv`.
    public let name: String
    /// The headers, without markup.
    public let headers: [String]
    /// The names `cols="…"` gives to the columns, from the left.
    public let columnNames: [String]
    /// The decimal mark of its numbers.
    public let mark: DecimalMark
    private let storage: Storage

    /// Where its cells are.
    private enum Storage: Sendable {
        case cells([[Cell]])
        case file(CSVRecords)
    }

    /// Creates a table from its rows, each with one cell a header.
    public init(
        name: String, headers: [String], columnNames: [String], rows: [[Cell]],
        mark: DecimalMark = .point
    ) {
        self.name = name
        self.headers = headers
        self.columnNames = columnNames
        self.mark = mark
        storage = .cells(rows)
    }

    /// Creates the table of a file, whose numbers have a point.
    init(name: String, headers: [String], records: CSVRecords) {
        self.name = name
        self.headers = headers
        columnNames = []
        mark = .point
        storage = .file(records)
    }

    /// How many rows it has.
    public var rowCount: Int {
        switch storage {
        case .cells(let rows): rows.count
        case .file(let records): records.count
        }
    }

    /// The cell in a row and a column, both from 0.
    public func cell(_ row: Int, _ column: Int) -> Cell {
        switch storage {
        case .cells(let rows): rows[row][column]
        case .file(let records): records.cell(row, column)
        }
    }

    /// The rows that hold data: all but those whose first cell says that they are sums.
    private var dataRows: [Int] {
        switch storage {
        case .cells(let rows): rows.indices.filter { !isSum($0) }
        case .file(let records):
            (0..<records.count).filter { !records.mayBeSum($0) || !isSum($0) }
        }
    }

    /// Whether the first cell of a row says that it is a sum.
    private func isSum(_ row: Int) -> Bool {
        ["total", "sum", "合计", "总计"].contains(cell(row, 0).text?.lowercased() ?? "")
    }

    /// The position of a column, by header, by its name in `cols`, or by position from 1.
    private func index(of key: ColumnKey) throws(EvaluationError) -> Int {
        let index: Int?
        switch key {
        case .position(let position): index = position - 1
        case .name(let name):
            index = headers.firstIndex(of: name) ?? columnNames.firstIndex(of: name)
        }
        guard let index, headers.indices.contains(index) else {
            let names = zip(headers.indices, headers).map { position, header in
                header.isEmpty ? String(position + 1) : header
            }
            throw .unknownColumn(key.description, table: name, columns: names + columnNames)
        }
        return index
    }

    /// The cells of a column.
    func column(_ key: ColumnKey) throws(EvaluationError) -> [Cell] {
        let column = try index(of: key)
        return dataRows.map { cell($0, column) }
    }

    /// The numbers of a column; those of a large file as one column of integers.
    func numbers(_ key: ColumnKey) throws(EvaluationError) -> Masses {
        let column = try index(of: key)
        let rows = dataRows
        if case .file(let records) = storage,
            let decimals = DecimalColumn(records, rows: rows, field: column)
        {
            return Masses(decimals.numbers)
        }
        var numbers: [Number] = []
        numbers.reserveCapacity(rows.count)
        for row in rows {
            let cell = cell(row, column)
            guard let text = cell.text else { throw .computedCell(place: cell.place) }
            guard let numeral = Numeral(text, mark: mark), numeral.isPlain else {
                throw .cellIsNoNumber(text, place: cell.place)
            }
            numbers.append(.exact(numeral.value))
        }
        return Masses(numbers)
    }

    /// The cells of a column as they are written.
    func texts(_ key: ColumnKey) throws(EvaluationError) -> [String] {
        var texts: [String] = []
        for cell in try column(key) {
            guard let text = cell.text else { throw .computedCell(place: cell.place) }
            texts.append(text)
        }
        return texts
    }

    /// The outcomes a column names.
    func outcomes(_ key: ColumnKey) throws(EvaluationError) -> [Outcome] {
        try texts(key).map(Outcome.init(label:))
    }
}

/// How a script names a column.
enum ColumnKey: CustomStringConvertible {
    /// By header, or by name in `cols`.
    case name(String)
    /// By position from 1.
    case position(Int)

    var description: String {
        switch self {
        case .name(let name): name
        case .position(let position): String(position)
        }
    }
}

/// Where a script's tables come from: values, since no script touches a file.
public struct DataSource: Sendable {
    /// The tables of the document, by label, in its order.
    public let tables: [DataTable]
    /// Reads a data file below the root.
    public let file: @Sendable (_ path: String) -> Result<DataTable, FileFailure>

    /// Reads a JSON file below the root.
    public let json: @Sendable (_ path: String) -> Result<JSONValue, FileFailure>
    /// The names that another document of the folder binds.
    public let names: @Sendable (_ path: String) -> Result<Session.Exports, FileFailure>

    /// Why a data file cannot be read.
    public struct FileFailure: Error, Sendable {
        /// What was found.
        public let message: String
        /// Where in the file, when it can be read but not understood.
        public let place: SourcePlace?

        /// Creates a failure.
        public init(message: String, place: SourcePlace? = nil) {
            self.message = message
            self.place = place
        }
    }

    /// Creates a source of data.
    public init(
        tables: [DataTable] = [],
        file: @escaping @Sendable (_ path: String) -> Result<DataTable, FileFailure> = { _ in
            .failure(FileFailure(message: "there are no files here"))
        },
        json: @escaping @Sendable (_ path: String) -> Result<JSONValue, FileFailure> = { _ in
            .failure(FileFailure(message: "there are no files here"))
        },
        names: @escaping @Sendable (_ path: String) -> Result<Session.Exports, FileFailure> = {
            _ in .failure(FileFailure(message: "there are no files here"))
        }
    ) {
        self.json = json
        self.names = names
        self.tables = tables
        self.file = file
    }
}
