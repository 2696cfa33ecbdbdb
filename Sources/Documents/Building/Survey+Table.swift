import Diagnostics

extension Survey {
    /// A table that is within bounds.
    mutating func checked(_ table: PipeTable, in content: Content) -> PipeTable? {
        let columns = table.header.count
        let missing = table.rows.reduce(0) { $0 + max(0, columns - $1.count) }
        filledCells += missing
        guard columns <= Limit.columns, filledCells <= Limit.filledCells else {
            filledCells -= missing
            report(.tableTooLarge, at: table.header.first ?? table.range, in: content)
            return nil
        }
        return table
    }

    mutating func read(_ table: PipeTable, in content: Content) {
        let columns = table.header.count
        let index = items.count
        var rows: [[TableDraft.Cell]] = []
        let header = table.header.map { cell($0, in: content) }
        for row in table.rows {
            if row.count > columns { reportLongRow(row, columns: columns, in: content) }
            if let first = row.first, content.has("Table:", at: first.lowerBound), row.count == 1 {
                report(.captionInsideTable, at: first, in: content)
            }
            let end = row.last?.upperBound ?? table.range.upperBound
            let padding = Array(repeating: end..<end, count: max(0, columns - row.count))
            rows.append((row.prefix(columns) + padding).map { cell($0, in: content) })
        }
        let draft = TableDraft(alignments: table.alignments, header: header, rows: rows)
        items.insert(
            Item(kind: .table(draft), ranges: content.sourceRanges(table.range)), at: index)
    }

    private mutating func cell(_ range: Range<Int>, in content: Content) -> TableDraft.Cell {
        let place = content.place(range)
        let source = content.source.bytes[place.bytes]
        if !source.contains(where: \.mayBeMarkup) {
            return TableDraft.Cell(
                content: .plain(String(decoding: source, as: UTF8.self)), place: place)
        }
        let snippet = addSnippet(PipeTable.content(of: range, in: content), setting: .cell)
        return TableDraft.Cell(
            content: snippet.map { .snippet($0) } ?? .plain(""), place: place)
    }

    private mutating func reportLongRow(_ row: [Range<Int>], columns: Int, in content: Content) {
        let extra = row[columns].lowerBound..<(row.last?.upperBound ?? row[columns].upperBound)
        let losesItems =
            content.firstOffset(of: "<!--=", in: extra) != nil
            || content.firstOffset(of: "{klio", in: extra) != nil
        report(
            .rowTooLong(cells: row.count, columns: columns, losesItems: losesItems), at: extra,
            in: content)
    }
}

extension UInt8 {
    /// Whether it may mean something in running text, to libcmark or to Klio.
    fileprivate var mayBeMarkup: Bool {
        self < 0x20 || mayBeginItem || [UInt8(ascii: "&"), UInt8(ascii: "#")].contains(self)
    }
}
