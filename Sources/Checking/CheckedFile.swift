public import Characters
public import Diagnostics
import Evaluating
import Numbers
public import Reporting

/// A document with what was found about its numbers.
public struct CheckedFile: Sendable {
    /// The path as the user gave it.
    public let name: String
    /// What could not be read or worked out.
    public let diagnostics: [Diagnostic]
    /// The document worked out; `nil` when it could not be read at all.
    public let report: Report?

    /// Creates the result of a document that was worked out, for its page, or for somebody who asks
    /// about its numbers alone.
    public init(name: String, report: Report, isPageWanted: Bool) {
        self.name = name
        self.report = report
        diagnostics = isPageWanted ? report.diagnostics : report.diagnosticsOfNumbers
    }

    /// Creates the result of a document that could not be read.
    public init(name: String, unreadable diagnostic: Diagnostic) {
        self.name = name
        report = nil
        diagnostics = [diagnostic]
    }

    /// Its errors for programs.
    public var errors: [JSON] {
        diagnostics.filter { $0.severity == .error }.map { $0.json(file: name) }
    }

    /// The exit status it calls for: 2 with errors, 1 with findings, else 0.
    public var status: Int32 {
        diagnostics.containsError ? 2 : (report?.areNumbersRight ?? false) ? 0 : 1
    }
}

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

extension Diagnostic {
    /// The diagnostic for programs; `file` is its document when it has no place.
    public func json(file: String) -> JSON {
        .object([
            ("file", .string(place?.source.name ?? file)), ("line", .integer(place?.line ?? 1)),
            ("column", .integer(place?.column ?? 1)), ("severity", .string(severity.rawValue)),
            ("message", .string(message)), ("hint", JSON(hint)),
        ])
    }
}

/// How many numbers a check looked at, and what it found.
struct CheckSummary {
    let files: Int
    let numbers: Int
    let judged: Int
    let right: Int
    let undecided: Int
    let waived: Int
    let errors: Int

    init(_ files: [CheckedFile]) {
        let reports = files.compactMap(\.report)
        let judgements = reports.flatMap(\.judgements)
        self.files = files.count
        judged = judgements.count
        numbers = reports.reduce(0) { $0 + $1.numberCount }
        right = judgements.count { $0.isRight }
        waived = judgements.count { $0.isWaived }
        undecided = judgements.count { $0.verdict == .undecided && !$0.isWaived }
        errors = files.reduce(0) { $0 + $1.diagnostics.count { $0.severity == .error } }
    }

    /// Everything that is neither right nor waived.
    var findings: Int { judged - right - waived }

    var json: JSON {
        .object([
            ("files", .integer(files)), ("numbers", .integer(numbers)),
            ("judged", .integer(judged)),
            ("ok", .integer(right)), ("findings", .integer(findings)),
            ("undecided", .integer(undecided)), ("errors", .integer(errors)),
            ("waived", .integer(waived)),
        ])
    }

    /// The counts on one line: `2 files, 31 numbers and checks judged: 30 right, 1 wrong`.
    var line: String {
        var parts = ["\(right) right"]
        if findings > undecided { parts.append("\(findings - undecided) wrong") }
        if undecided > 0 { parts.append("\(undecided) undecided") }
        if waived > 0 { parts.append("\(waived) waived") }
        let tail = errors == 0 ? "" : "; \(errors) \(errors == 1 ? "error" : "errors")"
        let documents = files == 1 ? "1 file" : "\(files) files"
        return
            "\(documents), \(judged == 1 ? "1 number or check" : "\(judged) numbers and checks") judged: \(parts.joined(separator: ", "))\(tail)"
    }
}
