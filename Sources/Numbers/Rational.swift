import CMPFR

/// An exact rational number of any size, in lowest terms.
///
/// Arithmetic is GMP's. Operations do not bound the size of what they make: whoever computes
/// with numbers that input can make large asks `bitCount` first, as `Number` does.
///
///     Rational(1, 3) + Rational(1, 6)     // 1/2
public struct Rational: Sendable {
    /// A GMP rational that is written once, before anybody else can see it.
    private final class Storage: @unchecked Sendable {
        let pointer: UnsafeMutablePointer<__mpq_struct>

        init() {
            pointer = .allocate(capacity: 1)
            __gmpq_init(pointer)
        }

        deinit {
            __gmpq_clear(pointer)
            pointer.deallocate()
        }
    }

    private let storage: Storage

    /// The GMP value, to be read only, and only while the number lives.
    var pointer: UnsafePointer<__mpq_struct> { UnsafePointer(storage.pointer) }

    /// Creates a number by having GMP write it.
    init(_ write: (UnsafeMutablePointer<__mpq_struct>) -> Void) {
        storage = Storage()
        write(storage.pointer)
    }

    /// Creates an integer.
    public init(_ value: Int) {
        self.init { __gmpq_set_si($0, value, 1) }
    }

    /// Creates a fraction; a denominator of zero is taken as one.
    ///
    ///     Rational(2, -6)     // -1/3
    public init(_ numerator: Int, _ denominator: Int) {
        let sign = denominator < 0 ? -1 : 1
        self.init {
            __gmpq_set_si(
                $0, numerator.multipliedReportingOverflow(by: sign).partialValue,
                max(denominator.magnitude, 1))
            __gmpq_canonicalize($0)
        }
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
        self.init { result in
            _ = String(digits).withCString {
                __gmpz_set_str(klio_mpq_num_mutable(result), $0, 10)
            }
        }
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
    public var sign: Int { Int(klio_mpq_sgn(pointer)) }
    /// Whether the denominator is one.
    public var isInteger: Bool { __gmpz_cmp_ui(klio_mpq_den(pointer), 1) == 0 }
    /// The number of bits of numerator and denominator together.
    public var bitCount: Int {
        __gmpz_sizeinbase(klio_mpq_num(pointer), 2) + __gmpz_sizeinbase(klio_mpq_den(pointer), 2)
    }
    /// The number without its sign.
    public var magnitude: Rational { Rational { __gmpq_abs($0, pointer) } }
    /// The numerator, which carries the sign.
    public var numerator: Rational {
        Rational { __gmpz_set(klio_mpq_num_mutable($0), klio_mpq_num(pointer)) }
    }
    /// The denominator, at least one.
    public var denominator: Rational {
        Rational { __gmpz_set(klio_mpq_num_mutable($0), klio_mpq_den(pointer)) }
    }

    /// The greatest integer that is not greater.
    public var floor: Rational {
        Rational { result in
            __gmpz_fdiv_q(
                klio_mpq_num_mutable(result), klio_mpq_num(pointer), klio_mpq_den(pointer))
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
        guard isInteger, __gmpz_fits_slong_p(klio_mpq_num(pointer)) != 0 else { return nil }
        return __gmpz_get_si(klio_mpq_num(pointer))
    }

    /// The closest floating-point number not farther from zero.
    public var double: Double { __gmpq_get_d(pointer) }

    /// A power with an integer exponent; zero to a negative power is zero (ask before).
    public func power(_ exponent: Int) -> Rational {
        guard exponent >= 0 || sign != 0 else { return .zero }
        let count = exponent.magnitude
        return Rational { result in
            let (top, bottom) = (klio_mpq_num_mutable(result), klio_mpq_den_mutable(result))
            __gmpz_pow_ui(top, klio_mpq_num(pointer), count)
            __gmpz_pow_ui(bottom, klio_mpq_den(pointer), count)
            if exponent < 0 { __gmpq_inv(result, result) }
        }
    }

    /// The exact root of a number that is not negative, when it has one.
    ///
    ///     Rational(4, 9).root(2)     // 2/3
    public func root(_ degree: Int) -> Rational? {
        guard degree > 0, sign >= 0 else { return nil }
        var isExact = true
        let root = Rational { result in
            let (top, bottom) = (klio_mpq_num_mutable(result), klio_mpq_den_mutable(result))
            isExact = __gmpz_root(top, klio_mpq_num(pointer), UInt(degree)) != 0
            isExact = __gmpz_root(bottom, klio_mpq_den(pointer), UInt(degree)) != 0 && isExact
        }
        return isExact ? root : nil
    }
}

extension Rational: Comparable, Hashable, SignedNumeric, ExpressibleByIntegerLiteral {
    /// Creates an integer.
    public init(integerLiteral value: Int) { self.init(value) }

    /// Creates an integer; `nil` when it does not fit a machine word.
    public init?(exactly source: some BinaryInteger) {
        guard let value = Int(exactly: source) else { return nil }
        self.init(value)
    }

    /// Whether two numbers are the same.
    public static func == (a: Rational, b: Rational) -> Bool {
        __gmpq_equal(a.pointer, b.pointer) != 0
    }

    /// Whether one number is less than another.
    public static func < (a: Rational, b: Rational) -> Bool {
        __gmpq_cmp(a.pointer, b.pointer) < 0
    }

    /// Feeds the number to a hasher.
    public func hash(into hasher: inout Hasher) { hasher.combine(double) }

    /// The sum.
    public static func + (a: Rational, b: Rational) -> Rational {
        Rational { __gmpq_add($0, a.pointer, b.pointer) }
    }

    /// The difference.
    public static func - (a: Rational, b: Rational) -> Rational {
        Rational { __gmpq_sub($0, a.pointer, b.pointer) }
    }

    /// The product.
    public static func * (a: Rational, b: Rational) -> Rational {
        Rational { __gmpq_mul($0, a.pointer, b.pointer) }
    }

    /// The product, in place.
    public static func *= (a: inout Rational, b: Rational) { a = a * b }

    /// The quotient; anything divided by zero is zero (ask before).
    public static func / (a: Rational, b: Rational) -> Rational {
        b.sign == 0 ? .zero : Rational { __gmpq_div($0, a.pointer, b.pointer) }
    }

    /// The number with the other sign.
    public static prefix func - (a: Rational) -> Rational {
        Rational { __gmpq_neg($0, a.pointer) }
    }
}

extension Rational: CustomStringConvertible {
    /// The number in lowest terms: `13/10`, `-2`.
    public var description: String {
        guard let text = __gmpq_get_str(nil, 10, pointer) else { return "" }
        defer { text.deallocate() }
        return String(cString: text)
    }
}
