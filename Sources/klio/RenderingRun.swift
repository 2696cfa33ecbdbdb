import Characters
import Checking
import Diagnostics
import Rendering
import Reporting

/// A run of `klio render`: what was written and found, told as it goes or as JSON at its end.
struct RenderingRun {
    let isJSON: Bool
    let showsSizes: Bool
    /// What earlier runs have kept; `nil` when everything is to be rendered.
    let cache: RenderCache?
    /// The exit status so far.
    private(set) var status: Int32 = 0
    private var written: [JSON] = []
    private var checked: [CheckedFile] = []
    /// What has been told: of a text that many share it is told once.
    private var told: Set<String> = []
    /// How many reports stand as an earlier run has made them.
    private var kept = 0
    /// The templates that reports were made of, by the paths of the reports.
    private var makers: [String: String] = [:]

    /// Begins a run.
    init(isJSON: Bool, showsSizes: Bool, cache: RenderCache?) {
        (self.isJSON, self.showsSizes, self.cache) = (isJSON, showsSizes, cache)
    }

    /// Tells what is to be told at the end.
    func end() throws {
        if isJSON {
            let check = CheckResult(checked).json
            let json = JSON.object([("written", .array(written)), ("check", check)])
            try Terminal.print(json.lines)
        } else if kept > 0 {
            let reports = kept == 1 ? "1 report is as it was" : "\(kept) reports are as they were"
            try Terminal.print(reports + "\n")
        }
    }

    /// Notes something that keeps a file from being rendered, or a warning about it.
    mutating func note(_ diagnostic: Diagnostic, about path: String) {
        tell(ToldText(diagnostic, about: path))
        if diagnostic.severity == .error { status = 2 }
    }

    private mutating func fail(_ message: String, about path: String) {
        note(Diagnostic(message, at: nil), about: path)
    }

    /// Writes a report that stands by itself.
    mutating func write(_ report: LooseReport) throws {
        let (template, page) = (report.template, report.subject.place)
        guard !template.isPart else {
            return fail(
                "names that begin with '_' are parts of templates, never reports",
                about: template.path)
        }
        if let other = makers.updateValue(template.path, forKey: page) {
            return fail(
                "its report '\(page)' would take the place of that of '\(other)'",
                about: template.path)
        }
        guard let made = report.made else {
            kept += 1
            return tell(report.told)
        }
        take(made.checked)
        guard let files = made.files else { return }
        do {
            let files = try files.get()
            try files.commit()
            try tell(of: files)
            guard made.checked.status == 0, let read = report.read else { return }
            cache?.keep(
                report.subject, of: read, written: files.written, told: ToldText(of: made.checked))
        } catch let failure as FileFailure {
            fail(failure.message, about: template.path)
        }
    }

    /// Makes a site, and writes all of it or nothing.
    mutating func write(_ site: SiteFolder, _ options: RenderOptions) throws {
        let (folder, output) = (site.path, site.output(options))
        if let other = makers.updateValue(folder, forKey: output) {
            return fail(
                "its site in '\(output)' would take the place of that of '\(other)'", about: folder)
        }
        let subject = RenderCache.Subject(place: output, templates: site.templates.map(\.path))
        if let told = cache?.told(of: subject) {
            kept += site.templates.count
            return tell(told)
        }
        var rendering = SiteRendering(site, options)
        rendering.workOut { take($0) }
        for (path, diagnostic) in rendering.diagnostics { note(diagnostic, about: path) }
        guard rendering.isWritable else {
            return Terminal.report("\(folder): the site is not written\n")
        }
        do {
            let staged = try stage(rendering)
            for files in staged { try files.commit() }
            for files in staged { try tell(of: files) }
            guard let cache, let told = rendering.told, let read = site.root.read else { return }
            cache.keep(subject, of: read, written: staged.flatMap(\.written), told: told)
        } catch let failure as FileFailure {
            fail(failure.message, about: folder)
        }
    }

    /// Writes all files of a site beside their places.
    private func stage(_ rendering: SiteRendering) throws -> [StagedFiles] {
        let cache = cache
        var staged: [StagedFiles] = []
        try rendering.finish { part in
            switch part {
            case .shared(let files): StagedFiles.staging(files, of: rendering, for: cache)
            case .report(let report): StagedFiles.staging(report, for: cache)
            }
        } receive: {
            staged.append(try $0.get())
        }
        // Of what they share is told after the reports.
        return Array(staged.dropFirst() + staged.prefix(1))
    }

    /// Takes note of what was found in a template.
    private mutating func take(_ file: CheckedFile) {
        checked.append(file.numbersAlone)
        if !isJSON { tell(ToldText(of: file)) }
        let isDraft = file.report?.isDraft ?? false
        status = max(status, isDraft && file.status == 1 ? 0 : file.status)
    }

    private mutating func tell(_ text: ToldText) {
        guard !text.paragraphs.isEmpty else { return }
        let usesColor = Terminal.formatter(for: 2).usesColor
        for paragraph in text.paragraphs where told.insert(paragraph.plain).inserted {
            Terminal.report(usesColor ? paragraph.colored : paragraph.plain)
        }
    }

    private mutating func tell(of files: StagedFiles) throws {
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
