import Diagnostics
import Evaluating
import Numbers
import Script
import TestSupport
import Testing

@Suite("The language, from its specification")
struct SpecificationTests {
    static let files = [
        "values.md", "operators.md", "functions.md", "everyday.md", "measures.md", "families.md",
        "codes.md", "estimating.md", "checks.md", "mistakes.md", "figures.md",
    ]

    /// What all examples have worked out: none may be answered with what another one asked.
    private static let memory = ValueMemory()

    @Test(arguments: files.flatMap { Specification.examples(beside: #filePath, file: $0) })
    func example(_ example: Example) {
        let texts = onDeepStack {
            [1, 2].map { _ in Transcript(of: example.input, memory: Self.memory).text }
        }
        #expect(texts[0] == example.expected, "\(example.title)")
        #expect(texts[1] == example.expected, "\(example.title), from memory")
    }
}

@Suite("The library, from its entries")
struct LibraryTests {
    @Test(
        arguments: Library.functions.flatMap { function in
            function.examples.map { (function.name, $0.expression, $0.value) }
        })
    func example(name: String, expression: String, value: String) {
        let text = Transcript(of: expression).text
        #expect(text.hasPrefix("= "), "\(name): \(text)")
        // Within what a value is enclosed the reference says where its number stands.
        let shown = text.dropFirst(2).dropLast().replacing(
            #/ \(enclosed within [^)]+\)/#, with: "")
        // Infinity is ∞ in the reference, as documents print it.
        #expect(shown.replacing("inf", with: "∞") == value, "\(name): \(expression)")
    }

    @Test(
        arguments: Library.functions.flatMap { function in
            function.laws.map { (function.name, $0.statement, $0.expression) }
        })
    func law(name: String, statement: String, expression: String) {
        let text = Transcript(of: "check " + expression).text
        #expect(text.hasPrefix("survived (seeded)"), "\(name), \(statement): \(text)")
    }

    @Test("A law is searched for in every case, and a wrong one is refuted")
    func wrongLaw() {
        let text = Transcript(of: "check forall(-9...9, a => sigmoid(a) < 0.9)").text
        #expect(text.hasPrefix("fails"), "\(text)")
    }

    @Test("Every function is in one family, and every family has a function and a sentence")
    func families() {
        let families = Library.families
        #expect(Set(families.map(\.title)).count == families.count)
        for family in families {
            #expect(!family.functions.isEmpty && family.summary.hasSuffix("."), "\(family.title)")
        }
    }

    @Test("Entries are sentences", arguments: Library.functions)
    func sentences(function: LibraryFunction) {
        for text in [function.summary, function.domain] {
            #expect(text.hasSuffix(".") && !text.contains("\n"), "\(function.name): \(text)")
        }
        #expect(!function.examples.contains { $0.expression.contains("`") })
        #expect(!function.laws.contains { $0.expression.contains("`") })
    }

    @Test("Every function that has a value of its own has an example")
    func everyFunctionHasAnExample() {
        let without = Library.functions.filter(\.examples.isEmpty).map(\.name)
        // Figures, tables and sets cannot be printed on a line; the reports show them.
        #expect(
            without == ["table", "read"] + Library.drawings.map(\.name) + ["simplex"])
    }

    @Test("No two functions have one name")
    func namesAreUnique() {
        #expect(Set(Library.functions.map(\.name)).count == Library.functions.count)
    }
}

/// What running a script says: mistakes, verdicts, and the value it shows.
struct Transcript {
    let text: String

    init(
        of input: String, data: DataSource = DataSource(), memory: ValueMemory = ValueMemory()
    ) {
        let source = SourceText(input, name: "script")
        let script = Script(parsing: Excerpt(all: source))
        var session = Session(data: data, scripts: [script], memory: memory)
        let result = session.run(script)
        let formatter = DiagnosticFormatter()
        var text = (script.diagnostics + result.diagnostics).inReadingOrder()
            .map { formatter.text(of: $0) }.joined()
        for judgement in result.judgements {
            text +=
                "\(judgement.verdict.name) (\(judgement.basis.rawValue)): \(judgement.message)\n"
        }
        if let shown = result.shown {
            switch Answer.of(
                shown.value, digits: 20, unit: session.settings.unit, restingOn: shown.basis)
            {
            case .success(let answer): text += "= \(answer.line)\n"
            case .failure(let refusal): text += "! \(refusal.message)\n"
            }
        }
        self.text = text
    }
}
