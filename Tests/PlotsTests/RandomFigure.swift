import Plots
import TestSupport

/// Figures of every kind, with labels that want to break them.
struct RandomFigure {
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private static let labels: [String?] = [
        nil, "", "P", "D(P‖Q), nats", "<&\">]]>", "概率密度", "שלום עולם", "👩‍👩‍👧‍👦🎲", "D_{KL}", "x^2",
        "a label that is much longer than any label should ever be in a figure of this small size",
        "\u{202E}reversed", "e\u{301}\u{302}\u{303}", "multi\nline\ttab", "p_1 & q_2",
        "КЛ-дивергенция",
        "\u{0}\u{1}control", "_{^{", "信息熵 H(X) 与交叉熵", "true</text><script>",
    ]

    private static let numbers: [Double] = [
        0, 1, -1, 0.5, 1 / 3.0, 1e-300, 1e300, -1e300, .nan, .infinity, -.infinity, 1e-9,
        .leastNonzeroMagnitude, 1e9, 7,
        1.7e308, 3, 0.02, 0.98, 1_000_000.5,
    ]

    mutating func next() -> Figure {
        guard !chance(12) else { return grid() }
        guard !chance(12) else { return diagram() }
        return plot()
    }

    private mutating func plot() -> Figure {
        let marks = (0..<Int.random(in: 0...6, using: &random)).map { _ in mark() }
        var figure = Figure(
            marks, x: axis(), y: axis(), title: label(), alternative: chance(5) ? label() : nil,
            size: chance(4) ? Figure.Size(width: 320, height: 200) : .standard)
        figure.stacksBars = chance(3)
        let places: [Figure.LegendPlacement] = [.automatic, .automatic, .direct, .above, .hidden]
        figure.legend = places.randomElement(using: &random) ?? .automatic
        figure.colors = chance(4) ? ["P": 7, "x^2": 2] : [:]
        return figure
    }

    private mutating func grid() -> Figure {
        var figure = Figure([], title: label())
        let shared: [Panels.Sharing] = [[], .x, .y, [.x, .y]]
        figure.panels = Panels(
            (0..<Int.random(in: 1...5, using: &random)).map { _ in chance(6) ? diagram() : plot() },
            columns: Int.random(in: 1...3, using: &random),
            shared: shared.randomElement(using: &random) ?? [])
        return figure
    }

    private mutating func diagram() -> Figure {
        Figure([chance(2) ? tree() : network()], title: label())
    }

    private mutating func axis() -> Axis {
        let scales: [Axis.Scale] = [
            .linear, .linear, .linear, .logarithmic, .symmetric(threshold: 1),
            .symmetric(threshold: number()),
        ]
        return Axis(
            label(), limits: limits(), scale: scales.randomElement(using: &random) ?? .linear,
            ticks: chance(8) ? (0..<4).map { _ in number() } : nil,
            format: chance(8)
                ? Axis.TickFormat(decimals: chance(2) ? 2 : nil, isPercent: chance(2)) : nil)
    }

    private mutating func chance(_ count: Int) -> Bool {
        Int.random(in: 0..<count, using: &random) == 0
    }

    private mutating func label() -> String? {
        Self.labels.randomElement(using: &random) ?? nil
    }

    private mutating func number() -> Double {
        if chance(6) { return Self.numbers.randomElement(using: &random) ?? 0 }
        return Double.random(in: -2...3, using: &random)
    }

    private mutating func limits() -> ClosedRange<Double>? {
        guard chance(4) else { return nil }
        let (a, b) = (number(), number())
        return a.isNaN || b.isNaN ? nil : min(a, b)...max(a, b)
    }

    private mutating func mark() -> Mark {
        switch Int.random(in: 0..<14, using: &random) {
        case 5: return .area(area())
        case 6:
            return .points(
                Points(
                    points(), hasStems: chance(2), label: label(),
                    shape: Points.Shape.allCases.randomElement(using: &random)))
        case 7: return .errorBars(errorBars())
        case 8: return .histogram(histogram())
        case 9: return .jumps(Jumps(points(), label: label()))
        case 10: return chance(3) ? cells() : bars()
        case 11: return chance(3) ? surface() : .line(.empirical(of: values(), label: label()))
        case 12: return .inscription(Inscription(x: number(), y: number(), label() ?? "words"))
        case 13:
            return .arrow(
                Arrow(from: (number(), number()), to: (number(), number()), label: label()))
        case 0: return bars()
        case 1: return .line(Line(.points(points()), label: label(), isDashed: chance(2)))
        case 2:
            return .line(
                Line(
                    .function(function(), over: limits(), sampling: sampling()), label: label(),
                    color: chance(4) ? 16 : nil))
        case 3: return .point(Point(x: number(), y: number(), label: label()))
        default:
            return .rule(Rule(chance(2) ? .x(number()) : .y(number()), label: label()))
        }
    }

