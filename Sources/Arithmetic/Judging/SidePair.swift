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
    /// The units of both.
    let units: Units

    /// The units of two sides.
    struct Units {
        let left: PrintedUnit?
        let right: PrintedUnit?
        /// Whether the left one is that of the logarithms before it, and not printed.
        let isImplied: Bool

        /// What the left side is multiplied with to be in the unit of the right one; empty where they
        /// measure different things.
        var factors: [ValueRange] {
            guard let left, let right else { return [] }
            return left.factors(to: right)
        }
    }

    /// Whether the two have different units.
    var isConverted: Bool {
        guard let left = units.left, let right = units.right else { return false }
        return left != right
    }

    /// Whether their relation says something that can be judged: two bare numbers are examples,
    /// conditions, contradictions, and not arithmetic.
    func isWorthJudging(_ relation: Relation, isFirst: Bool) -> Bool {
        if left.isConstant || right.isConstant || left.hasConstant && right.hasConstant {
            return false
        }
        let areBare = left.loneNumber != nil && right.loneNumber != nil
        switch relation {
        case .other: return false
        case .less, .lessOrEqual, .greater, .greaterOrEqual: return !areBare
        case .arrow:
            return left.loneNumber == nil && right.loneNumber.map { !$0.number.isWhole } ?? false
        case .equal, .approximate:
            if areBare { return !isFirst || isPercentage || isConversion }
            return !(relation == .approximate && right.isPowerOfTen) && !isWholeDivision
                && !isExclusiveOr
        }
    }

    /// Whether the two have different units of the same dimension.
    private var isConversion: Bool {
        isConverted && !units.isImplied && !units.factors.isEmpty
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
        guard lone.isNegative else { return value.lower.floor == lone.number.value }
        // Some languages round down, others towards zero.
        return value.lower.floor == -lone.number.value
            || (-value.lower).floor == lone.number.value
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
        // An angle in degrees.
        if left.hasConstant, ratio.divided(by: .pi)?.holds(180) == true { return true }
        let percents = (
            left.numbers.contains(where: \.isPercent), right.numbers.contains(where: \.isPercent)
        )
        if percents.0 != percents.1, ratio.holds(100) { return true }
        if hasUnit, SidePair.conversions.contains(where: { ratio.holds($0) }) { return true }
        // A number of bits that is worked out in nats on the next side.
        return units.right == nil && !units.isImplied && units.left?.base != nil
            && FreeBase.allCases.contains { base in
                units.left?.factors(to: PrintedUnit(of: base)).contains {
                    !a.times($0).isDisjoint(from: b)
                } ?? false
            }
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

    /// Whether the right side is a number with many more digits than the left one carries: others than
    /// the numbers as printed give, or all that a program prints.
    func isOverPrecise(_ leftRange: ValueRange, _ base: FreeBase) -> Bool {
        guard let lone = right.loneNumber, !lone.number.isWhole,
            let exact = left.printedValue(base: base)
        else { return false }
        let unit = Rational.powerOfTen(lone.number.lastPlace)
        guard leftRange.width >= Rational(100) * unit else { return false }
        let isMachine =
            lone.number.significantDigits >= 12 && leftRange.width >= Rational(10_000) * unit
        if isMachine, !left.numbers.contains(where: \.isDyadic) {
            // Products end by themselves, and have as many digits as their factors.
            return !exact.isPoint || (exact.lower / unit).isInteger == false
        }
        let printed = lone.isNegative ? -lone.number.value : lone.number.value
        let range = ValueRange(printed).widened(by: lone.number.halfUnit)
        return !areSame(exact, range)
    }
}

extension PrintedNumber {
    /// Whether its decimals are those of eighths and sixteenths, which nobody rounded: 0.375.
    fileprivate var isDyadic: Bool { places >= 3 && (value * 16).isInteger }
}

extension Calculation {
    /// Whether it is π or e and nothing else.
    fileprivate var isConstant: Bool {
        if case .constant = expression { true } else { false }
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
                number.isWhole && number.digits.utf8.allSatisfy { $0 == 0x30 || $0 == 0x31 }
            } ?? true
        }
    }
}
