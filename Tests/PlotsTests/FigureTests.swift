import Foundation
import Testing

@testable import Plots

@Suite struct FigureTests {
    private func texts(_ scene: Scene, _ role: Scene.Role) -> [String] {
        scene.elements(in: role).compactMap { element in
            if case .text(let text) = element.shape { text.string } else { nil }
        }
    }

    @Test func inPagesThePageIsTheGroundAndHasTheFonts() {
        let drawing = ExampleFigure.barsGrouped.figure.drawing()
        let file = drawing.svg(standalone: true)
        let inner = drawing.svg(standalone: false)
        #expect(file.contains("<style>\n\(drawing.scene.stylesheet)</style>\n"))
        #expect(file.contains("plt-background") && !inner.contains("plt-background"))
        for text in ["<style>", "xmlns", "font-family"] { #expect(!inner.contains(text)) }
        #expect(inner.hasPrefix("<svg fill=\"currentColor\" class=\"plt\""))
        let shapes = { (svg: String) in svg.matches(of: #/<(?:path|text)[^>]*>/#).map(\.output) }
        #expect(shapes(inner) == Array(shapes(file).dropFirst()))
        #expect(!file.contains(" id="))
        #expect(file.hasPrefix("<svg xmlns=\"http://www.w3.org/2000/svg\" "))
        #expect(file.hasSuffix("</svg>\n"))
    }

    @Test func everyRuleOfTheStyleIsScoped() {
        let sheet =
            Figure.stylesheet + Figure.rules(inside: ".plt-page", isDark: true)
        let selectors = sheet.matches(of: #/(?:^|[{}])\s*([^{}@;]+)\{/#).map {
            String($0.1)
        }
        #expect(selectors.count >= 12)
        for selector in selectors { #expect(selector.hasPrefix(".plt"), "\(selector)") }
        let file = Figure([]).svg(standalone: true)
        for variable in ["--fg:", "--mut:", "--grid:", "--bg:"] {
            #expect(file.contains(variable) && !Figure.stylesheet.contains(variable))
        }
        for variable in ["--s1:", "--s2:", "--s3:", "--s4:"] {
            #expect(file.contains(variable) && Figure.stylesheet.contains(variable))
        }
    }

    @Test func shiftsOfScriptsAreUndone() throws {
        let svg = Figure([], title: "D_{KL}(P) and x^2 <").svg(standalone: false)
        #expect(
            svg.contains(
                "D<tspan dy=\"3.5\" font-size=\"9.8\">KL</tspan><tspan dy=\"-3.5\">(P) and x</tspan>"
                    + "<tspan dy=\"-5.6\" font-size=\"9.8\">2</tspan><tspan dy=\"5.6\"> &lt;</tspan></text>"
            ))
    }

    @Test func fourLinesApartHaveLabelsAtTheirEnds() {
        let scene = ExampleFigure.lineDirect.figure.scene()
        #expect(texts(scene, .endLabel(series: 0)) == ["D(P‖Q)"])
        #expect(texts(scene, .endLabel(series: 1)) == ["D(Q‖P)"])
        #expect(texts(scene, .legendLabel).isEmpty)
        for element in scene.elements(in: .endLabel(series: 0)) {
            #expect(element.box.minX > scene.dataArea.maxX)
        }
    }

    @Test func linesThatEndTogetherHaveALegend() {
        let scene = ExampleFigure.lineLegend.figure.scene()
        #expect(
            texts(scene, .legendLabel) == ["p", "argmin D(p‖q): covers", "argmin D(q‖p): seeks"])
        for element in scene.elements(in: .legendLabel) {
            #expect(element.box.maxY < scene.dataArea.minY)
        }
    }

    @Test(arguments: [(0.02, false), (0.04, false), (0.09, true), (0.5, true)])
    func namesStandAtTheEndsWhereTheyHaveRoom(_ gap: Double, _ isDirect: Bool) {
        let lines = [0.4, 0.4 + gap].map { end in
            Mark.line(Line(.points([(0, 0), (1, end)]), label: "to \(end)"))
        }
        let scene = Figure(lines, y: Axis(limits: 0...1)).scene()
        #expect(texts(scene, .endLabel(series: 1)).isEmpty == !isDirect)
        #expect(texts(scene, .legendLabel).isEmpty == isDirect)
    }

    @Test(arguments: [(3.0...5.0, [1.0]), (0...1, [1]), (-1...1, [0.5, 1]), (-3 ... -1, [1])])
    func axisIsAtTheBottomAndAtZero(_ limits: ClosedRange<Double>, _ heights: [Double]) {
        let line = Mark.line(Line(.points([(0, limits.lowerBound), (1, limits.upperBound)])))
        let scene = Figure([line], y: Axis(limits: limits)).scene()
        let area = scene.dataArea
        let shares = scene.elements(in: .axis).map { ($0.box.minY - area.minY) / area.height }
        #expect(shares == heights)
    }

    @Test func fiveLinesHaveALegend() {
        let lines = (0..<5).map { n in
            Mark.line(Line(.points([(0, 0), (1, Double(n))]), label: "\(n)"))
        }
        #expect(texts(Figure(lines).scene(), .legendLabel) == ["0", "1", "2", "3", "4"])
        #expect(texts(Figure(Array(lines.prefix(4))).scene(), .legendLabel).isEmpty)
    }

    @Test func markedPointsSitOnTheirCurve() throws {
        let scene = ExampleFigure.lineEntropy.figure.scene()
        let dot = try #require(scene.elements(in: .dot).first).box
        guard
            case .path(let segments) = try #require(scene.elements(in: .line(series: 0)).first)
                .shape
        else { return }
        let center = Position(x: (dot.minX + dot.maxX) / 2, y: (dot.minY + dot.maxY) / 2)
        let distances = segments.flatMap { segment in
            zip(segment, segment.dropFirst()).map { center.distance(from: $0, to: $1) }
        }
        #expect((distances.min() ?? 1) < 0.3)
    }

    @Test func labelsOfMarksKeepClearOfCurvesAndOfEachOther() {
        for example in [ExampleFigure.lineDirect, .pointsRules, .lineEntropy] {
            let scene = example.figure.scene()
            let labels = scene.elements(in: .markLabel)
            for (index, one) in labels.enumerated() {
                #expect(labels[(index + 1)...].allSatisfy { !one.box.overlaps($0.box) })
                for dot in scene.elements(in: .dot) { #expect(!one.box.overlaps(dot.box)) }
                for element in scene.elements {
                    guard case .line = element.role, case .path(let segments) = element.shape else {
                        continue
                    }
                    #expect(segments.allSatisfy { $0.clipped(to: one.box).isEmpty })
                }
            }
        }
    }

    @Test func wordsSayWhatTheFigureShows() {
        #expect(
            ExampleFigure.barsGrouped.figure.alternativeText
                == "Grouped bars of probability by face. 6 categories: 1, 2, 3, 4, 5, 6. "
                + "P, loaded: highest 0.5 at 1, lowest 0.1 at 2, 3, 4, 5 and 6. "
                + "Q, fair: 0.167 at every category.")
        #expect(
            ExampleFigure.lineDirect.figure.alternativeText
                == "Lines of divergence, nats over a, probability of the loaded face. "
                + "From 0.02 to 0.98. Vertical rule at 0.167: a = 1/6. "
                + "D(P‖Q): highest 1.66 near 0.98, lowest 0 near 0.167. "
                + "D(Q‖P): highest 2.81 near 0.98, lowest 0 near 0.167. "
                + "Point at (0.167, 0): fair: both are zero. "
                + "D(P‖Q) and D(Q‖P) cross near 0.167 and 0.833.")
        #expect(
            ExampleFigure.linePoles.figure.alternativeText.contains(
                "1/x: rising beyond all bounds near 0"))
        #expect(Figure([], alternative: "Nothing & more").alternativeText == "Nothing & more")
        #expect(
            Figure([], alternative: "a < b").svg(standalone: false).contains(
                "<desc>a &lt; b</desc>"))
        #expect(Figure([]).alternativeText == "Empty figure.")
        #expect(
            Figure([], title: "T").svg(standalone: false).contains("role=\"img\" aria-label=\"T\""))
    }

    @Test func peaksFoundByFinerSamplingAreWithinTheAxis() {
        let peak = Line(.function({ 20 * .exponential(-$0 * $0 / 0.0008) }, over: -5...5))
        let scene = Figure([.line(peak)]).scene()
        #expect(texts(scene, .verticalLabel).contains("20"))
        let line = scene.elements(in: .line(series: 0)).first?.box
        #expect((line?.minY ?? 0) < scene.dataArea.minY + 2)
    }

    @Test(arguments: [(1.0, true), (2, true), (0, false)])
    func polesOnOneSideAndOnBothAreSaid(_ power: Double, _ isPole: Bool) {
        let function: @Sendable (Double) -> Double = { x in
            power == 0 ? x : power == 1 ? 1 / x : 1 / (x * x)
        }
        let warnings = Figure([.line(Line(.function(function, over: -1...1)))]).warnings
        #expect(warnings.contains { $0.contains("grows beyond all bounds") } == isPole)
    }

    @Test func goodFiguresHaveNoWarnings() {
        for example in ExampleFigure.all
        where !["line-poles", "line-points"].contains(example.name) {
            #expect(example.figure.warnings == [], "\(example.name)")
        }
    }

    @Test func whatIsLeftOutIsSaid() {
        let figure = Figure(
            [
                .bars(
                    Bars(
                        categories: ["a", "b", "a", "c"], heights: [1, .nan, 2, .infinity],
                        label: "P")),
                .line(Line(.points([(1, .infinity), (1, 1), (2, 2)]), label: "walk")),
                .point(Point(x: .nan, y: 0, label: "lost")), .rule(Rule(.y(-.infinity))),
                .rule(Rule(.y(9))),
            ], y: Axis(limits: 0...1.5))
        #expect(
            figure.warnings == [
                "'P' leaves out 2 heights that are not finite",
                "'P' leaves out 1 bar of a repeated category",
                "'walk' leaves out 1 point that is not finite",
                "the point 'lost' is not finite and was left out",
                "the rule is not finite and was left out",
                "a rule lies outside of the limits and is not shown",
            ])
        #expect(
            ExampleFigure.linePoles.figure.warnings == [
                "'1/x' grows beyond all bounds: the vertical axis shows the middle of its values"
            ])
    }

    @Test func hugeFiguresAreWarnedOf() {
        let points = (0..<4000).map { Mark.point(Point(x: Double($0), y: Double($0 * 7919 % 101))) }
        let figure = Figure(points)
        #expect(figure.warnings.contains { $0.hasSuffix("kB of SVG") })
    }

    @Test func functionsWithoutARangeRunOverTheOtherMarks() {
        let line = Mark.line(Line(.function({ $0 }, over: nil)))
        #expect(
            texts(Figure([line]).scene(), .horizontalLabel) == [
                "0.0", "0.2", "0.4", "0.6", "0.8", "1.0",
            ])
        let beside = Figure([line, .point(Point(x: 2, y: 1)), .point(Point(x: 6, y: 1))])
        #expect(texts(beside.scene(), .horizontalLabel) == ["2", "3", "4", "5", "6"])
        let limited = Figure([line], x: Axis(limits: -4...4))
        #expect(texts(limited.scene(), .horizontalLabel) == ["−4", "−2", "0", "2", "4"])
    }

    @Test(arguments: [
        [], [(1.0, 1.0)], [(1, 1), (1, 1)], [(1e300, -1e300), (-1e300, 1e300)], [(1e-300, 2e-300)],
        [(.nan, .nan)], [(0, .leastNonzeroMagnitude)], [(1.7e308, 1.7e308), (-1.7e308, 0)],
        [(1, 1), (1.0000000000000002, 1)],
    ])
    func oddPointsAreDrawn(_ points: [(Double, Double)]) {
        let figure = Figure([.line(Line(.points(points.map { (x: $0.0, y: $0.1) }), label: "p"))])
        let scene = figure.scene()
        #expect(scene.elements(in: .verticalLabel).count >= 2)
        #expect(scene.elements(in: .horizontalLabel).count >= 2)
        #expect(scene.elements.allSatisfy { scene.viewBox.contains($0.box) })
    }

    @Test func longLinesTakeFewBytes() {
        let points = (0..<5000).map { (x: Double($0), y: Double($0 &* 7919 % 10_007)) }
        let backward = points.map { (x: $0.y, y: $0.x) }
        // A line that goes to and fro is no function, and is thinned less.
        for (line, most) in [(points, 24_000), (backward, 70_000)] {
            let svg = Figure([.line(Line(.points(line)))]).svg(standalone: false)
            #expect(svg.utf8.count < most)
        }
    }
}
