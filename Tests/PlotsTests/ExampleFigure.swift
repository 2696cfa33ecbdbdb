import Foundation
import Plots
import Testing

/// A figure with a name, drawn for a golden file.
struct ExampleFigure: Sendable, CustomTestStringConvertible {
    let name: String
    let figure: Figure

    var testDescription: String { name }

    static let faces = (1...6).map(String.init)
    static let loaded = [0.5, 0.1, 0.1, 0.1, 0.1, 0.1]
    static let fair = [Double](repeating: 1 / 6.0, count: 6)

    /// The divergence of distributions in nats, with 0 log 0 = 0.
    static func divergence(_ p: [Double], _ q: [Double]) -> Double {
        zip(p, q).reduce(0) { $1.0 == 0 ? $0 : $0 + $1.0 * log($1.0 / $1.1) }
    }

    /// A die that shows 1 with a probability, and the other faces equally often.
    static func die(_ bias: Double) -> [Double] {
        [bias] + [Double](repeating: (1 - bias) / 5, count: 5)
    }

    static func entropy(_ p: Double) -> Double {
        p == 0 || p == 1 ? 0 : -p * log2(p) - (1 - p) * log2(1 - p)
    }

    static func normal(_ x: Double, mean: Double, sd: Double) -> Double {
        exp(-(x - mean) * (x - mean) / (2 * sd * sd)) / (sd * (2 * .pi).squareRoot())
    }

    static let all: [ExampleFigure] =
        [
            barsSimple, barsGrouped, barsNegative, barsPatterns, barsLongNames, lineEntropy,
            lineDirect,
            lineLegend, linePoles, linePoints, chinese, pointsRules, scripts,
        ] + marks

    static let barsSimple = ExampleFigure(
        name: "bars-simple",
        figure: Figure(
            [.bars(Bars(categories: faces, heights: loaded))], x: Axis("face"),
            y: Axis("probability")))

    static let barsGrouped = ExampleFigure(
        name: "bars-grouped",
        figure: Figure(
            [
                .bars(Bars(categories: faces, heights: loaded, label: "P, loaded")),
                .bars(Bars(categories: faces, heights: fair, label: "Q, fair")),
            ], x: Axis("face"), y: Axis("probability")))

    static let barsNegative = ExampleFigure(
        name: "bars-negative",
        figure: Figure(
            [.bars(Bars(categories: faces, heights: zip(loaded, fair).map { $0 * log($0 / $1) }))],
            x: Axis("face"), y: Axis("term of D(P‖Q), nats"), title: "Terms of the divergence"))

    static let barsPatterns = ExampleFigure(
        name: "bars-patterns",
        figure: Figure(
            (1...7).map { n in
                .bars(
                    Bars(
                        categories: ["train", "test"],
                        heights: [Double(n), Double(8 - n)], label: "model \(n)"))
            }, y: Axis("loss")))

    static let barsLongNames = ExampleFigure(
        name: "bars-long-names",
        figure: Figure(
            [
                .bars(
                    Bars(
                        categories: [
                            "very strongly disagree", "disagree", "neither of the two",
                            "agree somewhat", "strongly agree",
                        ], heights: [12, 30, 44, 71, 25]))
            ], x: Axis("answer"), y: Axis("people")))

    static let lineEntropy = ExampleFigure(
        name: "line-entropy",
        figure: Figure(
            [
                .line(Line(.function(entropy, over: 0...1))),
                .point(Point(x: 0.5, y: 1, label: "a fair coin: 1 bit")),
            ], x: Axis("p"), y: Axis("H, bits")))

    static let lineDirect = ExampleFigure(
        name: "line-direct",
        figure: Figure(
            [
                .rule(Rule(.x(1 / 6.0), label: "a = 1/6")),
                .line(
                    Line(
                        .function({ divergence(die($0), fair) }, over: 0.02...0.98),
                        label: "D(P‖Q)")),
                .line(
                    Line(
                        .function({ divergence(fair, die($0)) }, over: 0.02...0.98),
                        label: "D(Q‖P)", isDashed: true)),
                .point(Point(x: 1 / 6.0, y: 0, label: "fair: both are zero")),
            ], x: Axis("a, probability of the loaded face"), y: Axis("divergence, nats")))

    static let lineLegend = ExampleFigure(
        name: "line-legend",
        figure: Figure(
            [
                .line(
                    Line(
                        .function(
                            {
                                0.4 * normal($0, mean: -1.5, sd: 0.6)
                                    + 0.6 * normal($0, mean: 1.2, sd: 0.9)
                            }, over: -4...4), label: "p")),
                .line(
                    Line(
                        .function({ normal($0, mean: 0.12, sd: 1.55) }, over: -4...4),
                        label: "argmin D(p‖q): covers", isDashed: true)),
                .line(
                    Line(
                        .function({ normal($0, mean: 1.2, sd: 0.95) }, over: -4...4),
                        label: "argmin D(q‖p): seeks")),
            ], x: Axis("x"), y: Axis("density")))

    static let linePoles = ExampleFigure(
        name: "line-poles",
        figure: Figure(
            [.line(Line(.function({ 1 / $0 }, over: -5...5), label: "1/x"))], x: Axis("x"),
            y: Axis("y")))

    static let linePoints = ExampleFigure(
        name: "line-points",
        figure: Figure(
            [
                .line(
                    Line(
                        .points(
                            [0.9, 0.7, 0.65, .nan, 0.5, 0.48, 0.47].enumerated().map {
                                (Double($0.offset), $0.element)
                            }), label: "loss"))
            ], x: Axis("epoch"), y: Axis("loss, nats", limits: 0...1)))

    static let chinese = ExampleFigure(
        name: "chinese",
        figure: Figure(
            [
                .bars(
                    Bars(
                        categories: ["晴天", "多云", "小雨", "雷阵雨"], heights: [0.4, 0.3, 0.2, 0.1],
                        label: "真实分布 P")),
                .bars(
                    Bars(
                        categories: ["晴天", "多云", "小雨", "雷阵雨"], heights: [0.25, 0.25, 0.25, 0.25],
                        label: "模型 Q")),
            ], x: Axis("天气"), y: Axis("概率"), title: "两个分布的比较"))

    static let pointsRules = ExampleFigure(
        name: "points-rules",
        figure: Figure(
            [
                .rule(Rule(.y(0.5), label: "chance")),
                .rule(Rule(.x(3), label: "threshold")),
                .point(Point(x: 1, y: 0.2, label: "a")),
                .point(Point(x: 2, y: 0.55, label: "b, near the rule")),
                .point(Point(x: 2.1, y: 0.6, label: "c, near b")),
                .point(Point(x: 4, y: 0.9, label: "d")),
                .point(Point(x: 5, y: 0.8)),
            ], x: Axis("score"), y: Axis("accuracy", limits: 0...1)))

    static let scripts = ExampleFigure(
        name: "scripts",
        figure: Figure(
            [
                .line(Line(.function({ $0 * $0 * 1e-7 }, over: -1...1), label: "x^2")),
                .line(
                    Line(.function({ (1 - $0) * 0.5e-7 }, over: -1...1), label: "p_1 & <q_{12}>")),
            ], x: Axis("x_1"), y: Axis("D_{KL}(P‖Q), nats"), title: "H(X)^{-1} of my_name"))
}
