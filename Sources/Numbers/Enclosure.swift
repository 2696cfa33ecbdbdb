import CMPFR

/// An interval with floating-point ends that is proved to hold a real number.
///
/// Every operation rounds its lower end down and its upper end up, so the result holds every
/// value the operation can have on numbers the operands hold. Where an operation is not defined
/// on all of its operand the result is `everything`: it says nothing, rather than something wrong.
///
/// Source: Moore, Kearfott, Cloud, “Introduction to Interval Analysis”, SIAM 2009; directed
/// rounding is MPFR's.
public struct Enclosure: Sendable {
    let lower: BigFloat
    let upper: BigFloat

    /// Ends with a greater binary exponent, of either sign, are not turned into fractions.
    static let greatestExponent = 1 << 22

    /// The whole real line: no information.
    static let everything = Enclosure(
        lower: BigFloat(bits: 2) { mpfr_set_inf($0, -1) },
        upper: BigFloat(bits: 2) { mpfr_set_inf($0, 1) })

    init(lower: BigFloat, upper: BigFloat) {
        self.lower = lower
        self.upper = upper
    }

    /// An interval whose ends an operation writes, rounding as it is told.
    private init(bits: Int, _ write: (UnsafeMutablePointer<__mpfr_struct>, mpfr_rnd_t) -> Void) {
        let lower = BigFloat(bits: bits) { write($0, MPFR_RNDD) }
        let upper = BigFloat(bits: bits) { write($0, MPFR_RNDU) }
        self = lower.isNaN || upper.isNaN ? .everything : Enclosure(lower: lower, upper: upper)
    }

    /// The narrowest interval of a precision that holds a fraction.
    public init(_ value: Rational, bits: Int) {
        self = value.withPointer { fraction in
            Enclosure(bits: bits) { mpfr_set_q($0, fraction, $1) }
        }
    }

    /// The ends as exact fractions; `nil` when one is infinite or beyond all reason.
    public var bounds: (lower: Rational, upper: Rational)? {
        guard let low = lower.rational, let high = upper.rational else { return nil }
        return (low, high)
    }

    /// The sign of every number in it, when they all have the same.
    public var sign: Int? {
        if lower.sign > 0 { return 1 }
        if upper.sign < 0 { return -1 }
        return lower.sign == 0 && upper.sign == 0 && !lower.isNaN ? 0 : nil
    }

    /// Doubles outside of which no number of it lies.
    public var doubles: DoubleInterval {
        DoubleInterval(
            lower: mpfr_get_d(lower.pointer, MPFR_RNDD), upper: mpfr_get_d(upper.pointer, MPFR_RNDU)
        )
    }
}

extension Enclosure {
    func adding(_ other: Enclosure, bits: Int) -> Enclosure {
        Enclosure(
            checking: BigFloat(bits: bits) {
                mpfr_add($0, lower.pointer, other.lower.pointer, MPFR_RNDD)
            },
            BigFloat(bits: bits) { mpfr_add($0, upper.pointer, other.upper.pointer, MPFR_RNDU) })
    }

    func negated(bits: Int) -> Enclosure {
        Enclosure(
            checking: BigFloat(bits: bits) { mpfr_neg($0, upper.pointer, MPFR_RNDD) },
            BigFloat(bits: bits) { mpfr_neg($0, lower.pointer, MPFR_RNDU) })
    }

    func multiplied(by factor: Rational, bits: Int) -> Enclosure {
        let (low, high) = factor.sign < 0 ? (upper, lower) : (lower, upper)
        return factor.withPointer { fraction in
            Enclosure(
                checking: BigFloat(bits: bits) { mpfr_mul_q($0, low.pointer, fraction, MPFR_RNDD) },
                BigFloat(bits: bits) { mpfr_mul_q($0, high.pointer, fraction, MPFR_RNDU) })
        }
    }

    func multiplied(by other: Enclosure, bits: Int) -> Enclosure {
        if lower.sign >= 0, other.lower.sign >= 0 {
            return Enclosure(
                checking: BigFloat(bits: bits) {
                    mpfr_mul($0, lower.pointer, other.lower.pointer, MPFR_RNDD)
                },
                BigFloat(bits: bits) { mpfr_mul($0, upper.pointer, other.upper.pointer, MPFR_RNDU) }
            )
        }
        return corners(other, bits: bits) { mpfr_mul($0, $1, $2, $3) }
    }

    /// The quotient; `everything` when the divisor may be zero.
    func divided(by other: Enclosure, bits: Int) -> Enclosure {
        guard let sign = other.sign, sign != 0 else { return .everything }
        return corners(other, bits: bits) { mpfr_div($0, $1, $2, $3) }
    }

    /// The hull of an operation's values at the four pairs of ends.
    private func corners(
        _ other: Enclosure, bits: Int,
        _ operation: (
            UnsafeMutablePointer<__mpfr_struct>, UnsafePointer<__mpfr_struct>,
            UnsafePointer<__mpfr_struct>, mpfr_rnd_t
        ) -> Int32
    ) -> Enclosure {
        var low: BigFloat?
        var high: BigFloat?
        for a in [lower, upper] {
            for b in [other.lower, other.upper] {
                let down = BigFloat(bits: bits) {
                    _ = operation($0, a.pointer, b.pointer, MPFR_RNDD)
                }
                let up = BigFloat(bits: bits) { _ = operation($0, a.pointer, b.pointer, MPFR_RNDU) }
                guard !down.isNaN, !up.isNaN else { return .everything }
                low = low.map { down < $0 ? down : $0 } ?? down
                high = high.map { $0 < up ? up : $0 } ?? up
            }
        }
        guard let low, let high else { return .everything }
        return Enclosure(lower: low, upper: high)
    }

