import Foundation
import Testing

@testable import Plots

@Suite("Marks show their data")
struct MarkTests {
    private func boxes(_ scene: Scene, _ series: Int, _ count: Int) throws -> [Box] {
        try (0..<count).map { category in
            try #require(scene.elements(in: .bar(series: series, category: category)).first).box
        }
    }

    @Test("Stacked bars begin where the bar below ends, those below zero likewise")
    func stackedBars() throws {
        let scene = ExampleFigure.barsStacked.figure.scene()
        let (first, second, third) = (
            try boxes(scene, 0, 4), try boxes(scene, 1, 4), try boxes(scene, 2, 4)
        )
        let unit = first[0].height / 40
        for (index, heights) in [[40.0, 30, 5], [60, 20, 10], [30, 35, 8], [20, 40, 30]]
            .enumerated()
        {
            #expect(abs(first[index].height / unit - heights[0]) < 1e-9)
            #expect(abs(second[index].height / unit - heights[1]) < 1e-9)
            #expect(abs(third[index].height / unit - heights[2]) < 1e-9)
            #expect(abs(second[index].maxY - first[index].minY) < 1e-9)
            #expect(first[index].minX == second[index].minX)
        }
        #expect(abs(third[0].minY - first[0].maxY) < 1e-9)
        #expect(abs(third[3].maxY - second[3].minY) < 1e-9)
    }

    @Test("Horizontal bars grow to the right from the first category at the top")
    func horizontalBars() throws {
        let scene = ExampleFigure.barsHorizontal.figure.scene()
        let bars = try boxes(scene, 0, 3)
        #expect(bars[0].minY < bars[1].minY && bars[1].minY < bars[2].minY)
        #expect(bars.allSatisfy { $0.minX == bars[0].minX })
        #expect(abs(bars[0].width / 3.6 - bars[2].width / 4.1) < 1e-9)
        #expect(abs(bars[1].width / 0.04 - bars[2].width / 4.1) < 1e-6)
    }

    @Test("A histogram counts every value once, ends of intervals to the right")
    func histogramCounts() {
        let values = [0.0, 0.1, 0.3, 0.3, 0.6, 1, 1, .nan, 7]
        let histogram = Histogram(values, bins: .edges([0, 0.3, 0.6, 1]))
        #expect(histogram.heights == [2, 2, 3])
        #expect(histogram.omitted == 2)
        #expect(Histogram([3, 3, 3]).heights.reduce(0, +) == 3)
        #expect(Histogram([]).heights.isEmpty)
        #expect(Histogram([1, 2], bins: .edges([])).omitted == 2)
    }

    @Test(
        "Densities have the area 1, probabilities the sum 1",
        arguments: [Histogram.Bins.automatic, .count(13)])
    func histogramNorms(bins: Histogram.Bins) {
        let density = Histogram(ExampleFigure.sample, bins: bins, norm: .density)
        var area = 0.0
        for (index, height) in density.heights.enumerated() {
            area += height * (density.edges[index + 1] - density.edges[index])
        }
        #expect(abs(area - 1) < 1e-12)
        let share = Histogram(ExampleFigure.sample, bins: bins, norm: .probability)
        #expect(abs(share.heights.reduce(0, +) - 1) < 1e-12)
    }

    @Test("An estimated density integrates to 1, and a grid of many values changes it little")
    func kernelDensity() throws {
        let few = try #require(KernelDensity(ExampleFigure.sample))
        let width = few.range.upperBound - few.range.lowerBound
        var integral = 0.0
        for step in 0..<500 {
            let x: Double = few.range.lowerBound + (Double(step) + 0.5) / 500 * width
            integral += few(x) * width / 500
        }
        #expect(abs(integral - 1) < 0.003)
        let many = (1...3000).map {
            (Double($0) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1)
        }
        let grid = try #require(KernelDensity(many, bandwidth: 0.05))
        for x in [0.0, 0.1, 0.5, 0.93] {
            var exact = 0.0
            for value in many {
                let z: Double = (x - value) / 0.05
                exact += ExampleFigure.normal(z, mean: 0, sd: 1) / 150
            }
            #expect(abs(grid(x) - exact) < 1e-4)
        }
        #expect(KernelDensity([1, 1]) == nil)
        #expect(KernelDensity([]) == nil)
        #expect(KernelDensity([1, 2], bandwidth: 0) == nil)
    }

