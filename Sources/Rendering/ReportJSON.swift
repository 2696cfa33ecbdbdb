public import Characters
import Diagnostics
import Evaluating
public import Reporting

extension Report {
    /// The numbers of the report for programs: those put into the text, and those judged. `file`
    /// is the name of the template.
    public func json(file: String) -> JSON {
        .object([
            ("version", .integer(1)), ("title", .string(name)),
            ("language", .string(language)),
            ("values", .array(values.map { $0.json })),
            ("judgements", .array(judgements.map { $0.json(file: file) })),
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
