import Characters
import Diagnostics
import Testing

@Suite("Diagnostics, as a person reads them")
struct FormatterTests {
    /// A diagnostic for the first occurrence of some words in a text.
    private func text(
        _ text: String, marking words: String, hint: String? = nil, usesColor: Bool = false
    ) throws -> String {
        let bytes = Array(text.utf8)
        let searched = Array(words.utf8)
        let start = try #require(
            bytes.indices.first {
                bytes[$0] == searched.first && bytes[$0...].starts(with: searched)
            })
        let source = SourceText(text, name: "notes.md")
        let place = source.place(start..<(start + searched.count))
        return DiagnosticFormatter(usesColor: usesColor)
            .text(of: Diagnostic("found it", at: place, hint: hint))
    }

    @Test("Place, message, line, mark, hint")
    func whole() throws {
        let hint = "did you mean 'entropy'?"
        #expect(
            try text("a\ncheck entropi(P) > 0\n", marking: "entropi", hint: hint)
                == """
                notes.md:2:7: error: found it
                2 | check entropi(P) > 0
                  |       ^~~~~~~
                  = did you mean 'entropy'?

                """)
    }

    @Test("The gutter is as wide as the line's number")
    func gutter() throws {
        let lines = String(repeating: "\n", count: 99) + "here"
        #expect(
            try text(lines, marking: "here", hint: "look")
                == """
                notes.md:100:1: error: found it
                100 | here
                    | ^~~~
                    = look

                """)
    }

    /// The line of marks, without what stands before it.
    private func marks(_ line: String, marking words: String) throws -> String {
        let lines = try text(line, marking: words).split(separator: "\n")
        return String(try #require(lines.last).dropFirst(4))
    }

    @Test(
        "The mark stands under its character",
        arguments: [
            ("x", "x", "^"), ("ab x", "x", "   ^"), ("xyz", "xyz", "^~~"),
            // A tab is a tab in both lines, so that it ends in the same column.
            ("\tx", "x", "\t^"), ("a\t\tx", "x", " \t\t^"), ("信\tx", "x", "  \t^"),
            // Wide characters take two columns, combining marks none.
            ("信息 x", "x", "     ^"), ("信息", "息", "  ^~"), ("ｗ x", "x", "   ^"),
            ("e\u{301}\u{323} x", "x", "  ^"), ("👍 x", "x", "   ^"), ("\u{FEFF}x", "x", "^"),
            // A control character shows as one sign, and is counted as one.
            ("a\u{1B}[31m x", "x", "       ^"), ("\u{7F}\u{9B}x", "x", "  ^"),
            ("\u{0}x", "x", " ^"),
        ])
    func position(line: String, words: String, expected: String) throws {
        #expect(try marks(line, marking: words) == expected)
    }

    @Test(
        "The mark is as wide as what it marks",
        arguments: [("概率", 4), ("e\u{301}a", 2), ("👍", 2)])
    func width(words: String, columns: Int) throws {
        let marks = try marks("= \(words) =", marking: words)
        #expect(marks == "  ^" + String(repeating: "~", count: columns - 1))
    }

    @Test("Nothing from a text commands the terminal")
    func controls() throws {
        let text = try text("a\u{1B}[31m\u{7}\u{9B}\u{8} x", marking: "x")
        let controls = text.unicodeScalars.filter {
            $0 != "\n" && $0.properties.generalCategory == .control
        }
        #expect(controls.isEmpty)
        #expect(text.contains("a\u{FFFD}[31m\u{FFFD}\u{FFFD}\u{FFFD} x"))
    }

    @Test("Nor does anything from its name or from a message")
    func hostileNames() {
        let source = SourceText("x", name: "a\u{1B}[31m\nb.md")
        let text = DiagnosticFormatter().text(
            of: Diagnostic("no '\u{1B}c'", at: source.place(0..<1), hint: "\u{1B}c"))
        #expect(!text.contains("\u{1B}"))
        #expect(text.split(separator: "\n").count == 4)
    }

    @Test("At the end of a line, of a text, and in an empty one there is one mark")
    func ends() {
        func text(_ text: String, at offset: Int) -> String {
            let source = SourceText(text, name: "x")
            let place = source.place(offset..<offset)
            return DiagnosticFormatter().text(of: Diagnostic("m", at: place))
        }
        #expect(text("let x =\nmore", at: 7) == "x:1:8: error: m\n1 | let x =\n  |        ^\n")
        #expect(text("let x =\r\nmore", at: 7) == "x:1:8: error: m\n1 | let x =\n  |        ^\n")
        #expect(text("信", at: 3) == "x:1:2: error: m\n1 | 信\n  |   ^\n")
        #expect(text("a\n", at: 2) == "x:2:1: error: m\n2 | \n  | ^\n")
        #expect(text("", at: 0) == "x:1:1: error: m\n1 | \n  | ^\n")
    }

    @Test("A place of several lines is marked to the end of its first")
    func severalLines() throws {
        #expect(try marks("say (1 +\n2)", marking: "(1 +\n2)").isEmpty == false)
        let lines = try text("say (1 +\n2)", marking: "(1 +\n2)").split(separator: "\n")
        #expect(lines == ["notes.md:1:5: error: found it", "1 | say (1 +", "  |     ^~~~"])
    }

    @Test(
        "A very long line is cut about its place",
        arguments: ["0", "信", "e\u{301}", "👍"], [0, 1, 50, 5000, 100_000])
    func longLine(filling: String, before: Int) throws {
        let filler = String(repeating: filling, count: before)
        let line = filler + "here" + String(repeating: filling, count: 100_000)
        let lines = try text(line, marking: "here").split(separator: "\n")
        #expect(lines.count == 3)
        let shown = lines[1].dropFirst(4)
        #expect(shown.hasSuffix("…"))
        #expect((shown.unicodeScalars.first == "…") == (before > 50 || filler.utf8.count > 50))
        #expect(shown.utf8.count < 300)
        #expect(!shown.unicodeScalars.contains("\u{FFFD}"), "no character is cut in two")
        // What stands above the mark is what is marked.
        let indent = lines[2].dropFirst(4).prefix { $0 == " " }.count
        let found = try #require(shown.firstRange(of: "here"))
        #expect(String(shown[..<found.lowerBound]).displayColumns == indent)
        #expect(lines[2].hasSuffix("^~~~"))
    }

    @Test("A long mark in a long line ends with what is shown")
    func longMark() throws {
        let words = String(repeating: "x", count: 5000)
        let lines = try text("ab " + words, marking: words).split(separator: "\n")
        #expect(lines[1].count < 200)
        #expect(lines[2].count <= lines[1].count)
    }

    @Test("What has no place is said of a file")
    func withoutPlace() {
        let diagnostic = Diagnostic("permission denied", at: nil, hint: "ask its owner")
        #expect(
            DiagnosticFormatter().text(of: diagnostic, file: "notes.md")
                == "notes.md: error: permission denied\n  = ask its owner\n")
        #expect(
            DiagnosticFormatter().text(of: diagnostic)
                == "klio: error: permission denied\n  = ask its owner\n")
    }

    @Test("A warning is called one")
    func warning() {
        let source = SourceText("x", name: "notes.md")
        let diagnostic = Diagnostic(.warning(.formula), "odd", at: source.place(0..<1))
        #expect(
            DiagnosticFormatter().text(of: diagnostic)
                == "notes.md:1:1: warning: odd\n1 | x\n  | ^\n")
    }

    @Test("Colour adds to the text and changes nothing in it")
    func color() throws {
        let plain = try text("a 信 x", marking: "x", hint: "h")
        let painted = try text("a 信 x", marking: "x", hint: "h", usesColor: true)
        #expect(painted.contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(painted.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
        #expect(!plain.contains("\u{1B}"))
    }
}
