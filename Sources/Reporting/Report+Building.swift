import Diagnostics
public import Documents
public import Evaluating
import Numbers

extension Report {
    /// Works out a document.
    ///
    /// First all blocks run, from top to bottom, once; then everything inline is read with all
    /// names known: prose, formulas, cells, captions, headings, the title. All mistakes are
    /// reported at once.
    ///
    /// `shared` are the settings of its folder.
    ///
    /// `memory` is what documents of the same run have worked out, which is not worked out again.
    ///
    /// A safe report passes nothing on that a browser would run: see `Safety`. One whose page nobody
    /// wants has the same judgements, values and diagnostics, and nothing on its page.
    public init(
        _ document: Document, parameters: [ReportParameter] = [], isSafe: Bool = false,
        isPageWanted: Bool = true, shared: SharedSettings = SharedSettings(),
        files: DocumentFiles = DocumentFiles(), memory: ValueMemory = ValueMemory()
    ) {
        let run = DocumentRun(
            document, parameters: parameters, shared: shared, files: files, memory: memory)
        let settings = run.settings
        let references = References(document.blocks, run.results, settings.language)
        let works = WorksCited(
            document, style: settings.citationStyle, language: settings.language, files)
        var builder = ReportBuilder(
            session: run.session, language: settings.language, isDraft: settings.isDraft,
            isPageWanted: isPageWanted, results: run.results, references: references,
            identifiedClaims: run.identifiedClaims,
            safety: isSafe ? Safety() : nil, footnotes: FootnoteNumbers(document),
            anchors: document.dialect == .klio ? Anchors(reserving: references.labels) : nil,
            macros: settings.macros, works: works, image: files.image)
        builder.diagnostics = run.blockDiagnostics
        let title = document.frontMatter.title.map { builder.nodes($0) }
        let description = document.frontMatter.description.map { builder.nodes($0) }
        sections = builder.sections(document.blocks)
        footnotes = builder.footnotes
        links = builder.links
        builder.reportUnusedLabels(document.blocks.computations)
        builder.diagnostics += builder.headings.skips(
            hasTitle: title != nil, shift: sections.shiftOfHeadings(hasTitle: title != nil))
        self.references = works.list
        hasFormulas = builder.hasFormulas || works.hasFormulas
        formulas = builder.formulas
        mathFont = shared.mathFont
        ownLayout = shared.layout
        stylesheet = shared.stylesheet
        numberDetail = settings.numberDetail
        hasContents = settings.hasContents
        self.title = title
        name =
            (title ?? sections.firstHeading)?.plainText
            ?? document.source.name.split(separator: "/").last.map(String.init) ?? ""
        self.description = description
        language = settings.language
        isDraft = settings.isDraft
        judgements = builder.finishedJudgements()
        waivers = builder.waivers
        values = builder.values
        tableValues = builder.tableValues
        workings = builder.workings
        inputs = run.session.inputNames
        session = run.session
        mark = run.session.settings.style.mark
        isTemplate = document.isTemplate
        let all =
            document.diagnostics + shared.diagnostics
            + (shared.layout?.diagnostics ?? []).map { $0.concerning(.template) }
            + settings.diagnostics + works.diagnostics
            + builder.diagnostics
        diagnostics = all.inReadingOrder()
    }
}

extension [Section] {
    fileprivate var firstHeading: [Node]? {
        for section in self {
            if case .heading(_, let content, _, _) = section.kind { return content }
        }
        return nil
    }
}
