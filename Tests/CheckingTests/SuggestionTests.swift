import Checking
import Diagnostics
import Documents
import Evaluating
import Reporting
import Testing

@Suite("Suggested claims are right when they are put in")
struct SuggestionTests {
    static let script = """
        ```{klio}
        let D = kl([0.5, 0.5] || [0.9, 0.1])
        let p = 0.375
        let q = [0.1234, 0.5]
        ```


        """

    /// A text, and the same with the claim that is suggested first.
    @Test(
        arguments: [
            ("It is 0.5108 nats.", "It is 0.5108 nats<!--= D -->."),
            ("It is 0.5108 here.", "It is 0.5108<!--= D --> here."),
            ("It is 0.737 bits.", "It is 0.737 bits<!--= D -->."),
            ("It is 0.737 here.", "It is 0.737<!--= D in bits --> here."),
            ("It is 37.5 %, or so.", "It is 37.5 %<!--= p -->, or so."),
            ("It is 37.5 here.", "It is 37.5<!--= 100 * p --> here."),
            ("It is **0.511**.", "It is **0.511<!--= D -->**."),
            ("It is [0.511](x).", "It is [0.511<!--= D -->](x)."),
            ("- item 0.1234", "- item 0.1234<!--= q[1] -->"),
            ("# Of 0.375", "# Of 0.375<!--= p -->"),
            ("And $D \\approx 0.5108$ so.", "And $D \\approx 0.5108$<!--= D --> so."),
            ("| a |\n|---|\n| 0.5108 |", "| a |\n|---|\n| 0.5108<!--= D --> |"),
            ("| a |\n|---|\n| $0.5108$ |", "| a |\n|---|\n| $0.5108$<!--= D --> |"),
            ("> $$D = 0.5108$$", "> $$D = 0.5108$$<!--= D -->"),
            ("$$\nD = 0.5108\n$$", "$$\nD = 0.5108\n$$<!--= D -->"),
        ])
    func isRight(text: String, bound: String) throws {
        let found = suggestions(for: text)
        let suggestion = try #require(found.first, "\(text)")
        #expect(found.count == 1)
        let annotation = try #require(suggestion.annotations.first)
        #expect(bound.contains(annotation.drop { $0 == "$" || $0 == "…" }), "\(annotation)")
        let report = coverage(of: Self.script + bound).report
        #expect(report.diagnostics.isEmpty && report.judgements.count == 1, "\(bound)")
        #expect(report.areNumbersRight, "\(bound)")
    }

    @Test(
        "Nothing is suggested where it could be chance, or is no claim of the value",
        arguments: [
            "It is 0.51.", "It is < 0.511.", "It is 0.512.", "![0.5108](x)", "`0.5108`",
            "0.5108<!--= D -->", "at least 0.511", "0.5108 bits", "38.5 %", "0.5107", "0.5108…",
        ])
    func nothing(text: String) { #expect(suggestions(for: text).isEmpty, "\(text)") }

    @Test("All candidates are listed, and a cell has no bar in it")
    func candidates() {
        let text = "| a |\n|---|\n| 0.5108 |\n\nAlso 0.51<!--= kl([0.5, 0.5] || [0.9, 0.1]) -->.\n"
        let found = suggestions(for: text)
        #expect(found.map(\.expressions) == [["D", "kl([0.5, 0.5] || [0.9, 0.1])"]])
        #expect(
            found.first?.annotations == [
                "0.5108<!--= D -->", "0.5108<!--= kl([0.5, 0.5] \\|\\| [0.9, 0.1]) -->",
            ])
    }

    @Test("A document that computes nothing gets no suggestions")
    func nothingComputed() {
        let text = "It is 0.5108 and 0.5108."
        #expect(suggestions(for: text, script: "").isEmpty)
    }

    private func suggestions(
        for text: String, script: String = Self.script
    ) -> [BindingSuggestion] {
        let document = Document(parsing: SourceText(script + text, name: "page.md")) { _, _ in
            .failure(Document.IncludeFailure(message: "there is none"))
        }
        let run = DocumentRun(document)
        let (report, coverage) = coverage(of: script + text)
        return coverage.suggestions(from: KnownValues(run, report))
    }
}