    private mutating func bars() -> Mark {
        let count = Int.random(in: 0...30, using: &random)
        let isNumbered = chance(2)
        let names = (0..<count).map { isNumbered ? "\($0)" : label() ?? "c\($0)" }
        return .bars(
            Bars(
                categories: names, heights: names.map { _ in number() }, label: label(),
                isHorizontal: chance(5), base: chance(5) ? number() : 0))
    }

    private mutating func values() -> [Double] { points().map(\.y) }

    private mutating func area() -> Area {
        let upper: Line.Course =
            chance(2) ? .points(points()) : .function(function(), over: limits())
        let lower: Area.Lower =
            chance(2) ? .level(number()) : .line(.function(function(), over: limits()))
        return Area(upper, to: lower, label: label())
    }

    private mutating func errorBars() -> ErrorBars {
        ErrorBars(
            points().map { ErrorBars.Item(x: $0.x, y: $0.y, low: number(), high: number()) },
            label: label())
    }

    private mutating func histogram() -> Histogram {
        let bins: [Histogram.Bins] = [.automatic, .count(7), .edges([-2, 0, 1]), .edges([])]
        return Histogram(
            values(), bins: bins.randomElement(using: &random) ?? .automatic,
            norm: Histogram.Norm.allCases.randomElement(using: &random) ?? .count, label: label())
    }

    private mutating func cells() -> Mark {
        let rows = (0..<Int.random(in: 0...7, using: &random)).map { _ in
            (0..<Int.random(in: 0...7, using: &random)).map { _ in number() }
        }
        return .cells(
            Cells(
                rows, rows: chance(2) ? rows.map { _ in label() ?? "r" } : nil, label: label(),
                limits: limits()))
    }

    private mutating func sampling() -> Line.Sampling {
        Line.Sampling(
            count: chance(4) ? Int.random(in: -1...40, using: &random) : nil,
            places: chance(4) ? values() : [])
    }

    private mutating func surface() -> Mark {
        let (f, g) = (function(), function())
        let (x, y) = (limits() ?? 0...1, limits() ?? 0...1)
        guard chance(2) else {
            return .field(Field({ f($0) + g($1) }, x: x, y: y, label: label(), limits: limits()))
        }
        return .contours(
            Contours(
                { f($0) + g($1) }, x: x, y: y,
                levels: chance(2) ? .count(5) : .values([number(), number()]), label: label()))
    }

    private mutating func tree() -> Mark {
        .tree(
            Tree(
                (0..<Int.random(in: 0...40, using: &random)).map { _ in
                    let word = (0..<Int.random(in: 0...9, using: &random)).map { _ in
                        chance(2) ? "0" : "1"
                    }
                    return (word.joined(), label() ?? "")
                }))
    }

    private mutating func network() -> Mark {
        let count = Int.random(in: 0...8, using: &random)
        let edges = (0..<Int.random(in: 0...20, using: &random)).map { _ in
            Network.Edge(
                from: Int.random(in: -1...8, using: &random),
                to: Int.random(in: -1...8, using: &random), label: label() ?? "")
        }
        return .network(
            Network(
                nodes: (0..<count).map { _ in label() ?? "node" }, edges: edges,
                arrangement: chance(2) ? .circle : .columns(left: count / 2)))
    }

    private mutating func points() -> [(x: Double, y: Double)] {
        (0..<Int.random(in: 0...20, using: &random)).map { _ in (number(), number()) }
    }

    private mutating func function() -> @Sendable (Double) -> Double {
        let functions: [@Sendable (Double) -> Double] = [
            { $0 * $0 }, { 1 / $0 }, { $0.squareRoot() }, { _ in .nan }, { _ in 0.25 },
            { $0.rounded(.down) }, { $0 > 0.3 ? 1e300 : -1e300 }, { $0 * 1e305 },
            { .leastNormalMagnitude * $0 * 0.01 },
        ]
        return functions.randomElement(using: &random) ?? { $0 }
    }
}
