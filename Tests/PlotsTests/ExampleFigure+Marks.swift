import Plots

extension ExampleFigure {
    /// One figure for each mark and scale.
    static let marks: [ExampleFigure] = [
        barsStacked, barsHorizontal, area, band, symbols, stems, steps, jumps, errorBars, histogram,
        density, empirical, cells, contours, annotations, treeUpright, treeSideways, chain, channel,
        grid, logarithmic, logarithmicBoth, symmetric, percent,
    ]

    private static let seasons = ["spring", "summer", "autumn", "winter"]

    static let barsStacked: ExampleFigure = {
        var figure = Figure(
            [
                .bars(Bars(categories: seasons, heights: [40, 60, 30, 20], label: "sunny")),
                .bars(Bars(categories: seasons, heights: [30, 20, 35, 40], label: "cloudy")),
                .bars(Bars(categories: seasons, heights: [-5, -10, 8, 30], label: "change")),
            ], y: Axis("days"))
        figure.stacksBars = true
        return ExampleFigure(name: "bars-stacked", figure: figure)
    }()

    static let barsHorizontal = ExampleFigure(
        name: "bars-horizontal",
        figure: Figure(
            [
                .bars(
                    Bars(
                        categories: ["after a vowel", "after q", "after a space"],
                        heights: [3.6, 0.04, 4.1], isHorizontal: true)),
                .rule(Rule(.x(4.7), label: "log₂ 26")),
            ], x: Axis("entropy, bits")))

    static let area = ExampleFigure(
        name: "area",
        figure: Figure(
            [
                .line(Line(.function({ normal($0, mean: 0, sd: 1) }, over: -3.5...3.5))),
                .area(
                    Area(.function({ normal($0, mean: 0, sd: 1) }, over: -1...1), label: "68 %")),
            ], x: Axis("x"), y: Axis("density")))

    static let band = ExampleFigure(
        name: "band",
        figure: Figure(
            [
                .area(
                    Area(
                        .points([(0, 2), (1, 3), (2, 2), (3, 4), (4, 3)]),
                        to: .line(.points([(0, 1), (2, 0.5), (4, 1)])), label: "bounds")),
                .line(Line(.points([(0, 1.5), (4, 2)]), label: "estimate")),
            ]))

    static let symbols: ExampleFigure = {
        let marks = (0..<4).map { series -> Mark in
            let pairs = (0..<6).map { index -> (x: Double, y: Double) in
                (Double(index), Double((index * 7 + series * 3) % 11))
            }
            return .points(Points(pairs, label: "series \(series + 1)"))
        }
        return ExampleFigure(
            name: "points", figure: Figure(marks, x: Axis("x_1"), y: Axis("x_2")))
    }()

    static let stems = ExampleFigure(
        name: "stems",
        figure: Figure(
            [
                .points(
                    Points(
                        [(0, 0.0625), (1, 0.25), (2, 0.375), (3, 0.25), (4, 0.0625)], hasStems: true
                    ))
            ],
            x: Axis("heads"), y: Axis("probability")))

    static let steps = ExampleFigure(
        name: "steps",
        figure: Figure(
            [.line(.steps([(1, 0), (2, 1), (3, 2), (5, 3), (9, 4)]))], x: Axis("n"),
            y: Axis("questions")))

    static let jumps = ExampleFigure(
        name: "jumps",
        figure: Figure(
            [.jumps(Jumps([(1, 0.5), (2, 0.6), (3, 0.7), (4, 0.8), (5, 0.9), (6, 1)]))],
            x: Axis("face"), y: Axis("F(x)")))

    static let errorBars = ExampleFigure(
        name: "error-bars",
        figure: Figure(
            [
                .errorBars(
                    ErrorBars([
                        .init(x: 1, y: 2, low: 1.5, high: 2.25),
                        .init(x: 2, y: 3, low: 3.5, high: 2),
                        .init(x: 3, y: 2.5, low: 2.5, high: 2.5),
                    ]))
            ]))

    /// Sums of three sequences that fill the unit interval evenly.
    static let sample: [Double] = (1...200).map { index in
        let steps: [Double] = [0.618_033_988_75, 0.754_877_666_25, 0.569_840_290_998]
        var sum = 0.0
        for step in steps { sum += (Double(index) * step).truncatingRemainder(dividingBy: 1) }
        return sum
    }

    static let histogram = ExampleFigure(
        name: "histogram",
        figure: Figure([.histogram(Histogram(sample, norm: .probability))], x: Axis("sum")))

    static let density: ExampleFigure = {
        let estimate = KernelDensity(sample)
        return ExampleFigure(
            name: "density",
            figure: Figure([
                .histogram(Histogram(sample, norm: .density)),
                .line(
                    Line(
                        .function({ estimate?($0) ?? 0 }, over: estimate?.range), label: "estimate")
                ),
            ]))
    }()

