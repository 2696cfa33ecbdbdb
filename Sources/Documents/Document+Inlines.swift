extension Sequence<Block> {
    /// Shows all running text inside, in reading order, what is nested in it after the piece that
    /// holds it; footnotes where they stand in the source, unless they are left out.
    public func visitInlines(inFootnotes: Bool = true, _ visit: (Inline) -> Void) {
        for block in self {
            switch block.kind {
            case .heading(_, let content, _), .paragraph(let content): content.visitAll(visit)
            case .quotation(let inner), .callout(_, let inner):
                inner.visitInlines(inFootnotes: inFootnotes, visit)
            case .footnote(_, let inner):
                if inFootnotes { inner.visitInlines(visit) }
            case .list(let list):
                for item in list.items { item.blocks.visitInlines(inFootnotes: inFootnotes, visit) }
            case .computation(let computation): computation.caption?.visitAll(visit)
            case .table(let table):
                for row in [table.header] + table.rows {
                    row.forEach { $0.content.visitAll(visit) }
                }
                table.caption?.visitAll(visit)
            case .code, .formula, .html, .annotation, .thematicBreak: break
            }
        }
    }
}

extension Sequence<Inline> {
    /// Shows each piece, and then what is nested in it.
    fileprivate func visitAll(_ visit: (Inline) -> Void) {
        for inline in self {
            visit(inline)
            switch inline.kind {
            case .emphasis(let inner), .strong(let inner), .strikethrough(let inner),
                .link(_, _, let inner), .image(_, _, let inner):
                inner.visitAll(visit)
            case .text, .softBreak, .lineBreak, .code, .html, .footnoteReference, .formula, .value,
                .claim, .waiver, .reference, .citation:
                break
            }
        }
    }
}
