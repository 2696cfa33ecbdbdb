import Diagnostics
import Documents
import Testing

/// Inputs that would crash or hang a careless parser; `Tests/Measuring/hostile` has the like at full
/// size, and looks at the clock.
@Suite struct HostileInputTests {
    static let inputs: [(name: String, text: String)] = [
        ("quotations", String(repeating: "> ", count: 100_000) + "a"),
        (
            "tight quotations",
            String(repeating: ">", count: 100_000) + "a\n" + String(repeating: "b\n", count: 20_000)
        ),
        ("items", String(repeating: "- ", count: 100_000) + "a"),
        (
            "items before blank lines",
            String(repeating: "- ", count: 5000) + "a\n" + String(repeating: "\n", count: 20_000)
                + "b"
        ),
        ("numbered items", String(repeating: "1. ", count: 20_000) + "a"),
        ("growing items", (0..<1000).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()),
        (
            "brackets",
            String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        ),
        ("images", String(repeating: "![[]()", count: 8_000)),
        (
            "stars",
            String(repeating: "*", count: 100_000) + "a" + String(repeating: "*", count: 100_000)
        ),
        (
            "nested emphasis",
            String(repeating: "*a **b ", count: 8_000) + String(repeating: "** *", count: 8_000)
        ),
        (
            "nested links",
            String(repeating: "![", count: 3000) + "a" + String(repeating: "](b)", count: 3000)
        ),
        ("dollars", String(repeating: "$", count: 10_001)),
        ("single dollars", String(repeating: "$a ", count: 4_000)),
        ("display dollars", String(repeating: "$$ a\n", count: 5_001)),
        ("hidden dollars", String(repeating: "$$ \\$$\n", count: 3_000)),
        ("text in formulas", "$" + String(repeating: "\\text{", count: 3_000)),
        ("backticks", (1..<1200).map { String(repeating: "`", count: $0) + "a" }.joined()),
        ("values", String(repeating: "`{klio} a", count: 2_500)),
        ("values in formulas", String(repeating: "$``{klio} `", count: 2_500)),
        ("comments", "a " + String(repeating: "<!-- ", count: 2_500)),
        ("claims", "1" + String(repeating: "<!--= a -->", count: 4_000)),
        ("unclosed claims", "a " + String(repeating: "<!--= ", count: 2000)),
        ("braces", String(repeating: "{#fig-", count: 2_500)),
        ("attributes", "# a {#sec-a" + String(repeating: " a=\"b\"", count: 2_500)),
        ("references", String(repeating: "@fig-", count: 2_500)),
        (
            "wide table",
            String(repeating: "|a", count: 4_000) + "|\n"
                + String(repeating: "|-", count: 4_000) + "|\n"
        ),
        (
            "short rows",
            String(repeating: "|a", count: 900) + "|\n" + String(repeating: "|-", count: 900)
                + "|\n" + String(repeating: "|\n", count: 3_000)
        ),
        (
            "pipes",
            String(repeating: "|", count: 10_000) + "\n" + String(repeating: "|", count: 10_000)
        ),
        ("delimiter rows", String(repeating: "|-|-\n|-\n", count: 3_000)),
        ("definitions", String(repeating: "[a]: b\n", count: 2_500)),
        ("entities", String(repeating: "&nbsp;&ngE;&amp;&x;", count: 3_000)),
        ("one line", String(repeating: "word $x$ *y* `z` ", count: 3_000)),
        (
            "white space",
            String(repeating: " ", count: 80_000) + "a\n" + String(repeating: "\t", count: 4_000)
                + "b"
        ),
        ("footnotes", String(repeating: "[^a]: b\n", count: 2_500)),
        (
            "footnotes apart",
            (0..<2_000).map { "x[^\($0)]\n\n[^\($0)]: b\n\n    c\n\n" }.joined()
        ),
        ("footnotes in code", "<pre>\n" + String(repeating: "[^a]: b\n", count: 2_500)),
        ("references to a footnote", String(repeating: "[^a]", count: 2_500) + "\n\n[^a]: b\n"),
        ("labels", String(repeating: "[^", count: 4_000)),
        ("tildes", String(repeating: "~a ~~b ", count: 2_500)),
        (
            "nested tildes",
            String(repeating: "~a ~~b ", count: 3_000)
                + String(repeating: "b~~ a~ ", count: 3_000)
        ),
        ("tilde runs", String(repeating: "~", count: 4_000) + "a"),
        ("addresses", String(repeating: "http://a.b/(", count: 4_000)),
        ("addresses in brackets", String(repeating: "[http://a.b/", count: 4_000)),
        ("closed addresses", "http://a.b/" + String(repeating: ")", count: 4_000)),
        ("entities in addresses", "http://a.b/" + String(repeating: "&a;", count: 2_500)),
        ("mail", String(repeating: "a@", count: 4_000)),
        ("long mail", String(repeating: "a", count: 4_000) + "@a.b"),
        ("hosts", String(repeating: "www.", count: 4_000)),
        ("destinations", String(repeating: "[a](b ", count: 2_500)),
        ("titles", String(repeating: "[a](b 'c\"(", count: 4_000)),
        (
            "LaTeX",
            String(repeating: "\\(", count: 4_000) + String(repeating: "\\[\n", count: 4_000)
        ),
        ("code formulas", String(repeating: "$`", count: 4_000)),
        ("bars in formulas", "|a|\n|-|\n" + String(repeating: "|$a|b", count: 2_500)),
        ("stars in Chinese", String(repeating: "中**（", count: 2_500)),
        ("Chinese lines", String(repeating: "中\n", count: 4_000)),
        ("Chinese lines in emphasis", String(repeating: "*中\n中*", count: 4_000)),
        ("tasks", String(repeating: "- [ ] a\n", count: 2_500)),
        ("callouts", String(repeating: "> [!NOTE]\n> a\n\n", count: 4_000)),
        ("rows", "|a|b|\n|-|-|\n" + String(repeating: "|1|2|\n", count: 4_000)),
        ("TOML", "+++\n" + (0..<5000).map { "a\($0) = 1\n" }.joined() + "+++\n"),
        ("fences", String(repeating: "```{klio}\n", count: 2_500)),
        ("options", "```{klio}\n" + String(repeating: "#| a: b\n", count: 2000) + "```\n"),
        ("front matter", "---\na: " + String(repeating: "[", count: 2_500) + "\n---\n"),
        ("deep front matter", "---\n" + String(repeating: "- ", count: 3_000) + "a\n---\n"),
        ("large front matter", "---\n" + String(repeating: "a: b\n", count: 2_500) + "---\n"),
        ("forks", "{{< include _fork1.md >}}\n"),
        ("private use", String(repeating: "\u{E000}x$a$\u{7F}", count: 3_000)),
    ]

