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
            ("numbers", report.tally.json),
            ("values", .array(report.values.map { $0.json(report.working(of: $0.expression)) })),
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
    /// The value, and the steps in which it is worked out.
    fileprivate func json(_ working: [String]) -> JSON {
        let steps = working.isEmpty ? [] : [("working", JSON.array(working.map(JSON.string)))]
        return .object(
            [
                ("line", .integer(place.line)), ("column", .integer(place.column)),
                ("expression", .string(expression)), ("text", .string(text)),
            ] + (answer?.jsonMembers ?? []) + steps)
    }
}

extension NumberTally {
    fileprivate var json: JSON {
        .object([
            ("recomputed", .integer(count)), ("proved", .integer(proved)),
            ("floating", .integer(floating)), ("seeded", .integer(seeded)),
            ("recorded", .integer(recorded)),
        ])
    }
}
