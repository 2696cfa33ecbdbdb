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
        let marks = (0..<Int.random(in: 0...6, using: &random)).map { _ in mark() }
        return Figure(
            marks, x: Axis(label(), limits: limits()), y: Axis(label(), limits: limits()),
            title: label(), alternative: chance(5) ? label() : nil,
            size: chance(4) ? Figure.Size(width: 320, height: 200) : .standard)
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
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return bars()
        case 1: return .line(Line(.points(points()), label: label(), isDashed: chance(2)))
        case 2: return .line(Line(.function(function(), over: limits()), label: label()))
        case 3: return .point(Point(x: number(), y: number(), label: label()))
        default:
            return .rule(Rule(chance(2) ? .x(number()) : .y(number()), label: label()))
        }
    }

    private mutating func bars() -> Mark {
        let count = Int.random(in: 0...30, using: &random)
        let isNumbered = chance(2)
        let names = (0..<count).map { isNumbered ? "\($0)" : label() ?? "c\($0)" }
        return .bars(Bars(categories: names, heights: names.map { _ in number() }, label: label()))
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
