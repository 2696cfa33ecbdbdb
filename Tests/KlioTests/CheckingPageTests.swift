import Checking
import Foundation
import Testing

/// The page that explains verdicts says of each of its numbers what the command says of it.
@Suite("The page on checking")
struct CheckingPageTests {
    /// A row of a table with an example in it: `| 0.66<!--= 2/3 --> | `<!--= 2/3 -->` | truncated | …`.
    private struct Row {
        let line: Int
        let cells: [String]

        init?(_ text: String, line: Int) {
            guard text.hasPrefix("| "), text.contains("`<!--=") else { return nil }
            self.line = line
            cells = text.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    /// What was found about a number or a predicate.
    private struct Judgement: Decodable {
        let line, column: Int
        let ok: Bool
        let verdict: String
        let diagnosis, expected: String?
    }

    private struct Result: Decodable { let results: [Judgement] }

    private func page() throws -> String {
        let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Templates/checking.md").standardized
        return try String(contentsOf: url, encoding: .utf8)
    }

    /// What is found when nothing is accepted.
    private func judgements(of page: String) async throws -> [Judgement] {
        let strict = page.replacing("<!--klio ok: ", with: "<!-- ok: ")
            .replacing("#| error: true", with: "#| error: false")
        return try await withTemporaryFolder { folder in
            try Data(strict.utf8).write(to: folder.appending(path: "page.md"))
            let outcome = try await Shell(folder: folder).run("klio check --json page.md")
            #expect(outcome.status == 1)
            return try JSONDecoder().decode(Result.self, from: outcome.output).results
        }
    }

    @Test("A number carries the comment that is shown, and gets the verdict that is told")
    func rows() async throws {
        let page = try page()
        let judgements = try await judgements(of: page)
        let rows = page.components(separatedBy: "\n").enumerated().compactMap {
            Row($0.element, line: $0.offset + 1)
        }
        #expect(rows.count > 25)
        for row in rows {
            let (printed, comment, told) = (row.cells[0], row.cells[1], row.cells[2])
            let found = judgements.filter { $0.line == row.line }
            let first = try #require(found.first, "\(printed)")
            #expect(printed.hasSuffix(comment.replacing("`", with: "")), "\(printed)")
            #expect([first.verdict, first.diagnosis ?? "none"].contains(told), "\(printed)")
            // What is shown as right is right, and is what the finding proposes.
            #expect(!found.dropFirst().contains { !$0.ok }, "\(printed)")
            if let expected = first.expected, first.verdict != "bound-violated" {
                #expect(row.cells.count == 4 && row.cells[3].hasPrefix(expected), "\(printed)")
            }
        }
    }

    @Test("Every verdict and every likely mistake has an example")
    func complete() async throws {
        let judgements = try await judgements(of: try page())
        let verdicts = Set(judgements.map(\.verdict))
        // Of what nobody annotates the page has no claims.
        let judged = FindingClass.allCases.filter {
            $0.severity != .warning && ![.error, .arithmetic, .named].contains($0)
        }
        for name in judged.map(\.name) + [
            "exact", "rounded", "prefix", "holds", "agrees", "survived",
        ] {
            #expect(verdicts.contains { $0 == name || $0.hasPrefix(name + "-") }, "\(name)")
        }
        let mistakes = Set(judgements.compactMap(\.diagnosis))
        #expect(mistakes == Set(DiagnosisClass.allCases.map(\.name)))
    }
}
