import Foundation
import Testing

@testable import Plots

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct SceneTests {
    private static let seeds = Array(UInt64(0)..<320)

    private func figure(_ seed: UInt64) -> Figure {
        var source = RandomFigure(seed: seed)
        return source.next()
    }

    @Test(arguments: seeds)
    func everythingIsInsideTheViewBox(_ seed: UInt64) {
        let scene = figure(seed).scene()
        for element in scene.elements {
            #expect(scene.viewBox.contains(element.box), "\(element)")
        }
    }

    /// Whether the figure has one pair of axes.
    private func hasAxes(_ figure: Figure) -> Bool {
        figure.panels == nil && !figure.marks.contains(where: \.isDiagram)
    }

    @Test(arguments: seeds)
    func dataStayInTheirArea(_ seed: UInt64) {
        let figure = figure(seed)
        guard hasAxes(figure) else { return }
        let scene = figure.scene()
        #expect(scene.dataArea.width >= 60)
        #expect(scene.dataArea.height >= 30)
        for element in scene.elements {
            switch element.role {
            case .bar, .line, .area, .stem, .cell, .contour, .rule, .grid, .axis:
                #expect(scene.dataArea.grown(by: 1e-6).contains(element.box), "\(element)")
            case .verticalLabel: #expect(element.box.maxX < scene.dataArea.minX, "\(element)")
            case .horizontalLabel: #expect(element.box.minY > scene.dataArea.maxY, "\(element)")
            default: break
            }
        }
    }

    @Test(arguments: seeds)
    func labelsDoNotOverlap(_ seed: UInt64) {
        let texts = figure(seed).scene().elements.filter { element in
            if case .text = element.shape { return true }
            if case .swatch = element.role { return true }
            return false
        }
        for (index, one) in texts.enumerated() {
            for other in texts[(index + 1)...] where one.role != other.role || !one.isSwatch {
                let isApart = !one.box.grown(by: -0.01).overlaps(other.box)
                #expect(isApart, "\(one) and \(other)")
            }
        }
    }

    @Test(arguments: seeds)
    func numericAxesHaveTwoLabels(_ seed: UInt64) {
        let figure = figure(seed)
        guard hasAxes(figure) else { return }
        let scene = figure.scene()
        let content = Content(figure)
        if content.rows.isEmpty && figure.y.ticks == nil {
            #expect(scene.elements(in: .verticalLabel).count >= 2)
        }
        if content.columns.isEmpty && figure.x.ticks == nil {
            #expect(scene.elements(in: .horizontalLabel).count >= 2)
        }
    }

    @Test(arguments: seeds)
    func numbersOfTheFileArePlain(_ seed: UInt64) throws {
        let svg = figure(seed).svg(standalone: false)
        let attributes = #/ (?:x|y|d|r|cx|cy|width|height|dy|font-size|viewBox)="([^"]*)"/#
        var count = 0
        for match in svg.matches(of: attributes) {
            let value = String(match.1)
            #expect(value.wholeMatch(of: #/[-0-9.MLhZ ]+/#) != nil, "\(value)")
            #expect(value.firstMatch(of: #/-0(?![.0-9])|\.\d{3}/#) == nil, "\(value)")
            count += 1
        }
        #expect(count > (hasAxes(figure(seed)) ? 20 : 4))
    }

    @Test(arguments: seeds)
    func fileIsWellFormed(_ seed: UInt64) {
        let parser = XMLParser(data: Data(figure(seed).svg(standalone: true).utf8))
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
    }

    @Test(arguments: seeds)
    func wordsHaveNoNumbersThatAreNotFinite(_ seed: UInt64) {
        var figure = figure(seed)
        figure.alternative = nil
        let words = figure.alternativeText
        #expect(!words.contains("nan"))
        #expect(!words.contains("inf"))
        #expect(words.firstMatch(of: #/\de[-+]?\d/#) == nil)
    }

    @Test(arguments: seeds)
    func sameFigureIsTheSameText(_ seed: UInt64) {
        #expect(figure(seed).svg(standalone: true) == figure(seed).svg(standalone: true))
    }
}

extension Scene.Element {
    /// Whether the element is a part of a sample in the legend, of which some have two.
    fileprivate var isSwatch: Bool { if case .swatch = role { true } else { false } }
}
