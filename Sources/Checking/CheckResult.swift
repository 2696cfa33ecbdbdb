public import Characters
public import Diagnostics
import Evaluating
import Numbers
import Reporting

/// The findings of a check in the form somebody asked for.
public struct CheckResult: Sendable {
    /// The documents, in the order they were checked.
    public let files: [CheckedFile]

    /// Creates a result.
    public init(_ files: [CheckedFile]) { self.files = files }

    /// The exit status: the worst of the documents', 2 outranking 1.
    public var status: Int32 { files.map(\.status).max() ?? 0 }

    /// The findings for a person, then one line that counts.
    public func text(_ formatter: DiagnosticFormatter) -> String {
        var text = ""
        for judgement in files.lazy.compactMap(\.report).flatMap(\.judgements)
        where !judgement.isAccepted {
            text += formatter.text(
                finding: judgement.verdict.name, message: judgement.message, place: judgement.place)
        }
        return text + summary.line + "\n"
    }

    /// The findings for programs, the right numbers included.
    public var json: JSON {
        .object([
            ("version", .integer(1)), ("summary", summary.json),
            (
                "results",
                .array(
                    files.flatMap { file in
                        (file.report?.judgements ?? []).map { $0.json(file: $0.place.source.name) }
                    })
            ),
            ("errors", .array(files.flatMap(\.errors))),
        ])
    }

    var summary: CheckSummary { CheckSummary(files) }
}
