import Bibliography
import Diagnostics
import Documents
import TestSupport
import Testing

/// BibTeX files with the references that come of them, from the reference.
@Suite("Works")
struct SpecificationTests {
    @Test(arguments: Specification.examples(beside: #filePath, file: "works.md"))
    func works(_ example: Example) {
        let source = SourceText(example.input, name: "works.bib")
        let library = Bibliography(source)
        let keys = library.entries.map(\.key)
        var lines: [String] = []
        for style in [CitationStyle.authorYear, .numeric] {
            let works = CitedWorks(library, cited: keys, style: style, words: .english)
            for reference in works.references {
                let citation = Citation(
                    items: [Citation.Item(key: reference.key, at: source.place(0..<0))],
                    isInBrackets: true)
                let cited = works.pieces(of: citation).map(\.text).joined()
                lines.append("\(cited) \(reference.text.marked)")
            }
        }
        let mistakes = library.mistakes + library.entries.flatMap(\.mistakes)
        for mistake in mistakes.inReadingOrder() {
            let place = mistake.place.map { "\($0.line):\($0.column)" } ?? ""
            lines.append("\(place) \(mistake.severity.name): \(mistake.message)")
        }
        #expect(lines.map { $0 + "\n" }.joined() == example.expected, "\(example.title)")
    }
}

@Suite("Accents")
struct AccentTests {
    @Test("An accented letter is one character where there is one")
    func composed() {
        let library = Bibliography(
            SourceText(
                "@book{a, title = {\\=y \\v{c}\\'{ij} \\~q}, year = 2000}", name: "works.bib"))
        let works = CitedWorks(library, cited: ["a"], style: .authorYear, words: .english)
        let reference = works.references.map(\.text.marked).joined()
        let expected = "\u{233} \u{10D}\u{ED}j q\u{303}"
        #expect(
            Array(reference.unicodeScalars).firstRange(of: Array(expected.unicodeScalars)) != nil)
    }
}

extension CitationWords {
    fileprivate static let english = CitationWords(
        and: "and", others: "et al.", in: "In", editedBy: "edited by", editor: "ed.",
        edition: "{nth} ed.", undated: "n.d.", quotationMarks: ("“", "”"))
}

extension CitationPiece {
    fileprivate var text: String {
        switch self {
        case .text(let text), .link(let text, _): text.replacing("\u{A0}", with: " ")
        }
    }
}

extension MarkedText {
    fileprivate var marked: String {
        runs.map { run in
            switch run {
            case .text(let text): text
            case .emphasis(let text): "*\(text)*"
            case .formula(let tex): "$\(tex)$"
            case .link(let text, let destination):
                text == destination ? "<\(text)>" : "[\(text)](\(destination))"
            }
        }.joined()
    }
}
