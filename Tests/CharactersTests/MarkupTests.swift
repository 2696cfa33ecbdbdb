import Characters
import TestSupport
import Testing

@Suite("Text in markup")
struct MarkupTests {
    @Test(
        "What markup would read as its own becomes an entity",
        arguments: [
            ("", ""), ("plain 概 é 👍", "plain 概 é 👍"),
            ("P & Q < \"x\"", "P &amp; Q &lt; &quot;x&quot;"),
            ("&amp;", "&amp;amp;"), ("&#60;", "&amp;#60;"), ("]]>", "]]&gt;"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("\" onload=\"x", "&quot; onload=&quot;x"), ("<!-- -->", "&lt;!-- --&gt;"),
            ("a\tb\nc", "a\tb\nc"), ("'", "'"),
            // The accent stays with what it stands on, even on what is escaped.
            ("<\u{338}", "&lt;\u{338}"), ("\"\u{301}", "&quot;\u{301}"),
            ("\u{0}\u{1}\u{8}\u{B}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("\u{C}\u{1F}\u{7F}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
            ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
            // Neighbours of what is forbidden, whose bytes begin alike.
            ("\u{FFDC}<\u{FFFD}", "\u{FFDC}&lt;\u{FFFD}"),
            ("\u{FFBE}\u{FFBF}&", "\u{FFBE}\u{FFBF}&amp;"), ("\r\n<", "\u{FFFD}\n&lt;"),
        ])
    func escaped(text: String, expected: String) {
        #expect(Array(text.escapedForMarkup.utf8) == Array(expected.utf8))
        #expect(Array(text[...].escapedForMarkup.utf8) == Array(expected.utf8))
    }

    @Test("In an address all of ASCII is escaped but letters, digits and what cmark keeps")
    func addresses() {
        let kept = "-_.!~*();/?:@=+$,%#"
        for value in 0..<0x80 as Range<UInt8> {
            let scalar = Unicode.Scalar(value)
            let isKept =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || kept.unicodeScalars.contains(scalar)
            let code = (value < 0x10 ? "%0" : "%") + String(value, radix: 16, uppercase: true)
            let expected =
                scalar == "&" ? "&amp;" : scalar == "'" ? "&#x27;" : isKept ? String(scalar) : code
            #expect(String(scalar).escapedForAddress == expected)
        }
    }

    @Test("Whatever a text holds, the result is well-formed and says the same")
    func anything() {
        var generator = SplitMix64(seed: 11)
        let pieces: [Unicode.Scalar] = [
            "&", "<", ">", "\"", "'", ";", "a", "#", "\u{0}", "\u{1B}", "\u{301}", "概", "\u{FFFF}",
            "\u{10FFFF}", "\n", "\t", "\u{85}",
        ]
        let forbidden: Set<Unicode.Scalar> = ["\u{0}", "\u{1B}", "\u{FFFF}"]
        for _ in 0..<2000 {
            let count = Int.random(in: 0...12, using: &generator)
            let scalars = (0..<count).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }
            let text = String(String.UnicodeScalarView(scalars))
            let escaped = text.escapedForMarkup
            #expect(!escaped.unicodeScalars.contains { "<>\"".unicodeScalars.contains($0) })
            let kept = scalars.map { forbidden.contains($0) ? "\u{FFFD}" : $0 }
            #expect(unescaped(escaped) == String(String.UnicodeScalarView(kept)))
        }
    }

    /// What a reader of markup makes of it; anything but the four entities is a failure.
    private func unescaped(_ markup: String) -> String? {
        let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
        var text = String.UnicodeScalarView()
        var rest = markup.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "&" else {
                text.append(scalar)
                continue
            }
            guard let end = rest.firstIndex(of: ";"),
                let entity = entities[String(rest[..<end])]
            else { return nil }
            text += entity.unicodeScalars
            rest = rest[rest.index(after: end)...]
        }
        return String(text)
    }
}

@Suite("Bytes in the place of others")
struct ReplacingTests {
    @Test("Every occurrence gives way, from the left")
    func occurrences() {
        #expect("a</b></c>".replacingBytes(of: "</", with: "<\\/") == "a<\\/b><\\/c>")
        #expect("aaaa".replacingBytes(of: "aa", with: "b") == "bb")
        #expect("熵\u{A0}= 1\u{A0}bit".replacingBytes(of: "\u{A0}", with: " ") == "熵 = 1 bit")
        #expect("ab<".replacingBytes(of: "</", with: "x") == "ab<")
        #expect("abc".replacingBytes(of: "", with: "x") == "abc")
        #expect("".replacingBytes(of: "a", with: "x") == "")
    }
}
