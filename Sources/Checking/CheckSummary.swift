import Arithmetic
import Characters
import Diagnostics
import Evaluating
import Numbers
import Reporting

/// How many numbers a check looked at, what it found, and what it left out.
struct CheckSummary {
    let files: Int
    /// The files that hold no annotation.
    let passedOver: Int
    /// The numbers that were worked out for the text, or judged.
    let numbers: Int
    /// The numbers that stand in the texts; `nil` while not all of them are counted.
    let numerals: Int?
    /// Those of them that nothing vouches for: no claim, and no expression.
    let unclaimed: Int
    let claims: Int
    let checks: Int
    /// The relations between sides that nobody annotated.
    let relations: Int
    /// Those of them that could not be read.
    let unreadRelations: Int
    /// The quantities by the names of distributions, which nobody annotated either.
    let quantities: Int
    /// The numbers in blocks of output that were not read.
    let unreadOutput: Int
    let right: Int
    /// What is neither right nor accepted, undecided ones included.
    let findings: Int
    let undecided: Int
    let waived: Int
    let known: Int
    let errors: Int
    let warnings: Int
    let notes: Int
    /// What is switched off, by class.
    let off: [(kind: FindingClass, count: Int)]
    /// The entries of the baseline that no longer occur.
    let gone: Int
    let next: String?

    init(_ result: CheckResult) {
        let open = Array(result.open)
        let read = result.files.filter { $0.report != nil }
        let counts = read.compactMap(\.coverage?.count)
        files = result.files.count
        passedOver = result.files.count { $0.isPassedOver }
        let isCounted = counts.count == read.count && !read.isEmpty
        numerals = isCounted ? counts.reduce(0) { $0 + $1.numbers } : nil
        unclaimed = isCounted ? counts.reduce(0) { $0 + $1.unbacked } : 0
        let count = result.count
        (claims, checks) = (count.claims, count.checks)
        (relations, quantities) = (count.relations, count.quantities)
        let printed = result.files.compactMap(\.report).reduce(0) { $0 + $1.numberCount }
        numbers = printed + count.relations + count.quantities
        unreadRelations = result.files.reduce(0) { $0 + ($1.arithmetic?.unreadCount ?? 0) }
        unreadOutput = result.files.reduce(0) { $0 + ($1.arithmetic?.unreadOutputCount ?? 0) }
        right = count.right
        findings = open.count { $0.kind.severity == .error && $0.kind != .error }
        undecided = open.count { $0.kind == .undecided }
        waived = result.findings.count { $0.state == .waived }
        known = result.findings.count { $0.state == .known }
        errors = open.count { $0.kind == .error }
        warnings = open.count { $0.kind.severity == .warning }
        notes = open.count { $0.kind.severity == .note }
        off = FindingClass.allCases.compactMap { kind in
            let count = result.findings.count { $0.state == .off && $0.kind == kind }
            return count > 0 ? (kind, count) : nil
        }
        gone = result.goneCount
        let looksOn = errors == 0 && (unclaimed > 0 || count.isEmpty && passedOver > 0)
        let question = count.isEmpty ? "klio check --coverage" : "klio check --suggest"
        next = result.nextCommand ?? (looksOn ? question : nil)
    }

    var judged: Int { claims + checks + relations + quantities }

    private var offCount: Int { off.reduce(0) { $0 + $1.count } }

    var json: JSON {
        .object([
            ("files", .integer(files)), ("passedOver", .integer(passedOver)),
            ("numbers", .integer(numbers)),
            ("judged", .integer(judged)),
            ("ok", .integer(right)), ("findings", .integer(findings)),
            ("undecided", .integer(undecided)), ("errors", .integer(errors)),
            ("waived", .integer(waived)), ("warnings", .integer(warnings)),
            ("notes", .integer(notes)), ("known", .integer(known)),
            ("off", .integer(offCount)), ("gone", .integer(gone)),
        ])
    }
}

extension CheckSummary {
    /// What was looked at and found, and what to do next, on one line:
    /// `68 files, 1 402 numbers: 212 claims judged, 1 190 without a claim; 6 wrong. Next: klio fix`.
    var line: String {
        let outcome = outcome.isEmpty ? "" : "; " + outcome.joined(separator: ", ")
        var sentences = ["\(lookedAt): \(coverage)\(outcome)"]
        if gone > 0 {
            sentences.append(
                "\(gone.told("entry", "entries")) of the baseline \(gone == 1 ? "is" : "are") gone: write it again"
            )
        }
        // The name of a file must not command the terminal, nor end the line.
        if let next { sentences.append("Next: \(next.onOneLine)") }
        return sentences.joined(separator: ". ")
    }

    private var lookedAt: String {
        let bare = passedOver > 0 ? " (\(passedOver.grouped) without annotations)" : ""
        return files.told("file") + bare + (numerals.map { ", " + $0.told("number") } ?? "")
    }

    /// What was judged, and what was not.
    private var coverage: String {
        var parts: [String] = []
        if claims > 0 { parts.append(claims.told("claim")) }
        if checks > 0 { parts.append(checks.told("check")) }
        if relations > 0 { parts.append(relations.told("relation")) }
        if quantities > 0 {
            parts.append(quantities.told("named quantity", "named quantities"))
        }
        let nothing = (numerals ?? 0) == 0 ? "nothing to judge" : "nothing judged"
        let judged =
            parts.isEmpty ? nothing : parts.listed + " judged"
        let unread = unreadRelations > 0 ? ", \(unreadRelations.told("relation")) not read" : ""
        let output =
            unreadOutput > 0 && relations + quantities > 0
            ? "; \(unreadOutput.told("number")) in output blocks not read" : ""
        return judged + unread + output
            + (unclaimed > 0 ? ", \(unclaimed.grouped) without a claim" : "")
    }

    private var outcome: [String] {
        var parts: [String] = []
        if findings > undecided { parts.append("\((findings - undecided).grouped) wrong") }
        if undecided > 0 { parts.append("\(undecided.grouped) undecided") }
        if errors > 0 { parts.append(errors.told("error")) }
        if waived > 0 { parts.append("\(waived.grouped) waived") }
        if known > 0 { parts.append("\(known.grouped) known") }
        if judged > 0, parts.isEmpty, right == judged { parts.append("all right") }
        if warnings > 0 { parts.append(warnings.told("warning")) }
        if notes > 0 { parts.append(notes.told("note")) }
        if !off.isEmpty {
            let names = off.map { "\($0.count.grouped) \($0.kind.name)" }.joined(separator: ", ")
            parts.append("\(offCount.grouped) switched off (\(names))")
        }
        return parts
    }
}

extension Int {
    /// The number with a blank between groups of three digits, from four digits on.
    fileprivate var grouped: String {
        let digits = Array(String(self))
        return digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index).isMultiple(of: 3) ? " \(digit)" : "\(digit)"
        }.joined()
    }

    /// The number in groups, with a noun behind it.
    fileprivate func told(_ noun: String, _ plural: String? = nil) -> String {
        "\(grouped) \(form(of: noun, plural))"
    }
}

extension [String] {
    /// The words with commas and “and”.
    fileprivate var listed: String {
        count <= 2
            ? joined(separator: " and ")
            : dropLast().joined(separator: ", ") + " and " + self[count - 1]
    }
}
