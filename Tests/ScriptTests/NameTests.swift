import Diagnostics
import Script
import Testing

/// Names and words.
@Suite struct NameTests {
    @Test func namesAreStoredInNormalizationFormC() {
        let source = SourceText("e\u{301}\u{327}x", name: "a")
        guard
            case .name(let name)? = ParsedExpression(parsing: Excerpt(all: source))
                .expression?.kind
        else {
            Issue.record("not a name")
            return
        }
        #expect(Array(name.unicodeScalars) == ["\u{229}", "\u{301}", "x"])
    }

    @Test func keywordsAreNoNames() {
        #expect(ScriptParser.keywords.contains("let") && ScriptParser.keywords.contains("inf"))
        for word in ScriptParser.keywords {
            let source = SourceText("let \(word) = 1", name: "a")
            let script = Script(parsing: Excerpt(all: source))
            #expect(script.statements.isEmpty && script.diagnostics.count == 1, "\(word)")
        }
    }
}
