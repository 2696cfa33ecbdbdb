import Diagnostics
import Numbers

/// Two neighbouring sides that are both read.
struct SidePair {
    /// The index of the left one.
    let index: Int
    let left: Calculation
    let right: Calculation
    /// Where the right one stands.
    let place: SourcePlace
    /// Whether a word stands behind one of them that may be a unit.
    let hasUnit: Bool

    /// Whether their relation says something that can be judged: two bare numbers are examples,
    /// conditions, contradictions, and not arithmetic.
    func isWorthJudging(_ relation: Relation, isFirst: Bool) -> Bool {
        let areBare = left.loneNumber != nil && right.loneNumber != nil
        switch relation {
        case .other: return false
        case .less, .lessOrEqual, .greater, .greaterOrEqual: return !areBare
        case .arrow:
            return left.loneNumber == nil && right.loneNumber.map { !$0.number.isWhole } ?? false
        case .equal, .approximate:
            if areBare { return !isFirst || isPercentage }
            return !(relation == .approximate && right.isPowerOfTen) && !isWholeDivision
                && !isExclusiveOr
        }
    }

    /// Whether one of two bare numbers is the other in per cent.
    private var isPercentage: Bool {
        left.loneNumber?.number.isPercent != right.loneNumber?.number.isPercent
    }

    /// Whether the right side is what programs make of a quotient of whole numbers.
    private var isWholeDivision: Bool {
        guard left.isWholeQuotient, let lone = right.loneNumber, lone.number.isWhole,
            let value = left.printedValue(base: .natural)
        else { return false }
        return value.lower.floor == (lone.isNegative ? -lone.number.value : lone.number.value)
    }

    /// Whether `^` is what programs take it for: `5 ^ 3 = 6`.
    private var isExclusiveOr: Bool {
        guard case .power(.number(0), .number(1)) = left.expression,
            let lone = right.loneNumber, left.numbers.count == 2,
            let a = left.numbers[0].value.int, let b = left.numbers[1].value.int
        else { return false }
        return lone.number.value == Rational(a ^ b)
    }

    /// Whether two values can be the same.
    func areSame(_ a: ValueRange, _ b: ValueRange) -> Bool {
        if !a.isDisjoint(from: b) { return true }
        let numbers = left.numbers + right.numbers
        let gap = max(a.lower - b.upper, b.lower - a.upper)
        let size = max(a.magnitude.upper, b.magnitude.upper)
        // What a program printed in double precision.
        if numbers.contains(where: { $0.significantDigits >= 15 }) {
            return gap <= size * .powerOfTen(-12)
        }
        guard let ratio = a.divided(by: b) else { return false }
        let percents = (
            left.numbers.contains(where: \.isPercent), right.numbers.contains(where: \.isPercent)
        )
        if percents.0 != percents.1, ratio.holds(100) { return true }
        return hasUnit && SidePair.conversions.contains { ratio.holds($0) }
    }

    /// The factors between units that a word behind a number may stand for.
    private static let conversions: [Rational] =
        (1...12).map { .powerOfTen($0) }
        + [1024, 1024 * 1024, 1024 * 1024 * 1024, 8, 12, 7, 24, 30, 60, 365, 1440, 3600, 86_400]
        .map { Rational($0) }

    /// Whether an order can hold between two values.
    func isPossible(_ relation: Relation, _ a: ValueRange, _ b: ValueRange) -> Bool {
        switch relation {
        case .less: a.lower < b.upper || !(a.isPoint && b.isPoint) && a.lower == b.upper
        case .lessOrEqual: a.lower <= b.upper
        case .greater: b.lower < a.upper || !(a.isPoint && b.isPoint) && b.lower == a.upper
        case .greaterOrEqual: b.lower <= a.upper
        case .equal, .approximate, .arrow, .other: true
        }
    }

    /// Whether the right side is a number with many more digits than the left one carries, and other
    /// ones than the numbers as printed give.
    func isOverPrecise(_ leftRange: ValueRange, _ base: FreeBase) -> Bool {
        guard let lone = right.loneNumber, !lone.number.isWhole,
            leftRange.width >= Rational(100) * .powerOfTen(lone.number.lastPlace),
            let exact = left.printedValue(base: base)
        else { return false }
        let printed = lone.isNegative ? -lone.number.value : lone.number.value
        let range = ValueRange(printed).widened(by: lone.number.halfUnit)
        return !areSame(exact, range)
    }
}

extension ValueRange {
    /// Whether a factor, or one over it, is in it.
    fileprivate func holds(_ factor: Rational) -> Bool {
        let magnitude = magnitude
        let inverse = Rational.one / factor
        return magnitude.lower <= factor && factor <= magnitude.upper
            || magnitude.lower <= inverse && inverse <= magnitude.upper
    }
}

extension Chain {
    /// Whether its numbers are all written with the digits 0 and 1: they may be binary, or truth
    /// values.
    var isBinary: Bool {
        sides.allSatisfy { side in
            side.calculation?.numbers.allSatisfy { number in
                number.isWhole && number.digits.allSatisfy { $0 == "0" || $0 == "1" }
            } ?? true
        }
    }
}
