import Diagnostics
import Documents
import Evaluating
import Formulas
import Numbers
import Script

/// Walks a document whose blocks have run and puts everything in its place.
///
/// It cannot be copied: a copy would share what has been collected, and every judgement added
/// afterwards would copy all those before it.
struct ReportBuilder: ~Copyable {
    let session: Session
    let language: String
    let isDraft: Bool
    /// Whether somebody wants the page; if not, what is in the text is worked out, and nothing is put
    /// in its place.
    let isPageWanted: Bool
    let results: [Session.BlockResult]
    let references: References
    let works: WorksCited
    /// Reads the images of the page; `nil` where nobody asks for them.
    let image: DocumentFiles.ImageReader?
    /// The labels that something refers to.
    var labelsInUse: Set<String> = []
    var diagnostics: [Diagnostic] = []
    var links: [ReportLink] = []
    var hasFormulas = false
    /// The formulas as they were parsed, where nobody wants the page.
    var formulas = ParsedFormulas()
    var judgements: [Judgement] = []
    var waivers: [ActiveWaiver] = []
    /// The block that the last comment between blocks spoke of, and its numbers.
    var lastBlockSite: (place: SourcePlace, site: ClaimSite)?
    /// The values that have ids.
    let identifiedClaims: IdentifiedClaims
    var values: [PrintedValue] = []
    /// The numbers in computed tables.
    var tableValues: [PrintedValue] = []
    var workings: [PrintedWorking] = []
    /// The last claims found right, from which a later number may have been worked out.
    var rightClaims: [PrintedClaim] = []
    /// What the footnotes say, and how many references lead to each, by its number.
    var footnoteSections: [Int: [Section]] = [:]
    var footnoteReferences: [Int: Int] = [:]
    let numbers: FootnoteNumbers
    /// What is kept from the page; `nil` when the author is trusted.
    let safety: Safety?
    var nextResult = 0
    var figures = 0
    var tables = 0
    private var nextEquation = 0
    /// The commands defined so far: in the front matter, or by a formula.
    var macros: MacroTable
    var unnamedFigures = 0
    /// The headings of the page; those of footnotes stand beside it.
    private(set) var headings = HeadingLevels()
    private var anchors: Anchors?

    init(
        session: Session, language: String, isDraft: Bool, isPageWanted: Bool,
        results: [Session.BlockResult], references: References, identifiedClaims: IdentifiedClaims,
        safety: Safety?,
        footnotes: FootnoteNumbers, anchors: Anchors?,
        macros: MacroTable, works: WorksCited, image: DocumentFiles.ImageReader?
    ) {
        self.works = works
        self.image = image
        self.macros = macros
        self.identifiedClaims = identifiedClaims
        self.safety = safety
        numbers = footnotes
        self.anchors = anchors
        self.session = session
        self.language = language
        self.isDraft = isDraft
        self.isPageWanted = isPageWanted
        self.results = results
        self.references = references
    }

    var words: Words { Words(language: language) }

    mutating func sections(_ blocks: [Block]) -> [Section] {
        var sections: [Section] = []
        /// The block that a comment between blocks speaks of.
        var above: ClaimedBlock?
        for block in blocks {
            if case .annotation(let annotation) = block.kind {
                let judged = judgements.count
                sections += read(annotation, above: above?.block, at: block.place)
                above?.judgements += judgements[judged...]
            } else {
                let index = sections.count
                sections += self.sections(block)
                if block.isHidden { continue }
                above?.mark(in: &sections)
                above = ClaimedBlock(block: block, index: index)
            }
        }
        above?.mark(in: &sections)
        return sections
    }

    private mutating func sections(_ block: Block) -> [Section] {
        switch block.kind {
        case .annotation(let annotation): return read(annotation, above: nil, at: block.place)
        case .heading(let level, let content, let label):
            headings.add(level, at: block.place)
            let nodes = nodes(content)
            let anchor = label?.name ?? anchors?.next(for: nodes.plainText)
            return [
                Section(
                    .heading(level: level, content: nodes, anchor: anchor, isNamed: label != nil))
            ]
        case .paragraph(let content): return [paragraph(content)]
        case .quotation(let blocks): return [Section(.quotation(sections(blocks)))]
        case .callout(let callout, let blocks):
            return [Section(.callout(callout, sections(blocks)))]
        case .footnote(let label, let blocks):
            let outside = headings
            addFootnote(label, sections(blocks), at: block.place)
            headings = outside
            return []
        case .list(let list):
            var items: [ReportItem] = []
            for item in list.items {
                items.append(ReportItem(sections: sections(item.blocks), isDone: item.isDone))
            }
            return [Section(.list(start: list.start, isTight: list.isTight, items: items))]
        case .code(let info, let text):
            return [
                Section(
                    .code(
                        ReportCode(
                            text, language: info, in: anchors == nil ? .commonMark : .klio)))
            ]
        case .computation(let computation): return sections(computation)
        case .table(let table): return [Section(.table(self.table(table)))]
        case .formula(let formula, _):
            return [equation(formula)]
        case .html(let html):
            return passes(html: html, at: block.place) ? [Section(.html(html))] : []
        case .thematicBreak: return [Section(.thematicBreak)]
        }
    }

    private mutating func table(_ table: Documents.Table) -> ReportTable {
        var rows: [[[Node]]] = []
        let header = cells(table.header)
        for row in table.rows { rows.append(cells(row)) }
        var caption: Caption?
        if table.isNumbered {
            tables += 1
            caption = Caption(
                label: words.label(words.table, tables),
                content: table.caption.map { nodes($0) } ?? [])
        }
        return ReportTable(
            alignments: table.alignments, header: header, rows: rows, caption: caption,
            anchor: table.label?.name)
    }

    /// A paragraph, or the display formula that is all that claims leave of it.
    private mutating func paragraph(_ content: [Inline]) -> Section {
        let nodes = nodes(content)
        guard content.displayFormula != nil else { return Section(.paragraph(nodes)) }
        let equation = takeEquation()
        guard nodes.count == 1, case .formula(let formula)? = nodes.first else {
            return Section(.paragraph(nodes))
        }
        return Section(
            .formula(formula, number: equation?.number, anchor: equation?.anchor))
    }

    private mutating func equation(_ formula: Formula) -> Section {
        let equation = takeEquation()
        return Section(
            .formula(
                self.formula(formula), number: equation?.number, anchor: equation?.anchor))
    }

    /// The number of the next display formula.
    private mutating func takeEquation() -> References.Equation? {
        defer { nextEquation += 1 }
        return references.equations.indices.contains(nextEquation)
            ? references.equations[nextEquation] : nil
    }

    private mutating func cells(_ cells: [Documents.Table.Cell]) -> [[Node]] {
        guard isPageWanted else {
            for cell in cells { _ = nodes(cell.content) }
            return []
        }
        var result: [[Node]] = []
        for cell in cells { result.append(nodes(cell.content)) }
        return result
    }
}
