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

    /// Whether it was found in a folder or a list, and not named by itself.
    let isFound: Bool

    /// A template that was named by itself, or found below a folder that was.
    init(path: String, isFound: Bool = false) {
        self.path = path
        self.isFound = isFound
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

    /// Whether it is a part of other templates, and never a report of its own.
    var isPart: Bool { path.fileName.hasPrefix("_") }

    /// The document worked out, or why it cannot be read.
    ///
    /// Of a document that was found and holds no annotation nothing is read but its bytes, when
    /// nobody wants its page: it belongs to another program. `readsAll` has it read all the same.
    func checked(
        parameters: [ReportParameter] = [], isSafe: Bool = false, isPageWanted: Bool = true,
        readsAll: Bool = true, in root: Root? = nil
    ) -> CheckedFile {
        do {
            if let obstacle = DocumentKind(path: path)?.obstacle {
                guard isFound else { throw Diagnostic(obstacle, at: nil) }
                return CheckedFile(
                    name: path, unannotated: [Diagnostic(.warning, obstacle, at: nil)])
            }
            let root = root ?? Root(of: path)
            let bytes = try Files.read(path, limit: Document.readingLimit)
            if !isPageWanted, !readsAll, isFound, home.isBeside, !Document.mayHoldAnnotations(bytes)
            {
                return CheckedFile(name: path, unannotated: root.diagnostics)
            }
            let source = try SourceText(validating: bytes, name: path)
            return CheckedFile(
                name: path, report: report(source, parameters, isSafe, root),
                isPageWanted: isPageWanted)
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
        return DocumentRun(document, shared: root.settings(of: document)) {
            root.table($0, from: path)
        }
    }

    private func report(
        _ source: SourceText, _ parameters: [ReportParameter], _ isSafe: Bool, _ root: Root
    ) -> Report {
        let document = Document(parsing: source) { root.include($0, from: $1) }
        return Report(
            document, parameters: parameters, isSafe: isSafe, shared: root.settings(of: document)
        ) {
            root.table($0, from: path)
        }
    }
}
