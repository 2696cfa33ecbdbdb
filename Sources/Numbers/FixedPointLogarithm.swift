/// The natural logarithm of an integer in fixed point: an integer number of units of 2⁻¹²⁰.
///
/// For 1 ≤ x < 2⁶⁴ write x = f·2^e with 1 ≤ f < 2. Two tables of factors bring f close to one:
/// c = ⌈2¹⁶/(1 + j/128)⌉·2⁻¹⁶ with j the first seven bits of f behind the point, and
/// d = ⌈2²⁴/(1 + i/2¹⁴)⌉·2⁻²⁴ with i the first fourteen bits of f·c. Each is at least the
/// reciprocal of a lower bound of what it multiplies, so nothing falls below one:
/// 1 ≤ f·c < 1 + 1/128 + 2⁻¹⁵ and f·c·d = 1 + r with 0 ≤ r < 2⁻¹⁴ + 2⁻²² < 2⁻¹³·⁹. All these
/// products are exact: 63, 16 and 24 bits behind the point make 103. Then
///
///     ln x = e ln 2 − ln c − ln d + ln (1 + r).
///
/// The three table entries are MPFR's, rounded down: each is too small by less than one unit.
/// ln (1 + r) is taken as r (1 − r (1/2 − r (1/3 − … − r/8))), in units of 2⁻¹²⁸: what the series
/// leaves out is less than r⁹/9 < 2⁻¹²⁸; each bracket is off by at most two such units and is
/// then multiplied by r, so the last product, off by three, is right to one unit of 2⁻¹²⁰.
/// Altogether the result is off by less than `greatestError` = 5 units.
struct FixedPointLogarithm: Sendable {
    /// Bits behind the point.
    static let places = 120
    /// No result is off by more units.
    static let greatestError = 5

    private let powers: [UInt128]
    private let first: [(factor: UInt128, logarithm: UInt128)]
    private let second: [(factor: UInt128, logarithm: UInt128)]

    /// The tables.
    static let standard = FixedPointLogarithm()

    private init() {
        powers = (0..<64).map { FixedPointLogarithm.units($0, .logarithm(of: 2, bits: 160)) }
        first = FixedPointLogarithm.table(count: 128, step: 7, places: 16)
        second = FixedPointLogarithm.table(count: 140, step: 14, places: 24)
    }

    /// Factors ⌈2^places / (1 + j/2^step)⌉ with −ln of what they stand for, which is not negative.
    private static func table(
        count: Int, step: Int, places: Int
    ) -> [(factor: UInt128, logarithm: UInt128)] {
        (0..<count).map { index in
            let (top, bottom) = (UInt(1) << (places + step), (UInt(1) << step) + UInt(index))
            let factor = (top + bottom - 1) / bottom
            let quotient = Enclosure(
                Rational(1 << places) / Rational(Int(factor)), bits: 160)
            return (UInt128(factor), units(1, quotient.logarithm(bits: 160)))
        }
    }

    /// A multiple of a number that is not negative, in units, rounded down.
    private static func units(_ factor: Int, _ number: Enclosure) -> UInt128 {
        guard let lower = number.bounds?.lower else { return 0 }
        let scaled = (lower * Rational(factor) * Rational(2).power(places)).floor
        let half = Rational(2).power(63)
        let high = (scaled / half).floor
        return UInt128(UInt(high.int ?? 0)) << 63 + UInt128(UInt((scaled - high * half).int ?? 0))
    }

    /// The logarithm of a positive integer in units, off by less than `greatestError`.
    func units(_ value: UInt64) -> UInt128 {
        let shift = value.leadingZeroBitCount
        let fraction = value << shift
        let one = first[Int(fraction >> 56) & 127]
        let close = UInt128(fraction) * one.factor
        let excess = close - (1 << 79)
        let other = second[Int(truncatingIfNeeded: excess >> (79 - 14))]
        let closer = close * other.factor - (1 << 103)
        return powers[63 - shift] &+ one.logarithm &+ other.logarithm
            &+ FixedPointLogarithm.series(closer << 25) >> 8
    }

    /// ln (1 + r) for r in units of 2⁻¹²⁸, in the same units.
    private static func series(_ r: UInt128) -> UInt128 {
        var bracket = UInt128.max / 8
        for reciprocal in reciprocals { bracket = reciprocal &- r.highHalf(times: bracket) }
        return r &- r.highHalf(times: r.highHalf(times: bracket))
    }

    /// 1/7 … 1/2 in units of 2⁻¹²⁸.
    private static let reciprocals: [UInt128] = [7, 6, 5, 4, 3, 2].map { UInt128.max / $0 }
}
