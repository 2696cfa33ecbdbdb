import Diagnostics
import Documents

/// Judges the numbers of a table: columns whose header is a formula of others, and totals.
struct TableJudge {
    /// What was found, in reading order.
    let relations: [JudgedRelation]

    /// Judges a table of a document.
    init(_ table: Table, of source: SourceText) {
        guard let table = NumericTable(table, of: source) else {
            relations = []
            return
        }
        let formulas = table.header.indices.compactMap { FormulaColumn($0, of: table) }
        let cells = formulas.flatMap { formula in
            formula.checks.map { check in
                check.judgement(
                    table, isRight: !formula.isWrong(check))
            }
        }
        let sums = TableSums(table, formulas).judged.map {
            $0.check.judgement(table, isRight: $0.isRight)
        }
        relations = (cells + sums).sorted {
            $0.place.bytes.lowerBound < $1.place.bytes.lowerBound
        }
    }
}
