import CMPFR

/// The size of a number in units of 10^place, cut off: ⌊|x| / 10^place⌋, and whether that is all of it.
///
/// One division of whole numbers gives it, and nothing is reduced to lowest terms; the digits of a number
/// are found so, however it is rounded then.
struct TruncatedDecimal {
    /// How many units there are.
    let units: UInt128
    /// The exponent of the unit.
    let place: Int
    /// Whether nothing was cut off.
    let isWhole: Bool

    /// Cuts a number off; `nil` when there are more units than 128 bits can count.
    init?(_ value: Rational, at place: Int) {
        self.place = place
        switch value.representation {
        case .small(let numerator, let denominator):
            let size = (numerator.magnitude, denominator.magnitude)
            guard let found = TruncatedDecimal.units(ofWords: size, place) else { fallthrough }
            (units, isWhole) = found
        case .large:
            guard let found = value.withPointer({ TruncatedDecimal.units(of: $0, place) }) else {
                return nil
            }
            (units, isWhole) = found
        }
    }

    /// How many decimal digits the units have; none for zero.
    var digitCount: Int { units.decimalDigitCount }

    /// The number without so many of its digits, which are at least one, rounded to the nearest; a tie
    /// goes to the even neighbour.
    func rounded(dropping count: Int, isNegative: Bool) -> RoundedDecimal? {
        guard count > 0, let unit = UInt128(powerOfTen: count) else { return nil }
        let (kept, rest) = units.quotientAndRemainder(dividingBy: unit)
        let isTie = rest == unit / 2 && isWhole
        let isAway = isTie ? kept & 1 == 1 : rest >= unit / 2
        return RoundedDecimal(
            isNegative: isNegative, digits: (kept + (isAway ? 1 : 0)).decimalDigits,
            lastPlace: place + count)
    }

    /// The nearest decimal of so many significant digits; a tie goes to the even neighbour.
    ///
    /// `nil` when no digit would be dropped.
    func rounded(significant count: Int, isNegative: Bool) -> RoundedDecimal? {
        let dropped = digitCount - count
        let first = rounded(dropping: dropped, isNegative: isNegative)
        guard let first, first.digits.utf8.count > count else { return first }
        // 9.996 to three digits is 10.0, not 10.00.
        return rounded(dropping: dropped + 1, isNegative: isNegative)
    }

    /// The nearest number of whole units that is not nearer to zero, or not farther from it.
    func rounded(away: Bool, isNegative: Bool) -> RoundedDecimal? {
        let (size, overflow) = units.addingReportingOverflow(away && !isWhole ? 1 : 0)
        guard !overflow else { return nil }
        return RoundedDecimal(
            isNegative: isNegative, digits: size.decimalDigits, lastPlace: place)
    }

    private static func units(
        ofWords size: (numerator: UInt, denominator: UInt), _ place: Int
    ) -> (UInt128, Bool)? {
        guard let power = UInt128(powerOfTen: Int(clamping: place.magnitude)) else { return nil }
        let factor = place < 0 ? size.numerator : size.denominator
        let (scaled, overflow) = UInt128(factor).multipliedReportingOverflow(by: power)
        guard !overflow else { return nil }
        let top = place < 0 ? scaled : UInt128(size.numerator)
        let (units, rest) = top.quotientAndRemainder(
            dividingBy: place < 0 ? UInt128(size.denominator) : scaled)
        return (units, rest == 0)
    }

    private static func units(
        of value: UnsafePointer<__mpq_struct>, _ place: Int
    ) -> (UInt128, Bool)? {
        withUnsafeTemporaryAllocation(of: __mpz_struct.self, capacity: 2) { buffer in
            guard let quotient = buffer.baseAddress else { return nil }
            let rest = quotient + 1
            __gmpz_init(quotient)
            __gmpz_init(rest)
            defer {
                __gmpz_clear(quotient)
                __gmpz_clear(rest)
            }
            __gmpz_ui_pow_ui(rest, 10, place.magnitude)
            if place < 0 {
                __gmpz_mul(quotient, rest, klio_mpq_num(value))
                __gmpz_tdiv_qr(quotient, rest, quotient, klio_mpq_den(value))
            } else {
                __gmpz_mul(rest, rest, klio_mpq_den(value))
                __gmpz_tdiv_qr(quotient, rest, klio_mpq_num(value), rest)
            }
            guard let units = UInt128(magnitudeOf: quotient) else { return nil }
            return (units, klio_mpz_sgn(rest) == 0)
        }
    }
}
