import Diagnostics
import Documents
import Foundation
import Rendering
import Reporting
import TestSupport
import Testing

/// Markdown that was rendered renders to itself: nothing in it means something else than before.
@Suite("Rendered Markdown")
struct StableMarkdownTests {
    private static let templates: [(name: String, text: String)] = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.appendingPathComponent("Templates")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".md") }.sorted().map { name in
            let text = try? String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            return (name, text ?? "")
        }
    }()

    /// A text's Markdown, and that of its Markdown; `nil` when it cannot be worked out: what leaves
    /// holes is never written.
    private static func twice(_ text: String) -> (once: String, again: String)? {
        onDeepStack {
            let first = report(text)
            guard first.diagnostics.allSatisfy({ $0.severity != .error }) else { return nil }
            let once = MarkdownText(first, figureFolder: "page").text
            return (once, MarkdownText(report(once), figureFolder: "page").text)
        }
    }

    private func expectStable(_ text: String, _ name: String) {
        guard let (once, again) = Self.twice(text) else { return }
        #expect(again == once, "\(name): \(text.debugDescription)")
    }

    @Test("Templates") func templates() {
        #expect(Self.templates.count >= 2)
        for (name, text) in Self.templates { expectStable(text, name) }
    }

    @Test("Texts put together at random", arguments: 0..<20)
    func random(_ seed: UInt64) {
        var generator = SplitMix64(seed: 5000 + seed)
        for _ in 0..<100 {
            let count = Int.random(in: 1...20, using: &generator)
            let text = (0..<count).map { _ in
                StrictTests.fragments[
                    Int.random(in: 0..<StrictTests.fragments.count, using: &generator)]
            }.joined()
            expectStable(text, "random")
        }
    }

    @Test("Specifications") func specifications() {
        for (name, text) in StrictTests.texts { expectStable(text, name) }
    }
}
