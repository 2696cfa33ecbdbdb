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
        #expect(text.ranges(of: "href=\"#n:").count == 3)
        #expect(text.ranges(of: "tabindex=\"-1\"").count == 1)
    }

    @Test("A number of a table opens to its steps; not where each would work out a long column")
    func steps() {
        #expect(page("```{klio}\ntable([\"x\": [ln(2) + ln(3)]])\n```").contains("<pre>"))
        #expect(page("`{klio} 1/2 + 1/3 + ln(1)`").contains("<pre>"))
        #expect(!page("```{klio}\nlet p = [-1/6]\n```\n\n`{klio} p[1]`").contains("<pre>"))
        let long = "```{klio}\ntable([\"x\": [ln(k) + ln(3) for k in 2...40]])\n```"
        let text = page(long)
        #expect(text.contains("id=\"n:39\"") && !text.contains("<pre>"))
    }

    @Test("A comment below speaks of a header, too")
    func claimedHeader() {
        let text = page("| at 0.5 | x |\n|---|---|\n| a | b |\n\n<!--= \"at\": 1/2 -->\n")
        #expect(text.contains("at <a id=\"v:1\" href=\"#n:1\">0.5</a></th>"))
    }

    @Test("The steps of a number that its author wrote stand beside the page")
    func json() {
        let report = report("About 1.79<!--= ln(2) + ln(3) -->.")
        let json = ReportJSON(report, NumberAnswers(report), file: "a.md", forms: [.html]).json
        #expect(json.lines.contains("ln 2 + ln 3 ≈ 0.693 + 1.099"))
    }

    @Test("No line of a page begins with the sign of a percentage")
    func percentages() {
        let text = "| p |\n|---|\n| 70 % |\n\n12.5 %<!--= 1/8 --> of `a % b`.\n"
        let page = page(text)
        #expect(page.contains("<td>70\u{A0}%</td>"))
        #expect(page.contains(/12\.5(<\/a>)?\u{A0}%/) && page.contains("<code>a % b</code>"))
        #expect(HTMLFragment(report(text)).text.contains("<td>70 %</td>"))
    }

    @Test(
        "Figures, tables and equations have their words in each language",
        arguments: [
            ("en", "Figure", "Table", "Equation"), ("zh", "图", "表", "式"),
            ("zh-Hant", "圖", "表", "式"), ("ja", "図", "表", "式"), ("ko", "그림", "표", "식"),
            ("de", "Abbildung", "Tabelle", "Gleichung"), ("fr", "Figure", "Tableau", "Équation"),
            ("es", "Figura", "Tabla", "Ecuación"),
        ])
    func words(_ language: String, _ figure: String, _ table: String, _ equation: String) {
        let page = page(
            """
            ---
            lang: \(language)
            ---

            @fig-a, [-@fig-a], @tbl-a, @eq-a.

            ```{klio}
            #| label: fig-a
            plot(bars([1, 2]))
            ```

            ```{klio}
            #| label: tbl-a
            table(["a": [1]])
            ```

            $$
            x
            $$ {#eq-a}

            """)
        for (name, word) in [("fig", figure), ("tbl", table), ("eq", equation)] {
            #expect(page.contains("<a href=\"#\(name)-a\">\(word)\u{A0}1</a>"))
        }
        #expect(page.contains("<a href=\"#fig-a\">1</a>"))
        #expect(page.contains("<figcaption><b>\(figure)\u{A0}1</b></figcaption>"))
    }

    static let long = String(repeating: "a", count: 70)
    private static func signs(_ count: Int) -> String {
        "|" + String(repeating: "熵|", count: count)
    }
    private static func rule(_ count: Int) -> String {
        "|" + String(repeating: "--|", count: count)
    }

    @Test(
        "What may be wider than the page is a stop by keyboard, unless something in it is one",
        arguments: [
            ("```\nshort\n\(long)\n```", "<pre tabindex=\"0\">"),
            ("```\nshort\n\(long.prefix(60))\n```", "<pre>"),
            ("| a | b |\n|---|---|\n| \(long) | c |", "<div class=\"scroll\" tabindex=\"0\">"),
            ("| a | b |\n|---|---|\n| \(long) | 1<!--= 1 --> |", "<div class=\"scroll\">"),
            (
                "| a | b |\n|---|---|\n| some words of a text that goes on and on | c |",
                "<div class=\"scroll\">"
            ),
            (
                "| a | b |\n|---|---|\n| 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十 | c |",
                "<div class=\"scroll\">"
            ),
            ("\(signs(8))\n\(rule(8))", "<div class=\"scroll\">"),
            ("\(signs(10))\n\(rule(10))", "<div class=\"scroll\" tabindex=\"0\">"),
            ("$$\n\(long)\n$$", "<div class=\"math\" tabindex=\"0\">"),
            (
                "$$\n\\begin{pmatrix} \(long.prefix(40)) \\\\ \(long.prefix(40)) \\end{pmatrix}\n$$",
                "<div class=\"math\" tabindex=\"0\">"
            ),
            (
                "$$\n\\begin{aligned} \(long.prefix(40)) \\\\ \(long.prefix(40)) \\end{aligned}\n$$",
                "<div class=\"math\"><math"
            ),
            (
                "| a | b |\n|---|---|\n| $\\pi + \\pi + \\pi + \\pi + \\pi + \\pi + \\pi + \\pi + \\pi + \\pi$ | c |",
                "<div class=\"scroll\" tabindex=\"0\">"
            ),
            ("$$\n\(long) = `{klio} 1`\n$$", "<div class=\"math\"><a"),
            ("a $\(long.prefix(31))$", "a <span class=\"scroll\" tabindex=\"0\"><math>"),
            ("a $\(long.prefix(30))$", "<p>a <math>"),
            ("a $\\sqrt{\(long.prefix(28))}$", "a <span class=\"scroll\" tabindex=\"0\"><math>"),
            ("[a $\(long)$](/b)", "<a href=\"/b\">a <math>"),
            ("| a $\(long)$ |\n|---|", "a <math>"),
            (
                "```{klio}\nplot(bars([1, 2]), width: 700)\n```",
                "<div class=\"scroll wide\" tabindex=\"0\">"
            ),
        ])
    func scrolling(_ text: String, _ markup: String) {
        #expect(page(text).contains(markup))
        #expect(!HTMLFragment(report(text)).text.contains("tabindex"))
    }

    @Test("A value that its author wrote as well has one entry; for reviewers, two")
    func repeated() {
        let text = "`{klio} 1/2` and 0.5<!--= 1/2 -->.\n"
        #expect(page(text).ranges(of: "<li id=\"n:").count == 1)
        let review = page("---\nnumbers: review\n---\n\n" + text)
        #expect(review.ranges(of: "<li id=\"n:").count == 2)
    }

    @Test("A link that is a formula is named by the expression")
    func names() {
        #expect(
            page("$\\ln 2 \\approx 0.69$<!--= log(2) -->").contains(
                ##"<a id="v:1" href="#n:1" title="log(2)"><math>"##))
    }

    @Test("A header without words heads nothing")
    func header() {
        #expect(page("| | b |\n|---|---|\n| c | d |").contains("<tr><td></td><th scope=\"col\">b"))
    }

    @Test("Headings go below the title")
    func levels() {
        let text = page("---\ntitle: A\n---\n\n# b\n\n## c\n")
        #expect(text.contains("<h1>A</h1>"))
        #expect(text.contains("<h2 id=\"b\">b</h2>") && text.contains("<h3 id=\"c\">c</h3>"))
    }

    @Test("A table is one stop, whatever its sentences are")
    func tableStops() {
        let text = page("| a |\n|---|\n| Half. `{klio} 1/2`. |\n| A third. `{klio} 1/3`. |\n")
        #expect(text.ranges(of: "href=\"#n:").count == 2)
        #expect(text.ranges(of: "tabindex=\"-1\"").count == 1)
    }

    @Test("The numbers behind a figure are a hundred rows at most; how many more there are is told")
    func data() {
        #expect(page("```{klio}\nplot(line([k for k in 1...103]))\n```").contains("… + 3</td>"))
        #expect(!page("```{klio}\nplot(line([k for k in 1...100]))\n```").contains("… +"))
    }

    @Test("An equation with a sign of its own takes no number")
    func tags() {
        let text = page(
            "$$\nx \\tag{A}\n$$ {#eq-a}\n\n$$\ny\n$$ {#eq-b}\n\n@eq-a, @eq-b.\n")
        #expect(text.contains(">Equation\u{A0}A</a>") && text.contains(">Equation\u{A0}1</a>"))
    }
}
