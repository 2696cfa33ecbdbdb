import Diagnostics
import TestSupport
import Testing

@testable import Documents

/// What is read once is what it would be if it were read with the rest.
@Suite("Blocks that are read once") struct SettledTests {
    private static let blocks = [
        "# A heading", "Text with *words* and `code`.", "Two\nlines", "- an item\n- another",
        "> a quotation\n> of two lines", "```\ncode\n\nmore\n```", "    indented", "***",
        "Under\n===", "<div>\nx\n</div>", "1. one\n\n   two", "| a | b |\n|---|---|\n| 1 | 2 |",
        "Some [link](/u), a [reference], 概率。", "[reference]: /v", "A note[^1].", "[^1]: says",
    ]

    /// The lines of a dump but those of the paragraph that holds a word.
    private func lines(of text: String) -> [String] {
        let dump = DocumentDump(Parsing.document(text), showsPlaces: true).text
        var lines: [String] = []
        var isAway = false
        for line in dump.split(separator: "\n") {
            if !line.hasPrefix(" ") { isAway = line.hasPrefix("paragraph") }
            if !isAway { lines.append(String(line)) }
        }
        return lines
    }

    @Test("A claim changes nothing but its own paragraph", arguments: 0..<40)
    func claims(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for ending in ["\n", "\r\n", "\r"] {
            let around = (0..<8).map { _ in
                Self.blocks[Int.random(in: 0..<Self.blocks.count, using: &generator)]
            }
            let place = Int.random(in: 0...8, using: &generator)
            func text(_ paragraph: String) -> String {
                let parts = around[..<place] + [paragraph] + around[place...]
                return parts.joined(separator: "\n\n").replacing("\n", with: ending)
            }
            let expected = lines(of: text("Here is 0.5 and no claim"))
            #expect(lines(of: text("Here is 0.5 <!--= 1/2-->")) == expected, "\(text("…"))")
        }
    }
}

/// Whether a text is read with memory of its own for each node, as long ones are, makes no
/// difference.
@Suite("Memory of libcmark") struct RegionTests {
    private func html(of text: [UInt8]) -> String { CommonMarkTree(of: text).html }

    private func expectSame(_ text: String, _ name: String) {
        let bytes = Array(text.utf8)
        let blanks = [UInt8](repeating: 0x0A, count: 1 << 17)
        let short = html(of: bytes + [0x0A])
        let long = html(of: blanks + bytes + [0x0A])
        #expect(short == long, "\(name)")
    }

    @Test("Short texts and long ones give the same tree")
    func same() {
        // libcmark alone has no bounds, so that only a little of such a text is read in time.
        for input in HostileInputTests.inputs {
            expectSame(String(input.text.prefix(1000)), input.name)
        }
        expectSame("[a]: /u 'title'\n\n*x **y** [a] `c` <b> &amp; \\* ![i](j \"k\")*", "markup")
    }

    @Test("A line is as long as it may be", arguments: [1, 1 << 10, 1 << 15, 1 << 16])
    func longLine(count: Int) {
        let text = String(repeating: "ab ", count: count / 3) + "*c*"
        expectSame(text, "\(count)")
        // Around the text stand <p> and </p>, and the stars have become tags.
        #expect(html(of: Array(text.utf8)).utf8.count == text.utf8.count - 2 + 8 + 9)
    }

    @Test("What grows moves to where there is room, with all that is in it")
    func growing() {
        let lines = (1...120).map { String(repeating: "\($0) ", count: $0) }
        expectSame(lines.joined(separator: "\n"), "a paragraph")
        expectSame("```\n" + lines.joined(separator: "\n"), "code")
        expectSame(lines.map { "> - " + $0 }.joined(separator: "\n"), "items")
        expectSame(lines.map { "[\($0)](/\($0) 'a\\*b')" }.joined(), "links")
    }

    @Test("A tree may be read while another is there")
    func nested() {
        let outer = CommonMarkTree(of: Array("*a* b\n\nc".utf8))
        let inner = CommonMarkTree(of: Array("# d".utf8))
        let (innerText, outerText) = (inner.html, outer.html)
        #expect(innerText == "<h1>d</h1>\n")
        #expect(outerText == "<p><em>a</em> b</p>\n<p>c</p>\n")
        let characters = CommonMarkTree.characters(ofEntity: Array("&ouml;".utf8)[...])
        #expect(characters == [0xC3, 0xB6])
        let count = outer.blocks.count
        #expect(count == 2)
    }
}
