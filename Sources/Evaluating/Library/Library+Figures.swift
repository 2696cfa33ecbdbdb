import Diagnostics
import Numbers
import Plots

extension Library {
    /// The functions that make figures and their parts.
    public static let drawings: [LibraryFunction] =
        figures + marks + samplePlots + annotations + fields + diagrams

    /// Figures and their axes.
    static let figures: [LibraryFunction] = [
        LibraryFunction(
            "plot",
            [
                .many("layers"), .named("x"), .named("y"), .named("title"), .named("alt"),
                .named("over"), .named("stack"), .named("legend"), .named("color"), .named("width"),
                .named("height"),
            ],
            "A figure of layers, drawn in order; bars stand side by side.",
            domain:
                "'x' and 'y' are titles of the axes or axis(…); 'over' is the range of functions that "
                + "have none; with 'stack: true' bars stand on one another. 'legend' is \"auto\" unless given: "
                + "names stand at the ends of lines, or above; \"direct\" wants the ends, \"top\" the place "
                + "above, \"none\" no names. 'color' is a map of labels to looks of the palette, such as "
                + "[\"P\": 1, \"Q\": 2]. 'alt' says what the figure shows; 'width' and 'height' are pixels, 480 "
                + "and 300 unless given.",
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            .figure(try FigureArguments(arguments: arguments, evaluator: evaluator).figure())
        },
        LibraryFunction(
            "axis",
            [
                .optional("title"), .named("limits"), .named("scale"), .named("unit"),
                .named("ticks"), .named("format"), .named("threshold"),
            ],
            "An axis with its title, limits, scale and ticks.",
            domain:
                "'limits' is a range such as 0...1; 'scale' is \"linear\", \"log\" or \"symlog\", which is "
                + "linear up to 'threshold', 1 unless given; 'unit' follows the title after a comma; "
                + "'ticks' are numbers; 'format' is such as \".2f\" or \".0%\".",
            examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            .axis(try AxisArguments(arguments: arguments, evaluator: evaluator).axis())
        },
        LibraryFunction(
            "grid",
            [.many("figures"), .named("columns"), .named("share"), .named("title"), .named("alt")],
            "Figures beside and below one another, with axes in common.",
            domain:
                "Figures, layers, or one list of them; one to three 'columns', two unless given; 'share' "
                + "is \"xy\" unless given, \"x\", \"y\" or \"none\".",
            examples: [:]
        ) { arguments, _ throws(EvaluationError) in .figure(try panels(arguments)) },
    ]

    private static func panels(_ arguments: Arguments) throws(EvaluationError) -> Figure {
        var figures: [Figure] = []
        for index in arguments.all("figures").indices {
            figures += try arguments.read("figures", at: index) { value throws(EvaluationError) in
                guard case .list(let values) = value else { return [try value.asFigure()] }
                var figures: [Figure] = []
                for value in values { figures.append(try value.asFigure()) }
                return figures
            }
        }
        guard !figures.isEmpty else {
            throw .domain("a grid needs a figure", hint: "write grid(plot(…), plot(…))")
        }
        guard figures.count <= Figure.mostPanels else {
            throw .domain(
                "a grid has at most \(Figure.mostPanels) figures, found \(figures.count)",
                hint: "make several grids of them")
        }
        guard figures.allSatisfy({ $0.panels == nil }) else {
            throw .domain(
                "a grid of figures cannot stand in a grid",
                hint: "write one grid(…) of all figures")
        }
        let columns = try arguments.integer("columns", in: 1...3, default: 2)
        let shared = try arguments.readOptional("share") { value throws(EvaluationError) in
            try value.asChoice(
                "way to share axes",
                ["xy": [.x, .y], "x": Panels.Sharing.x, "y": .y, "none": []])
        }
        var figure = Figure(
            [], title: try arguments.text("title"), alternative: try arguments.text("alt"))
        figure.panels = Panels(figures, columns: columns, shared: shared ?? [.x, .y])
        return figure
    }
}

extension Value {
    /// A figure, or a layer as a figure of its own.
    func asFigure() throws(EvaluationError) -> Figure {
        switch self {
        case .figure(let figure): return figure
        case .mark(let mark): return Figure([mark])
        case .number, .truth, .text, .list, .map, .range, .dataTable, .table, .distribution,
            .measure, .code, .codeTree, .function, .axis, .simplex, .parametric, .multivariate,
            .working, .parameters:
            throw .wrongKind(expected: "a figure such as plot(…)", found: self)
        }
    }

    /// One of several things by its own word.
    func asChoice<Choice: RawRepresentable<String> & CaseIterable>(
        _ kind: String
    ) throws(EvaluationError) -> Choice {
        try asChoice(kind, among: Choice.allCases.map { ($0.rawValue, $0) })
    }

    /// One of several words, each of which stands for something.
    func asChoice<Choice>(
        _ kind: String, _ choices: KeyValuePairs<String, Choice>
    ) throws(EvaluationError) -> Choice {
        try asChoice(kind, among: choices.map { ($0.key, $0.value) })
    }

    private func asChoice<Choice>(
        _ kind: String, among choices: [(word: String, value: Choice)]
    ) throws(EvaluationError) -> Choice {
        let word = try asText()
        if let found = choices.first(where: { $0.word == word }) { return found.value }
        let known = choices.map(\.word)
        let near = suggestion(for: word, among: known).map { "did you mean '\($0)'?" }
        let all = known.map { "'\($0)'" }.joined(separator: ", ")
        throw .domain("'\(word)' is no \(kind)", hint: near ?? "there are \(all)")
    }
}
