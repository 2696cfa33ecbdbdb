import Testing

@testable import Plots

@Suite("Names and looks of series, and the words about them")
struct NamingTests {
    private func line(_ heights: [Double], _ label: String?, color: Int? = nil) -> Mark {
        let points = heights.enumerated().map { (x: Double($0), y: $1) }
        return .line(Line(.points(points), label: label, color: color))
    }

    private func looks(_ figure: Figure) -> [Int] {
        Content(figure, in: .english).series.map(\.look)
    }

    @Test("A series has the look it asks for, and no other takes it by itself")
    func looks() {
        let marks = [
            line([1, 2], "a"), line([1, 3], "b", color: 1), line([2, 2], "c"), line([0, 1], nil),
        ]
        var figure = Figure(marks)
        #expect(looks(figure) == [1, 0, 2, 3])
        figure.colors = ["c": 2, "b": 9, "elsewhere": 3]
        #expect(looks(figure) == [3, 0, 1, 4])
        #expect(looks(Figure(marks.map { _ in line([1, 2], nil) })) == [0, 1, 2, 3])
    }

    private func heights(_ scene: Scene, _ role: (Int) -> Scene.Role) -> [Double] {
        (0..<3).flatMap { scene.elements(in: role($0)).map(\.box.maxY) }
    }

    @Test("Names wanted at the ends of lines are moved apart, in the order of the ends")
    func direct() {
        var figure = Figure([
            line([0, 5], "low"), line([0, 5.1], "middle"), line([0, 5.2], "high"),
        ])
        #expect(heights(figure.scene()) { .endLabel(series: $0) }.isEmpty)
        figure.legend = .direct
        let found = heights(figure.scene()) { .endLabel(series: $0) }
        #expect(found.count == 3)
        #expect(zip(found, found.dropFirst()).allSatisfy { $0 - $1 >= 13.9 })
        #expect(figure.warnings.isEmpty)
    }

    @Test("Names stand above where they are wanted there, and nowhere where they are not")
    func aboveAndHidden() {
        var figure = Figure([line([0, 5], "a"), line([5, 0], "b")])
        #expect(figure.scene().elements(in: .legendLabel).isEmpty)
        figure.legend = .above
        #expect(figure.scene().elements(in: .legendLabel).count == 2)
        figure.legend = .hidden
        let scene = figure.scene()
        #expect(scene.elements(in: .legendLabel).isEmpty)
        #expect(heights(scene) { .endLabel(series: $0) }.isEmpty)
    }

    @Test(
        "Lines rise or fall only when every point does",
        arguments: [
            ([1, 2, 4], "Rising from 1 at 0 to 4 at 2."),
            ([4, 2, 1], "Falling from 4 at 0 to 1 at 2."),
            ([1, 2, 2], "Highest 2 at 1, lowest 1 at 0."),
            ([1, 2], "Highest 2 at 1, lowest 1 at 0."),
            ([1, 3, 2], "Highest 3 at 1, lowest 1 at 0."), ([2, 2, 2], "2 everywhere."),
        ])
    func trends(_ heights: [Double], _ words: String) {
        #expect(Figure([line(heights, nil)]).alternativeText.hasSuffix(words))
    }

    @Test("Of two functions that do not meet, the one above is told; of two that do, where")
    func order() {
        func words(_ second: @escaping @Sendable (Double) -> Double) -> String {
            Figure([
                .line(Line(.function({ $0 }, over: 0...2), label: "a")),
                .line(Line(.function(second, over: 0...2), label: "b")),
            ]).alternativeText
        }
        #expect(words { $0 + 1 }.hasSuffix("b is above a throughout."))
        #expect(words { $0 - 1 }.hasSuffix("a is above b throughout."))
        #expect(words { 2 - $0 }.hasSuffix("a and b cross near 1."))
        #expect(!words { $0 * $0 * $0 * $0 }.contains("throughout"))
        #expect(!words { $0 }.contains("throughout"))
    }

    @Test("Figures of a grid have data of the same width, whatever stands beside them")
    func sameWidths() {
        var figure = Figure([])
        figure.panels = Panels(
            (0..<4).map { _ in Figure([line([0, 100_000], nil)], y: Axis("wide numbers")) })
        let axes = figure.scene().elements(in: .axis).map(\.box.width)
        #expect(axes.count >= 4)
        #expect((axes.max() ?? 0) - (axes.min() ?? 0) <= 1)
    }

    @Test("A network ends where its arrows and names do")
    func tightNetwork() {
        let edges = [
            Network.Edge(from: 0, to: 1, label: "1"), Network.Edge(from: 1, to: 0, label: "1"),
        ]
        let scene = Figure([.network(Network(nodes: ["on", "off"], edges: edges))]).scene()
        let boxes = scene.elements.filter { $0.role != .background }.map(\.box)
        #expect((boxes.map(\.minY).min() ?? 0) < 20)
        #expect(scene.height - (boxes.map(\.maxY).max() ?? 0) < 10)
    }
}
