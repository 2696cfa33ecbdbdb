import Diagnostics
import Numbers

/// A printed cell beside what it should be.
struct CellCheck {
    /// The row and column of a cell.
    struct Position: Hashable {
        let row: Int
        let column: Int
    }

    /// The cell that is checked.
    let position: Position
    /// What it is worked out from, as written.
    let text: String
    /// Its value where the cells it comes from are exact.
    let exact: ValueRange
    /// Its value where they are rounded: each decimal half a unit of its last place.
    let rounded: ValueRange
    /// The cell that is checked, with what it can stand for.
    let printed: PrintedNumber
    let range: ValueRange

    /// Creates a check; `nil` where the cell is no number.
    init?(
        _ cell: NumericTable.Cell, at position: Position, text: String, exact: ValueRange,
        rounded: ValueRange
    ) {
        guard let (number, isNegative) = cell.number else { return nil }
        let slack =
            number.isWhole && exact.isPoint && exact.lower.isInteger ? .zero : number.halfUnit
        let range = number.range(slack: slack)
        self.position = position
        self.text = text
        self.exact = exact
        self.rounded = rounded
        printed = number
        self.range = isNegative ? range.negated : range
    }

    /// Whether it is right as the cells are printed.
    var fitsExactly: Bool { !exact.isDisjoint(from: range) }

    /// Whether it is right for some numbers that print as the cells do.
    var fits: Bool { !rounded.isDisjoint(from: range) }

    /// How probable it is that a number worked out from the numbers before their rounding is right for
    /// the printed ones: one for whole numbers.
    var chance: Double {
        let unit = Rational.powerOfTen(printed.lastPlace)
        guard rounded.width.sign > 0 else { return 1 }
        let share = unit / (unit + rounded.width)
        return share.double
    }

    /// What is found about it, right or wrong.
    func judgement(_ table: NumericTable, isRight: Bool) -> JudgedRelation {
        let cell = table.rows[position.row][position.column]
        let number = Number.exact(exact.middle)
        let whole = exact.isPoint ? number.rounded(forProse: 12) : nil
        let isShort = whole?.value == exact.lower
        let place = printed.isPercent ? printed.lastPlace : -printed.places
        let value =
            (isShort ? whole : nil)?.plainText
            ?? number.rounded(toPlace: max(place - 2, -15))?.plainText ?? "another number"
        let expected =
            isShort && whole.map { $0.lastPlace >= place } ?? false
            ? whole?.plainText : number.rounded(toPlace: place)?.plainText
        return JudgedRelation(
            kind: .table, outcome: isRight ? .right : .arithmetic, place: cell.place,
            printed: cell.text, expression: "\(text) = \(cell.text)", value: number,
            expected: isRight || printed.isPercent || printed.isScientific ? nil : expected,
            message: isRight
                ? "\(text) = \(cell.text)"
                : "\(text) \(exact.isPoint && isShort ? "=" : "≈") \(value), not \(cell.text)")
    }
}

extension NumericTable.Cell {
    /// What the cell can stand for, when decimals in it are exact, or rounded.
    func value(isExact: Bool) -> ValueRange? {
        calculation?.value(isExact: isExact, base: .natural)
    }
}

extension Calculation {
    /// What it can stand for, when its decimals are exact, or rounded.
    func value(isExact: Bool, base: FreeBase) -> ValueRange? {
        let slack = numbers.map { isExact || $0.isWhole ? Rational.zero : $0.halfUnit }
        return value(slack: slack, base: base)
    }
}
