import Checking
import Diagnostics
import Documents
import Evaluating
import Reporting

/// Documents in memory: their parts are the files whose names begin with `_`.
struct Folder {
    let files: [(name: String, text: String)]

    init(_ files: KeyValuePairs<String, String>) {
        self.files = files.map { ($0.key, $0.value) }
    }

    /// The documents, worked out.
    var checked: [CheckedFile] {
        files.filter { !$0.name.hasPrefix("_") }.map { name, text in
            let document = Document(parsing: SourceText(text, name: name)) { path, _ in
                guard let part = files.first(where: { $0.name == path }) else {
                    return .failure(Document.IncludeFailure(message: "there is no '\(path)'"))
                }
                return .success(SourceText(part.text, name: path))
            }
            return CheckedFile(name: name, report: Report(document), isPageWanted: false)
        }
    }

    func plan(_ choice: RepairChoice = RepairChoice()) -> RepairPlan {
        RepairPlan(checked, choice: choice) { $0 }
    }
}

extension RepairPlan {
    /// The repairs as lines: `a.md:1:1: 0.2 → 0.3 (truncated: D)`.
    var lines: [String] {
        texts.flatMap(\.repairs).map { repair in
            let place = repair.judgement.place
            return "\(place.source.name):\(place.line):\(place.column): \(repair.sentence)"
        }
    }
}