    static let empirical = ExampleFigure(
        name: "empirical",
        figure: Figure([.line(.empirical(of: Array(sample.prefix(20))))], y: Axis("share ≤ x")))

    static let cells = ExampleFigure(
        name: "cells",
        figure: Figure(
            [
                .cells(
                    Cells(
                        [[0, 0.37, 0.9], [0.25, 0, 1.4], [0.6, 2.25, 0]], rows: ["a", "b", "c"],
                        columns: ["a", "b", "c"], label: "D(P‖Q), bits"))
            ], x: Axis("Q"), y: Axis("P")))

    static let contours = ExampleFigure(
        name: "contours",
        figure: Figure(
            [
                .contours(
                    Contours(
                        { $0 * $0 + $1 * $1 }, x: -1...1, y: -1...1, levels: .values([0.25, 1])))
            ], x: Axis("x"), y: Axis("y")))

    static let annotations = ExampleFigure(
        name: "annotations",
        figure: Figure([
            .line(Line(.function({ $0 * $0 }, over: 0...2))),
            .arrow(Arrow(from: (0.5, 3), to: (1, 1), label: "here it is 1")),
            .inscription(Inscription(x: 1.6, y: 0.5, "below the line")),
        ]))

    static let treeUpright = ExampleFigure(
        name: "tree-upright",
        figure: Figure(
            [.tree(Tree([("0", "sunny"), ("10", "cloudy"), ("110", "rainy"), ("111", "snow")]))],
            title: "A code for the weather"))

    static let treeSideways: ExampleFigure = {
        let words = (0..<16).map { index -> (word: String, label: String) in
            let bits = String(index, radix: 2)
            return (String(repeating: "0", count: 4 - bits.count) + bits, "letter \(index)")
        }
        return ExampleFigure(name: "tree-sideways", figure: Figure([.tree(Tree(words))]))
    }()

    static let chain = ExampleFigure(
        name: "chain",
        figure: Figure([
            .network(
                Network(
                    nodes: ["sunny", "rainy"],
                    edges: [
                        .init(from: 0, to: 0, label: "0.8"), .init(from: 0, to: 1, label: "0.2"),
                        .init(from: 1, to: 0, label: "0.4"), .init(from: 1, to: 1, label: "0.6"),
                    ]))
        ]))

    static let channel = ExampleFigure(
        name: "channel",
        figure: Figure([
            .network(
                Network(
                    nodes: ["0", "1", "0", "?", "1"],
                    edges: [
                        .init(from: 0, to: 2, label: "0.9"), .init(from: 0, to: 3, label: "0.1"),
                        .init(from: 1, to: 3, label: "0.1"), .init(from: 1, to: 4, label: "0.9"),
                    ], arrangement: .columns(left: 2)))
        ]))

    static let grid: ExampleFigure = {
        var figure = Figure([], title: "Entropies")
        figure.panels = Panels(
            [1.0, 2, 4].map { power in
                Figure(
                    [.line(Line(.function({ entropy($0) / power }, over: 0...1)))], x: Axis("p"),
                    y: Axis("bits"), title: "divided by \(Int(power))")
            })
        return ExampleFigure(name: "grid", figure: figure)
    }()

    static let logarithmic: ExampleFigure = {
        let pairs = (1...9).map { n -> (x: Double, y: Double) in
            (Double(n), 1 / Double(1 << (3 * n)))
        }
        return ExampleFigure(
            name: "logarithmic",
            figure: Figure(
                [.line(Line(.points(pairs), label: "8^{−n}"))], x: Axis("n"),
                y: Axis("P(error)", scale: .logarithmic)))
    }()

    static let logarithmicBoth: ExampleFigure = {
        let pairs = (1...40).map { n -> (x: Double, y: Double) in (Double(n), 1000 / Double(n)) }
        return ExampleFigure(
            name: "logarithmic-both",
            figure: Figure(
                [.points(Points(pairs))], x: Axis("rank", scale: .logarithmic),
                y: Axis("count", scale: .logarithmic)))
    }()

    static let symmetric = ExampleFigure(
        name: "symmetric",
        figure: Figure(
            [.line(Line(.function({ $0 * $0 * $0 }, over: -20...20)))],
            y: Axis("cube", scale: .symmetric(threshold: 1))))

    static let percent = ExampleFigure(
        name: "percent",
        figure: Figure(
            [.bars(Bars(categories: faces, heights: loaded))],
            y: Axis("share", format: Axis.TickFormat(decimals: 0, isPercent: true))))
}
