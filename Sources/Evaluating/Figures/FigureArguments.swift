import Numbers
import Plots

/// The arguments of `plot`.
struct FigureArguments {
    let arguments: Arguments
    let evaluator: Evaluator

    /// The figure; words and axes that are not given are those of layers that bring some.
    func figure() throws(EvaluationError) -> Figure {
        let layers = try layers()
        guard let names = try layers.facetNames() else {
            var figure = try panel(layers.marks(of: nil), layers)
            figure.title = try arguments.text("title")
            figure.alternative = try arguments.text("alt")
            return figure
        }
        let panels = try names.map { name throws(EvaluationError) in
            var figure = try panel(layers.marks(of: name), layers)
            figure.title = name
            return figure
        }
        var whole = Figure.facets(panels)
        whole.title = try arguments.text("title")
        whole.alternative = try arguments.text("alt")
        whole.size = try size()
        return whole
    }

    /// A figure of some marks with the axes and looks that were asked for.
    private func panel(_ marks: [Mark], _ layers: Layers) throws(EvaluationError) -> Figure {
        let range = try arguments.readOptional("over") { value throws(EvaluationError) in
            try value.asInterval(unit: evaluator.unit)
        }
        var figure = Figure(
            marks.map { range == nil ? $0 : $0.drawn(over: range) },
            x: try axis("x") ?? layers.x, y: try axis("y") ?? layers.y, size: try size())
        figure.stacksBars =
            try arguments.readOptional("stack") { value throws(EvaluationError) in
                try value.asTruth().decided ?? false
            } ?? false
        figure.legend = try legend() ?? .automatic
        figure.colors = try colors() ?? [:]
        try refuseBaselessBars(figure)
        return figure
    }

    private func size() throws(EvaluationError) -> Figure.Size {
        let standard = Figure.Size.standard
        return Figure.Size(
            width: Double(
                try arguments.integer("width", in: 320...2000, default: Int(standard.width))),
            height: Double(
                try arguments.integer("height", in: 200...2000, default: Int(standard.height))))
    }

    private func layers() throws(EvaluationError) -> Layers {
        guard !arguments.all("layers").isEmpty else {
            throw .domain("a figure needs a layer", hint: "write plot(line(…))")
        }
        var layers = Layers()
        for index in arguments.all("layers").indices {
            let figure = try arguments.read("layers", at: index) { value throws(EvaluationError) in
                switch value {
                case .mark(let mark): return Figure([mark])
                case .figure(let figure) where figure.panels?.areFacets ?? true: return figure
                case .number, .truth, .text, .list, .map, .range, .dataTable, .table, .distribution,
                    .measure, .code, .codeTree, .function, .axis, .figure, .simplex, .parametric,
                    .multivariate, .working,
                    .parameters:
                    throw .wrongKind(
                        expected: "a layer such as bars(…) or line(…)", found: value)
                }
            }
            layers.add(figure)
        }
        return layers
    }

    private func axis(_ name: String) throws(EvaluationError) -> Axis? {
        try arguments.readOptional(name) { value throws(EvaluationError) in
            if case .axis(let axis) = value { return axis }
            return Axis(try value.asText())
        }
    }

    private func legend() throws(EvaluationError) -> Figure.LegendPlacement? {
        try arguments.readOptional("legend") { value throws(EvaluationError) in
            try value.asChoice(
                "place of the legend",
                [
                    "auto": .automatic, "direct": .direct, "top": .above,
                    "none": Figure.LegendPlacement.hidden,
                ])
        }
    }

    private func colors() throws(EvaluationError) -> [String: Int]? {
        try arguments.readOptional("color") { value throws(EvaluationError) in
            guard case .map(let map) = value else {
                throw .wrongKind(expected: "a map of labels to colours, [\"P\": 1]", found: value)
            }
            var colors: [String: Int] = [:]
            for (label, look) in map.entries {
                colors[label] = try look.asInteger(in: 1...Mark.lookCount)
            }
            return colors
        }
    }

    /// Bars have to begin somewhere, and a logarithmic axis has no zero.
    private func refuseBaselessBars(_ figure: Figure) throws(EvaluationError) {
        for mark in figure.marks {
            let axis: Axis
            switch mark {
            case .bars(let bars) where bars.base <= 0:
                axis = bars.isHorizontal ? figure.x : figure.y
            case .histogram: axis = figure.y
            case .bars, .line, .area, .points, .errorBars, .jumps, .cells, .contours, .field,
                .point,
                .rule, .inscription, .arrow, .tree, .network:
                continue
            }
            guard axis.scale == .logarithmic else { continue }
            throw .domain(
                "bars need a base, and a logarithmic axis has no zero",
                hint: "draw points(…) or stems(…), or give bars(…, base: 0.001)")
        }
    }
}

/// The layers of a figure, some of which may be divided into facets.
private struct Layers {
    /// The axes of the first layer that brings them.
    private(set) var x = Axis()
    private(set) var y = Axis()
    private var all: [Figure] = []

    mutating func add(_ figure: Figure) {
        all.append(figure)
        let first = figure.panels?.figures.first ?? figure
        if x == Axis() { x = first.x }
        if y == Axis() { y = first.y }
    }

    /// The names of the facets, which are the same in all layers that have some.
    func facetNames() throws(EvaluationError) -> [String]? {
        let names = all.compactMap(\.panels).map { $0.figures.compactMap(\.title) }
        guard let first = names.first else { return nil }
        if let other = names.first(where: { Set($0) != Set(first) }) {
            throw .domain(
                "the layers are divided differently: there are \(first.quoted), and \(other.quoted)",
                hint: "divide them by columns with the same entries")
        }
        return first
    }

    /// The marks of a facet: its own, and those of all layers that have none.
    func marks(of facet: String?) -> [Mark] {
        all.flatMap { layer in
            guard let panels = layer.panels else { return layer.marks }
            return panels.figures.first { $0.title == facet }?.marks ?? []
        }
    }
}

extension [String] {
    /// The first of some names as messages list them.
    fileprivate var quoted: String {
        prefix(4).map { "'\($0)'" }.joined(separator: ", ") + (count > 4 ? " …" : "")
    }
}

extension Mark {
    /// The mark with a range for its function, when it has none.
    fileprivate func drawn(over range: ClosedRange<Double>?) -> Mark {
        func course(_ course: Line.Course) -> Line.Course {
            guard case .function(let function, nil, let sampling) = course else { return course }
            return .function(function, over: range, sampling: sampling)
        }
        switch self {
        case .line(let line):
            return .line(
                Line(
                    course(line.course), label: line.label, isDashed: line.isDashed,
                    color: line.color))
        case .area(let area):
            let lower: Area.Lower =
                switch area.lower {
                case .level: area.lower
                case .line(let line): .line(course(line))
                }
            return .area(
                Area(course(area.upper), to: lower, label: area.label, color: area.color))
        case .bars, .points, .errorBars, .histogram, .jumps, .cells, .contours, .field, .point,
            .rule, .inscription, .arrow, .tree, .network:
            return self
        }
    }
}
