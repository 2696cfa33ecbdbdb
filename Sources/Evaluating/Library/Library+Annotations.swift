import Numbers
import Plots

extension Library {
    /// Layers of figures that point at something.
    static let annotations: [LibraryFunction] = [
        LibraryFunction(
            "mark", [.required("x"), .required("y"), .named("label")], "A marked point.",
            domain: "Two numbers.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            return .mark(
                .point(
                    Point(
                        x: try series.double("x"), y: try series.double("y"),
                        label: try series.label())))
        },
        LibraryFunction(
            "rule", [.named("x"), .named("y"), .named("label"), .named("dash")],
            "A straight line across the figure.",
            domain: "Either 'x' or 'y'; it is dashed unless 'dash' is false.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let position: Rule.Position
            switch (arguments.optional("x"), arguments.optional("y")) {
            case (.some, nil): position = .x(try series.double("x"))
            case (nil, .some): position = .y(try series.double("y"))
            case (.some, .some), (nil, nil):
                throw .domain("a rule stands at either 'x:' or 'y:'", hint: nil)
            }
            return .mark(
                .rule(
                    Rule(
                        position, label: try series.label(),
                        isDashed: try series.isOn("dash", default: true))))
        },
        LibraryFunction(
            "text", [.required("x"), .required("y"), .required("words")], "Words at a place.",
            domain:
                "Two numbers and text; the words stand centred there, or near by where they would cover "
                + "data.",
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            return .mark(
                .inscription(
                    Inscription(
                        x: try series.double("x"), y: try series.double("y"),
                        try arguments.text("words") ?? "")))
        },
        LibraryFunction(
            "arrow", [.required("from"), .required("to"), .named("label")],
            "An arrow from one place to another.",
            domain: "Two pairs of numbers; the label stands where the arrow begins.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let data = FigureData(unit: evaluator.unit)
            func pair(_ name: String) throws(EvaluationError) -> (x: Double, y: Double) {
                try arguments.read(name) { value throws(EvaluationError) in
                    try data.pair(value.asList())
                }
            }
            return .mark(
                .arrow(
                    Arrow(
                        from: try pair("from"), to: try pair("to"),
                        label: try arguments.text("label"))))
        },
    ]
}
