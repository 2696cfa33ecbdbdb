import Characters
import Rendering
import Reporting
import Testing

/// What stands on a whole page.
@Suite("Pages")
struct PageTests {
    private func page(_ text: String) -> String { HTMLPage(report(text)).text }

    @Test("Nothing is loaded that does not stand on the page")
    func policy() {
        #expect(
            page("a").contains(
                #"content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:" />"#
            ))
    }

    @Test("A footnote stands once, beside the block that first refers to it")
    func footnotes() {
        let text = page("a[^x] b[^x]\n\nc[^x]\n\n[^x]: A note.\n")
        #expect(text.ranges(of: "id=\"fn:1\"").count == 1)
        #expect(text.contains(/A note\..*<p>c/.dotMatchesNewlines()))
    }

    @Test("The switch of colours has a name")
    func theme() {
        let text = page("a")
        #expect(text.contains("id=\"theme\"") && text.contains("for=\"theme\""))
    }

    @Test("A heading that leads elsewhere does not do so in the contents")
    func contents() throws {
        let text = page((1...4).map { "# [a\($0)](/b)\n\n" }.joined())
        let contents = try #require(text.firstMatch(of: /<nav.*<\/nav>/.dotMatchesNewlines()))
        #expect(contents.output.ranges(of: "<a ").count == 4)
        #expect(!contents.output.contains("/b"))
    }

    @Test("The sizes are those of the parts")
    func sizes() {
        let page = HTMLPage(
            report("$x$ `{klio} 1/2`\n\n```{klio}\nplot(bars([0.5, 0.5]))\n```\n"))
        let sizes = page.sizes
        let style = page.text.firstMatch(of: /<style>\n(.*)<\/style>/.dotMatchesNewlines())
        #expect(sizes.total == page.text.utf8.count)
        #expect(sizes.style == style?.output.1.utf8.count)
        for part in [sizes.text, sizes.formulas, sizes.figures, sizes.numbers] { #expect(part > 0) }
    }

    @Test("In Chinese, too, each sentence has its stop")
    func stops() {
        let text = page("---\nlang: zh\n---\n\n`{klio} 1/4`，`{klio} 1/2`。`{klio} 3/4`。\n")
        #expect(text.ranges(of: "class=\"n\"").count == 3)
        #expect(text.ranges(of: "tabindex=\"-1\"").count == 1)
    }

    @Test("A number of a table opens to its steps; not where each would work out a long column")
    func steps() {
        #expect(page("```{klio}\ntable([\"x\": [ln(2) + ln(3)]])\n```").contains("<pre>"))
        let long = "```{klio}\ntable([\"x\": [ln(k) + ln(3) for k in 2...40]])\n```"
        let text = page(long)
        #expect(text.contains("id=\"n:39\"") && !text.contains("<pre>"))
    }

    @Test("A comment below speaks of a header, too")
    func header() {
        let text = page("| at 0.5 | x |\n|---|---|\n| a | b |\n\n<!--= \"at\": 1/2 -->\n")
        #expect(text.contains("at <a class=\"n\" id=\"v:1\" href=\"#n:1\">0.5</a></th>"))
    }

    @Test("The steps of a number that its author wrote stand beside the page")
    func json() {
        let report = report("About 1.79<!--= ln(2) + ln(3) -->.")
        let json = ReportJSON(report, NumberAnswers(report), file: "a.md", forms: [.html]).json
        #expect(json.lines.contains("ln 2 + ln 3 ≈ 0.693 + 1.099"))
    }
}
