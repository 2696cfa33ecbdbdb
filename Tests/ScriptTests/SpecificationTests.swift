import Diagnostics
import Script
import TestSupport
import Testing

/// The reference of the language holds: each example reads as the page says.
@Suite struct SpecificationTests {
    @Test(arguments: [
        "1-literals.md", "2-operators.md", "3-calls.md", "4-text.md", "5-statements.md",
        "7-mistakes.md",
    ])
    func blocks(file: String) {
        let examples = Specification.examples(beside: #filePath, file: file)
        #expect(examples.count >= 10)
        for example in examples {
            let script = Script(parsing: Excerpt(all: SourceText(example.input, name: "a.md")))
            compare(
                example, outlines: script.statements.map(outline),
                diagnostics: script.diagnostics)
        }
    }

    @Test func inlineValues() {
        let examples = Specification.examples(beside: #filePath, file: "6-formats.md")
        #expect(examples.count >= 10)
        for example in examples {
            let source = SourceText(String(example.input.dropLast()), name: "a.md")
            let inline = InlineValue(parsing: Excerpt(all: source))
            compare(
                example, outlines: inline.value.map { [outline($0)] } ?? [],
                diagnostics: inline.diagnostics)
        }
    }

    /// The second part of an example is what is said about mistakes, if there are any, else the
    /// tree; a third part is the tree of what can be read beside the mistakes.
    private func compare(_ example: Example, outlines: [String], diagnostics: [Diagnostic]) {
        let formatter = DiagnosticFormatter()
        let messages = diagnostics.map { formatter.text(of: $0) }.joined()
        let trees = outlines.map { $0 + "\n" }.joined()
        if diagnostics.isEmpty {
            #expect(trees == example.expected, "\(example.title)")
            #expect(example.parts.count == 2, "\(example.title)")
        } else {
            #expect(messages == example.expected, "\(example.title)")
            #expect(trees == (example.parts.count > 2 ? example.parts[2] : ""), "\(example.title)")
        }
    }
}
