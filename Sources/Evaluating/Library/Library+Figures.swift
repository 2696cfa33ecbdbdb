import Information
import Numbers
import Plots

extension Library {
    /// Layers of figures, and figures.
    static let figures: [LibraryFunction] = [
        LibraryFunction(
            "plot", [.many("layers"), .named("x"), .named("y"), .named("title"), .named("alt")],
            "A figure of layers, drawn in order; bars stand side by side.",
            domain:
                "'x' and 'y' are titles of the axes or axis(…); 'alt' says what the figure shows.",
            examples: [:]
        ) { arguments, _ throws(EvaluationError) in
            var marks: [Mark] = []
            for index in arguments.all("layers").indices {
                marks.append(
                    try arguments.read("layers", at: index) { value throws(EvaluationError) in
                        guard case .mark(let mark) = value else {
                            throw .wrongKind(
                                expected: "a layer such as bars(…) or line(…)", found: value)
                        }
                        return mark
                    })
            }
            return .figure(
                Figure(
                    marks, x: try arguments.axis("x"), y: try arguments.axis("y"),
                    title: try arguments.text("title"), alternative: try arguments.text("alt")))
        },
        LibraryFunction(
            "axis", [.required("title"), .named("limits")], "An axis with its title and limits.",
            domain: "'limits' is a range such as 0...1.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let unit = evaluator.unit
            let limits = try arguments.readOptional("limits") { value throws(EvaluationError) in
                try value.asInterval(unit: unit)
            }
            return .axis(Axis(try arguments.text("title"), limits: limits))
        },
        LibraryFunction(
            "bars", [.required("data"), .named("label")],
            "Bars, one an outcome or entry, from zero.",
            domain: "A distribution, a map of numbers, or a list (categories 1 … n).", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let unit = evaluator.unit
            let label = try arguments.text("label")
            return .mark(
                .bars(
                    try arguments.read("data") { value throws(EvaluationError) in
                        try bars(value, label: label, unit: unit)
                    }))
        },
        LibraryFunction(
            "line", [.required("course"), .named("over"), .named("label"), .named("dash")],
            "A line along a function, or through points.",
            domain:
                "A function of one plain number, drawn over the range 'over'; or a list of numbers "
                + "or of pairs. In 'over: 0.1...0.9' the ends are part of the line.",
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            .mark(.line(try line(arguments, evaluator)))
        },
        LibraryFunction(
            "mark", [.required("x"), .required("y"), .named("label")], "A marked point.",
            domain: "Two numbers.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            .mark(
                .point(
                    Point(
                        x: try arguments.double("x", evaluator),
                        y: try arguments.double("y", evaluator),
                        label: try arguments.text("label"))))
        },
        LibraryFunction(
            "rule", [.named("x"), .named("y"), .named("label")],
            "A straight line across the figure.",
            domain: "Either 'x' or 'y'.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let position: Rule.Position
            switch (arguments.optional("x"), arguments.optional("y")) {
            case (.some, nil): position = .x(try arguments.double("x", evaluator))
            case (nil, .some): position = .y(try arguments.double("y", evaluator))
            case (.some, .some), (nil, nil):
                throw .domain("a rule stands at either 'x:' or 'y:'", hint: nil)
            }
            return .mark(.rule(Rule(position, label: try arguments.text("label"))))
        },
    ]

    private static func bars(
        _ value: Value, label: String?, unit: InformationUnit
    ) throws(EvaluationError) -> Bars {
        let categories: [String]
        switch value {
        case .distribution(let distribution): categories = distribution.outcomes.map(\.description)
        case .measure(let measure): categories = measure.outcomes.map(\.description)
        case .map(let map), .parameters(let map): categories = map.entries.map(\.key)
        case .list(let list): categories = list.indices.map { String($0 + 1) }
        case .number, .truth, .text, .range, .dataTable, .table, .code, .codeTree, .function, .mark,
            .axis, .figure, .simplex, .working:
            throw .wrongKind(expected: "a distribution, a map or a list", found: value)
        }
        var heights: [Double] = []
        for entry in try value.asList() { heights.append(try entry.asDouble(unit: unit)) }
        return Bars(categories: categories, heights: heights, label: label)
    }

    private static func line(
        _ arguments: Arguments, _ evaluator: Evaluator
    ) throws(EvaluationError) -> Line {
        let unit = evaluator.unit
        let range = try arguments.readOptional("over") { value throws(EvaluationError) in
            try value.asInterval(unit: unit)
        }
        let isDashed = try arguments.readOptional("dash") { value throws(EvaluationError) in
            try value.asTruth().decided ?? false
        }
        let course: Line.Course = try arguments.read("course") { value throws(EvaluationError) in
            guard case .function(let function) = value else {
                return .points(try points(value, unit: unit))
            }
            let curve = Curve(function: function, evaluator: evaluator)
            try curve.probe(over: range)
            return .function({ curve.height(at: $0) }, over: range)
        }
        return Line(course, label: try arguments.text("label"), isDashed: isDashed ?? false)
    }

    private static func points(
        _ value: Value, unit: InformationUnit
    ) throws(EvaluationError) -> [(x: Double, y: Double)] {
        var points: [(x: Double, y: Double)] = []
        for (index, entry) in try value.asList().enumerated() {
            guard case .list(let pair) = entry else {
                points.append((Double(index + 1), try entry.asDouble(unit: unit)))
                continue
            }
            guard pair.count == 2 else {
                throw .domain("a point has two numbers, found \(pair.count)", hint: nil)
            }
            points.append((try pair[0].asDouble(unit: unit), try pair[1].asDouble(unit: unit)))
        }
        return points
    }
}

/// A function of the script as a curve, worked out in intervals of double precision.
private struct Curve: Sendable {
    let function: FunctionValue
    let evaluator: Evaluator

    private func value(at x: Double) throws(EvaluationError) -> Double {
        var evaluator = evaluator
        let point = Value.plain(.fast(DoubleInterval(x)))
        return try evaluator.apply(function, to: [point]).asDouble(unit: evaluator.unit)
    }

    /// The height of the curve, or no number where the function has no value.
    func height(at x: Double) -> Double { (try? value(at: x)) ?? .nan }

    /// Tells a function that is wrong from one that merely has holes.
    func probe(over range: ClosedRange<Double>?) throws(EvaluationError) {
        let range = range ?? 0...1
        let width = range.upperBound - range.lowerBound
        var failure: EvaluationError?
        for part in [0.5, 0.381966, 0.618034, 0.145898, 0.854102] {
            do {
                _ = try value(at: range.lowerBound + part * width)
                return
            } catch {
                failure = failure ?? error
            }
        }
        if let failure { throw failure }
    }
}

extension Arguments {
    fileprivate func double(_ name: String, _ evaluator: Evaluator) throws(EvaluationError)
        -> Double
    {
        try read(name) { value throws(EvaluationError) in try value.asDouble(unit: evaluator.unit) }
    }

    fileprivate func axis(_ name: String) throws(EvaluationError) -> Axis {
        try readOptional(name) { value throws(EvaluationError) in
            if case .axis(let axis) = value { return axis }
            return Axis(try value.asText())
        } ?? Axis()
    }
}
