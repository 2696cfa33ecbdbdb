import Numbers
import Plots

extension Library {
    /// Layers of figures that show a number for every pair of things.
    static let fields: [LibraryFunction] = [
        LibraryFunction(
            "cells",
            [
                .required("data"), .named("rows"), .named("columns"), .named("text"),
                .named("label"), .named("limits"),
            ],
            "A table of numbers as colours.",
            domain:
                "A list of rows, or a map of rows by their names, each a list or a map by the names of the "
                + "columns. 'rows' and 'columns' are names; 'text' makes of each number what stands in its "
                + "cell; 'label' says what the colours show; 'limits' are the numbers at the ends of their "
                + "scale.",
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let table = try arguments.read("data") { value throws(EvaluationError) in
                try NumberTable(value)
            }
            let values = try table.rows.map { row throws(EvaluationError) in
                try row.map { value throws(EvaluationError) in
                    try value.asDouble(unit: evaluator.unit)
                }
            }
            return .mark(
                .cells(
                    Cells(
                        values, rows: try names("rows", arguments) ?? table.rowNames,
                        columns: try names("columns", arguments) ?? table.columnNames,
                        texts: try texts(table, arguments, evaluator),
                        label: try series.label(), limits: try series.range("limits"))))
        },
        LibraryFunction(
            "contour",
            [.required("f"), .named("x"), .named("y"), .named("levels"), .named("label")],
            "The lines along which a function of two numbers is constant.",
            domain:
                "A function of two plain numbers, over the ranges 'x' and 'y', 0...1 unless given; 'levels' "
                + "is how many lines there are, about 7 unless given, or their numbers.",
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let (x, y) = (try series.range("x") ?? 0...1, try series.range("y") ?? 0...1)
            let levels = try arguments.readOptional("levels") { value throws(EvaluationError) in
                guard case .number = value else {
                    return Contours.Levels.values(try series.data.numbers(value))
                }
                return .count(try value.asInteger(in: 1...50))
            }
            let surface = try arguments.read("f") { value throws(EvaluationError) in
                let curve = ScriptCurve(try value.asFunction(), evaluator)
                try curve.probe(over: [x, y])
                return curve
            }
            return .mark(
                .contours(
                    Contours(
                        { surface.height(at: $0, $1) }, x: x, y: y,
                        levels: levels ?? .count(7), label: try series.label())))
        },
    ]

    static func names(
        _ parameter: String, _ arguments: Arguments
    ) throws(EvaluationError) -> [String]? {
        try arguments.readOptional(parameter) { value throws(EvaluationError) in
            try value.asList().map(\.shortLabel)
        }
    }

    /// What stands in the cells, when a function says it.
    private static func texts(
        _ table: NumberTable, _ arguments: Arguments, _ evaluator: Evaluator
    ) throws(EvaluationError) -> [[String]]? {
        try arguments.readOptional("text") { value throws(EvaluationError) in
            let function = try value.asFunction()
            var evaluator = evaluator
            var texts: [[String]] = []
            for row in table.rows {
                var line: [String] = []
                for value in row {
                    line.append(try evaluator.apply(function, to: [value]).shortLabel)
                }
                texts.append(line)
            }
            return texts
        }
    }
}
