import Checking
import Diagnostics
import Documents
import Evaluating
import Reporting

/// The course of `klio fix`: documents are worked out, repaired, and worked out again.
struct Repairing {
    private let folder: TemplateFolder
    private let choice: RepairChoice
    /// The documents as they were worked out last.
    private(set) var checked: [CheckedFile] {
        didSet { identities = FileIdentities(checked) }
    }
    private var identities: FileIdentities
    /// The repairs that were made, or would be.
    private(set) var repairs: [Repair] = []
    /// What would change, as a patch.
    private(set) var patch = ""
    /// Why texts with something to repair are left as they are.
    private var refusals: [(file: String, diagnostic: Diagnostic)] = []
    /// Files that could not be written, by what they resolve to.
    private var failures: [String: (file: String, diagnostic: Diagnostic)] = [:]

    /// A repaired number may be another's cause, as a cell of a table is; but not for ever.
    private static let mostRounds = 5

    /// Works the documents out.
    init(_ folder: TemplateFolder, _ choice: RepairChoice) {
        self.folder = folder
        self.choice = choice
        checked = Repairing.checked(folder)
        identities = FileIdentities(checked)
    }

    private static func checked(_ folder: TemplateFolder) -> [CheckedFile] {
        folder.checked()
    }

    /// Collects the repairs as a patch, and writes nothing.
    mutating func compare() {
        for text in plan() {
            do throws(FileFailure) {
                let bytes = try Files.read(text.source.name, limit: Document.readingLimit)
                guard let patch = text.patch(of: bytes) else { throw .changed }
                self.patch += patch
                repairs += text.repairs
            } catch {
                fail(text, error)
            }
        }
    }

    /// Repairs the files, then works the documents out again from what stands on the disk.
    mutating func repair() {
        for _ in 0..<Repairing.mostRounds {
            let texts = plan()
            if texts.isEmpty { return }
            for text in texts {
                do throws(FileFailure) {
                    if try write(text) == .replaced { repairs += text.repairs }
                } catch {
                    fail(text, error)
                }
            }
            checked = Repairing.checked(folder)
        }
    }

    /// The texts with something to repair that may be repaired.
    private mutating func plan() -> [RepairedText] {
        let plan = RepairPlan(checked, choice: choice, identity: identities.of)
        refusals = plan.refusals
        return plan.texts.filter { failures[identities.of($0.source.name)] == nil }
    }

    private mutating func fail(_ text: RepairedText, _ failure: FileFailure) {
        let name = text.source.name
        let diagnostic = Diagnostic("not repaired: \(failure.message)", at: nil)
        failures[identities.of(name)] = (name, diagnostic)
    }

    private func write(_ text: RepairedText) throws(FileFailure) -> FileEditor.Outcome {
        let document = text.repairs.first?.document ?? text.source.name
        let editor = try FileEditor(text.source.name, below: Root(of: document))
        return try editor.edit { bytes throws(FileFailure) in
            switch text.revision(of: bytes) {
            case .bytes(let revised): return revised
            case .standing: return nil
            case .changed: throw .changed
            }
        }
    }

    /// Everything to be told on standard error, file by file.
    var messages: [(file: String, diagnostic: Diagnostic)] {
        let found = checked.flatMap { file in file.diagnostics.map { (file.name, $0) } }
        let failed = failures.sorted { $0.key < $1.key }.map(\.value)
        return found + refusals + failed
    }

    /// What it has come to.
    func result(paths: [String]) -> RepairResult {
        RepairResult(
            repairs: repairs, files: checked, copies: copies, failures: messages, paths: paths,
            identity: identities.of)
    }

    /// Copies of the digits that were repaired.
    private var copies: [SourcePlace] {
        let judged = checked.lazy.compactMap(\.report).flatMap(\.judgements).map(\.place)
        var copies = DigitCopies(of: repairs, judged: judged, identity: identities.of)
        if copies.isEmpty { return [] }
        for template in folder.templates {
            if let document = try? template.document() { copies.search(document) }
        }
        return copies.places
    }
}

/// What the paths of documents and their parts lead to, by which files are told apart.
private struct FileIdentities {
    private var resolved: [String: String] = [:]

    init(_ files: [CheckedFile]) {
        for file in files {
            note(file.name)
            for judgement in file.report?.judgements ?? [] { note(judgement.place.source.name) }
        }
    }

    private mutating func note(_ path: String) {
        if resolved[path] == nil { resolved[path] = Files.resolved(path) ?? path }
    }

    func of(_ path: String) -> String { resolved[path] ?? Files.resolved(path) ?? path }
}

extension FileFailure {
    /// What stands in a file is not what was judged.
    static let changed = FileFailure(message: "it was changed while it was being fixed")
}

extension Template {
    /// The document, read and not worked out.
    fileprivate func document() throws -> Document {
        let source = try SourceText.markdown(
            of: Files.read(path, limit: Document.readingLimit), path: path)
        let root = Root(of: path)
        return Document(parsing: source) { root.include($0, from: $1) }
    }
}
