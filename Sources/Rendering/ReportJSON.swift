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

    /// Lists the numbers of a report with what they tell of themselves; `file` is the name of its
    /// template, `forms` what it was written as.
    public init(
        _ report: Report, _ answers: NumberAnswers, file: String, forms: [OutputFormat]
    ) {
        let kinds = OutputFormat.allCases.filter(forms.contains).map(\.rawValue)
        json = .object([
            ("version", .integer(1)),
            ("generator", .string("klio " + kinds.joined(separator: ","))),
            ("title", .string(report.name)), ("language", .string(report.language)),
            ("numbers", report.tally.json),
            ("values", .array(report.values.map { $0.json(answers) })),
            ("tableValues", .array(report.tableValues.map { $0.json(answers) })),
            ("workings", .array(report.workings.map(\.json))),
            ("judgements", .array(report.judgements.map { $0.json(answers, file: file) })),
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
    fileprivate func json(_ answers: NumberAnswers) -> JSON {
        .object(
            [
                ("line", .integer(place.line)), ("column", .integer(place.column)),
                ("expression", .string(expression)), ("text", .string(text)),
            ] + (answers.answer(to: self)?.jsonMembers ?? []) + answers.working(of: expression))
    }
}

extension Judgement {
    /// The judgement, and for a number of the text the steps in which it is worked out.
    fileprivate func json(_ answers: NumberAnswers, file: String) -> JSON {
        .object(jsonMembers(file: file) + (kind == .claim ? answers.working(of: expression) : []))
    }
}

extension NumberAnswers {
    /// The steps of an expression, where there are some.
    fileprivate func working(of expression: String) -> [(key: String, value: JSON)] {
        let steps = steps(of: expression)
        return steps.isEmpty ? [] : [("working", .array(steps.map(JSON.string)))]
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
