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
        Terminal.report([diagnostic], file: path)
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
        guard let rendered = report.rendered else { return kept += 1 }
        take(rendered.checked)
        guard !rendered.files.isEmpty else { return }
        do {
            try rendered.write()
            let told = Told(rendered, isNoting: cache != nil)
            try tell(of: told)
            guard rendered.checked.isSilent else { return }
            cache?.keep(report.subject, of: report.read, written: told.written)
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
        if cache?.holds(subject) ?? false { return kept += site.templates.count }
        var rendering = SiteRendering(site, options)
        rendering.workOut { take($0) }
        for (path, diagnostic) in rendering.diagnostics { note(diagnostic, about: path) }
        guard rendering.isWritable else {
            return Terminal.report("\(folder): the site is not written\n")
        }
        do {
            let told = try files(of: rendering)
            for report in told { try tell(of: report) }
            guard rendering.isSilent, let read = site.root.read else { return }
            cache?.keep(subject, of: read, written: told.flatMap(\.written))
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
            told.append(Told(report, isNoting: cache != nil))
        }
        let files = rendering.files
        for file in files { try replacement.stage(file, below: rendering.output) }
        try replacement.commit()
        return told + [Told(files, of: rendering, isNoting: cache != nil)]
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
        /// Their digests, for the cache.
        let digests: [String]
        /// What is named of them: a report by its first file, a site by all.
        let name: String
        let sizes: [PageSizes]

        init(_ rendered: RenderedTemplate, isNoting: Bool) {
            maker = rendered.template.path
            paths = rendered.files.map { rendered.path(of: $0) }
            digests = isNoting ? Told.digests(of: rendered.files) : []
            name = paths.first ?? ""
            sizes = rendered.files.compactMap(\.sizes)
        }

        init(_ files: [OutputFile], of site: SiteRendering, isNoting: Bool) {
            maker = site.folder.path
            paths = files.map { site.output.appending(path: $0.path) }
            digests = isNoting ? Told.digests(of: files) : []
            name = paths.joined(separator: ", ")
            sizes = []
        }

        /// The files with their digests.
        var written: [(path: String, digest: String)] { Array(zip(paths, digests)) }

        private static func digests(of files: [OutputFile]) -> [String] {
            files.map { SHA256.hexadecimal(of: Array($0.text.utf8)) }
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
