import Checking
import Diagnostics
import Documents
import Evaluating
import Rendering
import Reporting

/// The folder below which a document may read: the nearest one upward that holds `klio.yml`, else
/// the document's own.
struct Root: Sendable {
    /// The folder, without links.
    let folder: String
    /// What its `klio.yml` says for all documents.
    let frontMatter: FrontMatter
    /// What it says for checking them.
    let check: CheckSettings
    /// The classes of findings that it switches off.
    let off: Set<FindingClass>
    /// What it says for a site; `nil` when its reports stand each by itself.
    let site: SiteSettings?
    /// The path of its `klio.yml`, as documents see it; `nil` when there is none.
    let settingsPath: String?
    /// What is wrong with it.
    private(set) var diagnostics: [Diagnostic]
    /// Where the files that are read are noted.
    private(set) var read: FilesRead?
    /// What its documents have worked out.
    let memory: ValueMemory

    /// The root of a document, for which something may be known already.
    init(
        of document: String, noting read: FilesRead? = nil, memory: ValueMemory = ValueMemory()
    ) {
        self.read = read
        self.memory = memory
        let own = document.parentPath ?? "."
        let resolved = Files.resolved(own) ?? own
        var candidate: String? = resolved
        var seen = own
        while let folder = candidate {
            read?.note(folder.appending(path: "klio.yml"))
            if Files.kind(of: folder.appending(path: "klio.yml")) == .file { break }
            candidate = folder.parentPath
            seen = Root.path(above: seen, to: candidate)
        }
        folder = candidate ?? resolved
        settingsPath = candidate.map { _ in seen.appending(path: "klio.yml") }
        let noted = folder.appending(path: "klio.yml")
        let (settings, diagnostics) =
            settingsPath.map { path in
                Root.settings(path) { read?.note($0, of: noted) }
            } ?? (FrontMatter(), [])
        frontMatter = settings
        check = CheckSettings(settings)
        site = SiteSettings(settings)
        let (off, mistakes) = Root.classes(switchedOffBy: check)
        self.off = off
        self.diagnostics =
            diagnostics + SharedSettings.unknownKeys(in: settings) + check.diagnostics + mistakes
    }

    /// The classes of findings that settings switch off, and what is wrong with their names.
    private static func classes(
        switchedOffBy check: CheckSettings
    ) -> (Set<FindingClass>, [Diagnostic]) {
        var off: Set<FindingClass> = []
        var diagnostics: [Diagnostic] = []
        for names in check.off {
            do throws(SwitchingFailure) {
                off.formUnion(try FindingClass.switchedOff(by: names.text))
            } catch {
                diagnostics.append(
                    Diagnostic(
                        error.message, at: names.place(0..<names.bytes.count), hint: error.hint))
            }
        }
        return (off, diagnostics)
    }

    /// The path of the folder above one: the shorter path where it leads there, and no link stands
    /// between.
    private static func path(above seen: String, to folder: String?) -> String {
        let shorter = seen == "." ? ".." : seen.parentPath ?? "."
        return shorter.fileName != ".." && Files.resolved(shorter) == folder
            ? shorter : seen.appending(path: "..")
    }

    /// The same root, whose mistakes have been told.
    var told: Root {
        var root = self
        root.diagnostics = []
        return root
    }

    /// The same root, which notes elsewhere what is read.
    func noting(_ read: FilesRead?) -> Root {
        var root = self
        root.read = read
        return root
    }

    /// What the folder says for a document, and the files that its page is made with.
    func settings(of document: Document) -> SharedSettings {
        var diagnostics = diagnostics
        let shared = frontMatter(for: document, &diagnostics)
        let completed = SharedSettings(frontMatter: shared).completing(document.frontMatter)
        let font = completed.entry("math-font").flatMap { mathFont($0.value, &diagnostics) }
        let frame = layout(completed.entry("layout")?.value, &diagnostics)
        let style = completed.entry("stylesheet").flatMap { stylesheet($0.value, &diagnostics) }
        return SharedSettings(
            frontMatter: shared, diagnostics: diagnostics, mathFont: font, layout: frame,
            stylesheet: style ?? "")
    }

    /// The settings of a file, and what is wrong with them; its bytes are handed on to be noted.
    private static func settings(
        _ path: String, note: ([UInt8]) -> Void
    ) -> (FrontMatter, [Diagnostic]) {
        do {
            let bytes = try Files.read(path, limit: Document.readingLimit)
            note(bytes)
            let read = FrontMatter.settings(
                parsing: try SourceText(validating: bytes, name: path))
            return (
                CheckSettings.lifted(read.settings),
                read.diagnostics.map { $0.concerning(.numbers) }
            )
        } catch let diagnostic as Diagnostic {
            return (FrontMatter(), [diagnostic])
        } catch {
            return (FrontMatter(), [Diagnostic("'\(path)' cannot be read", at: nil)])
        }
    }

    /// A file below the root, named by a path relative to another file.
    func locate(_ path: String, from includer: String) throws(FileFailure) -> String {
        guard !path.isEmpty, !path.contains("\0") else {
            throw FileFailure(message: "the path is empty")
        }
        let base = includer.parentPath ?? "."
        let joined = path.hasPrefix("/") ? path : base.appending(path: path)
        // A path that leaves the folder says so, whether or not there is a file.
        let lexical = Root.normalised(
            path.hasPrefix("/") ? path : (Files.resolved(base) ?? base) + "/" + path)
        guard isBelow(lexical) else { throw leaving }
        read?.note(joined)
        guard let resolved = Files.resolved(joined) else {
            throw FileFailure(message: "there is no such file")
        }
        guard isBelow(resolved) else { throw leaving }
        return joined
    }

    /// The bytes of a file that was noted, which are noted as well.
    func contents(of located: String, limit: Int) throws(FileFailure) -> [UInt8] {
        let bytes = try Files.read(located, limit: limit)
        read?.note(bytes, of: located)
        return bytes
    }

    private var leaving: FileFailure {
        FileFailure(message: "the path leaves the folder that documents may read")
    }

    /// Whether a path without links lies below the folder.
    func holds(_ resolved: String) -> Bool { isBelow(resolved) }

    private func isBelow(_ path: String) -> Bool {
        path.hasPrefix(folder == "/" ? "/" : folder + "/")
    }

    /// An absolute path without `.` and `..`.
    private static func normalised(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// The text of an included file, or of the reference.
    func include(_ path: String, from includer: SourceText) -> Result<
        SourceText, Document.IncludeFailure
    > {
        if let reference = Reference.markdown(includedAs: path) {
            return reference.map { SourceText($0, name: path) }.mapError {
                Document.IncludeFailure(message: $0.message, hint: $0.hint)
            }
        }
        do {
            let located = try locate(path, from: includer.name)
            let bytes = try contents(of: located, limit: Document.readingLimit)
            return .success(try SourceText.markdown(of: bytes, path: located))
        } catch let failure as FileFailure {
            return .failure(
                Document.IncludeFailure(message: "cannot include '\(path)': \(failure.message)"))
        } catch let diagnostic as Diagnostic {
            return .failure(
                Document.IncludeFailure(message: "cannot include '\(path)': \(diagnostic.message)"))
        } catch {
            return .failure(Document.IncludeFailure(message: "cannot include '\(path)'"))
        }
    }
}
