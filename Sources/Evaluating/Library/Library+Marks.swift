import Numbers
import Plots

extension Library {
    /// What the data of marks may be.
    private static let seriesData =
        "A distribution, a map of numbers, a list, a map of several such series, or a table with the "
        + "names of its columns, 'x:' and 'y:'. " + facetRule

    /// What 'facet' does.
    private static let facetRule =
        "'facet' names a column of the table: each of its entries has a small figure of its own."

    /// Where functions are worked out.
    private static let samplingRule =
        "A function is worked out wherever it bends, and at the numbers 'at' in any case; with 'samples' "
        + "only at so many places and at these, which are joined by straight lines."

    /// What every series may be given.
    static let lookOfSeries =
        "'color' is a look of the palette from 1 to 16, the next free one unless given: four colours, then "
        + "the same with other patterns."

    /// Layers of figures that show data and functions.
    static let marks: [LibraryFunction] = [
        LibraryFunction(
            "bars",
            [
                .required("data"), .named("x"), .named("y"), .named("facet"), .named("label"),
                .named("horizontal"), .named("base"), .named("color"),
            ],
            "Bars, one an outcome or entry, from zero.",
            domain: seriesData + " 'base' is where they begin where an axis has no zero. "
                + lookOfSeries,
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let isHorizontal = try series.isOn("horizontal")
            let base = arguments.optional("base") == nil ? 0 : try series.double("base")
            let color = try series.color()
            return try series.marks(namesCategories: true) { data, label throws(EvaluationError) in
                let (names, heights) = try series.data.categories(data)
                return .bars(
                    Bars(
                        categories: names, heights: heights, label: label,
                        isHorizontal: isHorizontal, base: base, color: color))
            }
        },
        LibraryFunction(
            "line",
            [
                .required("data"), .named("over"), .named("samples"), .named("at"), .named("x"),
                .named("y"), .named("facet"), .named("label"), .named("dash"), .named("color"),
            ],
            "A line along a function, or through points.",
            domain:
                "A function of one plain number, drawn over the range 'over'; or numbers, pairs of them, "
                + "a distribution or a table as for points. In 'over: 0.1...0.9' the ends are part of the line. "
                + "A density such as normal(0, 1) brings its range. " + samplingRule + " "
                + facetRule + " "
                + lookOfSeries,
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let isDashed = try series.isOn("dash")
            let color = try series.color()
            return try series.marks { data, label throws(EvaluationError) in
                .line(
                    Line(try series.course(data), label: label, isDashed: isDashed, color: color))
            }
        },
        LibraryFunction(
            "area",
            [
                .required("data"), .named("to"), .named("where"), .named("over"),
                .named("samples"), .named("at"), .named("x"), .named("y"), .named("facet"),
                .named("label"), .named("color"),
            ],
            "The ground below a function or a line through points.",
            domain:
                "As for line; 'to' is the level the ground begins at, 0 unless given, or a function or "
                + "points below. 'where' keeps a part of it: a range, or a condition such as x => x > 1.",
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let lower: Area.Lower =
                try arguments.readOptional("to") { value throws(EvaluationError) in
                    guard case .number = value else {
                        return .line(try series.course(.value(value)))
                    }
                    return .level(try value.asDouble(unit: evaluator.unit))
                } ?? .level(0)
            let color = try series.color()
            return try series.marks { data, label throws(EvaluationError) in
                .area(
                    Area(
                        try series.restrictedCourse(data), to: lower, label: label, color: color))
            }
        },
        LibraryFunction(
            "band",
            [
                .required("low"), .required("high"), .named("where"), .named("over"),
                .named("samples"), .named("at"), .named("label"), .named("color"),
            ],
            "The ground between two functions, or two lines through points.",
            domain: "As for area.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            func course(_ name: String) throws(EvaluationError) -> Line.Course {
                try arguments.read(name) { value throws(EvaluationError) in
                    try series.restrictedCourse(.value(value))
                }
            }
            return .mark(
                .area(
                    Area(
                        try course("high"), to: .line(try course("low")),
                        label: try series.label(), color: try series.color())))
        },
        LibraryFunction(
            "points",
            [
                .required("data"), .named("x"), .named("y"), .named("facet"), .named("label"),
                .named("color"), .named("shape"),
            ],
            "Points, each series with a symbol of its own.",
            domain:
                "Pairs of numbers; numbers, which stand over 1, 2 and so on; a distribution or a map, "
                + "whose outcomes or keys are places where they are numbers; or a table. 'shape' is one of "
                + Points.Shape.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
                + "; every look has another unless given. " + facetRule,
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            try points(arguments, evaluator, hasStems: false)
        },
        LibraryFunction(
            "stems",
            [
                .required("data"), .named("x"), .named("y"), .named("facet"), .named("label"),
                .named("color"), .named("shape"),
            ],
            "Points with a thin line from zero: the probabilities of numbers.",
            domain: "As for points.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            try points(arguments, evaluator, hasStems: true)
        },
        LibraryFunction(
            "steps",
            [
                .required("data"), .named("x"), .named("y"), .named("facet"), .named("label"),
                .named("dash"), .named("color"),
            ],
            "A line that stays at the height of each point until the next.",
            domain: "As for points.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let isDashed = try series.isOn("dash")
            let color = try series.color()
            return try series.marks { data, label throws(EvaluationError) in
                .line(
                    .steps(
                        try series.data.points(data), label: label, isDashed: isDashed,
                        color: color))
            }
        },
        LibraryFunction(
            "errorbars",
            [
                .required("data"), .required("err"), .named("x"), .named("y"), .named("facet"),
                .named("label"), .named("color"),
            ],
            "Points with intervals around them.",
            domain:
                "The data as for points; 'err' is one number for all, a number for each point, or for "
                + "each a pair: how far the interval reaches down and up; of a table also the name of the "
                + "column that has these numbers. " + facetRule,
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let color = try series.color()
            return try series.marks { data, label throws(EvaluationError) in
                let points = try series.data.points(data)
                let errors = try series.reaches("err", of: data, count: points.count)
                return .errorBars(
                    ErrorBars(
                        zip(points, errors).map { point, error in
                            ErrorBars.Item(
                                x: point.x, y: point.y, low: point.y - error.down,
                                high: point.y + error.up)
                        }, label: label, color: color))
            }
        },
    ]

    private static func points(
        _ arguments: Arguments, _ evaluator: Evaluator, hasStems: Bool
    ) throws(EvaluationError) -> Value {
        let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
        let color = try series.color()
        let shape = try arguments.readOptional("shape") { value throws(EvaluationError) in
            let shape: Points.Shape = try value.asChoice("symbol")
            return shape
        }
        return try series.marks { data, label throws(EvaluationError) in
            .points(
                Points(
                    try series.data.points(data), hasStems: hasStems, label: label, color: color,
                    shape: shape))
        }
    }
}
