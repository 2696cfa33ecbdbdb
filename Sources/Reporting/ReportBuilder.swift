import Diagnostics
import Documents
import Evaluating
import Formulas
import Information
import Numbers
import Plots
import Script

/// Walks a document whose blocks have run and puts everything in its place.
struct ReportBuilder {
    let session: Session
    let language: String
    let isDraft: Bool
    let results: [Session.BlockResult]
    let references: References
    var diagnostics: [Diagnostic] = []
    var hasFormulas = false
    /// What is wrong with formulas, which concerns the page and not its numbers.
    var formulaDiagnostics: [Diagnostic] = []
    var judgements: [Judgement] = []
    var values: [PrintedValue] = []
    /// The last claims found right, from which a later number may have been worked out.
    var rightClaims: [PrintedClaim] = []
    /// What the footnotes say, and how many references lead to each, by its number.
    var footnoteSections: [Int: [Section]] = [:]
    var footnoteReferences: [Int: Int] = [:]
    let numbers: FootnoteNumbers
    /// What is kept from the page; `nil` when the author is trusted.
    let safety: Safety?
    private var nextResult = 0
    private var figures = 0
    private var tables = 0
    private var nextEquation = 0
    /// The commands defined so far: in the front matter, or by a formula.
    var macros: MacroTable
    private var unnamedFigures = 0
    private var anchors: Anchors?

    init(
        session: Session, language: String, isDraft: Bool, results: [Session.BlockResult],
        references: References, safety: Safety?, footnotes: FootnoteNumbers, anchors: Anchors?,
        macros: MacroTable
    ) {
        self.macros = macros
        self.safety = safety
        numbers = footnotes
        self.anchors = anchors
        self.session = session
        self.language = language
        self.isDraft = isDraft
        self.results = results
        self.references = references
    }

    private var words: Words { Words(language: language) }

    mutating func sections(_ blocks: [Block]) -> [Section] {
        var sections: [Section] = []
        for block in blocks { sections += self.sections(block) }
        return sections
    }

    private mutating func sections(_ block: Block) -> [Section] {
        switch block.kind {
        case .heading(let level, let content, let label):
            let nodes = nodes(content)
            let anchor = label?.name ?? anchors?.next(for: nodes.plainText)
            return [
                Section(
                    .heading(level: level, content: nodes, anchor: anchor, isNamed: label != nil))
            ]
        case .paragraph(let content): return [paragraph(nodes(content))]
        case .quotation(let blocks): return [Section(.quotation(sections(blocks)))]
        case .callout(let callout, let blocks):
            return [Section(.callout(callout, sections(blocks)))]
        case .footnote(let label, let blocks):
            addFootnote(label, sections(blocks), at: block.place)
            return []
        case .list(let list):
            var items: [ReportItem] = []
            for item in list.items {
                items.append(ReportItem(sections: sections(item.blocks), isDone: item.isDone))
            }
            return [Section(.list(start: list.start, isTight: list.isTight, items: items))]
        case .code(let info, let text):
            return [Section(.code(language: info, text: text, isFolded: false))]
        case .computation(let computation): return sections(computation, block.place)
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
                label: "\(words.table) \(tables)", content: table.caption.map { nodes($0) } ?? [])
        }
        return ReportTable(
            alignments: table.alignments, header: header, rows: rows, caption: caption,
            anchor: table.label?.name)
    }

    /// A paragraph, or the display formula that is all that claims leave of it.
    private func paragraph(_ nodes: [Node]) -> Section {
        if nodes.count == 1, case .formula(let formula)? = nodes.first, formula.isDisplay {
            return Section(.formula(formula, number: nil, anchor: nil))
        }
        return Section(.paragraph(nodes))
    }

    private mutating func equation(_ formula: Formula) -> Section {
        let equation =
            references.equations.indices.contains(nextEquation)
            ? references.equations[nextEquation] : nil
        nextEquation += 1
        return Section(
            .formula(
                self.formula(formula), number: equation?.number, anchor: equation?.anchor))
    }

    private mutating func cells(_ cells: [Documents.Table.Cell]) -> [[Node]] {
        var result: [[Node]] = []
        for cell in cells { result.append(nodes(cell.content)) }
        return result
    }
}

extension ReportBuilder {
    /// What a computation leaves on the page: its script if asked for, what it shows, and checks
    /// that failed where the page is written all the same.
    private mutating func sections(_ computation: Computation, _ place: SourcePlace) -> [Section] {
        let result = results.indices.contains(nextResult) ? results[nextResult] : nil
        nextResult += 1
        var sections: [Section] = []
        if computation.echo || !computation.eval {
            sections.append(
                Section(
                    .code(
                        language: "klio", text: computation.script.text,
                        isFolded: computation.codeFold)))
        }
        guard let result, computation.eval else { return sections }
        let judged =
            computation.error
            ? result.judgements.map { $0.waived(because: "the block says 'error: true'") }
            : result.judgements
        judgements += judged
        let shown = result.shown.flatMap { output($0, computation, result.shownPlace ?? place) }
        guard computation.include else { return sections }
        if let shown { sections.append(shown) }
        if computation.error || isDraft {
            sections += judged.filter { !$0.isRight }.map { Section(.failure($0.message)) }
        }
        return sections
    }

