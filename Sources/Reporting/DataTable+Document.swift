import Diagnostics
import Documents
import Evaluating
import Formulas
import Numbers

extension Sequence<Block> {
    /// All computations, in the order in which they run.
    var computations: [Computation] {
        flatMap { block -> [Computation] in
            switch block.kind {
            case .computation(let computation): [computation]
            case .quotation(let blocks), .callout(_, let blocks), .footnote(_, let blocks):
                blocks.computations
            case .list(let list): list.items.flatMap(\.blocks.computations)
            case .heading, .paragraph, .code, .table, .formula, .html, .annotation,
                .thematicBreak:
                []
            }
        }
    }

    /// The tables that scripts can name.
    func labelledTables(mark: DecimalMark) -> [DataTable] {
        flatMap { block -> [DataTable] in
            switch block.kind {
            case .table(let table):
                table.label.map { [DataTable(table, name: $0.name, mark: mark)] } ?? []
            case .quotation(let blocks), .callout(_, let blocks), .footnote(_, let blocks):
                blocks.labelledTables(mark: mark)
            case .list(let list): list.items.flatMap { $0.blocks.labelledTables(mark: mark) }
            case .heading, .paragraph, .code, .computation, .formula, .html, .annotation,
                .thematicBreak:
                []
            }
        }
    }
}

extension DataTable {
    /// A table of a document as scripts read it: text without markup, and literal cells only.
    fileprivate init(_ table: Documents.Table, name: String, mark: DecimalMark) {
        self.init(
            name: name, headers: table.header.map(\.content.plainText),
            columnNames: table.columnNames,
            rows: table.rows.map { row in
                row.map { cell in
                    Cell(text: cell.content.isLiteral ? cell.content.dataText : nil, at: cell.place)
                }
            }, mark: mark)
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
            case .text, .softBreak, .lineBreak, .code, .html, .claim, .waiver, .reference,
                .citation,
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
                    if case .tex(let tex) = part { text += tex.text }
                }
            } else {
                text += inline.plainText
            }
        }
    }
}
