import Diagnostics

extension TreeBuilder {
    func table(_ draft: TableDraft) -> Table {
        func cells(_ row: [TableDraft.Cell]) -> [Table.Cell] {
            row.map { Table.Cell(content(of: $0), at: $0.place) }
        }
        return Table(
            alignments: draft.alignments, header: cells(draft.header), rows: draft.rows.map(cells))
    }

    private func content(of cell: TableDraft.Cell) -> [Inline] {
        switch cell.content {
        case .plain(let text): text.isEmpty ? [] : [Inline(.text(text), at: cell.place)]
        case .snippet(let index): snippets[index]
        }
    }

    /// Gives a paragraph `Table: …` to the table before it; tells whether there was one.
    mutating func addCaption(_ run: [Inline], _ attributes: Item?) -> Bool {
        guard let caption = run.withoutCaptionMarker else { return false }
        let last = frames.count - 1
        guard let block = frames[last].blocks.last, case .table(let table) = block.kind,
            table.caption == nil, block.place.source === source
        else {
            if let attributes { report(.captionWithoutTable, at: attributes.range) }
            return false
        }
        var found: Attributes?
        if let item = attributes, case .attributes(let value) = item.kind { found = value }
        let names = found?.columnNames ?? []
        if names.count > table.alignments.count, let range = attributes?.range {
            report(
                .tooManyColumnNames(names: names.count, columns: table.alignments.count), at: range)
        }
        let captioned = Table(
            alignments: table.alignments, header: table.header, rows: table.rows,
            caption: caption.trimmed, label: found?.label, columnNames: names)
        frames[last].blocks[frames[last].blocks.count - 1] = Block(
            .table(captioned), at: block.place)
        return true
    }
}
