public import Characters
import Diagnostics
import Evaluating
public import Reporting

/// The numbers of a report for programs: those put into the text, those worked out step by step, and
/// those judged.
public struct ReportJSON: Sendable {
    /// The value.
    public let json: JSON

    /// What the beginning of the text holds when the report was written as Markdown too, so that
    /// nobody takes that for a template.
    public static let markdownMark = "\"generator\": \"klio html,md\""

    /// Lists the numbers of a report; `file` is the name of its template, `forms` what it was
    /// written as.
    public init(_ report: Report, file: String, forms: [OutputFormat]) {
        let kinds = OutputFormat.allCases.filter(forms.contains).map(\.rawValue)
        json = .object([
            ("version", .integer(1)),
            ("generator", .string("klio " + kinds.joined(separator: ","))),
            ("title", .string(report.name)), ("language", .string(report.language)),
            ("values", .array(report.values.map(\.json))),
            ("workings", .array(report.workings.map(\.json))),
            ("judgements", .array(report.judgements.map { $0.json(file: file) })),
        ])
    }
}

extension PrintedWorking {
    fileprivate var json: JSON {
        .object([
            ("line", .integer(place.line)), ("column", .integer(place.column)),
            ("checkedLines", .integer(checkedLineCount)), ("text", .string(text)),
        ])
    }
}

extension PrintedValue {
    fileprivate var json: JSON {
        .object(
            [
                ("line", .integer(place.line)), ("column", .integer(place.column)),
                ("expression", .string(expression)), ("text", .string(text)),
            ] + (answer?.jsonMembers ?? []))
    }
}
