import Diagnostics
public import Documents
public import Evaluating
import Formulas
import Script

extension Report {
    /// Works out a document.
    ///
    /// First all blocks run, from top to bottom, once; then everything inline is read with all
    /// names known: prose, formulas, cells, captions, headings, the title. All mistakes are
    /// reported at once.
    ///
    /// A safe report passes nothing on that a browser would run: see `Safety`.
    public init(
        _ document: Document, parameters: [ReportParameter] = [], isSafe: Bool = false,
        readingFile file:
            @escaping @Sendable (String) -> Result<DataTable, DataSource.FileFailure> = { _ in
                .failure(DataSource.FileFailure(message: "there are no files here"))
            }
    ) {
        let settings = ReportSettings(document.frontMatter, parameters: parameters)
        let computations = document.blocks.computations
        let scripts = computations.map { Script(parsing: $0.script) }
        let data = DataSource(tables: document.blocks.labelledTables, file: file)
        var session = Session(settings: settings.session, data: data, scripts: scripts)
        var results: [Session.BlockResult] = []
        for (computation, script) in zip(computations, scripts) {
            results.append(session.run(computation.eval ? script : Script(parsing: .empty)))
        }
        let references = References(document.blocks, results, settings.language)
        var builder = ReportBuilder(
            session: session, language: settings.language, isDraft: settings.isDraft,
            results: results, references: references,
            safety: isSafe ? Safety() : nil, footnotes: FootnoteNumbers(document),
            anchors: document.dialect == .klio ? Anchors(reserving: references.labels) : nil)
        for (script, result) in zip(scripts, results) {
            builder.diagnostics += script.diagnostics + result.diagnostics
        }
        let title = document.frontMatter.title.map { builder.nodes($0) }
        let description = document.frontMatter.description.map { builder.nodes($0) }
        sections = builder.sections(document.blocks)
        footnotes = builder.footnotes
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

extension Excerpt {
    /// No text at all.
    fileprivate static var empty: Excerpt { Excerpt(all: SourceText("", name: "")) }
}

extension Sequence<Block> {
    /// All computations, in the order in which they run.
    var computations: [Computation] {
        flatMap { block -> [Computation] in
            switch block.kind {
            case .computation(let computation): [computation]
            case .quotation(let blocks), .callout(_, let blocks), .footnote(_, let blocks):
                blocks.computations
            case .list(let list): list.items.flatMap(\.blocks.computations)
            case .heading, .paragraph, .code, .table, .formula, .html, .thematicBreak: []
            }
        }
    }

    /// The tables that scripts can name.
    var labelledTables: [DataTable] {
        flatMap { block -> [DataTable] in
            switch block.kind {
            case .table(let table): table.label.map { [DataTable(table, name: $0.name)] } ?? []
            case .quotation(let blocks), .callout(_, let blocks), .footnote(_, let blocks):
                blocks.labelledTables
            case .list(let list): list.items.flatMap(\.blocks.labelledTables)
            case .heading, .paragraph, .code, .computation, .formula, .html, .thematicBreak: []
            }
        }
    }
}

extension DataTable {
    /// A table of a document as scripts read it: text without markup, and literal cells only.
    fileprivate init(_ table: Documents.Table, name: String) {
        self.init(
            name: name, headers: table.header.map(\.content.plainText),
            columnNames: table.columnNames,
            rows: table.rows.map { row in
                row.map { cell in
                    Cell(text: cell.content.isLiteral ? cell.content.dataText : nil, at: cell.place)
                }
            })
    }
}

extension Sequence<Inline> {
    /// Whether no computed value stands in the text.
    fileprivate var isLiteral: Bool {
        allSatisfy { inline in
            switch inline.kind {
            case .value: false
            case .emphasis(let content), .strong(let content), .strikethrough(let content),
                .link(_, _, let content), .image(_, _, let content):
                content.isLiteral
            case .formula(let formula):
                formula.parts.allSatisfy { part in
                    if case .value = part { false } else { true }
                }
            case .text, .softBreak, .lineBreak, .code, .html, .claim, .reference,
                .footnoteReference:
                true
            }
        }
    }

    /// The text without markup, formulas without their dollar signs: `$0.5$` is 0.5.
    fileprivate var dataText: String {
        reduce(into: "") { text, inline in
            if case .formula(let formula) = inline.kind {
                for part in formula.parts {
                    if case .tex(let tex) = part { text += tex }
                }
            } else {
                text += inline.plainText
            }
        }
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
