import Foundation
import Testing

@testable import Plots

@Suite struct BarTests {
    /// The pixels of a unit and of zero, read from the labels of the vertical axis.
    private func ruler(_ scene: Scene) throws -> (unit: Double, zero: Double) {
        let labels = scene.elements(in: .verticalLabel).compactMap { element -> (Double, Double)? in
            guard case .text(let text) = element.shape else { return nil }
            let number = Double(text.string.replacingOccurrences(of: "−", with: "-"))
            return number.map { ($0, text.position.y - 4) }
        }
        let first = try #require(labels.first)
        let last = try #require(labels.last)
        let unit = (first.1 - last.1) / (last.0 - first.0)
        return (unit, first.1 + first.0 * unit)
    }

    @Test(arguments: [
        [0.5, 0.1, 0.1, 0.1, 0.1, 0.1], [1, 2, 3], [-1, 0.5, 0, 2.25], [-3, -7], [1e-3, 2e-3],
    ])
    func heightsAreTheData(_ heights: [Double]) throws {
        let names = heights.indices.map { "c\($0)" }
        let scene = Figure([.bars(Bars(categories: names, heights: heights))]).scene()
        let (unit, zero) = try ruler(scene)
        for (index, height) in heights.enumerated() {
            let box = try #require(scene.elements(in: .bar(series: 0, category: index)).first).box
            #expect(abs(box.height / unit - abs(height)) < 1e-9 * max(1, abs(height)))
            #expect(abs((height >= 0 ? box.maxY : box.minY) - zero) < 1e-9)
        }
    }

    @Test func seriesStandSideBySide() throws {
        let figure = ExampleFigure.barsGrouped.figure
        let scene = figure.scene()
        let first = try #require(scene.elements(in: .bar(series: 0, category: 0)).first).box
        let second = try #require(scene.elements(in: .bar(series: 1, category: 0)).first).box
        let next = try #require(scene.elements(in: .bar(series: 0, category: 1)).first).box
        let last = try #require(scene.elements(in: .bar(series: 1, category: 5)).first).box
        #expect(abs(first.minX - scene.dataArea.minX - (scene.dataArea.maxX - last.maxX)) < 1e-9)
        #expect(first.maxX < second.minX)
        #expect(second.maxX < next.minX)
        #expect(abs(first.width - second.width) < 1e-9)
        #expect(next.minX - second.maxX > 3 * (second.minX - first.maxX))
    }

    @Test func categoriesAreUnitedInOrderOfAppearance() {
        let figure = Figure([
            .bars(Bars(categories: ["b", "a"], heights: [1, 2])),
            .bars(Bars(categories: ["a", "c"], heights: [3, 4])),
        ])
        let scene = figure.scene()
        let names = scene.elements(in: .horizontalLabel).compactMap { element -> String? in
            if case .text(let text) = element.shape { text.string } else { nil }
        }
        #expect(names == ["b", "a", "c"])
        #expect(scene.elements(in: .bar(series: 1, category: 0)).isEmpty)
        #expect(scene.elements(in: .bar(series: 1, category: 1)).count == 1)
    }

    @Test func linesStandOverNumberedBars() throws {
        let figure = Figure([
            .bars(Bars(categories: ["0", "1", "2"], heights: [0.25, 0.5, 0.25])),
            .rule(Rule(.x(1))), .point(Point(x: 0.5, y: 0.25)),
        ])
        let scene = figure.scene()
        let bars = (0...2).compactMap {
            scene.elements(in: .bar(series: 0, category: $0)).first?.box
        }
        let rule = try #require(scene.elements(in: .rule).first).box
        #expect(abs(rule.minX - (bars[1].minX + bars[1].maxX) / 2) < 1e-9)
        let dot = try #require(scene.elements(in: .dot).first).box
        let between = (bars[0].minX + bars[1].maxX) / 2
        #expect(abs((dot.minX + dot.maxX) / 2 - between) < 1e-9)
    }

    @Test func consecutiveIntegersAreThinnedToMultiples() {
        let names = (1...100).map(String.init)
        let scene = Figure([.bars(Bars(categories: names, heights: names.map { _ in 1 }))]).scene()
        let shown = scene.elements(in: .horizontalLabel).compactMap { element -> String? in
            if case .text(let text) = element.shape { text.string } else { nil }
        }
        #expect(shown == ["10", "20", "30", "40", "50", "60", "70", "80", "90", "100"])
    }

    @Test(arguments: 1...40)
    func namesOfManyCategoriesDoNotTouch(_ length: Int) {
        let names = (10..<50).map { String(repeating: "n", count: length) + "\($0)" }
        let scene = Figure([.bars(Bars(categories: names, heights: names.map { _ in 1 }))]).scene()
        let labels = scene.elements(in: .horizontalLabel)
        #expect(labels.count >= 1)
        for (one, next) in zip(labels, labels.dropFirst()) {
            #expect(one.box.maxX <= next.box.minX)
        }
    }

    @Test func categoriesThatAreNoNumbersAreShownFromTheFirst() {
        let names = (0..<40).map { "name \($0)" }
        let scene = Figure([.bars(Bars(categories: names, heights: names.map { _ in 1 }))]).scene()
        let shown = scene.elements(in: .horizontalLabel).compactMap(\.words)
        #expect((2...8).contains(shown.count))
        #expect(shown.first == "name 0")
    }

    @Test func manyCategoriesShowTheirExtremes() {
        let names = (0..<20_000).map { "n\($0)" }
        var heights = names.map { _ in 0.5 }
        heights[17_777] = 3
        let figure = Figure([.bars(Bars(categories: names, heights: heights))])
        let drawing = figure.drawing()
        let bars = drawing.scene.elements.filter { if case .bar = $0.role { true } else { false } }
        #expect(bars.count < 500)
        #expect(abs((bars.map(\.box.height).max() ?? 0) - drawing.scene.dataArea.height) < 1e-9)
        #expect(drawing.warnings.contains { $0.contains("more than pixels") })
    }
}
