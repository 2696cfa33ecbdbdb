public import Diagnostics
public import Evaluating
import Numbers
import Reporting

/// The repairs of some documents, file by file: each number once, and none that two documents would
/// have read differently.
public struct RepairPlan: Sendable {
    /// The texts with something to repair, in the order in which the documents lead to them.
    public private(set) var texts: [RepairedText] = []
    /// Why documents are not repaired, and numbers in them that were chosen; each with its file.
    public private(set) var refusals: [(file: String, diagnostic: Diagnostic)] = []

    /// What is known of a file's text.
    private struct Text {
        let source: SourceText
        var spans: [Range<Int>: [DocumentJudgement]] = [:]
        /// A document with errors that the text belongs to.
        var broken: String?
    }

    /// Chooses the repairs.
    ///
    /// `identity` tells files apart: paths that lead to one file have one identity. A document with
    /// errors is left alone, and with it every file in which it judged a number: what it says
    /// about them may be wrong.
    public init(
        _ files: [CheckedFile], choice: RepairChoice, identity: (_ path: String) -> String
    ) {
        var texts: [String: Text] = [:]
        var order: [String] = []
        var changed: Set<String> = []
        for file in files {
            if file.report != nil, file.diagnostics.containsError {
                refuse(file.name, "nothing is repaired in it while it has errors")
            }
            for judgement in file.report?.judgements ?? [] {
                let source = judgement.place.source
                let key = identity(source.name)
                if texts[key] == nil { order.append(key) }
                var text = texts.removeValue(forKey: key) ?? Text(source: source)
                if text.source !== source, text.source.bytes != source.bytes { changed.insert(key) }
                if file.diagnostics.containsError { text.broken = text.broken ?? file.name }
                text.spans[judgement.place.bytes, default: []].append(
                    DocumentJudgement(document: file.name, judgement: judgement))
                texts[key] = text
            }
        }
        for key in order {
            guard let text = texts[key] else { continue }
            let repairs = repairs(of: text, choice)
            if repairs.isEmpty { continue }
            if changed.contains(key) {
                refuse(text.source.name, "it was changed while it was being fixed")
            } else if let broken = text.broken {
                if identity(broken) != key {
                    let reason =
                        "nothing is repaired in it while '\(broken)', which holds it, has errors"
                    refuse(text.source.name, reason)
                }
            } else {
                self.texts.append(RepairedText(source: text.source, repairs: repairs))
            }
        }
    }

    private mutating func refuse(_ file: String, _ message: String) {
        refusals.append((file, Diagnostic(message, at: nil)))
    }

    /// The repairs of a text, in ascending order.
    private mutating func repairs(of text: Text, _ choice: RepairChoice) -> [Repair] {
        var repairs: [Repair] = []
        let spans = text.spans.sorted { $0.key.lowerBound < $1.key.lowerBound }
        for (_, findings) in spans {
            guard let chosen = findings.first(where: { choice.takes($0.judgement) }),
                let correction = chosen.judgement.correction
            else { continue }
            if let other = findings.first(where: { $0.judgement.correction != correction }) {
                refusals.append((text.source.name, .conflict(chosen, other)))
                continue
            }
            if let last = repairs.last, last.bytes.overlaps(chosen.judgement.place.bytes) {
                let place = chosen.judgement.place
                let message = "'\(place.text)' overlaps '\(last.standing)': only one is repaired"
                refusals.append((text.source.name, Diagnostic(message, at: place)))
                continue
            }
            repairs.append(
                Repair(
                    judgement: chosen.judgement, document: chosen.document, text: correction))
        }
        return repairs
    }
}

/// A judgement with the document it was made for.
public struct DocumentJudgement: Sendable {
    /// The document.
    public let document: String
    /// What was found.
    public let judgement: Judgement
}

extension Diagnostic {
    /// Two documents want to read one number differently.
    fileprivate static func conflict(_ one: DocumentJudgement, _ other: DocumentJudgement)
        -> Diagnostic
    {
        let wishes = [one, other].map { finding in
            let wish = finding.judgement.correction.map { "should read \($0)" }
            return (wish ?? (finding.judgement.isRight ? "is right" : "is wrong"))
                + " for '\(finding.document)'"
        }
        return Diagnostic(
            "'\(one.judgement.place.text)' \(wishes.joined(separator: ", and ")): "
                + "it is not repaired", at: one.judgement.place,
            hint: "one text cannot hold two values: give each document a number of its own")
    }
}