    /// For the standard normal sample of Silverman's rule: sd 1.58…, IQR 2 of 1, 2, 3, 4, 5.
    @Test("The bandwidth is Silverman's")
    func bandwidth() throws {
        let density = try #require(KernelDensity([1, 2, 3, 4, 5]))
        #expect(abs(density.bandwidth - 0.9 * (2 / 1.34) * pow(5, -0.2)) < 1e-12)
    }

    @Test("The empirical distribution function rises by the share of equal values")
    func empirical() {
        guard case .points(let points) = Line.empirical(of: [2, 1, 2, 4]).course else { return }
        let corners = points.map { "\($0.x) \($0.y)" }
        #expect(
            corners == [
                "0.85 0.0", "1.0 0.0", "1.0 0.25", "2.0 0.25", "2.0 0.75", "4.0 0.75", "4.0 1.0",
                "4.15 1.0", "4.15 1.0",
            ])
    }

    @Test("An area is the ground between its edges")
    func areaIsBetweenItsEdges() throws {
        let figure = Figure([
            .area(Area(.points([(0, 2), (2, 4)]), to: .line(.points([(0, 0), (1, 1), (2, 0)]))))
        ])
        let scene = figure.scene()
        let shape = try #require(scene.elements(in: .area(series: 0)).first).shape
        guard case .polygon(let corners) = shape else { return }
        // The shoelace formula: 6 − 1 squares of the axes.
        var twice = 0.0
        for (one, next) in zip(corners, corners.dropFirst() + corners.prefix(1)) {
            twice += one.x * next.y - next.x * one.y
        }
        let square = scene.dataArea.width / 2 * scene.dataArea.height / 4
        #expect(abs(abs(twice) / 2 / square - 5) < 1e-9)
    }

    @Test("A distribution function has a filled dot at its value and an open one before it")
    func jumps() throws {
        let scene = ExampleFigure.jumps.figure.scene()
        let dots = scene.elements(in: .symbol(series: 0))
        #expect(dots.count == 12)
        let (open, filled) = (dots[0].box, dots[1].box)
        #expect(open.minX == filled.minX)
        #expect(open.minY > filled.minY)
        // The dot of a value stands at the height of the open dot of the next.
        #expect(abs(filled.minY - dots[2].box.minY) < 1e-9)
    }

    private func lines(of contours: Contours) -> [ContourLine] {
        let surface = Surface(
            contours.function, x: contours.x, y: contours.y, horizontal: .linear,
            vertical: .linear)
        return ContourTracer(surface, levels: contours.levels).lines()
    }

    @Test("Contour lines are where the function has their level")
    func contourLines() {
        let contours = Contours(
            { $0 * $0 + $1 * $1 }, x: -1...1, y: -1...1, levels: .values([0.25]))
        let lines = lines(of: contours)
        #expect(lines.count == 1)
        #expect(lines[0].stretches.count == 1)
        let circle = lines[0].stretches[0]
        #expect(circle.first == circle.last)
        var length = 0.0
        for pair in circle { #expect(abs(hypot(pair.x, pair.y) - 0.5) < 3e-4) }
        for (one, next) in zip(circle, circle.dropFirst()) {
            length += hypot(next.x - one.x, next.y - one.y)
        }
        #expect(abs(length - .pi) < 0.002)
    }

    /// The saddle stands in the middle of a cell, so that all four of its sides are crossed.
    @Test("A saddle is joined by the value in its middle", arguments: [2e-5, -2e-5])
    func saddle(level: Double) {
        let center = 1 / 96.0
        let contours = Contours(
            { ($0 - center) * ($1 - center) }, x: -1...1, y: -1...1, levels: .values([level]))
        let lines = lines(of: contours)
        #expect(lines.map(\.stretches.count) == [2])
        for stretch in lines.flatMap(\.stretches) {
            // Each branch of the hyperbola keeps to its side.
            let sides = Set(stretch.map { $0.x > center })
            #expect(sides.count == 1)
        }
    }

    @Test("A heat map writes its numbers in ink that is read on every colour")
    func cells() throws {
        let scene = ExampleFigure.cells.figure.scene()
        #expect(scene.elements.count { if case .cell = $0.role { true } else { false } } == 9)
        let zero = try #require(scene.elements(in: .cell(row: 0, column: 0)).first)
        let high = try #require(scene.elements(in: .cell(row: 2, column: 1)).first)
        #expect(zero.paint.ink == .level(0))
        #expect(high.paint.ink == .level(10))
        let label = try #require(scene.elements(in: .cellLabel(row: 2, column: 1)).first)
        guard case .text(let text) = label.shape else { return }
        #expect(text.string == "2.25")
        #expect(high.box.contains(label.box))
    }

    @Test("A heat map of a function has the colour of its value in the middle of every cell")
    func field() throws {
        let field = Field({ $0 + 10 * $1 }, x: 0...1, y: 0...1, label: "f", limits: 0...11)
        let scene = Figure([.field(field)]).scene()
        let area = scene.dataArea
        let cells = scene.elements(in: .field)
        #expect(cells.count > 40)
        var covered = 0.0
        for cell in cells {
            guard case .cell(.level(let level)) = cell.paint else { continue }
            let box = cell.box
            covered += box.width * box.height
            // One pixel inside, since cells stand on whole pixels.
            for x in [box.minX + 1, box.maxX - 1] {
                let across = (x - area.minX) / area.width
                let up = (area.maxY - (box.minY + box.maxY) / 2) / area.height
                let step = (across + 10 * up) / 11 * 10
                #expect((Double(level) - 0.65...Double(level) + 0.65).contains(step))
            }
        }
        let gap = covered / (area.width * area.height) - 1
        #expect(-1e-9 < gap && gap < 1e-9)
        let low = try #require(
            cells.first { $0.box.contains(Position(x: area.minX + 2, y: area.maxY - 2)) })
        #expect(low.paint.ink == .level(0))
    }

    @Test("A pole does not take all colours of a heat map, and its scale says so")
    func fieldWithPole() {
        let drawing = Figure([.field(Field({ 1 / ($0 * $1) }, x: 0...1, y: 0...1))]).drawing()
        let labels = drawing.scene.elements(in: .legendLabel).compactMap(\.words)
        #expect(labels.count == 2)
        #expect(labels.last?.hasPrefix("≥ ") ?? false)
        #expect(labels.first == "1")
        let levels = Set(drawing.scene.elements(in: .field).map(\.paint.ink))
        #expect(levels.count >= 8)
        #expect(drawing.alternativeText.contains("Heat map"))
        let plain = Figure([.field(Field({ $0 * $1 }, x: 0...1, y: 0...1))]).scene()
        #expect(plain.elements(in: .legendLabel).compactMap(\.words) == ["0", "0.974"])
    }

    @Test("Contour lines on a heat map have ink that is read on their level")
    func contoursOnField() {
        let figure = Figure([
            .field(Field({ $0 + $1 }, x: 0...1, y: 0...1, limits: 0...2)),
            .contours(Contours({ $0 + $1 }, x: 0...1, y: 0...1, levels: .values([0.5, 1.5]))),
        ])
        let scene = figure.scene()
        #expect(scene.elements(in: .contour(level: 0)).map(\.paint.ink) == [.onLevel(3)])
        #expect(scene.elements(in: .contour(level: 1)).map(\.paint.ink) == [.onLevel(8)])
    }

    @Test("Very many intervals and stems are thinned, which is said", arguments: [6000])
    func manyIntervals(count: Int) {
        let items = (0..<count).map { ErrorBars.Item(x: Double($0), y: 1, low: 0, high: 2) }
        let pairs = (0..<count).map { (x: Double($0), y: 1.0) }
        for mark in [Mark.errorBars(ErrorBars(items)), .points(Points(pairs, hasStems: true))] {
            let drawing = Figure([mark]).drawing()
            #expect(drawing.warnings.contains { $0.contains("of which 5000 are drawn") })
            #expect(drawing.svg(standalone: false).utf8.count < 300_000)
            #expect(drawing.scene.elements.count < 60)
        }
    }

    @Test("Every label on data stands on a patch of the ground, no larger than its room")
    func patches() {
        for example in [ExampleFigure.annotations, .chain, .treeUpright] {
            let elements = example.figure.scene().elements
            let patches = elements.indices.filter { elements[$0].role == .patch }
            let labels = elements.indices.filter {
                elements[$0].role == .markLabel || elements[$0].role == .edgeLabel
            }
            #expect(!labels.isEmpty)
            #expect(patches.count == labels.count)
            for (patch, label) in zip(patches, labels) {
                #expect(patch < label)
                #expect(elements[label].box.grown(by: 1e-9).contains(elements[patch].box))
            }
        }
    }

    @Test("Grounds are seen in the dark, whoever makes it dark")
    func darkGrounds() {
        #expect(Figure.rules(inside: ".night", isDark: true).hasPrefix(".night .plt{--tint:0.42}"))
        #expect(Figure.rules(inside: ".day", isDark: false).hasPrefix(".day .plt{--tint:0.22}"))
        #expect(Figure.stylesheet.contains("@media(prefers-color-scheme:dark){.plt{--tint:0.42}"))
        let file = Figure([]).svg(standalone: true)
        #expect(file.contains("@media(prefers-color-scheme:dark){.plt{--fg:#e8e8ea"))
        let rules = Figure.rules(inside: ".night", isDark: true)
        #expect(rules.contains(".night .plt-scale{--c0:#1d2638;"))
    }

    @Test("Points have the symbol the author asks for, else another for each of sixteen looks")
    func symbols() {
        let looks = (0..<16).map { "\($0 % 4) \(Series.shape(ofLook: $0))" }
        #expect(Set(looks).count == 16)
        for (shape, corners) in [(Points.Shape.circle, 0), (.square, 4), (.triangle, 3)] {
            let scene = Figure([.points(Points([(1, 1)], label: "P", shape: shape))]).scene()
            for role in [Scene.Role.symbol(series: 0), .swatch(series: 0)] {
                let counts = scene.elements(in: role).map { element in
                    if case .polygon(let corners) = element.shape { corners.count } else { 0 }
                }
                #expect(counts == [corners], "\(shape)")
            }
        }
    }

    /// The relative luminance of a colour, by WCAG 2.
    private func luminance(_ hex: String) -> Double {
        let digits = hex.count == 4 ? hex.dropFirst().flatMap { [$0, $0] } : Array(hex.dropFirst())
        let parts = stride(from: 0, to: 6, by: 2).map {
            Double(Int(String(digits[$0...($0 + 1)]), radix: 16) ?? 0) / 255
        }.map { $0 <= 0.040_45 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    private func contrast(_ one: String, _ other: String) -> Double {
        let (a, b) = (luminance(one), luminance(other))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    @Test("The scale of colours is in order of lightness, and text on it keeps 4.5 to 1")
    func scaleOfColours() throws {
        for mode in [\Ink.light, \Ink.darkest] {
            let levels = (0...10).map { Ink.level($0)[keyPath: mode] }
            let lights = levels.map(luminance)
            #expect(lights == lights.sorted() || lights == lights.sorted(by: >))
            for step in 0...10 {
                let ink = Ink.onLevel(step)[keyPath: mode]
                #expect(contrast(ink, levels[step]) >= 4.5, "\(step)")
                let other = ink == "#000" ? "#fff" : "#000"
                #expect(contrast(ink, levels[step]) >= contrast(other, levels[step]))
            }
        }
    }

    @Test("An interval that leaves the area has no bar where it is cut")
    func cutIntervals() throws {
        let items = [
            ErrorBars.Item(x: 1, y: 2, low: 1, high: 3), .init(x: 2, y: 2, low: 1, high: 9),
            .init(x: 3, y: 2, low: -9, high: 9),
        ]
        let scene = Figure([.errorBars(ErrorBars(items))], y: Axis(limits: 0...4)).scene()
        let stem = try #require(scene.elements(in: .stem(series: 0)).first)
        guard case .path(let strokes) = stem.shape else { return }
        let levels = strokes.count { $0.first?.y == $0.last?.y }
        #expect(strokes.count - levels == 3)
        #expect(levels == 3)
    }

    @Test("Small cells stand on whole pixels without a gap between them", arguments: [10, 90])
    func cellSeams(count: Int) throws {
        let values = [(0..<count).map(Double.init)]
        let scene = Figure([.cells(Cells(values))]).scene()
        let boxes = try (0..<count).map { column in
            try #require(scene.elements(in: .cell(row: 0, column: column)).first).box
        }
        let gap = count > 50 ? 0.0 : 1
        #expect(zip(boxes, boxes.dropFirst()).allSatisfy { $1.minX - $0.maxX == gap })
        #expect(boxes.allSatisfy { $0.minX == $0.minX.rounded() })
    }
}

extension Ink {
    fileprivate var darkest: String { dark ?? light }
}

extension Scene.Element {
    /// The words of a text.
    var words: String? { if case .text(let text) = shape { text.string } else { nil } }
}
