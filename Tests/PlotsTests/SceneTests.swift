import Foundation
import Testing

@testable import Plots

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// A random figure, laid out once for all laws.
private struct LaidOutFigure: Sendable {
    let seed: UInt64
    let figure: Figure
    let drawing: Drawing
    let file: String

    var scene: Scene { drawing.scene }

    /// Whether the figure has one pair of axes.
    var hasAxes: Bool { figure.panels == nil && !figure.marks.contains(where: \.isDiagram) }

    init(seed: UInt64) {
        self.seed = seed
        figure = Self.figure(seed)
        drawing = figure.drawing()
        file = drawing.svg(standalone: true)
    }

    static func figure(_ seed: UInt64) -> Figure {
        var source = RandomFigure(seed: seed)
        return source.next()
    }

    /// Says that a law does not hold.
    func fail(_ words: String) { Issue.record("figure of seed \(seed): \(words)") }

    static let all = (UInt64(0)..<300).map(LaidOutFigure.init)
}

/// Laws that hold for every figure, whatever it is given.
@Suite struct SceneTests {
    @Test func everythingIsInsideTheViewBox() {
        for one in LaidOutFigure.all {
            for element in one.scene.elements where !one.scene.viewBox.contains(element.box) {
                one.fail("\(element)")
            }
        }
    }

    @Test func dataStayInTheirArea() {
        for one in LaidOutFigure.all where one.hasAxes {
            let area = one.scene.dataArea
            if area.width < 60 || area.height < 30 { one.fail("\(area)") }
            let room = area.grown(by: 1e-6)
            for element in one.scene.elements {
                let isInPlace =
                    switch element.role {
                    case .bar, .line, .area, .stem, .cell, .field, .contour, .rule, .grid, .axis:
                        room.contains(element.box)
                    case .verticalLabel: element.box.maxX < area.minX
                    case .horizontalLabel: element.box.minY > area.maxY
                    case .patch: area.grown(by: -0.99).contains(element.box)
                    default: true
                    }
                if !isInPlace { one.fail("\(element)") }
            }
        }
    }

    @Test func labelsDoNotOverlap() {
        var count = 0
        for one in LaidOutFigure.all {
            let labels = one.scene.elements.filter { $0.isText || $0.isSwatch }
            let boxes = labels.map { $0.box.grown(by: -0.005) }
            for (index, label) in labels.enumerated() {
                for other in labels.indices[(index + 1)...]
                where boxes[index].overlaps(boxes[other]) {
                    // Some samples in a legend have two parts.
                    if label.isSwatch && labels[other].role == label.role { continue }
                    one.fail("\(label) and \(labels[other])")
                }
                count += 1
            }
        }
        #expect(count > 3000)
    }

    @Test func numericAxesHaveTwoLabels() {
        for one in LaidOutFigure.all where one.hasAxes {
            let reader = ContentReader(one.figure)
            let isVertical = reader.rows.names.isEmpty && one.figure.y.ticks == nil
            if isVertical && one.scene.elements(in: .verticalLabel).count < 2 {
                one.fail("vertical")
            }
            let isHorizontal = reader.columns.names.isEmpty && one.figure.x.ticks == nil
            if isHorizontal && one.scene.elements(in: .horizontalLabel).count < 2 {
                one.fail("horizontal")
            }
        }
    }

    @Test func numbersOfTheFileArePlain() {
        let names = [
            "x", "y", "d", "r", "cx", "cy", "width", "height", "dy", "font-size", "viewBox",
        ]
        for one in LaidOutFigure.all {
            let values = attributes(of: one.file).filter { names.contains($0.name) }.map(\.value)
            for value in values where !isPlain(value) { one.fail("'\(value)'") }
            if values.count <= (one.hasAxes ? 12 : 4) { one.fail("\(values.count) numbers") }
        }
    }

    @Test func plainNumbersAreToldFromOthers() {
        #expect(["1 -2.5 0.25", "M1 2l3.1-4.55hv-1Z", "-0.5"].allSatisfy(isPlain))
        #expect(!["nan", "1e5", "0.125", "-0", "-0 1", "+1", "inf"].contains(where: isPlain))
    }

    /// The attributes of a file with their values.
    private func attributes(of file: String) -> [(name: String, value: String)] {
        let parts = file.split(separator: "\"", omittingEmptySubsequences: false)
        return zip(parts, parts.dropFirst()).compactMap { before, value in
            guard before.last == "=" else { return nil }
            let name = before.dropLast().split { $0 == " " || $0 == "\n" }.last ?? ""
            return (String(name), String(value))
        }
    }

    /// Whether numbers have two decimals at most, no exponent and no sign before a zero, and nothing
    /// but the letters of paths stands between them.
    private func isPlain(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        var decimals: Int?
        for (index, byte) in bytes.enumerated() {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            if isDigit {
                decimals = decimals.map { $0 + 1 }
                if decimals == 3 { return false }
            } else {
                guard "-.MlhvZ ".utf8.contains(byte) else { return false }
                decimals = byte == UInt8(ascii: ".") ? 0 : nil
            }
            if byte == UInt8(ascii: "-"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "0"),
                index + 2 == bytes.count || bytes[index + 2] != UInt8(ascii: ".")
            {
                return false
            }
        }
        return true
    }

    @Test func fileIsWellFormed() {
        for one in LaidOutFigure.all {
            let parser = XMLParser(data: Data(one.file.utf8))
            if !parser.parse() { one.fail("\(String(describing: parser.parserError))") }
        }
    }

    @Test func filesAreSmallOrSayThatTheyAreNot() {
        for one in LaidOutFigure.all {
            let isLarge = one.drawing.svg(standalone: false).utf8.count > 100_000
            let isSaid = one.drawing.warnings.contains { $0.hasSuffix("kB of SVG") }
            if isLarge != isSaid {
                one.fail("\(one.file.utf8.count) bytes, \(one.drawing.warnings)")
            }
        }
    }

    @Test func wordsHaveNoNumbersThatAreNotFinite() {
        for one in LaidOutFigure.all where one.figure.alternative == nil {
            let words = one.drawing.alternativeText
            if words.contains("nan") || words.contains("inf") { one.fail(words) }
            if words.firstMatch(of: #/\de[-+]?\d/#) != nil { one.fail(words) }
        }
    }

    @Test func sameFigureIsTheSameText() {
        for one in LaidOutFigure.all where one.seed.isMultiple(of: 16) {
            let again = LaidOutFigure.figure(one.seed).svg(standalone: true)
            if again != one.file { one.fail("differs when drawn again") }
        }
    }
}

extension Scene.Element {
    fileprivate var isText: Bool { if case .text = shape { true } else { false } }
    /// Whether the element is a part of a sample in the legend, of which some have two.
    fileprivate var isSwatch: Bool { if case .swatch = role { true } else { false } }
}
