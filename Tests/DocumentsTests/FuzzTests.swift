import Diagnostics
import Documents
import TestSupport
import Testing

/// Documents put together at random from what makes documents hard.
@Suite struct FuzzTests {
    private static let fragments = [
        "$x$", "$$", "$", "$20", "\n", "\n\n", "\n", "> ", "- ", "1. ", "    ", "\t", "  ", "# ",
        "*", "**", "_",
        "`", "``", "`{klio} a`", "`{klio", "{klio}", "```{klio}\n", "```\n", "~~~\n",
        "#| label: fig-a\n",
        "#| caption: $x$ *a*\n", "<!--= D -->", "<!--=", "-->", "<!-- a -->", "<b>", "</b>",
        "<div>\n",
        "@fig-a", "@tbl-b", "{#sec-a}", "{#eq-b}", " {#tbl-b cols=\"a b\"}", "| a | b |\n",
        "|---|:-:|\n",
        "| 1 | $x\\|y$ |\n", "\\|", "|", "Table: a", "\nTable: b {#tbl-c}\n",
        "{{< include _part.md >}}",
        "[a](", "[a](/u \"t\")", "![", "](", "](b)", ")", "[", "]", "[a]: /u 't'\n", "[a]", "&amp;",
        "&ngE;", "&", "\\",
        "\\\n", "  \n", "\r\n", "\r", "word", "概率", "。", "é", "---\n", "===\n", "title: a\n",
        "<http://a>",
        "\u{7F}", "\u{E000}", "0.5", "\\$", "\\`", "\u{A0}", "😀", "\n$$\na\n= b\n$$\n",
        "\n> $$\n> - x\n> $$\n", "~~", "~", "http://a.b/c", "www.a.b", "a@b.c", "[^1]", "\n[^1]: ",
        "\n\n[^二]:\n", "\n\n    ", "- [ ] ", "\n> [!NOTE]\n> ", "\\(", "\\)", "\n\\[\n", "\n\\]\n",
        "**（", "）**", "中\n中", "```math\n", "$`", "`$", "![a](/u)",
    ]

    @Test(arguments: 0..<60)
    func placesAreRight(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let count = Int.random(in: 1...40, using: &generator)
            let text = (0..<count).map { _ in
                Self.fragments[Int.random(in: 0..<Self.fragments.count, using: &generator)]
            }.joined()
            let document = Parsing.document(text)
            let problems = PlaceCheck.problems(in: document)
            #expect(problems == [], "\(Array(text.utf8) == [] ? "" : text.debugDescription)")
            for diagnostic in document.diagnostics {
                let place = diagnostic.place
                #expect(place.map { $0.bytes.upperBound <= $0.source.bytes.count } == true)
            }
        }
    }

    private static let harmless = [
        "~~x", "y~", "**（", "）**", "中\n中", "a@b.c ", "http://a.b/ ", "\n\n[^1]: ", "[^1]",
        "\n> [!NOTE]\n> ", "\n- [ ] ",
        "$q$", "$q$", "$q$", " ", "\n", "\n\n", "\n> ", "\n- ", "\n1. ", "\n# ", "*", "**", "_",
        "[", "]", "[a](/u)",
        "![b](/v)", "word", "概率", "。", "é", "(", ")", "&amp;", "\r\n", "  \n", "!", "\n===\n",
        "\n---\n", "\\*",
    ]

    /// Whatever surrounds a formula, it does not become text.
    @Test(arguments: 0..<60)
    func noFormulaIsLost(_ seed: UInt64) {
        var generator = SplitMix64(seed: 2000 + seed)
        for _ in 0..<50 {
            var text = "x"
            for _ in 0..<30 {
                text += Self.harmless[Int.random(in: 0..<Self.harmless.count, using: &generator)]
            }
            // In the destination of a link a dollar is a dollar.
            if text.contains(/\]\((?!\/)/) { continue }
            let dump = DocumentDump(Parsing.document(text)).text
            let written = text.split(separator: "$q$", omittingEmptySubsequences: false).count
            let found = dump.split(separator: "tex \"q\"", omittingEmptySubsequences: false).count
            #expect(found == written, "\(text.debugDescription)")
        }
    }

    @Test(arguments: 0..<10)
    func anyBytesAreRead(_ seed: UInt64) {
        var generator = SplitMix64(seed: 1000 + seed)
        for _ in 0..<50 {
            let text = Self.fragments.shuffled(using: &generator).joined()
            var bytes = Array(text.utf8)
            for _ in 0..<20 {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                bytes[index] = UInt8.random(in: 1...255, using: &generator)
            }
            let document = Parsing.document(SourceText(bytes: bytes, name: "bytes.md"))
            _ = DocumentDump(document).text
            _ = Parsing.messages(of: document)
        }
    }
}
