import Diagnostics
import Foundation
import Rendering
import Reporting
import TestSupport
import Testing

@testable import Documents

/// A text read as CommonMark alone renders to the bytes that libcmark renders it to.
@Suite("CommonMark alone")
struct StrictTests {
    /// All Markdown of the specifications: each file, and each part of its examples.
    static let texts: [(name: String, text: String)] = {
        let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        let walk = FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil)
        let files = (walk?.compactMap { $0 as? URL } ?? [])
            .filter { $0.pathExtension == "md" && $0.path.contains("/Specification/") }
        return files.sorted { $0.path < $1.path }.flatMap { file -> [(String, String)] in
            let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            let beside = file.deletingLastPathComponent().path
            let examples = Specification.examples(
                beside: beside, file: file.lastPathComponent)
            return [(file.lastPathComponent, text)]
                + examples.flatMap { example in example.parts.map { (example.title, $0) } }
        }
    }()

    /// libcmark keeps tags in alternative texts, where Klio leaves them out, for they are no
    /// words; and it keeps the indentation of some lines, such as the one after a definition.
    private func withoutKnownDifferences(_ html: String) -> String {
        html.replacing(/alt="[^"]*"/, with: "").replacing(/[ \t]+/, with: " ")
            .replacing("\n ", with: "\n").replacing("> ", with: ">")
    }

    private func expectSame(_ text: String, _ name: String) {
        let document = Document(parsing: SourceText(text, name: name), as: .commonMark) { _, _ in
            .failure(Document.IncludeFailure(message: "nothing is included"))
        }
        let expected = CommonMarkTree(of: Array(text.utf8)).html
        #expect(document.diagnostics.map(\.message) == [], "\(name)")
        let html = HTMLFragment(Report(document)).text
        if html == expected { return }
        #expect(
            withoutKnownDifferences(html) == withoutKnownDifferences(expected),
            "\(name): \(text.debugDescription)")
    }

    @Test("Specifications") func specifications() {
        #expect(Self.texts.count > 500)
        for (name, text) in Self.texts { expectSame(text, name) }
    }

    static let fragments = [
        "*", "**", "_", "__", "~~", "$x$", "$$", "`", "``", "```\n", "~~~ a b\n", "\n", "\n\n",
        "\n\n", "> ", "- ", "1. ", "7) ", "    ", "\t", "  ", "# ", "###### ", "[", "]", "[a](",
        "](",
        "](b)", ")", "![", "[a]: /u 't'\n", "[a]", "(/u \"t\")", "<b>", "</b>", "<div>\n",
        "<!-- a -->",
        "<?", "?>", "<http://a.b>", "<a@b.c>", "http://a.b", "&amp;", "&ngE;", "&#65;", "&", "\\",
        "\\\n", "  \n", "word", "a b", "概率", "。", "“", "é", "---\n", "===\n", "| a | b |\n",
        "|---|---|\n", "[^1]", "[^1]: a\n", "- [ ] a\n", "> [!NOTE]\n", "{#sec-a}", "@fig-a",
        "`{klio} 1`", "<!--= 1 -->", "\\(", "\\[", "\u{A0}", "😀", "'", "\"", "\r\n", "\0",
    ]

    @Test("Texts put together at random", arguments: 0..<20)
    func random(_ seed: UInt64) {
        var generator = SplitMix64(seed: 4000 + seed)
        for _ in 0..<100 {
            let count = Int.random(in: 1...40, using: &generator)
            let text = (0..<count).map { _ in
                Self.fragments[Int.random(in: 0..<Self.fragments.count, using: &generator)]
            }.joined()
            expectSame(text, "random")
        }
    }
}
