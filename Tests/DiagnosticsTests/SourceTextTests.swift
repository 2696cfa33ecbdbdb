import Diagnostics
import Testing

@Suite("Lines and columns of a text")
struct SourceTextTests {
    @Test(
        "Lines end with LF, CRLF or CR, and the last one may not end at all",
        arguments: [
            ("", [""]), ("a", ["a"]), ("\n", ["", ""]), ("a\n", ["a", ""]), ("a\nb", ["a", "b"]),
            ("a\r\nb\r\n", ["a", "b", ""]), ("a\rb\r", ["a", "b", ""]),
            ("\r\r\n\n", ["", "", "", ""]),
            ("a\n\rb", ["a", "", "b"]), ("概\u{2028}x\u{85}y", ["概\u{2028}x\u{85}y"]),
            ("a\u{B}b\u{C}c", ["a\u{B}b\u{C}c"]),
        ])
    func lines(text: String, expected: [String]) {
        let source = SourceText(text, name: "x")
        #expect(source.lineCount == expected.count)
        let lines = (1...source.lineCount).map { source.string(source.lineRange($0)) }
        #expect(lines == expected)
    }

    @Test("Every byte lies in the line and the column that counting by hand gives")
    func positions() {
        let source = SourceText("a概\r\né\n\n👍x", name: "x")
        // Bytes: a 0, 概 1, CR 4, LF 5; é 6, LF 8; LF 9; 👍 10, x 14; the end 15.
        let expected: [(offset: Int, line: Int, column: Int)] = [
            (0, 1, 1), (1, 1, 2), (4, 1, 3), (5, 1, 4), (6, 2, 1), (8, 2, 2), (9, 3, 1), (10, 4, 1),
            (14, 4, 2), (15, 4, 3),
        ]
        for position in expected {
            #expect(source.line(at: position.offset) == position.line, "\(position)")
            #expect(source.column(at: position.offset) == position.column, "\(position)")
        }
    }

    @Test("A combining mark is a code point, and counts")
    func combining() {
        let source = SourceText("e\u{301}x", name: "x")
        #expect(source.column(at: 3) == 3)
    }

    @Test("The end of a text without a last line ending belongs to its last line")
    func end() {
        for (text, line, column) in [("", 1, 1), ("ab", 1, 3), ("ab\n", 2, 1), ("ab\r\nc", 2, 2)] {
            let source = SourceText(text, name: "x")
            #expect(source.line(at: source.bytes.count) == line, "\(text)")
            #expect(source.column(at: source.bytes.count) == column, "\(text)")
        }
    }

    @Test("A place ends where its text does, or with its first line")
    func places() {
        let source = SourceText("let 信息 = 1\nmore\n", name: "x")
        let name = source.place(4..<10)
        #expect(name.text == "信息")
        #expect((name.line, name.column, name.endColumn) == (1, 5, 7))
        let both = source.place(4..<18)
        #expect((both.line, both.column, both.endColumn) == (1, 5, 11))
        let point = source.place(10..<10)
        #expect((point.line, point.column, point.endColumn) == (1, 7, 7))
    }
}
