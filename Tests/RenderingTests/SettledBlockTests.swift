import Diagnostics
import Documents
import Rendering
import Reporting
import TestSupport
import Testing

/// Blocks that hold nothing of Klio's own are read once, others twice: a text must not show how
/// often it was read.
@Suite("Blocks that are read once")
struct SettledBlockTests {
    private func html(_ text: String) -> String {
        let document = Document(parsing: SourceText(text, name: "a.md")) { _, _ in
            .failure(Document.IncludeFailure(message: "nothing is included"))
        }
        return HTMLFragment(Report(document)).text
    }

    /// Texts without front matter and footnotes, which belong to the whole document.
    private static func texts(_ seed: UInt64) -> [String] {
        let fragments = StrictTests.fragments.filter { fragment in
            !["\t", "\r", "\0", "[!", "[^", "---"].contains { fragment.contains($0) }
        }
        var generator = SplitMix64(seed: 7000 + seed)
        return (0..<100).map { _ in
            let count = Int.random(in: 1...40, using: &generator)
            return (0..<count).map { _ in
                fragments[Int.random(in: 0..<fragments.count, using: &generator)]
            }.joined()
        }
    }

    @Test("Beside a formula", arguments: 0..<10)
    func besideFormula(_ seed: UInt64) {
        let formula = "$x$\n\n***\n\n"
        let before = html(formula)
        for text in Self.texts(seed) { #expect(html(formula + text) == before + html(text)) }
    }
}
