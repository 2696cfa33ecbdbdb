import Diagnostics
public import Documents
public import Evaluating
import Formulas
import Numbers

extension Report {
    /// Works out a document.
    ///
    /// First all blocks run, from top to bottom, once; then everything inline is read with all
    /// names known: prose, formulas, cells, captions, headings, the title. All mistakes are
    /// reported at once.
    public init(
        _ document: Document, parameters: [ReportParameter] = [],
        readingFile file:
            @escaping @Sendable (String) -> Result<DataTable, DataSource.FileFailure> = { _ in
                .failure(DataSource.FileFailure(message: "there are no files here"))
            }
    ) {
        let run = DocumentRun(document, parameters: parameters, readingFile: file)
        let settings = run.settings
        var builder = ReportBuilder(
            session: run.session, language: settings.language, isDraft: settings.isDraft,
            results: run.results,
            references: References(document.blocks, run.results, settings.language))
        builder.diagnostics = run.blockDiagnostics
        let title = document.frontMatter.title.map { builder.nodes($0) }
        let description = document.frontMatter.description.map { builder.nodes($0) }
        sections = builder.sections(document.blocks)
        self.title = title
        name =
            (title ?? sections.firstHeading)?.plainText
            ?? document.source.name.split(separator: "/").last.map(String.init) ?? ""
        self.description = description
        language = settings.language
        isDraft = settings.isDraft
        judgements = builder.judgements.sorted {
            ($0.place.line, $0.place.bytes.lowerBound) < ($1.place.line, $1.place.bytes.lowerBound)
        }
        values = builder.values
        diagnostics =
            (document.diagnostics + settings.diagnostics + builder.diagnostics).inReadingOrder()
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
