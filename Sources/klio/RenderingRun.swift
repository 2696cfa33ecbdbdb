import Characters
import Checking
import Diagnostics
import Rendering
import Reporting

/// A run of `klio render`: what was written and found, told as it goes or as JSON at its end.
struct RenderingRun {
    let isJSON: Bool
    let showsSizes: Bool
    /// The exit status so far.
    private(set) var status: Int32 = 0
    private var written: [JSON] = []
    private var checked: [CheckedFile] = []
    /// The templates that reports were made of, by the paths of the reports.
    private var makers: [String: String] = [:]

    /// Begins a run.
    init(isJSON: Bool, showsSizes: Bool) { (self.isJSON, self.showsSizes) = (isJSON, showsSizes) }

    /// All of it as JSON.
    var json: JSON {
        JSON.object([("written", .array(written)), ("check", CheckResult(checked).json)])
    }

    /// Notes something that keeps a file from being rendered, or a warning about it.
    mutating func note(_ diagnostic: Diagnostic, about path: String) {
        Terminal.report([diagnostic], file: path)
        if diagnostic.severity == .error { status = 2 }
    }

    private mutating func fail(_ message: String, about path: String) {
        note(Diagnostic(message, at: nil), about: path)
    }

    /// Refuses a part of other templates.
    mutating func refuse(part template: Template) {
        fail(
            "names that begin with '_' are parts of templates, never reports", about: template.path)
    }

    /// Writes a report that stands by itself.
    mutating func write(_ rendered: RenderedTemplate) throws {
        let template = rendered.template
        let page = rendered.folder.appending(path: template.name)
        if let other = makers.updateValue(template.path, forKey: page) {
            return fail(
                "its report '\(page)' would take the place of that of '\(other)'",
                about: template.path)
        }
        take(rendered.checked)
        guard !rendered.files.isEmpty else { return }
        do {
            try rendered.write()
            try tell(of: Told(rendered))
        } catch let failure as FileFailure {
            fail(failure.message, about: template.path)
        }
    }

    /// Makes a site, and writes all of it or nothing.
    mutating func write(_ rendering: SiteRendering) throws {
        var rendering = rendering
        let folder = rendering.folder.path
        if let other = makers.updateValue(folder, forKey: rendering.output) {
            return fail(
                "its site in '\(rendering.output)' would take the place of that of '\(other)'",
                about: folder)
        }
        rendering.workOut { take($0) }
        for (path, diagnostic) in rendering.diagnostics { note(diagnostic, about: path) }
        guard rendering.isWritable else {
            return Terminal.report("\(folder): the site is not written\n")
        }
        do {
            let told = try files(of: rendering)
            for report in told { try tell(of: report) }
        } catch let failure as FileFailure {
            fail(failure.message, about: folder)
        }
    }

    /// Puts all files of a site in their places, and says what to tell of them.
    private func files(of rendering: SiteRendering) throws -> [Told] {
        var replacement = Replacement()
        defer { replacement.discard() }
        var told: [Told] = []
        try rendering.finish { report in
            try report.stage(in: &replacement)
            told.append(Told(report))
        }
        let files = rendering.files
        for file in files { try replacement.stage(file, below: rendering.output) }
        try replacement.commit()
        return told + [Told(files, of: rendering)]
    }

    /// Takes note of what was found in a template.
    private mutating func take(_ file: CheckedFile) {
        checked.append(file.numbersAlone)
        if !isJSON { file.tell() }
        let isDraft = file.report?.isDraft ?? false
        status = max(status, isDraft && file.status == 1 ? 0 : file.status)
    }

    /// What is told of files that were written.
    private struct Told {
        /// The template or the folder they were made of.
        let maker: String
        let paths: [String]
        /// What is named of them: a report by its first file, a site by all.
        let name: String
        let sizes: [PageSizes]

        init(_ rendered: RenderedTemplate) {
            maker = rendered.template.path
            paths = rendered.files.map { rendered.path(of: $0) }
            name = paths.first ?? ""
            sizes = rendered.files.compactMap(\.sizes)
        }

        init(_ files: [OutputFile], of site: SiteRendering) {
            maker = site.folder.path
            paths = files.map { site.output.appending(path: $0.path) }
            name = paths.joined(separator: ", ")
            sizes = []
        }
    }

    private mutating func tell(of files: Told) throws {
        written += files.paths.map(JSON.string)
        guard !isJSON else { return }
        try Terminal.print("\(files.maker) → \(files.name)\n")
        if showsSizes { try Terminal.print(files.sizes.map(\.line).joined()) }
    }
}

extension PageSizes {
    /// The sizes as a line of text.
    fileprivate var line: String {
        let parts = [
            ("text", text), ("formulas", formulas), ("figures", figures), ("numbers", numbers),
            ("style", style),
        ]
        return "  \(total) bytes: "
            + parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + "\n"
    }
}
