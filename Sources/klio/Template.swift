import Checking
import Diagnostics
import Documents
import Evaluating
import Rendering
import Reporting

/// A template: its path as the user gave it, and where its report goes below an output folder.
struct Template: Sendable {
    /// The path.
    let path: String
    /// The report's path without extension, below the output folder: `notes/kl-divergence`.
    let name: String
    /// The folder the report goes to when nobody says otherwise, and whether it is beside the
    /// template itself.
    let home: (folder: String, isBeside: Bool)

    /// A template that was named by itself, or found below a folder that was.
    init(path: String) {
        self.path = path
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if let index = parts.dropLast().lastIndex(of: "Templates") {
            let above = parts[..<index].joined(separator: "/")
            let folder = above.isEmpty && !path.hasPrefix("/") ? "Reports" : above + "/Reports"
            name = parts[(index + 1)...].joined(separator: "/").withoutExtension
            home = (folder, false)
        } else {
            name = path.fileName.withoutExtension
            home = (path.parentPath ?? ".", true)
        }
    }

    /// Whether a file's name says that it is Markdown.
    static func isMarkdown(_ path: String) -> Bool {
        path.hasSuffix(".md") || path.hasSuffix(".markdown")
    }

    /// Whether it is a part of other templates, and never a report of its own.
    var isPart: Bool { path.fileName.hasPrefix("_") }

    /// The document worked out, or why it cannot be read.
    func checked(
        parameters: [ReportParameter] = [], isSafe: Bool = false, isPageWanted: Bool = true,
        listsNumbers: Bool = false
    ) -> CheckedFile {
        do {
            let bytes = try Files.read(path, limit: Document.readingLimit)
            let source = try SourceText(validating: bytes, name: path)
            let (document, report) = report(source, parameters, isSafe)
            var file = CheckedFile(name: path, report: report, isPageWanted: isPageWanted)
            if !isPageWanted {
                file.coverage = Coverage(document, report, listingNumbers: listsNumbers)
            }
            return file
        } catch let diagnostic as Diagnostic {
            return CheckedFile(name: path, unreadable: diagnostic)
        } catch let failure as FileFailure {
            return CheckedFile(name: path, unreadable: Diagnostic(failure.message, at: nil))
        } catch {
            return CheckedFile(name: path, unreadable: Diagnostic("it cannot be read", at: nil))
        }
    }

    /// The document's computations with all blocks run, and what went wrong in them.
    func run() throws -> DocumentRun {
        let bytes = try Files.read(path, limit: Document.readingLimit)
        let source = try SourceText(validating: bytes, name: path)
        let root = Root(of: path)
        let document = Document(parsing: source) { root.include($0, from: $1) }
        return DocumentRun(
            document, shared: root.settings(of: document), files: root.documentFiles)
    }

    private func report(_ source: SourceText, _ parameters: [ReportParameter], _ isSafe: Bool)
        -> (Document, Report)
    {
        let root = Root(of: path)
        let document = Document(parsing: source) { root.include($0, from: $1) }
        let report = Report(
            document, parameters: parameters, isSafe: isSafe,
            shared: root.settings(of: document), files: root.documentFiles)
        return (document, report)
    }
}

/// The templates that paths lead to, in order.
struct TemplateFolder {
    private(set) var templates: [Template] = []
    private(set) var diagnostics: [(path: String, diagnostic: Diagnostic)] = []
    private var walked: Set<String> = []

    /// Collects the templates of paths; without any, those of `Templates`, else of this folder.
    init(_ paths: [String]) {
        let standard = Files.kind(of: "Templates") == .folder ? "Templates" : "."
        for path in paths.isEmpty ? [standard] : paths {
            switch Files.kind(of: path) {
            case .other: refuse(path, "this is neither a file nor a folder")
            case .file:
                if Template.isMarkdown(path) {
                    templates.append(Template(path: path))
                } else {
                    refuse(path, "this is no Markdown file (.md, .markdown)")
                }
            case .folder: collect(path, below: Files.resolved(path) ?? path)
            case .missing:
                refuse(
                    path, "there is no such file or folder",
                    hint: path == "-"
                        ? "to read standard input, write 'klio render --fragment -'" : nil)
            }
        }
        if templates.isEmpty, diagnostics.isEmpty {
            refuse(paths.first ?? standard, "there is no Markdown file in this folder")
        }
    }

    /// Whether a file is a report that Klio wrote: the JSON beside it says so.
    private static func isRendered(_ path: String) -> Bool {
        let json = path.withoutExtension + ".json"
        guard Files.kind(of: json) == .file, let bytes = try? Files.read(json, limit: 1 << 24)
        else {
            return false
        }
        return String(decoding: bytes.prefix(200), as: UTF8.self).contains(ReportJSON.markdownMark)
    }

    private mutating func refuse(_ path: String, _ message: String, hint: String? = nil) {
        diagnostics.append((path, Diagnostic(message, at: nil, hint: hint)))
    }

    /// Walks a folder in the order of names.
    ///
    /// Names that begin with `.` or `_` are parts and hidden files; `node_modules` and `vendor` are
    /// other people's; `Reports` beside `Templates` is what Klio wrote.
    private mutating func collect(_ folder: String, below root: String) {
        // A link may lead back to a folder that has been walked.
        guard let resolved = Files.resolved(folder), walked.insert(resolved).inserted else {
            return
        }
        let names: [String]
        do { names = try Files.names(in: folder) } catch { return refuse(folder, error.message) }
        for name in names where !name.hasPrefix(".") && !name.hasPrefix("_") {
            let path = folder.appending(path: name)
            guard let target = Files.resolved(path),
                target.hasPrefix(root == "/" ? "/" : root + "/") || target == root
            else {
                if Template.isMarkdown(name) {
                    refuse(path, "the link leads out of the folder, or nowhere")
                }
                continue
            }
            switch Files.kind(of: path) {
            case .file:
                if Template.isMarkdown(name), !TemplateFolder.isRendered(path) {
                    templates.append(Template(path: path))
                }
            case .folder:
                let isOutput = name == "Reports" && names.contains("Templates")
                if !isOutput, name != "node_modules", name != "vendor" {
                    collect(path, below: root)
                }
            case .other, .missing: break
            }
        }
    }
}