    @Test(arguments: inputs.map(\.name))
    func isRead(_ name: String) throws {
        let text = try #require(Self.inputs.first { $0.name == name }?.text)
        let document = Parsing.document(text)
        #expect(PlaceCheck.problems(in: document) == [])
    }

    @Test func textBeyondTheLimitIsRefused() {
        let source = SourceText(
            bytes: Array(repeating: 0x61, count: Document.readingLimit + 1), name: "big.md")
        let document = Parsing.document(source)
        #expect(document.blocks.isEmpty)
        #expect(
            document.diagnostics.map(\.message) == [
                "the text has 33554433 bytes; at most 33554432 are read"
            ])
    }

    @Test func nestingIsReportedOnce() {
        for text in [
            String(repeating: "> ", count: 5000) + "a", String(repeating: "- ", count: 5000) + "a",
            String(repeating: "*a ", count: 500) + "b" + String(repeating: " c*", count: 500),
        ] {
            let messages = Parsing.document(text).diagnostics.map(\.message)
            #expect(messages == ["nested deeper than 100 levels"])
        }
    }

    @Test func includesAreBounded() {
        let messages = Parsing.document("{{< include _deep1.md >}}\n").diagnostics.map(\.message)
        #expect(messages == ["includes are nested deeper than 16 levels"])
    }
}
