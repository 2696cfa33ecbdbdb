import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
    /// The README shows a template and what the command says of it; both are taken from its text.
    @Test("What the README shows is what the command does")
    func example() async throws {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../README.md").standardized
        let readme = try String(contentsOf: url, encoding: .utf8)
        let template = try #require(text(in: readme, from: "````markdown\n", to: "````\n"))
        let shown = try #require(text(in: readme, from: "$ klio check die.md\n", to: "```\n"))
        let wrong = try await Session.transcript(of: [
            "--- die.md\n\(template)", "$ klio check die.md\n",
        ])
        // A transcript writes arrows as tabs.
        #expect(wrong[1] == "$ klio check die.md\n\(shown.replacing("→", with: "\t"))[1]\n")
        let right = template.replacing("0.2938$", with: "0.2939$")
        #expect(right != template)
        let mended = try await Session.transcript(of: [
            "--- die.md\n\(right)", "$ klio render die.md\n",
        ])
        #expect(mended[1] == "$ klio render die.md\ndie.md \t die.html\n")
    }

    private func text(in readme: String, from opening: String, to closing: String) -> String? {
        guard let start = readme.range(of: opening),
            let end = readme.range(of: closing, range: start.upperBound..<readme.endIndex)
        else { return nil }
        return String(readme[start.upperBound..<end.lowerBound])
    }
}
