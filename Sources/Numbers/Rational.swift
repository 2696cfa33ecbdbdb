import CMPFR

/// An exact rational number of any size, in lowest terms.
///
/// Fractions of machine words are kept as such; larger ones are GMP's. Operations do not bound the
/// size of what they make: whoever computes with numbers that input can make large asks
/// `bitCount` first, as `Number` does.
///
///     Rational(1, 3) + Rational(1, 6)     // 1/2
public struct Rational: Sendable {
    /// How the number is held.
    ///
    /// A number that fits two words is never held as `large`.
    enum Representation: Sendable {
        case small(numerator: Int, denominator: Int)
        case large(LargeRational)
    }

    let representation: Representation

    private init(_ representation: Representation) { self.representation = representation }

    /// Creates a number by having GMP write it.
    init(_ write: (UnsafeMutablePointer<__mpq_struct>) -> Void) {
        let large = LargeRational(write)
        representation =
            large.words.map { .small(numerator: $0.numerator, denominator: $0.denominator) }
            ?? .large(large)
    }

    /// The fraction of two words, or `nil` when a step of making one of them overflowed.
    init?(
        words numerator: (partialValue: Int, overflow: Bool),
        _ denominator: (partialValue: Int, overflow: Bool)
    ) {
        guard !numerator.overflow, !denominator.overflow, numerator.partialValue != .min,
            denominator.partialValue != .min
        else { return nil }
        self.init(numerator.partialValue, denominator.partialValue)
    }

    /// A fraction that is known to be in lowest terms, with a positive denominator.
    init(lowest numerator: Int, _ denominator: Int) {
        representation = .small(numerator: numerator, denominator: denominator)
    }

    /// Lends the number to GMP or MPFR, to be read.
    func withPointer<Result>(_ body: (UnsafePointer<__mpq_struct>) -> Result) -> Result {
        switch representation {
        case .large(let large): return withExtendedLifetime(large) { body(large.pointer) }
        case .small(let numerator, let denominator):
            let large = LargeRational {
                __gmpq_set_si($0, numerator, denominator.magnitude)
            }
            return withExtendedLifetime(large) { body(large.pointer) }
        }
    }

    /// Creates an integer.
    public init(_ value: Int) {
        if value == .min {
            // Its opposite fits no word, so it is held as large.
            self.init { __gmpq_set_si($0, value, 1) }
        } else {
            self.init(.small(numerator: value, denominator: 1))
        }
    }

    /// Creates a fraction; a denominator of zero is taken as one.
    ///
    ///     Rational(2, -6)     // -1/3
    public init(_ numerator: Int, _ denominator: Int) {
        guard denominator != 0, denominator != 1 else {
            self.init(numerator)
            return
        }
        let divisor = Int(
            clamping: greatestCommonDivisor(numerator.magnitude, denominator.magnitude))
        guard numerator != .min, denominator != .min else {
            self.init { result in
                __gmpq_set_si(result, numerator, denominator.magnitude)
                __gmpq_canonicalize(result)
                if denominator < 0 { __gmpq_neg(result, result) }
            }
            return
        }
        let sign = denominator < 0 ? -1 : 1
        self.init(
            .small(
                numerator: sign * numerator / divisor, denominator: sign * denominator / divisor))
    }

    /// The exact value of a finite floating-point number; `nil` for others.
    public init?(exactly value: Double) {
        guard value.isFinite else { return nil }
        self.init { __gmpq_set_d($0, value) }
    }

    /// The integer that a run of ASCII digits writes; `nil` for anything else.
    public init?(digits: some StringProtocol) {
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        if let word = Int(digits) {
            self.init(word)
            return
        }
        self.init { result in
            _ = String(digits).withCString {
                __gmpz_set_str(klio_mpq_num_mutable(result), $0, 10)
            }
        }
    }

