import Checking
import Diagnostics

/// The documents that paths lead to, in order.
struct TemplateFolder {
    private(set) var templates: [Template] = []
    private(set) var diagnostics: [(path: String, diagnostic: Diagnostic)] = []
    /// How many paths of a list are not to be read, and how many there are in it.
    private(set) var passedOver = (count: 0, of: 0)

    /// The folder that is meant where nobody names one.
    static var standard: String { Files.kind(of: "Templates") == .folder ? "Templates" : "." }

    /// Collects the documents of paths; without any, those of `Templates`, else of this folder.
    ///
    /// A document that is named by itself is read, whatever the rules of its folder say.
    init(_ paths: [String], for purpose: Purpose = .rendering) {
        let standard = TemplateFolder.standard
        add(paths.isEmpty ? [standard] : paths, for: purpose)
        if templates.isEmpty, diagnostics.isEmpty {
            let kinds = purpose == .rendering ? "Markdown file" : "document (\(purpose.endings))"
            refuse(paths.first ?? standard, "there is no \(kinds) in this folder")
        }
    }

    /// Collects the documents of a list that a program made, and of paths besides.
    init(_ paths: [String], listedIn list: String, for purpose: Purpose) {
        add(paths, for: purpose)
        do throws(FileFailure) {
            let listed = try FileList(list)
            add(listed: listed.paths, for: purpose)
            for path in listed.unreadable { refuse(path, "the name is not UTF-8") }
        } catch {
            refuse(list == "-" ? "<standard input>" : list, error.message)
        }
    }

    /// Collects the documents among paths that a program lists, such as those of a commit.
    init(listed paths: [String], for purpose: Purpose) {
        add(listed: paths, for: purpose)
    }

    private mutating func add(_ paths: [String], for purpose: Purpose) {
        for path in paths {
            switch Files.kind(of: path) {
            case .file:
                if purpose.kind(of: path) != nil {
                    templates.append(Template(path: path))
                } else {
                    let kind = purpose == .rendering ? "Markdown file" : "document that is read"
                    refuse(path, "this is no \(kind) (\(purpose.endings))")
                }
            case .folder:
                let walk = FolderWalk(path, for: purpose)
                templates += walk.paths.map { Template(path: $0, isFound: true) }
                diagnostics += walk.refusals
            case .other: refuse(path, "this is neither a file nor a folder")
            case .missing:
                refuse(
                    path, "there is no such file or folder",
                    hint: path == "-"
                        ? "to read standard input, write 'klio render --fragment -'" : nil)
            }
        }
    }

    /// Adds the paths of a list, which may name anything that a repository holds.
    private mutating func add(listed paths: [String], for purpose: Purpose) {
        var roots = Roots()
        for path in paths { add(listed: path, for: purpose, &roots) }
    }

    private mutating func add(
        listed path: String, for purpose: Purpose, _ roots: inout Roots
    ) {
        passedOver.of += 1
        guard purpose.kind(of: path) != nil, !path.fileName.hasPrefix("_"),
            !roots.root(of: path).passesOver(path)
        else {
            return passedOver.count += 1
        }
        switch Files.kind(of: path) {
        case .file:
            guard !Files.isLink(path) || leadsInside(path) else {
                return refuse(path, "the link leads out of the folder, or nowhere")
            }
            templates.append(Template(path: path, isFound: true))
        case .folder: passedOver.count += 1
        case .other: refuse(path, "this is neither a file nor a folder")
        case .missing:
            refuse(
                path,
                Files.isLink(path)
                    ? "the link leads out of the folder, or nowhere" : "there is no such file")
        }
    }

    /// Whether a link leads to something in this folder.
    private func leadsInside(_ path: String) -> Bool {
        guard let here = Files.resolved("."), let target = Files.resolved(path) else {
            return false
        }
        return target.hasPrefix(here == "/" ? "/" : here + "/")
    }

    private mutating func refuse(_ path: String, _ message: String, hint: String? = nil) {
        diagnostics.append((path, Diagnostic(message, at: nil, hint: hint)))
    }
}
