import Diagnostics
import Documents
import Testing

/// Front matter that libyaml would read, or that asks much of it.
@Suite("Hostile front matter")
struct HostileFrontMatterTests {
    /// Each mistake, behind the offset at which it stands.
    private func mistakes(in yaml: String) -> [String] {
        Parsing.document("---\n\(yaml)\n---\n").diagnostics.map {
            "\($0.place?.bytes.lowerBound ?? -1): \($0.message)"
        }
    }

    private func nested(_ depth: Int) -> String {
        (0...depth).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
    }

    @Test("A hundred levels are walked, and no more")
    func depth() {
        #expect(mistakes(in: nested(100)) == [])
        let offset = 4 + nested(100).utf8.count + 1 + 101
        #expect(
            mistakes(in: nested(101)) == [
                "\(offset): the front matter is nested deeper than 100 levels"
            ])
    }

    @Test("Few bytes do not stand for many, even where they look like running text")
    func aliases() {
        let lines = (1...30).map { number in
            let parts = Array(repeating: "*a\(number - 1)", count: 9).joined(separator: ", ")
            return "  a\(number): &a\(number) [\(parts)]"
        }
        let bomb = "a: # |\n  a0: &a0 x\n" + lines.joined(separator: "\n")
        #expect(
            mistakes(in: bomb) == [
                "17: '&' has a meaning in YAML that front matter does not use"
            ])
    }

    @Test(
        "What is no character of YAML has its place, whatever stands before it",
        arguments: ["\u{7}", "\u{0}", "\u{FFFF}"])
    func control(character: String) {
        for before in ["a", "概率", "e\u{301}", "🎲", "\u{2028}"] {
            #expect(
                mistakes(in: "x: \"\(before)\(character)b\"").first
                    == "\(8 + before.utf8.count): front matter is not YAML: "
                    + "control characters are not allowed")
        }
    }
}