    /// An interval with the given ends, or `everything` when one of them is no number.
    init(checking lower: BigFloat, _ upper: BigFloat) {
        self = lower.isNaN || upper.isNaN ? .everything : Enclosure(lower: lower, upper: upper)
    }

    /// The values of an increasing function.
    func mapped(
        bits: Int,
        byIncreasing function: (
            UnsafeMutablePointer<__mpfr_struct>, UnsafePointer<__mpfr_struct>, mpfr_rnd_t
        ) -> Int32
    ) -> Enclosure {
        Enclosure(
            checking: BigFloat(bits: bits) { _ = function($0, lower.pointer, MPFR_RNDD) },
            BigFloat(bits: bits) { _ = function($0, upper.pointer, MPFR_RNDU) })
    }

    /// The natural logarithms of its positive numbers.
    func logarithm(bits: Int) -> Enclosure {
        guard upper.sign > 0 else { return .everything }
        guard lower.sign > 0 else {
            return Enclosure(
                checking: BigFloat(bits: 2) { mpfr_set_inf($0, -1) },
                BigFloat(bits: bits) { mpfr_log($0, upper.pointer, MPFR_RNDU) })
        }
        return mapped(bits: bits) { mpfr_log($0, $1, $2) }
    }

    /// The square roots of its numbers that are not negative.
    func squareRoot(bits: Int) -> Enclosure {
        guard upper.sign >= 0 else { return .everything }
        guard lower.sign > 0 else {
            return Enclosure(
                checking: BigFloat(bits: 2) { mpfr_set_zero($0, 1) },
                BigFloat(bits: bits) { mpfr_sqrt($0, upper.pointer, MPFR_RNDU) })
        }
        return mapped(bits: bits) { mpfr_sqrt($0, $1, $2) }
    }

    /// The exponentials of its numbers.
    func exponential(bits: Int) -> Enclosure {
        mapped(bits: bits) { mpfr_exp($0, $1, $2) }
    }

    /// The magnitudes of its numbers.
    func magnitude(bits: Int) -> Enclosure {
        if lower.sign >= 0 { return self }
        let mirrored = negated(bits: bits)
        if upper.sign <= 0 { return mirrored }
        return Enclosure(
            lower: BigFloat(bits: 2) { mpfr_set_zero($0, 1) },
            upper: upper < mirrored.upper ? mirrored.upper : upper)
    }

    /// The lesser, or the greater, of two numbers, one of each interval.
    func extremum(_ other: Enclosure, greatest: Bool) -> Enclosure {
        func pick(_ a: BigFloat, _ b: BigFloat) -> BigFloat { (a < b) == greatest ? b : a }
        return Enclosure(lower: pick(lower, other.lower), upper: pick(upper, other.upper))
    }

    /// The narrowest interval that holds this one and another.
    func hull(_ other: Enclosure) -> Enclosure {
        Enclosure(
            lower: other.lower < lower ? other.lower : lower,
            upper: upper < other.upper ? other.upper : upper)
    }

    /// The natural logarithm of an integer greater than one.
    ///
    /// It is irrational, so it lies strictly between its value rounded down and the next number.
    static func logarithm(of value: UInt, bits: Int) -> Enclosure {
        if value <= greatestSmallPrime, bits <= Real.greatestPrecision {
            let logarithms = bits <= smallLogarithmBits ? smallLogarithms : preciseLogarithms
            if let known = logarithms[Int(value)] { return known }
        }
        return roundedLogarithm(of: value, bits: bits)
    }

    /// The logarithms of small primes, by the prime.
    ///
    /// Nearly every entropy is made of them, and few questions need more precision.
    private static let smallLogarithms = logarithmsOfSmallPrimes(bits: smallLogarithmBits)
    private static let smallLogarithmBits = 256

    /// The same with all the bits that a question asks for at last: such is the question whether two
    /// entropies are equal that are.
    private static let preciseLogarithms = logarithmsOfSmallPrimes(bits: Real.greatestPrecision)

    private static let greatestSmallPrime: UInt = 47

    private static func logarithmsOfSmallPrimes(bits: Int) -> [Enclosure?] {
        (0...greatestSmallPrime).map { value in
            let isPrime = value > 1 && !(2..<value).contains { value.isMultiple(of: $0) }
            return isPrime ? roundedLogarithm(of: value, bits: bits) : nil
        }
    }

    private static func roundedLogarithm(of value: UInt, bits: Int) -> Enclosure {
        let lower = BigFloat(bits: bits) { mpfr_log_ui($0, value, MPFR_RNDD) }
        let upper = BigFloat(bits: bits) {
            klio_mpfr_set($0, lower.pointer, MPFR_RNDU)
            mpfr_nextabove($0)
        }
        return Enclosure(lower: lower, upper: upper)
    }

    /// The base of the natural logarithm.
    static func e(bits: Int) -> Enclosure {
        Enclosure(.one, bits: bits).exponential(bits: bits)
    }
}
