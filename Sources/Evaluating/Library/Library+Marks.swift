import Numbers
import Plots

extension Library {
    /// What the data of marks may be.
    private static let seriesData =
        "A distribution, a map of numbers, a list, a map of several such series, or a table with the "
        + "names of its columns, 'x:' and 'y:'."

    /// Layers of figures that show data and functions.
    static let marks: [LibraryFunction] = [
        LibraryFunction(
            "bars",
            [
                .required("data"), .named("x"), .named("y"), .named("label"),
                .named("horizontal"), .named("base"),
            ],
            "Bars, one an outcome or entry, from zero.",
            domain: seriesData + " 'base' is where they begin where an axis has no zero.",
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let isHorizontal = try series.isOn("horizontal")
            let base = arguments.optional("base") == nil ? 0 : try series.double("base")
            let data = series.data
            return try series.marks(namesCategories: true) { value, label throws(EvaluationError) in
                let (names, heights) = try data.categories(value)
                return .bars(
                    Bars(
                        categories: names, heights: heights, label: label,
                        isHorizontal: isHorizontal, base: base))
            }
        },
        LibraryFunction(
            "line",
            [
                .required("data"), .named("over"), .named("x"), .named("y"), .named("label"),
                .named("dash"),
            ],
            "A line along a function, or through points.",
            domain:
                "A function of one plain number, drawn over the range 'over'; or numbers, pairs of them, "
                + "a distribution or a table as for points. In 'over: 0.1...0.9' the ends are part of the line.",
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let isDashed = try series.isOn("dash")
            return try series.marks { value, label throws(EvaluationError) in
                .line(Line(try series.course(value), label: label, isDashed: isDashed))
            }
        },
        LibraryFunction(
            "area",
            [
                .required("data"), .named("to"), .named("over"), .named("x"), .named("y"),
                .named("label"),
            ],
            "The ground below a function or a line through points.",
            domain:
                "As for line; 'to' is the level the ground begins at, 0 unless given, or a function or "
                + "points below.",
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let lower: Area.Lower =
                try arguments.readOptional("to") { value throws(EvaluationError) in
                    guard case .number = value else { return .line(try series.course(value)) }
                    return .level(try value.asDouble(unit: evaluator.unit))
                } ?? .level(0)
            return try series.marks { value, label throws(EvaluationError) in
                .area(Area(try series.course(value), to: lower, label: label))
            }
        },
        LibraryFunction(
            "band", [.required("low"), .required("high"), .named("over"), .named("label")],
            "The ground between two functions, or two lines through points.",
            domain: "As for line.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            func course(_ name: String) throws(EvaluationError) -> Line.Course {
                try arguments.read(name) { value throws(EvaluationError) in
                    try series.course(value)
                }
            }
            return .mark(
                .area(
                    Area(
                        try course("high"), to: .line(try course("low")),
                        label: try series.label())))
        },
        LibraryFunction(
            "points", [.required("data"), .named("x"), .named("y"), .named("label")],
            "Points, each series with a symbol of its own.",
            domain:
                "Pairs of numbers; numbers, which stand over 1, 2 and so on; a distribution or a map, "
                + "whose outcomes or keys are places where they are numbers; or a table.",
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            try points(arguments, evaluator, hasStems: false)
        },
        LibraryFunction(
            "stems", [.required("data"), .named("x"), .named("y"), .named("label")],
            "Points with a thin line from zero: the probabilities of numbers.",
            domain: "As for points.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            try points(arguments, evaluator, hasStems: true)
        },
        LibraryFunction(
            "steps",
            [.required("data"), .named("x"), .named("y"), .named("label"), .named("dash")],
            "A line that stays at the height of each point until the next.",
            domain: "As for points.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let isDashed = try series.isOn("dash")
            return try series.marks { value, label throws(EvaluationError) in
                .line(.steps(try series.data.points(value), label: label, isDashed: isDashed))
            }
        },
        LibraryFunction(
            "errorbars",
            [.required("data"), .required("err"), .named("x"), .named("y"), .named("label")],
            "Points with intervals around them.",
            domain:
                "The data as for points; 'err' is one number for all, a number for each point, or for "
                + "each a pair: how far the interval reaches down and up.",
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            return try series.marks { value, label throws(EvaluationError) in
                let points = try series.data.points(value)
                let errors = try arguments.read("err") { value throws(EvaluationError) in
                    try reaches(value, count: points.count, data: series.data)
                }
                return .errorBars(
                    ErrorBars(
                        zip(points, errors).map { point, error in
                            ErrorBars.Item(
                                x: point.x, y: point.y, low: point.y - error.down,
                                high: point.y + error.up)
                        }, label: label))
            }
        },
    ]

    private static func points(
        _ arguments: Arguments, _ evaluator: Evaluator, hasStems: Bool
    ) throws(EvaluationError) -> Value {
        let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
        return try series.marks { value, label throws(EvaluationError) in
            .points(Points(try series.data.points(value), hasStems: hasStems, label: label))
        }
    }

    /// How far intervals reach down and up, one for each point.
    private static func reaches(
        _ value: Value, count: Int, data: FigureData
    ) throws(EvaluationError) -> [(down: Double, up: Double)] {
        if case .number = value {
            let reach = try value.asDouble(unit: data.unit)
            return Array(repeating: (reach, reach), count: count)
        }
        var reaches: [(down: Double, up: Double)] = []
        for entry in try value.asList() {
            if case .list(let pair) = entry {
                let (down, up) = try data.pair(pair)
                reaches.append((down, up))
            } else {
                let reach = try entry.asDouble(unit: data.unit)
                reaches.append((reach, reach))
            }
        }
        guard reaches.count == count else {
            throw .domain(
                "there are \(count) points and \(reaches.count) intervals",
                hint: "give one interval for each point, or one for all")
        }
        return reaches
    }
}
