import Arithmetic
import Diagnostics
import Documents
import TestSupport
import Testing

@Suite("Arithmetic that nobody annotated, from its specification")
struct SpecificationTests {
    static let files = [
        "relations.md", "silence.md", "named.md", "symbols.md", "tables.md", "units.md",
    ]

    /// A document, and what is found in it: findings by line, then what was judged and not read.
    @Test(arguments: files.flatMap { Specification.examples(beside: #filePath, file: $0) })
    func findings(_ example: Example) {
        #expect(found(in: example.input) == example.expected, "\(example.title)")
    }
}

/// What is found in a document, as lines.
func found(in text: String) -> String {
    let document = Document(parsing: SourceText(text, name: "page.md")) { path, _ in
        .failure(Document.IncludeFailure(message: "there is no '\(path)' here"))
    }
    let arithmetic = DocumentArithmetic(document)
    let findings = arithmetic.relations.filter { $0.outcome != .right }.map {
        "\($0.place.line):\($0.place.column)-\($0.place.endColumn) \($0.outcome.rawValue): \($0.message)\n"
    }
    let unread = arithmetic.unreadCount > 0 ? ", \(arithmetic.unreadCount) not read" : ""
    let output =
        arithmetic.unreadOutputCount > 0
        ? ", \(arithmetic.unreadOutputCount) numbers of output not read" : ""
    return findings.joined() + "\(arithmetic.relations.count) judged\(unread)\(output)\n"
}