    private mutating func output(
        _ value: Value, _ computation: Computation, _ place: SourcePlace
    ) -> Section? {
        switch value {
        case .figure(let figure): return self.figure(figure, computation, place)
        case .mark(let mark): return self.figure(Figure([mark]), computation, place)
        case .table(let table): return self.table(table, computation, place)
        case .number, .truth, .text, .list:
            let text = session.printer.text(value, at: place) { $0.prose }
            if let diagnostic = text.diagnostic { diagnostics.append(diagnostic) }
            return text.value.map { Section(.output([.text($0)])) }
        case .distribution(let distribution):
            let columns: [(name: String, values: [Value])] = [
                ("outcome", distribution.outcomes.map { .text($0.description) }),
                ("probability", distribution.probabilities.map { .number(Quantity($0)) }),
            ]
            return self.table(ComputedTable(columns: columns, format: nil), computation, place)
        case .dataTable(let table): return self.table(table, computation)
        case .map, .range, .measure, .function, .axis, .simplex, .parameters:
            diagnostics.append(
                Diagnostic(
                    "a block cannot show \(value.kindName)", at: place,
                    hint: "end the block with a number, a text, a figure or table(…)"))
            return nil
        }
    }

    private mutating func figure(
        _ figure: Figure, _ computation: Computation, _ place: SourcePlace
    ) -> Section {
        var figure = figure
        var caption: Caption?
        if computation.isNumbered {
            figures += 1
            caption = Caption(
                label: "\(words.figure) \(figures)",
                content: computation.caption.map { nodes($0) } ?? [])
        }
        if let alternative = computation.alternative {
            figure.alternative = nodes(alternative).plainText
        }
        let name: String
        if let label = computation.label {
            name = label.name
        } else {
            unnamedFigures += 1
            name = "figure-\(unnamedFigures)"
        }
        let drawing = figure.drawing()
        diagnostics += drawing.warnings.map {
            Diagnostic(.warning(.figure), "\(name): \($0)", at: place)
        }
        return Section(.figure(ReportFigure(drawing: drawing, name: name, caption: caption)))
    }

    /// A table of a file, its cells as they are written.
    private mutating func table(_ table: DataTable, _ computation: Computation) -> Section {
        let caption = tableCaption(computation)
        return Section(
            .table(
                ReportTable(
                    alignments: table.headers.map { _ in .none },
                    header: table.headers.map { [.text($0)] },
                    rows: (0..<table.rowCount).map { row in
                        table.headers.indices.map { [.text(table.cell(row, $0).text ?? "")] }
                    }, caption: caption,
                    anchor: computation.label?.name)))
    }

    private mutating func tableCaption(_ computation: Computation) -> Caption? {
        guard computation.isNumbered else { return nil }
        tables += 1
        return Caption(
            label: "\(words.table) \(tables)", content: computation.caption.map { nodes($0) } ?? [])
    }

    private mutating func table(
        _ table: ComputedTable, _ computation: Computation, _ place: SourcePlace
    ) -> Section? {
        var columns: [[[Node]]] = []
        for column in table.columns {
            var cells: [[Node]] = []
            // A column of counts is printed whole, whatever the format of the others.
            let format = column.values.areIntegers ? nil : table.format
            for value in column.values {
                let text = session.printer.text(value, format: format, at: place) { $0.prose }
                if let diagnostic = text.diagnostic {
                    diagnostics.append(diagnostic)
                    return nil
                }
                cells.append([.text(text.value ?? "")])
            }
            columns.append(cells)
        }
        let caption = tableCaption(computation)
        let height = columns.first?.count ?? 0
        return Section(
            .table(
                ReportTable(
                    alignments: table.columns.map { $0.values.areNumbers ? .right : .left },
                    header: table.columns.map { [.text($0.name)] },
                    rows: (0..<height).map { row in columns.map { $0[row] } }, caption: caption,
                    anchor: computation.label?.name)))
    }
}

extension [Value] {
    /// Whether every entry is an exact plain integer.
    fileprivate var areIntegers: Bool {
        allSatisfy { value in
            guard case .number(let quantity) = value, quantity.dimension == 0 else { return false }
            return quantity.number.exactValue?.isInteger ?? false
        }
    }

    /// Whether every entry is a number, so that the column is set to the right.
    fileprivate var areNumbers: Bool {
        allSatisfy { value in
            if case .number = value { true } else { false }
        }
    }
}
