import Characters
import Diagnostics
import Evaluating
import Numbers
import Reporting

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
