/// A number of 128 bits, and how far from it the one that is meant may be.
///
/// It is for values at points, of which an integral needs many: what `Enclosure` does at both ends of an
/// interval and in memory that must be asked for, this does once, in a few instructions. Results are cut
/// off, and what that costs goes into the radius. A radius is a double, rounded up; where nothing is known
/// it is infinite.
struct Ball: Sendable {
    /// Whether the middle is negative.
    let isNegative: Bool
    /// The magnitude of the middle, in units of 2^exponent: its first bit is set, unless it is zero.
    let significand: UInt128
    let exponent: Int
    /// No number that is meant is farther from the middle.
    let radius: Double

    static let everything = Ball(isNegative: false, significand: 0, exponent: 0, radius: .infinity)

    /// Any significand is shifted until its first bit is set.
    init(isNegative: Bool, significand: UInt128, exponent: Int, radius: Double) {
        let shift = significand.leadingZeroBitCount
        self.isNegative = isNegative
        self.significand = significand << shift
        self.exponent = significand == 0 ? Ball.exponentOfZero : exponent - shift
        // A sum of a few products of doubles, or no number where infinity met zero.
        self.radius = radius < .infinity ? radius * (1 + 0x1p-40) : .infinity
    }

    /// The places of zero count for nothing.
    private static let exponentOfZero = -4096

    /// An integer.
    init(_ value: Int) {
        self.init(
            isNegative: value < 0, significand: UInt128(value.magnitude), exponent: 0, radius: 0)
    }

    /// A double; `everything` for one that is not finite.
    init(_ value: Double) {
        guard value.isFinite else {
            self = .everything
            return
        }
        let size = value.magnitude
        let places = size == 0 ? 0 : Int(size.exponent) - 52
        self.init(
            isNegative: value < 0,
            significand: UInt128(size == 0 ? 0 : size.significand * 0x1p52),
            exponent: places, radius: 0)
    }

    /// Whether anything is known of it.
    var isBounded: Bool { radius < .infinity }

    /// The sign of all that may be meant, where it is the same and not zero.
    var sign: Int? { size.lower > radius ? (isNegative ? -1 : 1) : nil }

    /// Bounds of the magnitude of the middle.
    ///
    /// Its first 64 bits become a double, by rounding to 53.
    var size: (lower: Double, upper: Double) {
        guard significand != 0 else { return (0, 0) }
        let places = exponent + 64
        guard abs(places) < 900 else {
            return places > 0 ? (0x1p900, .infinity) : (0, 0x1p-800)
        }
        let middle = Ball.power(places) * Double(UInt64(truncatingIfNeeded: significand >> 64))
        return (middle * (1 - 0x1p-50), middle * (1 + 0x1p-50))
    }

    /// A bound of all magnitudes that may be meant.
    var magnitude: Double { (size.upper + radius).nextUp }

    /// The middle, nearly.
    var double: Double { isNegative ? -size.upper : size.upper }

    /// 2ⁿ, or no less where that is less than any double.
    static func power(_ n: Int) -> Double {
        if n > 1023 { return .infinity }
        if n < -1022 { return .leastNormalMagnitude }
        return Double(bitPattern: UInt64(n + 1023) << 52)
    }

    /// The numbers within a distance of its own.
    func widened(by distance: Double) -> Ball {
        Ball(
            isNegative: isNegative, significand: significand, exponent: exponent,
            radius: radius + distance)
    }

    var negated: Ball {
        Ball(
            isNegative: !isNegative, significand: significand, exponent: exponent, radius: radius)
    }
}

extension Ball {
    /// The sum: the lesser one is cut off at the last place of the greater.
    func adding(_ other: Ball) -> Ball {
        guard significand != 0 else { return other.widened(by: radius) }
        guard other.significand != 0 else { return widened(by: other.radius) }
        let isSwapped =
            exponent < other.exponent
            || (exponent == other.exponent && significand < other.significand)
        let (a, b) = isSwapped ? (other, self) : (self, other)
        let gap = a.exponent - b.exponent
        let small = gap < 128 ? b.significand >> gap : 0
        let isCut = gap >= 128 || small << gap != b.significand
        let (known, unit) = (radius + other.radius, Ball.power(a.exponent))
        guard a.isNegative == b.isNegative else {
            return Ball(
                isNegative: a.isNegative, significand: a.significand - small, exponent: a.exponent,
                radius: isCut ? known + unit : known)
        }
        let (sum, isCarried) = a.significand.addingReportingOverflow(small)
        guard isCarried else {
            return Ball(
                isNegative: a.isNegative, significand: sum, exponent: a.exponent,
                radius: isCut ? known + unit : known)
        }
        // A place more is needed, and another unit may be cut off.
        return Ball(
            isNegative: a.isNegative, significand: sum >> 1 | 1 << 127, exponent: a.exponent + 1,
            radius: isCut || sum & 1 == 1 ? known + 2 * unit : known)
    }

    /// The product, of which less than one of 2^(sum of the exponents + 128) is cut off.
    func multiplied(by other: Ball) -> Ball {
        let place = exponent + other.exponent + 128
        let (own, others) = (size.upper, other.size.upper)
        return Ball(
            isNegative: isNegative != other.isNegative,
            significand: significand.highHalf(times: other.significand), exponent: place,
            radius: own * other.radius + (others + other.radius) * radius + Ball.power(place))
    }

    /// The quotient; `everything` when the divisor may be zero.
    ///
    /// A/B differs from a/b by (A − a)/B − (B − b)/B · a/b.
    func divided(by other: Ball) -> Ball {
        let least = (other.size.lower - other.radius).nextDown
        guard least > 0, isBounded else { return .everything }
        let place = exponent - other.exponent - 127
        let quotient = other.significand.dividingFullWidth(
            (significand >> 1, significand << 127)
        ).quotient
        let middle = Ball(
            isNegative: isNegative != other.isNegative, significand: quotient, exponent: place,
            radius: Ball.power(place))
        let ratio = middle.magnitude
        return middle.widened(by: (radius + ratio * other.radius) / least)
    }

    /// The product with a fraction.
    func multiplied(by factor: Rational) -> Ball {
        switch factor.representation {
        case .small(let numerator, let denominator):
            let product = multiplied(by: Ball(Int(numerator)))
            return denominator == 1 ? product : product.divided(by: Ball(Int(denominator)))
        case .large: return multiplied(by: Ball(Enclosure(factor, bits: 128)))
        }
    }
}
