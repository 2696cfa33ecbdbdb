import Testing

@testable import Plots

@Suite("The words of figures, in every language")
struct FigureWordsTests {
    private static let all: [FigureWords] = [
        .english, .chinese, .traditionalChinese, .japanese, .korean, .german, .french, .spanish,
    ]

    /// The phrases of a language with what they are for.
    private func phrases(_ words: Any, _ path: String = "") -> [(path: String, text: String)] {
        Mirror(reflecting: words).children.flatMap { child -> [(path: String, text: String)] in
            let path = path + "." + (child.label ?? "")
            if let text = child.value as? String { return [(path, text)] }
            return phrases(child.value, path)
        }
    }

    /// The names of what is put into a phrase.
    private func places(_ phrase: String) -> Set<String> {
        Set(phrase.matches(of: #/\{(\w+)\}/#).map { String($0.1) })
    }

    @Test("Every phrase takes in the same things in every language")
    func places() {
        let english = phrases(FigureWords.english)
        #expect(english.count > 100)
        for words in Self.all {
            for (one, other) in zip(english, phrases(words)) where !one.path.hasSuffix(".one") {
                #expect(places(one.text) == places(other.text), "\(one.path): \(other.text)")
            }
        }
    }

    @Test("No phrase is missing but the gap between Chinese and Japanese sentences")
    func missing() {
        for words in Self.all {
            for (path, text) in phrases(words) where path != ".joining.gap" {
                #expect(!text.isEmpty, "\(path)")
            }
        }
    }

    @Test("In Korean nothing behind a name or number depends on how that ends when it is spoken")
    func particles() {
        for (path, text) in phrases(FigureWords.korean) {
            #expect(!text.contains(#/\}(?:이|가|은|는|을|를|와|과|로|으로)(?: |,|$)/#), "\(path)")
        }
    }

    @Test("In French a blank that does not break stands before a colon and a semicolon")
    func blanks() {
        for (path, text) in phrases(FigureWords.french) {
            #expect(!text.contains(#/[^\u{A0}]:|[^\u{202F}];/#), "\(path)")
        }
    }

    @Test("Names in braces that an author wrote stay as they are")
    func authorsBraces() {
        let line = Mark.line(Line(.points([(0, 1), (1, 2)]), label: "{words} of {name}"))
        #expect(Figure([line]).alternativeText.contains("{words} of {name}: highest 2 at 1"))
    }
}
