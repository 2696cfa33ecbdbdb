/// A real number as Klio computes with it: exact where it can be, enclosed where it must be, fast
/// where that is asked for, or infinite.
///
/// The parts combine as follows: a fast number makes every result fast; otherwise fractions stay
/// fractions, and logarithms of fractions stay linear forms, as long as mathematics allows; the
/// rest is a recipe with enclosures of any precision.
public enum Number: Sendable {
    /// A fraction.
    case exact(Rational)
    /// A real number known by enclosures of any precision.
    case real(Real)
    /// A real number known by one interval of double precision.
    case fast(DoubleInterval)
    /// `inf` or `-inf`, with the reason when there is one to tell.
    case infinite(isNegative: Bool, reason: String?)

    /// Creates an integer.
    public init(_ value: Int) { self = .exact(Rational(value)) }

    /// Zero.
    public static let zero = Number(0)
    /// One.
    public static let one = Number(1)
    /// π.
    public static let pi = Number.real(Real(.pi))
    /// The base of the natural logarithm.
    public static let e = Number.real(Real(.e))

    /// The fraction, when the number is known to be one.
    public var exactValue: Rational? {
        switch self {
        case .exact(let value): value
        case .real, .fast, .infinite: nil
        }
    }

    /// Whether a sum over large data is part of it, which keeps the data in memory.
    public var isSumOverLargeData: Bool {
        switch self {
        case .real(let real): real.node.isLarge
        case .exact, .fast, .infinite: false
        }
    }

    /// Whether the number is finite.
    public var isFinite: Bool {
        switch self {
        case .exact, .real, .fast: true
        case .infinite: false
        }
    }

    /// Why the number is infinite, when it is and there is a reason to tell.
    public var reasonForInfinity: String? {
        switch self {
        case .infinite(_, let reason): reason
        case .exact, .real, .fast: nil
        }
    }

    /// The sign; `nil` when it is undecided.
    public var sign: Int? {
        switch self {
        case .exact(let value): value.sign
        case .real(let real): real.sign
        case .fast(let interval): interval.sign
        case .infinite(let isNegative, _): isNegative ? -1 : 1
        }
    }

    /// An interval of double precision that holds the number.
    public var doubles: DoubleInterval {
        switch self {
        case .exact(let value): DoubleInterval(value)
        case .real(let real): real.enclosure(bits: 64).doubles
        case .fast(let interval): interval
        case .infinite(let isNegative, _):
            DoubleInterval(isNegative ? -.infinity : .infinity)
        }
    }

    /// The number with its interval only, for the fast path.
    public var hastened: Number {
        switch self {
        case .exact, .real: .fast(doubles)
        case .fast, .infinite: self
        }
    }

    /// A real number, kept as a fraction when its form is one.
    init(_ form: LogarithmicForm) {
        self = form.rational.map(Number.exact) ?? .real(Real(.form(form)))
    }

    /// The recipe of a finite number that is not fast.
    var recipe: Real? {
        switch self {
        case .exact(let value): Real(.rational(value))
        case .real(let real): real
        case .fast, .infinite: nil
        }
    }

    var form: LogarithmicForm? { recipe?.form }

    var isFast: Bool {
        if case .fast = self { true } else { false }
    }

    /// Whether one of two numbers is fast, so that their result is.
    static func areFast(_ a: Number, _ b: Number) -> Bool { a.isFast || b.isFast }

    /// A number made by a recipe, refused when it nests too deeply.
    static func made(_ operation: Real.Operation) throws(NumberError) -> Number {
        let real = Real(operation)
        guard real.depth <= Real.greatestDepth else {
            throw .tooLarge("the computation nests more than \(Real.greatestDepth) operations deep")
        }
        return .real(real)
    }

    /// A fraction, refused when it is too large to go on computing with.
    static func sized(_ value: Rational) throws(NumberError) -> Number {
        guard value.bitCount <= Number.greatestBitCount else {
            throw .tooLarge("the exact result has more than 600 000 digits")
        }
        return .exact(value)
    }

    /// The most bits of numerator and denominator together.
    static let greatestBitCount = 1 << 21
}
