public import Characters
public import Diagnostics
import Evaluating
import Numbers
import Reporting

/// What repairing some documents has come to.
public struct RepairResult: Sendable {
    /// The numbers that were repaired.
    public let repairs: [Repair]
    /// What is still wrong, worked out again from the files as they now stand.
    public let left: [DocumentJudgement]
    /// Copies of the old digits that no claim holds to account.
    public let copies: [SourcePlace]
    /// What could not be read, worked out or written, each with its file.
    public let failures: [(file: String, diagnostic: Diagnostic)]
    /// Documents in which nothing is repaired while they have errors.
    private let broken: Set<String>
    /// The paths the user gave.
    private let paths: [String]

    /// Creates a result from documents as they now stand.
    ///
    /// A number that several documents hold is left once; `identity` tells files apart.
    public init(
        repairs: [Repair], files: [CheckedFile], copies: [SourcePlace],
        failures: [(file: String, diagnostic: Diagnostic)], paths: [String],
        identity: (_ path: String) -> String
    ) {
        var seen: Set<String> = []
        var left: [DocumentJudgement] = []
        for file in files {
            for judgement in file.mistakes {
                let place = judgement.place
                let key = "\(place.bytes) \(judgement.message) \(identity(place.source.name))"
                guard seen.insert(key).inserted else { continue }
                left.append(DocumentJudgement(document: file.name, judgement: judgement))
            }
        }
        self.repairs = repairs
        broken = Set(files.filter { $0.diagnostics.containsError }.map(\.name))
        self.left = left
        self.copies = copies
        self.failures = failures
        self.paths = paths
    }

    /// The exit status: 2 with failures, 1 when something is still wrong, else 0.
    public var status: Int32 {
        failures.contains { $0.diagnostic.severity == .error } ? 2 : left.isEmpty ? 0 : 1
    }

    /// The most copies that are listed.
    private static let mostCopies = 20

    /// The result for a person.
    public func text(_ formatter: DiagnosticFormatter) -> String {
        var text = repairs.map { formatter.line($0.sentence, place: $0.judgement.place) }.joined()
        for finding in left {
            let judgement = finding.judgement
            let sentence = "\(judgement.verdict.name): \(judgement.message)"
            text += formatter.line(sentence, place: judgement.place)
        }
        text += summary + "\n"
        if let calculations { text += calculations + "\n" }
        for (command, count) in commands {
            let all = count == 1 ? "it" : "them"
            text += "to repair \(count == left.count ? all : "\(count) of them"): \(command)\n"
        }
        if !copies.isEmpty {
            text += "the old digits also stand, without a claim, at\n"
            for place in copies.prefix(RepairResult.mostCopies) {
                text += formatter.line(place.text, place: place)
            }
            let more = copies.count - RepairResult.mostCopies
            if more > 0 { text += "and at \(more) more \(more.form(of: "place"))\n" }
        }
        return text
    }

    private var summary: String {
        let repaired = "\(repairs.count.counted("number")) repaired"
        guard left.isEmpty else { return "\(repaired), \(left.count.counted("finding")) left" }
        return "\(repaired), nothing is wrong\(status == 0 ? "" : " in what could be read")"
    }

    /// What is said of wrong arithmetic, which no command repairs.
    private var calculations: String? {
        switch left.count(where: { [.arithmetic, .named].contains($0.judgement.kind) }) {
        case 0: nil
        case let count where count == left.count:
            "what is wrong in a calculation only its author knows: nothing is written there"
        case let count:
            "\(count) of them \(count == 1 ? "is a calculation" : "are calculations"): what is wrong "
                + "in \(count == 1 ? "it" : "them") only the author knows, and nothing is written there"
        }
    }

    /// The most ids that are named, each in a command of its own.
    private static let mostIDs = 5

    /// The option that would make a command repair a number.
    private func option(for judgement: Judgement, namesIDs: Bool) -> String {
        if RepairChoice().takes(judgement) { return "" }
        if namesIDs, let id = judgement.id { return " --id \(id.shellWord)" }
        return " --wrong"
    }

    /// The commands that would repair what is left, each with the number of findings it would take.
    private var commands: [(command: String, count: Int)] {
        var commands: [(command: String, documents: [String], count: Int)] = []
        let errors = failures.filter { $0.diagnostic.severity == .error }
        let numbers = Set(errors.compactMap { $0.diagnostic.place?.key })
        let files = Set(errors.filter { $0.diagnostic.place == nil }.map(\.file))
        let areIDsFew = Set(left.compactMap(\.judgement.id)).count <= RepairResult.mostIDs
        for finding in left {
            let place = finding.judgement.place
            guard finding.judgement.isRepairable, !broken.contains(finding.document),
                !files.contains(place.source.name), !numbers.contains(place.key)
            else { continue }
            let option = option(for: finding.judgement, namesIDs: areIDsFew)
            let command = "klio fix\(option)"
            if let index = commands.firstIndex(where: { $0.command == command }) {
                commands[index].count += 1
                if !commands[index].documents.contains(finding.document) {
                    commands[index].documents.append(finding.document)
                }
            } else {
                commands.append((command, [finding.document], 1))
            }
        }
        return commands.map { command, documents, count in
            let operands = documents.count <= 3 ? documents : paths
            return (([command] + operands.map(\.shellWord)).joined(separator: " "), count)
        }
    }

    /// The result for programs.
    public var json: JSON {
        .object([
            ("version", .integer(1)), ("repairs", .array(repairs.map(\.json))),
            (
                "left",
                .array(left.map { $0.judgement.json(file: $0.judgement.place.source.name) })
            ), ("copies", .array(copies.map(RepairResult.json(of:)))),
            (
                "errors",
                .array(
                    failures.filter { $0.diagnostic.severity == .error }.map {
                        $0.diagnostic.json(file: $0.file)
                    })
            ),
        ])
    }

    private static func json(of place: SourcePlace) -> JSON {
        .object([
            ("file", .string(place.source.name)), ("line", .integer(place.line)),
            ("column", .integer(place.column)), ("endColumn", .integer(place.endColumn)),
            ("text", .string(place.text)),
        ])
    }
}

extension CheckedFile {
    /// What is wrong with its numbers: claims and checks, and arithmetic unless that is switched off.
    fileprivate var mistakes: [Judgement] {
        let claimed = (report?.judgements ?? []).filter { !$0.isAccepted }
        return claimed
            + arithmeticJudgements.filter { judgement in
                guard !judgement.isAccepted, let kind = FindingClass(judgement.verdict) else {
                    return false
                }
                return kind.severity == .error && !off.contains(kind)
            }
    }
}

extension SourcePlace {
    /// A text by which places of one run are told apart.
    fileprivate var key: String { "\(bytes) \(source.name)" }
}
