import Diagnostics
import Documents
import Rendering
import Reporting
import TestSupport
import Testing

@Suite("Layouts")
struct LayoutTests {
    private func report(_ text: String, layout: String) -> Report {
        let layout = PageLayout(parsing: SourceText(layout, name: "page.mustache"))
        return Report(
            Document(parsing: SourceText(text, name: "page.md")) { _, _ in
                .failure(Document.IncludeFailure(message: "nothing is included"))
            }, shared: SharedSettings(layout: layout))
    }

    /// Three parts: a layout, a template, and its page, or what is wrong with the layout.
    @Test(arguments: Specification.examples(beside: #filePath, file: "layouts.md"))
    func example(_ example: Example) {
        let report = report(example.parts[1], layout: example.input)
        let mistakes = report.diagnostics.map { DiagnosticFormatter().text(of: $0) }.joined()
        let page = mistakes.isEmpty ? HTMLPage(report).text : mistakes
        #expect(page == example.parts[2], "\(example.title)")
    }

    /// Two parts: a template, and its text and numbers.
    @Test(
        arguments: ["numbers.md", "languages.md"].flatMap {
            Specification.examples(beside: #filePath, file: $0)
        })
    func text(_ example: Example) {
        let report = report(example.input, layout: "{{{text}}}{{{numbers}}}")
        #expect(HTMLPage(report).text == example.expected, "\(example.title)")
    }

    @Test("Parts in parts in parts end somewhere")
    func depth() {
        let layout = String(repeating: "{{#text}}", count: 100_000)
        #expect(report("a", layout: layout).diagnostics.count > 1)
    }

    @Test(
        "Contents have two levels, and one where there are many headings",
        arguments: [(20, 40), (40, 40)])
    func contents(_ count: Int, _ expected: Int) {
        let text = (1...count).map { "# A\($0)\n\n## B\($0)\n\n" }.joined()
        let page = HTMLPage(report(text, layout: "{{{contents}}}")).text
        #expect(page.ranges(of: "<li>").count == expected)
    }

    @Test("The layout of pages that bring none has no mistake")
    func standard() { #expect(PageLayout.standard.diagnostics.isEmpty) }
}
