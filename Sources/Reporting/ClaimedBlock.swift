import Diagnostics
import Documents
import Evaluating

/// A block, and what comments below it claim of its numbers.
struct ClaimedBlock {
    let block: Block
    /// Which section of the page it became.
    let index: Int
    var judgements: [Judgement] = []

    /// Marks the numbers on the page, so that they lead to where they come from.
    func mark(in sections: inout [Section]) {
        guard !judgements.isEmpty, sections.indices.contains(index) else { return }
        switch (sections[index].kind, block.kind) {
        case (.table(var table), .table(let written)):
            table.mark(judgements, in: written)
            sections[index] = Section(.table(table))
        case (.code(var code), .code):
            code.mark(judgements, fromLine: block.place.line + (block.isFenced ? 1 : 0))
            sections[index] = Section(.code(code))
        case (.formula(let formula, let number, let anchor), _):
            sections[index] = Section(
                .formula(formula.claimed(at: judgements[0].place), number: number, anchor: anchor))
        case _: break
        }
    }
}

extension ReportTable {
    /// Marks numbers in the cells they stand in.
    fileprivate mutating func mark(_ judgements: [Judgement], in table: Documents.Table) {
        let written = [table.header] + table.rows
        var rowsByLine: [Int: Int] = [:]
        for (index, row) in written.enumerated() {
            if let cell = row.first { rowsByLine[cell.place.line] = index }
        }
        for judgement in judgements {
            guard let row = rowsByLine[judgement.place.line],
                let column = written[row].firstIndex(where: {
                    $0.place.bytes.contains(judgement.place.bytes.lowerBound)
                })
            else { continue }
            if row == 0, header.indices.contains(column) {
                header[column].mark(judgement)
            } else if rows.indices.contains(row - 1), rows[row - 1].indices.contains(column) {
                rows[row - 1][column].mark(judgement)
            }
        }
    }
}
