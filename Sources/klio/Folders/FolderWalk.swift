import Diagnostics
import Documents
import Rendering

/// A walk through a folder and those below it, in the order of names.
///
/// Nothing is read that `IgnoreRules` pass over, that a link leads out of the folder, or that Klio
/// wrote: `Reports` beside `Templates`, and Markdown with the numbers of its report beside it.
struct FolderWalk {
    /// The documents.
    private(set) var paths: [String] = []
    /// What cannot be read, and why.
    private(set) var refusals: [(path: String, diagnostic: Diagnostic)] = []

    private let purpose: Purpose
    /// The folder the walk began in, without links.
    private let root: String
    private var walked: Set<String> = []

    /// Walks a folder.
    init(_ path: String, for purpose: Purpose) {
        self.purpose = purpose
        root = Files.resolved(path) ?? path
        let rules = IgnoreRules(above: root, for: purpose)
        walk(path, resolved: root, place: Array(root.utf8), rules)
    }

    private mutating func refuse(_ path: String, _ message: String) {
        refusals.append((path, Diagnostic(message, at: nil)))
    }

    /// Walks a folder: its path as the user sees it, without links, and as the walk has come.
    private mutating func walk(
        _ folder: String, resolved: String, place: [UInt8], _ outer: IgnoreRules
    ) {
        // A link may lead back to a folder that has been walked.
        guard walked.insert(resolved).inserted else { return }
        let entries: [FolderEntry]
        do { entries = try FolderEntry.entries(of: folder) } catch {
            return refuse(folder, error.message)
        }
        let names = Set(entries.lazy.compactMap(\.name))
        var rules = outer
        do { try rules.enter(resolved, place, names, for: purpose) } catch {
            refuse(error.path, error.failure.message)
        }
        let slash: [UInt8] = place == [0x2F] ? [] : [0x2F]
        for entry in entries {
            visit(
                entry, in: folder, resolved: resolved, place: place + slash + entry.bytes, names,
                rules)
        }
    }

    private mutating func visit(
        _ entry: FolderEntry, in folder: String, resolved: String, place: [UInt8],
        _ names: Set<String>, _ rules: IgnoreRules
    ) {
        let path = folder.appending(path: entry.shownName)
        var target = resolved.appending(path: entry.shownName)
        var kind = entry.kind
        let isDocument = purpose.kind(of: path) != nil
        if kind == .file, !isDocument { return }
        if kind == .link || kind == .unknown {
            guard !rules.passesOver(place, isFolder: Files.kind(of: path) == .folder) else {
                return
            }
            guard let found = Files.resolved(path), holds(found) else {
                if isDocument { refuse(path, "the link leads out of the folder, or nowhere") }
                return
            }
            target = found
            switch Files.kind(of: path) {
            case .file: kind = .file
            case .folder: kind = .folder
            case .other, .missing: return
            }
        }
        guard !rules.passesOver(place, isFolder: kind == .folder) else { return }
        guard let name = entry.name else { return refuse(path, "the name is not UTF-8") }
        if kind == .file {
            if isDocument, !isRendered(path, names) { paths.append(path) }
        } else if name != "Reports" || !names.contains("Templates") {
            walk(path, resolved: target, place: place, rules)
        }
    }

    private func holds(_ path: String) -> Bool {
        path == root || path.hasPrefix(root == "/" ? "/" : root + "/")
    }

    /// Whether a file is a report that Klio wrote: the JSON beside it says so.
    private func isRendered(_ path: String, _ names: Set<String>) -> Bool {
        let json = path.withoutExtension + ".json"
        guard names.contains(json.fileName), let bytes = try? Files.read(json, limit: 1 << 24)
        else { return false }
        return String(decoding: bytes.prefix(200), as: UTF8.self).contains(ReportJSON.markdownMark)
    }
}
