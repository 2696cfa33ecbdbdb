import Diagnostics
import Documents
import Evaluating
import Numbers
import Plots
import Reporting
import TestSupport
import Testing

@Suite("Reports, from their specification")
struct SpecificationTests {
    static let files = [
        "annotations.md", "acceptance.md", "claims.md", "drawings.md", "forms.md", "headings.md",
        "settings.md", "tables.md",
    ]

    /// A template, and what is found in it: mistakes, judgements, the values in its text, and what
    /// its figures say.
    @Test(arguments: files.flatMap { Specification.examples(beside: #filePath, file: $0) })
    func report(_ example: Example) {
        #expect(findings(in: example.input) == example.expected, "\(example.title)")
    }
}

/// What is found in a template, as lines.
func findings(in text: String, parameters: [ReportParameter] = []) -> String {
    let source = SourceText(text, name: "page.md")
    let document = Document(parsing: source) { path, _ in
        .failure(Document.IncludeFailure(message: "there is no '\(path)' here"))
    }
    let report = Report(document, parameters: parameters, files: files)
    let formatter = DiagnosticFormatter()
    let mistakes = report.diagnostics.map { formatter.text(of: $0) }.joined()
    let judgements = report.judgements.map { judgement in
        "\(judgement.place.line):\(judgement.place.column)-\(judgement.place.endColumn) "
            + "\(judgement.verdictName): \(judgement.message)\n"
    }.joined()
    let values = report.values.map { "\($0.place.line): \($0.expression) ⇒ \($0.text)\n" }.joined()
    let figures = report.sections.compactMap { section -> String? in
        guard case .figure(let figure) = section.kind else { return nil }
        return "\(figure.name): \(figure.drawing.alternativeText)\n"
    }.joined()
    return mistakes + judgements + values + figures
}

@Suite("Parameters from outside")
struct ParameterTests {
    static let template = """
        ---
        params:
          loaded: 0.5
          name: Alice
        ---
        `{klio} params.loaded` `{klio} params.name`
        """

    @Test func replaces() {
        let given = [ReportParameter(name: "loaded", text: "9/10")]
        #expect(
            findings(in: Self.template, parameters: given)
                == "6: params.loaded ⇒ 0.9\n6: params.name ⇒ Alice\n")
    }

    @Test("A value of another kind, and a name that is not there, are mistakes")
    func mistakes() {
        let given = [
            ReportParameter(name: "loaded", text: "\"half\""),
            ReportParameter(name: "lodaed", text: "1"),
        ]
        let text = findings(in: Self.template, parameters: given)
        #expect(text.contains("the parameter 'loaded' is a number, found text"))
        #expect(text.contains("the document has no parameter 'lodaed'"))
        #expect(text.contains("did you mean 'loaded'?"))
    }
}

/// The files beside a template: a table, and documents that can be imported.
private let files = DocumentFiles(
    table: { path, _ in
        guard path == "die.csv" else {
            return .failure(DataSource.FileFailure(message: "there is no such file"))
        }
        let csv = CSV(SourceText("face,p\n1, 0.5\n2, 0.5\n", name: path), name: path)
        return csv.table.map { .success($0) } ?? .failure(DataSource.FileFailure(message: "bad"))
    },
    document: { path, _ in
        guard let text = documents[path] else {
            return .failure(DataSource.FileFailure(message: "there is no such file"))
        }
        return .success(
            Document(parsing: SourceText(text, name: path)) { _, _ in
                .failure(Document.IncludeFailure(message: "there are no parts here"))
            })
    })

private let documents = [
    "weather.md": """
    <!--klio
    let P = dist(["sunny": 70%, "cloudy": 20%, "rainy": 10%])
    func code(x) = -log2(x)
    -->

    The entropy is 1.157 bits<!--= weather: entropy(P) in bits -->.
    """,
    "circle.md": "<!--klio import \"page.md\" -->\n",
    "broken.md": "<!--klio\nlet x = nothing\n-->\n",
]
