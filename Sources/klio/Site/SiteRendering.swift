import Checking
import Diagnostics
import Documents
import Rendering
import Reporting

/// A site made in two passes: the first works out every report and keeps of it what the site needs,
/// the second puts around each page what it shows of the others.
///
/// Pages wait in memory for the second pass, up to a limit; those beyond it are made again.
struct SiteRendering {
    /// How many bytes of pages wait at most.
    private static let mostBytesWaiting = 64 << 20

    /// A report after the first pass.
    private struct Draft: Sendable {
        let checked: CheckedFile
        let summary: SiteReport?
        /// Its page and its other files, unless they are to be made again.
        var made: (page: SitePage, others: [OutputFile])?
    }

    /// How each template is rendered.
    private struct Manner: Sendable {
        let map: SiteMap
        let root: Root
        let options: RenderOptions

        /// A template worked out.
        func checked(_ template: Template) -> CheckedFile {
            template.checked(parameters: options.parameters, isSafe: options.isSafe, in: root)
        }
    }

    let folder: SiteFolder
    /// The folder that the site is written to.
    let output: String
    /// What is wrong with the site, by the files it is in.
    private(set) var diagnostics: [(path: String, diagnostic: Diagnostic)] = []
    private let manner: Manner
    /// The templates in the order of the map.
    private let templates: [Template]
    private var drafts: [Draft] = []
    private var site: Site?

    /// Prepares to make a site.
    init(_ folder: SiteFolder, _ options: RenderOptions) {
        self.folder = folder
        output = folder.output(options)
        let map = SiteMap(names: folder.templates.map(\.name), settings: folder.settings)
        manner = Manner(map: map, root: folder.root.told, options: options)
        let byName = Dictionary(
            folder.templates.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        templates = map.pages.compactMap { byName[$0.name] }
        let settings = folder.root.settingsPath ?? folder.path
        let told = folder.root.diagnostics + folder.settings.diagnostics + map.diagnostics
        diagnostics = told.inReadingOrder().map { (settings, $0) }
        add(map.mistakes)
    }

    /// Whether nothing keeps it from being written.
    var isWritable: Bool {
        !diagnostics.contains { $0.diagnostic.severity == .error }
            && drafts.allSatisfy { $0.summary != nil }
    }

    /// What is told of it where nothing is wrong; `nil` where something is.
    var told: ToldText? {
        guard drafts.allSatisfy({ $0.checked.status == 0 }) else { return nil }
        var told = ToldText()
        for draft in drafts { told.add(draft.checked) }
        for (path, diagnostic) in diagnostics { told.add(diagnostic, about: path) }
        return told
    }

    private mutating func add(_ mistakes: [(name: String, diagnostic: Diagnostic)]) {
        for (name, diagnostic) in mistakes {
            let template = folder.templates.last { $0.name == name }
            diagnostics.append((template?.path ?? folder.path, diagnostic))
        }
    }

    /// The first pass, after which the site is known; each result is handed on.
    mutating func workOut(receive: (CheckedFile) throws -> Void) rethrows {
        guard !diagnostics.contains(where: { $0.diagnostic.severity == .error }) else { return }
        let manner = manner
        let pages = Array(zip(templates, manner.map.pages))
        // A translation finds most of what it shows worked out by its original.
        let order =
            pages.indices.filter { pages[$0].1.language == nil }
            + pages.indices.filter { pages[$0].1.language != nil }
        var waiting = 0
        var drafts: [Int: Draft] = [:]
        ParallelWork.forEach(order) {
            ($0, SiteRendering.draft(pages[$0].0, pages[$0].1, manner))
        } receive: { index, draft in
            var draft = draft
            let size = draft.made.map { made in
                made.others.reduce(made.page.byteCount) { $0 + $1.text.utf8.count }
            }
            waiting += size ?? 0
            if waiting > SiteRendering.mostBytesWaiting { draft.made = nil }
            drafts[index] = draft
        }
        self.drafts = pages.indices.compactMap { drafts[$0] }
        for draft in self.drafts { try receive(draft.checked) }
        guard isWritable else { return }
        link()
    }

    /// Puts the reports together, and looks where their links lead.
    private mutating func link() {
        let folder = folder
        let site = Site(
            drafts.compactMap(\.summary), map: manner.map, settings: folder.settings,
            language: folder.settings.language ?? folder.root.standardLanguage
        ) { language in
            let source = SourceText(
                Site.frameText(of: folder.settings, in: language),
                name: folder.root.settingsPath ?? "klio.yml")
            let document = Document(parsing: source) { folder.root.include($0, from: $1) }
            return Report(
                document, shared: folder.root.told.settings(of: document),
                files: folder.root.pageFiles)
        }
        self.site = site
        diagnostics += site.frameDiagnostics.map { (folder.root.settingsPath ?? folder.path, $0) }
        add(site.mistakes())
        for (template, draft) in zip(templates, drafts) {
            guard let summary = draft.summary else { continue }
            diagnostics += site.brokenLinks(of: summary).map { (template.path, $0) }
        }
    }

    /// A part of the site as it is written.
    enum Part: Sendable {
        /// The files that are no report's.
        case shared([OutputFile])
        case report(RenderedTemplate)
    }

    /// The second pass: something is made of each part, several at once, and handed on in order: first of
    /// the shared files, one of which is large, and then of the reports.
    func finish<Made: Sendable>(
        _ make: @escaping @Sendable (Part) -> Made, receive: (Made) throws -> Void
    ) rethrows {
        guard let site else { return }
        let (manner, output) = (manner, output)
        let reports = zip(templates, drafts).map { Optional($0) }
        try ParallelWork.forEach([nil] + reports) { report in
            guard let (template, draft) = report else { return make(.shared(site.files)) }
            let made = draft.made ?? SiteRendering.made(template, draft.summary?.page, manner)
            let files = made.map { [$0.page.file(in: site)] + $0.others } ?? []
            return make(
                .report(RenderedTemplate(template, draft.checked, in: output, files: files)))
        } receive: {
            try receive($0)
        }
    }

    // MARK: Reports

    private static func draft(
        _ template: Template, _ page: SiteMap.Page, _ manner: Manner
    ) -> Draft {
        let checked = manner.checked(template)
        guard let report = checked.report, report.isWritable else {
            return Draft(checked: checked, summary: nil)
        }
        let made = made(template, report, page, manner)
        return Draft(checked: checked.numbersAlone, summary: made.page.report, made: made)
    }

    private static func made(
        _ template: Template, _ page: SiteMap.Page?, _ manner: Manner
    ) -> (page: SitePage, others: [OutputFile])? {
        guard let page, let report = manner.checked(template).report else { return nil }
        return made(template, report, page, manner)
    }

    private static func made(
        _ template: Template, _ report: Report, _ page: SiteMap.Page, _ manner: Manner
    ) -> (page: SitePage, others: [OutputFile]) {
        let forms = template.forms(manner.options)
        let answers = NumberAnswers(report)
        let others = forms.filter { $0 != .html }
            .flatMap { $0.files(of: report, answers, name: template.name) }
        return (
            SitePage(report, answers, as: page, in: manner.map),
            others + [template.numbers(of: report, answers, forms: forms)]
        )
    }
}
