import Characters
import Numbers
import Plots

/// The arguments of `cells`: a table of numbers, or a function that makes one.
struct CellArguments {
    let arguments: Arguments
    let evaluator: Evaluator

    /// What stands for a row or column, and what the function is given for it.
    private typealias Entry = (name: String, value: Value)

    /// How many cells a table has at most; more could not be told apart.
    private static let mostCells = 10_000

    private var series: SeriesArguments {
        SeriesArguments(arguments: arguments, evaluator: evaluator)
    }

    /// The table of colours, or the field of a function over two ranges.
    func mark() throws(EvaluationError) -> Mark {
        guard case .function = try arguments.value("data") else { return try table() }
        let (rows, columns) = (try entries("rows"), try entries("columns"))
        if let down = rows ?? columns, let across = columns ?? rows {
            return try tabulated(down, across)
        }
        return try field()
    }

    /// A table of numbers.
    private func table() throws(EvaluationError) -> Mark {
        try refuseRanges("is a range of a function, and this is a table")
        let table = try arguments.read("data") { value throws(EvaluationError) in
            try NumberTable(value)
        }
        return try cells(
            table, rows: try names("rows", for: "row", table.rows.count) ?? table.rowNames,
            columns: try names("columns", for: "column", table.rows.first?.count ?? 0)
                ?? table.columnNames)
    }

    /// The names of so many rows or columns, if some are given.
    private func names(
        _ parameter: String, for noun: String, _ count: Int
    ) throws(EvaluationError) -> [String]? {
        try arguments.readOptional(parameter) { value throws(EvaluationError) in
            let names = try value.asList().map(\.shortLabel)
            guard names.count == count else {
                throw .domain(
                    "the table has \(count.counted(noun)), found \(names.count.counted("name"))",
                    hint: nil)
            }
            return names
        }
    }

    /// A function over two ranges.
    private func field() throws(EvaluationError) -> Mark {
        try arguments.refuse("text", "is for cells with names, and this function has ranges")
        let (x, y) = (try series.range("x") ?? 0...1, try series.range("y") ?? 0...1)
        return .field(
            Field(
                try series.surface("data", x: x, y: y), x: x, y: y, label: try series.label(),
                limits: try series.range("limits")))
    }

    private func refuseRanges(_ reason: String) throws(EvaluationError) {
        for name in ["x", "y"] { try arguments.refuse(name, reason) }
    }

    /// The table of a function of a row and a column.
    private func tabulated(
        _ rows: [Entry], _ columns: [Entry]
    ) throws(EvaluationError) -> Mark {
        try refuseRanges("is a range, and this function has rows and columns")
        try checkSize(rows.count, columns.count)
        let values = try arguments.read("data") { value throws(EvaluationError) in
            let function = try value.asFunction()
            var evaluator = evaluator
            return try rows.map { row throws(EvaluationError) in
                try columns.map { column throws(EvaluationError) in
                    try evaluator.apply(function, to: [row.value, column.value])
                }
            }
        }
        return try cells(
            NumberTable(rows: values, rowNames: nil, columnNames: nil), rows: rows.map(\.name),
            columns: columns.map(\.name))
    }

    private func cells(
        _ table: NumberTable, rows: [String]?, columns: [String]?
    ) throws(EvaluationError) -> Mark {
        try checkSize(table.rows.count, table.rows.first?.count ?? 0)
        let values = try table.rows.map { row throws(EvaluationError) in
            try row.map { value throws(EvaluationError) in
                try value.asDouble(unit: evaluator.unit)
            }
        }
        return .cells(
            Cells(
                values, rows: rows, columns: columns, texts: try texts(table),
                label: try series.label(), limits: try series.range("limits")))
    }

    private func checkSize(_ rows: Int, _ columns: Int) throws(EvaluationError) {
        guard rows.multipliedReportingOverflow(by: columns).partialValue > Self.mostCells else {
            return
        }
        throw .domain(
            "a table of colours has at most \(Self.mostCells) cells, found \(rows) × \(columns)",
            hint: "draw a part of it, or a function over the ranges 'x:' and 'y:'")
    }

    /// The values of a list or a map with what they are called, if there is one.
    private func entries(_ parameter: String) throws(EvaluationError) -> [Entry]? {
        try arguments.readOptional(parameter) { value throws(EvaluationError) in
            let values = try value.asList()
            guard !values.isEmpty else {
                throw .domain("there is nothing to draw: '\(parameter)' is empty", hint: nil)
            }
            if case .map(let map) = value { return map.entries.map { ($0.key, $0.value) } }
            return values.map { ($0.shortLabel, $0) }
        }
    }

    /// What stands in the cells, when a function says it.
    private func texts(_ table: NumberTable) throws(EvaluationError) -> [[String]]? {
        try arguments.readOptional("text") { value throws(EvaluationError) in
            let function = try value.asFunction()
            var evaluator = evaluator
            return try table.rows.map { row throws(EvaluationError) in
                try row.map { value throws(EvaluationError) in
                    try evaluator.apply(function, to: [value]).shortLabel
                }
            }
        }
    }
}

extension SeriesArguments {
    /// A function of two numbers over two ranges.
    func surface(
        _ parameter: String, x: ClosedRange<Double>, y: ClosedRange<Double>
    ) throws(EvaluationError) -> @Sendable (Double, Double) -> Double {
        try arguments.read(parameter) { value throws(EvaluationError) in
            let surface = ScriptCurve(try value.asFunction(), evaluator)
            try surface.probe(over: [x, y])
            return { surface.height(at: $0, $1) }
        }
    }
}
