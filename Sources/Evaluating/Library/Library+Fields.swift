import Numbers
import Plots

extension Library {
    /// Layers of figures that show a number for every pair of things.
    static let fields: [LibraryFunction] = [
        LibraryFunction(
            "cells",
            [
                .required("data"), .named("rows"), .named("columns"), .named("x"), .named("y"),
                .named("text"), .named("label"), .named("limits"),
            ],
            "Numbers as colours: a table of them, or a function of two.",
            domain:
                "A list of rows, or a map of rows by their names, each a list or a map by the names of the "
                + "columns; 'rows' and 'columns' are names. Or a function of a row and a column, which are "
                + "the values in 'rows' and 'columns', or in maps of them by their names; or a function of "
                + "two plain numbers over the ranges 'x' and 'y', 0...1 unless given. 'text' makes of each "
                + "number what stands in its cell; 'label' says what the colours show; 'limits' are the "
                + "numbers at the ends of their scale.",
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            .mark(try CellArguments(arguments: arguments, evaluator: evaluator).mark())
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
            let surface = try series.surface("f", x: x, y: y)
            return .mark(
                .contours(
                    Contours(
                        surface, x: x, y: y,
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
}
