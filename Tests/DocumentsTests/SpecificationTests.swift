import Diagnostics
import Documents
import TestSupport
import Testing

/// The reference of a document's syntax: text, outline and, where something is wrong, messages.
@Suite struct SpecificationTests {
    static let files = [
        "blocks.md", "formulas.md", "values.md", "claims.md", "tables.md", "computations.md",
        "labels.md", "front-matter.md", "includes.md", "places.md", "limits.md",
        "github.md", "east-asian.md",
    ]

    @Test(arguments: files.flatMap { Specification.examples(beside: #filePath, file: $0) })
    func example(_ example: Example) {
        let document = Parsing.document(Self.input(of: example))
        let showsPlaces = example.origin.hasPrefix("places.md")
        #expect(
            DocumentDump(document, showsPlaces: showsPlaces).text == example.expected,
            "\(example.title)")
        let messages = example.parts.count > 2 ? example.parts[2] : ""
        #expect(Parsing.messages(of: document) == messages, "\(example.title)")
        #expect(PlaceCheck.problems(in: document) == [], "\(example.title)")
    }

    @Test func thereAreManyExamples() {
        let examples = Self.files.flatMap { Specification.examples(beside: #filePath, file: $0) }
        #expect(examples.count >= 80)
    }

    /// The text of an example, in which `␍` stands for a carriage return.
    static func input(of example: Example) -> String {
        example.input.replacing("␍", with: "\r")
    }
}
