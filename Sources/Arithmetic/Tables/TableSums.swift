import Numbers

/// The totals of a table, each beside the sum it should be.
struct TableSums {
    private let table: NumericTable
    private let formulas: [Int: FormulaColumn]
    /// What cells that are wrong should have been.
    private var corrected: [CellCheck.Position: Rational]
    /// What was found, right or wrong, in reading order.
    private(set) var judged: [(check: CellCheck, isRight: Bool)] = []

    /// Checks the totals of a table, some of whose columns were checked by their formulas.
    init(_ table: NumericTable, _ formulas: [FormulaColumn]) {
        self.table = table
        self.formulas = Dictionary(
            formulas.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
        corrected = [:]
        for check in formulas.flatMap(\.wrong) { corrected[check.position] = check.exact.middle }
        let columns =
            table.totalRow.map { row in
                (1..<table.header.count).compactMap { columnSum($0, in: row) }
            } ?? []
        let rows =
            table.totalColumn.map { column in
                table.rows.indices.compactMap { rowSum($0, in: column) }
            } ?? []
        judge(columns, rows)
    }

    // MARK: Sums

    private func columnSum(_ column: Int, in row: Int) -> CellCheck? {
        sum((0..<row).map { .init(row: $0, column: column) }, at: .init(row: row, column: column))
    }

    private func rowSum(_ row: Int, in column: Int) -> CellCheck? {
        sum((1..<column).map { .init(row: row, column: $0) }, at: .init(row: row, column: column))
    }

    private func sum(
        _ addends: [CellCheck.Position], at total: CellCheck.Position, isCorrected: Bool = false
    ) -> CellCheck? {
        var exact = ValueRange(Rational.zero)
        var rounded = exact
        for addend in addends {
            let cell = table.rows[addend.row][addend.column]
            if isCorrected, let value = corrected[addend] {
                exact = exact.adding(ValueRange(value))
                rounded = rounded.adding(
                    ValueRange(value).widened(by: cell.number?.number.halfUnit ?? 0))
                continue
            }
            guard let value = cell.value(isExact: true), let range = cell.value(isExact: false)
            else { return nil }
            exact = exact.adding(value)
            rounded = rounded.adding(range)
        }
        let texts = addends.map { table.rows[$0.row][$0.column].text }
        let text =
            texts.count <= 8
            ? texts.joined(separator: " + ") : "the sum of the \(texts.count) cells"
        return CellCheck(
            table.rows[total.row][total.column], at: total, text: text, exact: exact,
            rounded: rounded)
    }

    /// The same sum with what was found wrong put right.
    private func corrected(_ check: CellCheck, isColumn: Bool) -> CellCheck? {
        let position = check.position
        let addends: [CellCheck.Position] =
            isColumn
            ? (0..<position.row).map { .init(row: $0, column: position.column) }
            : (1..<position.column).map { .init(row: position.row, column: $0) }
        guard addends.contains(where: { corrected[$0] != nil }) else { return nil }
        return sum(addends, at: position, isCorrected: true)
    }

    // MARK: Judging

    private mutating func judge(_ columns: [CellCheck], _ rows: [CellCheck]) {
        let rowsFitting = rows.count(where: \.fits)
        // Most rows must add up for a column called "total" to be one.
        let rows = rowsFitting > 1 && (rows.count - rowsFitting) * 3 <= rows.count ? rows : []
        let all = columns + rows
        let isExact =
            !rows.isEmpty && all.allSatisfy { $0.printed.lastPlace > -3 }
            && all.count(where: \.fitsExactly) * 3 >= all.count * 2
        let corner = columns.last?.position
        let crossing = rows.last.flatMap { $0.position == corner ? $0 : nil }
        for check in columns where crossing == nil || check.position != corner {
            judge(check, isColumn: true, isExact: isExact, isCertain: !rows.isEmpty, columns)
        }
        for check in rows where crossing == nil || check.position != corner {
            judge(check, isColumn: false, isExact: isExact, isCertain: true, columns)
        }
        guard let crossing, let column = columns.last else { return }
        let isRight =
            holds(column, isColumn: true, isExact) || holds(crossing, isColumn: false, isExact)
        judged.append((column, isRight))
    }

    private mutating func judge(
        _ check: CellCheck, isColumn: Bool, isExact: Bool, isCertain: Bool, _ columns: [CellCheck]
    ) {
        let formula = isColumn ? formulas[check.position.column] : nil
        let isExact = isExact || (formula?.holdsExactNumbers ?? false) || isColumn && check.isWhole
        if holds(check, isColumn: isColumn, isExact) { return judged.append((check, true)) }
        if let applied = formula?.check(check.position.row, of: table) {
            if applied.fits { return judged.append((applied, true)) }
            // A quotient of totals, or a sum: whatever is nearer.
            let nearer = applied.distance < check.distance ? applied : check
            if nearer.distance * 2 <= 1 { return note(nearer) }
        }
        guard
            isCertain || isColumn && check.isWhole
                || formula != nil && formula?.formula.isQuotient == false
                || isLikelySum(check, columns)
        else { return }
        note(check)
    }

    private mutating func note(_ check: CellCheck) {
        corrected[check.position] = check.exact.middle
        judged.append((check, false))
    }

    /// Whether a total is the sum, as the cells are or as they should be.
    private func holds(_ check: CellCheck, isColumn: Bool, _ isExact: Bool) -> Bool {
        if isExact ? check.fitsExactly : check.fits { return true }
        guard let other = corrected(check, isColumn: isColumn) else { return false }
        return isExact ? other.fitsExactly : other.fits
    }

    /// Whether a total that is no sum was meant to be one: it is no mean of the cells above it, its
    /// column is not one of rates, and it is near the sum, or another column of the row adds up.
    private func isLikelySum(_ check: CellCheck, _ columns: [CellCheck]) -> Bool {
        let column = check.position.column
        guard !table.maySummarize(column) else { return false }
        let cells = (0..<check.position.row).compactMap {
            table.rows[$0][column].value(isExact: true)
        }
        let greatest = cells.map(\.upper).max() ?? .zero
        guard cells.allSatisfy({ $0.lower.sign >= 0 }), check.range.lower > greatest else {
            return false
        }
        let isBesideOthers = columns.contains {
            $0.position.column != column && $0.fits && $0.exact.upper.sign > 0
        }
        return check.distance * 10 <= 1 || isBesideOthers
    }
}

extension CellCheck {
    /// How far what is printed is from the value, as a part of it.
    fileprivate var distance: Rational {
        let size = exact.magnitude.upper
        guard size.sign > 0 else { return range.middle.sign == 0 ? .zero : 1000 }
        return (range.middle - exact.middle).magnitude / size
    }

    /// Whether the cells of a sum add up to one, exactly: they are shares, and nobody rounded them.
    fileprivate var isWhole: Bool {
        exact.isPoint && (exact.lower == 1 || exact.lower == 100 && printed.places > 0)
    }
}
