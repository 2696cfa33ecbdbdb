import Numbers

/// A column whose header is a formula of others, checked row by row.
struct FormulaColumn {
    /// The column.
    let column: Int
    /// Its formula.
    let formula: HeaderFormula
    /// Its cells beside what they should be.
    let checks: [CellCheck]
    /// Those that are wrong.
    let wrong: [CellCheck]
    private let wrongPositions: Set<CellCheck.Position>
    /// Whether its cells are exact, and their sum, too.
    let holdsExactNumbers: Bool
    /// The base of bare logarithms that most cells are right for.
    private let base: FreeBase

    /// Reads and checks a column; `nil` where its header is no formula, or the cells do not follow it.
    init?(_ column: Int, of table: NumericTable) {
        guard let formula = table.formulas[column] else { return nil }
        self.column = column
        self.formula = formula
        let rows = Array(0..<(table.totalRow ?? table.rows.count))
        let factors: [Rational] = table.header[column].text.mayBePercent ? [1, 100] : [1]
        var checks: [CellCheck] = []
        var base = FreeBase.natural
        for free in FreeBase.allCases {
            for factor in factors {
                let found = rows.compactMap {
                    FormulaColumn.check($0, column, of: table, formula, free, factor)
                }
                guard found.count(where: \.fits) > checks.count(where: \.fits) else { continue }
                (checks, base) = (found, free)
            }
        }
        let fitting = checks.count(where: \.fits)
        let failing = checks.count - fitting
        // A header such as `a/b` may mean "a or b": most rows must follow it.
        guard fitting > 0, fitting > 1 || formula.isNamed,
            formula.isNamed ? failing <= fitting : failing * 3 <= checks.count
        else { return nil }
        let isExact = FormulaColumn.areExact(checks)
        let wrong = checks.filter { !$0.fits || isExact && !$0.fitsExactly }
        let wrongPositions = Set(wrong.map(\.position))
        // The cells are exact themselves where each is its value, without any rounding.
        holdsExactNumbers =
            isExact
            && checks.allSatisfy {
                wrongPositions.contains($0.position)
                    || $0.exact.isPoint && $0.range.middle == $0.exact.lower
            }
        self.checks = checks
        self.wrong = wrong
        self.wrongPositions = wrongPositions
        self.base = base
    }

    /// A cell beside its value by the formula.
    func check(_ row: Int, of table: NumericTable) -> CellCheck? {
        FormulaColumn.check(row, column, of: table, formula, base, 1)
    }

    private static func check(
        _ row: Int, _ column: Int, of table: NumericTable, _ formula: HeaderFormula,
        _ base: FreeBase, _ factor: Rational
    ) -> CellCheck? {
        let cells = table.rows[row]
        guard let calculation = formula.calculation(cells),
            let exact = calculation.value(isExact: true, base: base),
            let rounded = calculation.value(isExact: false, base: base)
        else { return nil }
        let scale = ValueRange(factor)
        return CellCheck(
            cells[column], at: .init(row: row, column: column), text: formula.text(cells),
            exact: exact.times(scale), rounded: rounded.times(scale))
    }

    /// Whether a cell is wrong.
    func isWrong(_ check: CellCheck) -> Bool { wrongPositions.contains(check.position) }

    /// Whether cells were worked out from others as those are printed: so many follow from them exactly
    /// that it can be no chance.
    private static func areExact(_ checks: [CellCheck]) -> Bool {
        let exact = checks.filter(\.fitsExactly)
        let chance = exact.reduce(1.0) { $0 * $1.chance }
        return exact.count > 1 && (checks.count - exact.count) * 3 <= checks.count && chance <= 0.05
    }
}

extension String {
    fileprivate var mayBePercent: Bool { contains("%") || contains("％") || contains("百分") }
}
