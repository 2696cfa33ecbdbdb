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
        rendering.workOut { take($0) }
        for (path, diagnostic) in rendering.diagnostics { note(diagnostic, about: path) }
        guard rendering.isWritable else {
            return Terminal.report("\(rendering.folder.path): the site is not written\n")
        }
        var replacement = Replacement()
        defer { replacement.discard() }
        do {
            var told: [Told] = []
            try rendering.finish { report in
                try report.stage(in: &replacement)
                told.append(Told(report))
            }
            let files = rendering.files
            for file in files { try replacement.stage(file, below: rendering.output) }
            try replacement.commit()
            for report in told { try tell(of: report) }
            try tell(of: files, in: rendering)
        } catch let failure as FileFailure {
            fail(failure.message, about: rendering.folder.path)
        }
    }

    /// Takes note of what was found in a template.
    private mutating func take(_ file: CheckedFile) {
        checked.append(file.numbersAlone)
        if !isJSON { explain(file) }
        let isDraft = file.report?.isDraft ?? false
        status = max(status, isDraft && file.status == 1 ? 0 : file.status)
    }

    /// What keeps a report from being written, or stands marked on a draft.
    private func explain(_ checked: CheckedFile) {
        Terminal.report(checked.explanation(by: Terminal.formatter(for: 2)))
        if let report = checked.report, !report.isWritable {
            Terminal.report("\(checked.name): not written\n")
        }
    }

    /// What is told of a report that was written.
    private struct Told {
        let template: String
        let paths: [String]
        let sizes: [PageSizes]

        init(_ rendered: RenderedTemplate) {
            template = rendered.template.path
            paths = rendered.files.map { rendered.path(of: $0) }
            sizes = rendered.files.compactMap(\.sizes)
        }
    }

    private mutating func tell(of report: Told) throws {
        written += report.paths.map(JSON.string)
        guard !isJSON else { return }
        try Terminal.print("\(report.template) → \(report.paths.first ?? "")\n")
        if showsSizes { try Terminal.print(report.sizes.map(\.line).joined()) }
    }

    private mutating func tell(of files: [OutputFile], in rendering: SiteRendering) throws {
        let paths = files.map { rendering.output.appending(path: $0.path) }
        written += paths.map(JSON.string)
        guard !isJSON else { return }
        try Terminal.print("\(rendering.folder.path) → \(paths.joined(separator: ", "))\n")
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
