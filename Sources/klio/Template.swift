import Arithmetic
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

    /// The same template as one of a site: its report goes below the site's folder as it stands below
    /// that of the templates.
    init(_ template: Template, ofSiteIn folder: String) {
        path = template.path
        isFound = template.isFound
        let depth = folder == "." ? 0 : folder.hasSuffix("/") ? folder.count : folder.count + 1
        name = String(path.dropFirst(depth)).withoutExtension
        if template.home.isBeside {
            home = (folder, true)
        } else {
            let above = String(template.name.dropLast(name.count + 1))
            home = (template.home.folder.appending(path: above), false)
        }
    }

    /// Whether it is a part of other templates, and never a report of its own.
    var isPart: Bool { path.fileName.hasPrefix("_") }

    /// The document worked out, or why it cannot be read.
    ///
    /// Of a document that was found and holds no annotation nothing is read but its bytes, when
    /// nobody wants its page: it belongs to another program.
    func checked(
        parameters: [ReportParameter] = [], isSafe: Bool = false, isPageWanted: Bool = true,
        reading: CheckReading = .numbers, in root: Root? = nil
    ) -> CheckedFile {
        do {
            let root = root ?? Root(of: path)
            root.read?.note(path)
            let bytes = try root.contents(of: path, limit: Document.readingLimit)
            if !isPageWanted, reading == .annotated, isFound, home.isBeside,
                !Document.mayHoldAnnotations(bytes)
            {
                return try unannotated(bytes, root)
            }
            let source = try SourceText.markdown(of: bytes, path: path)
            let (document, report) = report(source, parameters, isSafe, root, isPageWanted)
            var file = CheckedFile(name: path, report: report, isPageWanted: isPageWanted)
            if !isPageWanted {
                file.off = root.off
                file.arithmetic = DocumentArithmetic(document, report.formulas)
                file.coverage = Coverage(
                    document, report, listingNumbers: reading == .listingNumbers)
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

    /// A document without annotations: what its author worked out by hand is judged.
    private func unannotated(_ bytes: [UInt8], _ root: Root) throws -> CheckedFile {
        guard ArithmeticSigns.mayBe(in: bytes) else {
            return CheckedFile(name: path, unannotated: root.diagnostics)
        }
        let source = try SourceText.markdown(of: bytes, path: path)
        let document = Document(parsing: source) { root.include($0, from: $1) }
        let arithmetic = DocumentArithmetic(document)
        guard !arithmetic.relations.isEmpty else {
            return CheckedFile(name: path, unannotated: root.diagnostics)
        }
        var file = CheckedFile(name: path, arithmetic: arithmetic, diagnostics: root.diagnostics)
        file.off = root.off
        return file
    }

    /// The document's computations with all blocks run, and what went wrong in them.
    func run() throws -> DocumentRun {
        let bytes = try Files.read(path, limit: Document.readingLimit)
        let source = try SourceText.markdown(of: bytes, path: path)
        let root = Root(of: path)
        let document = Document(parsing: source) { root.include($0, from: $1) }
        return DocumentRun(
            document, shared: root.settings(of: document), files: root.documentFiles,
            memory: root.memory)
    }

    private func report(
        _ source: SourceText, _ parameters: [ReportParameter], _ isSafe: Bool, _ root: Root,
        _ isPageWanted: Bool
    ) -> (Document, Report) {
        let document = Document(parsing: source) { root.include($0, from: $1) }
        let files =
            isPageWanted
            ? root.pageFiles : document.isTemplate ? root.templateFiles : root.documentFiles
        let report = Report(
            document, parameters: parameters, isSafe: isSafe, isPageWanted: isPageWanted,
            shared: root.settings(of: document), files: files, memory: root.memory)
        return (document, report)
    }
}
