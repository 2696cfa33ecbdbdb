import Diagnostics
import Documents
import Rendering
import Reporting
import TestSupport
import Testing

@Suite("Pages, from their specification")
struct SpecificationTests {
    /// Three parts: a template, its page in HTML (the body alone), and its Markdown.
    @Test(arguments: Specification.examples(beside: #filePath, file: "pages.md"))
    func page(_ example: Example) throws {
        let report = report(example.input)
        #expect(report.diagnostics.map(\.message) == [], "\(example.title)")
        #expect(HTMLFragment(report).text == example.expected, "\(example.title)")
        guard example.parts.count > 2 else { return }
        let markdown = MarkdownText(report, figureFolder: "page").text
        #expect(markdown == example.parts[2], "\(example.title)")
    }

    @Test(
        "Markdown that was rendered renders to itself",
        arguments: Specification.examples(beside: #filePath, file: "pages.md"))
    func idempotent(_ example: Example) {
        let once = MarkdownText(report(example.input), figureFolder: "page").text
        // Figures have become images, and their captions text; everything else is as before.
        let again = MarkdownText(report(once), figureFolder: "page").text
        #expect(again == once, "\(example.title)")
    }
}

func report(_ text: String, isSafe: Bool = false, stylesheet: String = "") -> Report {
    let source = SourceText(text, name: "page.md")
    return Report(
        Document(parsing: source) { path, _ in
            .failure(Document.IncludeFailure(message: "there is no '\(path)' here"))
        }, isSafe: isSafe, shared: SharedSettings(stylesheet: stylesheet))
}
