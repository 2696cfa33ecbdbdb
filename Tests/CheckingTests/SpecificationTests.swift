import Checking
import Diagnostics
import Documents
import Reporting
import TestSupport
import Testing

@Suite("Why digits count as no number, from the specification")
struct SpecificationTests {
    static let examples = Specification.examples(beside: #filePath, file: "structural.md")

    /// Lines, each a document of its own, and how the numerals in it are classed.
    @Test(arguments: examples)
    func rules(_ example: Example) {
        let lines = example.input.split(separator: "\n").map {
            classes(in: String($0).replacing("⏎", with: "\n")) + "\n"
        }
        #expect(lines.joined() == example.expected, "\(example.title)")
    }

    @Test("Each rule has examples that it takes, and examples that it must leave")
    func isComplete() {
        for rule in StructuralRule.allCases {
            let own = Self.examples.filter { $0.name.hasPrefix(rule.rawValue + " ") }
            #expect(own.count == 2, "\(rule)")
            #expect(
                own.first.map {
                    $0.expected.contains(rule.words.one) || $0.expected.contains(rule.words.many)
                }
                    ?? false, "\(rule)")
            #expect(
                own.last.map {
                    !$0.expected.contains(rule.words.one) && $0.expected.contains("number")
                }
                    ?? false, "\(rule)")
        }
    }
}

/// A document worked out, and its coverage.
func coverage(of text: String) -> (report: Report, coverage: Coverage) {
    let document = Document(parsing: SourceText(text, name: "page.md")) { path, _ in
        .failure(Document.IncludeFailure(message: "there is no '\(path)' here"))
    }
    let report = Report(document)
    return (report, Coverage(document, report))
}

/// The numbers that nothing vouches for, and how many numerals each class has else.
func classes(in text: String) -> String {
    let coverage = coverage(of: text).coverage
    let count = coverage.count
    var parts = coverage.unbacked.map { "number \($0.place.text)" }
    if count.backed > 0 { parts.append("\(count.backed) backed") }
    if count.given > 0 { parts.append("\(count.given) given") }
    parts += count.rules.map {
        "\($0.count) \($0.count == 1 ? $0.rule.words.one : $0.rule.words.many)"
    }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
}