    /// The number that at most eighteen ASCII digits with at most one point write; `nil` for
    /// anything else.
    ///
    ///     Rational(shortDecimal: "0.5")     // 1/2
    public init?(shortDecimal text: String) {
        var (digits, scale, isFraction, count) = (0, 1, false, 0)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "."), !isFraction {
                isFraction = true
                continue
            }
            guard (0x30...0x39).contains(byte), count < 18 else { return nil }
            digits = digits * 10 + Int(byte - 0x30)
            if isFraction { scale *= 10 }
            count += 1
        }
        guard count > 0 else { return nil }
        self.init(digits, scale)
    }

    /// Zero.
    public static let zero = Rational(0)
    /// One.
    public static let one = Rational(1)
    /// One half.
    public static let half = Rational(1, 2)

    /// Ten to a power of either sign.
    public static func powerOfTen(_ exponent: Int) -> Rational {
        Rational(10).power(exponent)
    }

    /// Minus one, zero or one.
    public var sign: Int {
        switch representation {
        case .small(let numerator, _): numerator.signum()
        case .large(let large): Int(klio_mpq_sgn(large.pointer))
        }
    }

    /// Whether the denominator is one.
    public var isInteger: Bool {
        switch representation {
        case .small(_, let denominator): denominator == 1
        case .large(let large): __gmpz_cmp_ui(klio_mpq_den(large.pointer), 1) == 0
        }
    }

    /// The number of bits of numerator and denominator together.
    public var bitCount: Int {
        switch representation {
        case .small(let numerator, let denominator):
            max(1, numerator.magnitude.bitWidth - numerator.magnitude.leadingZeroBitCount)
                + denominator.magnitude.bitWidth - denominator.leadingZeroBitCount
        case .large(let large):
            __gmpz_sizeinbase(klio_mpq_num(large.pointer), 2)
                + __gmpz_sizeinbase(klio_mpq_den(large.pointer), 2)
        }
    }

    /// The number without its sign.
    public var magnitude: Rational { sign < 0 ? -self : self }

    /// The numerator, which carries the sign.
    public var numerator: Rational {
        switch representation {
        case .small(let numerator, _): Rational(numerator)
        case .large(let large):
            Rational { __gmpz_set(klio_mpq_num_mutable($0), klio_mpq_num(large.pointer)) }
        }
    }

    /// The denominator, at least one.
    public var denominator: Rational {
        switch representation {
        case .small(_, let denominator): Rational(denominator)
        case .large(let large):
            Rational { __gmpz_set(klio_mpq_num_mutable($0), klio_mpq_den(large.pointer)) }
        }
    }

    /// The greatest integer that is not greater.
    public var floor: Rational {
        switch representation {
        case .small(let numerator, let denominator):
            let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
            return Rational(rest < 0 ? quotient - 1 : quotient)
        case .large(let large):
            return Rational { result in
                __gmpz_fdiv_q(
                    klio_mpq_num_mutable(result), klio_mpq_num(large.pointer),
                    klio_mpq_den(large.pointer))
            }
        }
    }

    /// The nearest integer; a tie goes to the even neighbour.
    ///
    ///     Rational(5, 2).roundedHalfEven     // 2
    public var roundedHalfEven: Rational {
        let lower = floor
        let rest = self - lower
        if rest != .half { return rest < .half ? lower : lower + .one }
        return (lower * .half).isInteger ? lower : lower + .one
    }

    /// The number as an `Int`, when it is one.
    public var int: Int? {
        // What fits is never held as large.
        guard case .small(let numerator, 1) = representation else { return nil }
        return numerator
    }

    /// The closest floating-point number not farther from zero.
    public var double: Double { withPointer { __gmpq_get_d($0) } }

    /// A power with an integer exponent; zero to a negative power is zero (ask before).
    public func power(_ exponent: Int) -> Rational {
        guard exponent >= 0 || sign != 0 else { return .zero }
        let count = exponent.magnitude
        return withPointer { base in
            Rational { result in
                __gmpz_pow_ui(klio_mpq_num_mutable(result), klio_mpq_num(base), count)
                __gmpz_pow_ui(klio_mpq_den_mutable(result), klio_mpq_den(base), count)
                if exponent < 0 { __gmpq_inv(result, result) }
            }
        }
    }

    /// The exact root of a number that is not negative, when it has one.
    ///
    ///     Rational(4, 9).root(2)     // 2/3
    public func root(_ degree: Int) -> Rational? {
        guard degree > 0, sign >= 0 else { return nil }
        var isExact = true
        let root = withPointer { base in
            Rational { result in
                let (top, bottom) = (klio_mpq_num_mutable(result), klio_mpq_den_mutable(result))
                isExact = __gmpz_root(top, klio_mpq_num(base), UInt(degree)) != 0
                isExact = __gmpz_root(bottom, klio_mpq_den(base), UInt(degree)) != 0 && isExact
            }
        }
        return isExact ? root : nil
    }
}
