import Foundation
import Testing

@testable import Plots

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct SceneTests {
    private static let seeds = Array(UInt64(0)..<200)

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

    @Test(arguments: seeds)
    func dataStayInTheirArea(_ seed: UInt64) {
        let scene = figure(seed).scene()
        #expect(scene.dataArea.width >= 60)
        #expect(scene.dataArea.height >= 30)
        for element in scene.elements {
            switch element.role {
            case .bar, .line, .rule, .grid, .axis:
                #expect(scene.dataArea.grown(by: 1e-6).contains(element.box), "\(element)")
            case .verticalLabel: #expect(element.box.maxX < scene.dataArea.minX, "\(element)")
            case .horizontalLabel: #expect(element.box.minY > scene.dataArea.maxY, "\(element)")
            default: break
            }
        }
    }

    @Test(arguments: seeds)
    func labelsDoNotOverlap(_ seed: UInt64) {
        let texts = figure(seed).scene().elements.filter {
            switch $0.role {
            case .horizontalLabel, .verticalLabel, .legendLabel, .endLabel, .title, .swatch,
                .horizontalTitle, .verticalTitle:
                true
            default: false
            }
        }
        for (index, one) in texts.enumerated() {
            for other in texts[(index + 1)...] {
                #expect(!one.box.overlaps(other.box), "\(one) and \(other)")
            }
        }
    }

    @Test(arguments: seeds)
    func numericAxesHaveTwoLabels(_ seed: UInt64) {
        let figure = figure(seed)
        let scene = figure.scene()
        #expect(scene.elements(in: .verticalLabel).count >= 2)
        let hasCategories = figure.marks.contains {
            if case .bars(let bars) = $0 { !bars.categories.isEmpty } else { false }
        }
        if !hasCategories { #expect(scene.elements(in: .horizontalLabel).count >= 2) }
    }

    @Test(arguments: seeds)
    func numbersOfTheFileArePlain(_ seed: UInt64) throws {
        let svg = figure(seed).svg(standalone: false)
        let attributes = #/ (?:x|y|d|r|cx|cy|width|height|dy|font-size|viewBox)="([^"]*)"/#
        var count = 0
        for match in svg.matches(of: attributes) {
            let value = String(match.1)
            #expect(value.wholeMatch(of: #/[-0-9.MLh ]+/#) != nil, "\(value)")
            #expect(value.firstMatch(of: #/-0(?![.0-9])|\.\d{3}/#) == nil, "\(value)")
            count += 1
        }
        #expect(count > 20)
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
