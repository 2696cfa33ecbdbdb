import Diagnostics
import Documents
import Evaluating
import Script

/// The documents whose imports are being read, one inside the other.
struct ImportTrail {
    /// How deep documents may import each other.
    static let greatestDepth = 8
    /// How many documents may be imported in all.
    static let greatestCount = 200

    /// What the documents have worked out.
    let memory: ValueMemory
    private var names: [String] = []
    private var count = 0

    init(memory: ValueMemory) { self.memory = memory }

    /// The documents that scripts import, by the path as written.
    mutating func imports(
        of scripts: [Script], in document: String, shared: SharedSettings, files: DocumentFiles
    ) -> [String: Result<DocumentRun, DataSource.FileFailure>] {
        var found: [String: Result<DocumentRun, DataSource.FileFailure>] = [:]
        names.append(document)
        defer { names.removeLast() }
        for statement in scripts.lazy.flatMap(\.statements) {
            guard case .importing(let path) = statement.kind, found[path.text] == nil else {
                continue
            }
            found[path.text] = run(path.text, from: document, shared, files)
        }
        return found
    }

    private mutating func run(
        _ path: String, from document: String, _ shared: SharedSettings, _ files: DocumentFiles
    ) -> Result<DocumentRun, DataSource.FileFailure> {
        count += 1
        guard count <= ImportTrail.greatestCount else {
            return failure("more than \(ImportTrail.greatestCount) documents are imported")
        }
        guard names.count <= ImportTrail.greatestDepth else {
            return failure("imports nest deeper than \(ImportTrail.greatestDepth) documents")
        }
        switch files.document(path, document) {
        case .failure(let reason): return .failure(reason)
        case .success(let imported):
            guard !names.contains(imported.source.name) else {
                return failure("it imports itself")
            }
            let run = DocumentRun(
                imported, parameters: [], shared: shared, files: files, trail: &self)
            guard let error = run.diagnostics.first(where: { $0.severity == .error }) else {
                return .success(run)
            }
            return .failure(DataSource.FileFailure(message: error.message, place: error.place))
        }
    }

    private func failure(_ message: String) -> Result<DocumentRun, DataSource.FileFailure> {
        .failure(DataSource.FileFailure(message: message))
    }
}
