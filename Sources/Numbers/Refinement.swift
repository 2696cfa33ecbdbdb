/// A number known only by bounds that narrow: for every precision, two fractions it lies between.
///
/// It is for what an iteration finds and a theorem encloses, as the capacity of a channel.
public struct Refinement: Sendable {
    private let enclosed: @Sendable (Int) -> Enclosure
    /// Whether the number is proved to lie between the bounds.
    let isProved: Bool
    /// The precision beyond which the bounds narrow no more.
    let greatestPrecision: Int

    /// Creates a number from its bounds.
    ///
    /// - Parameter bounds: For a precision in bits, fractions between which the number is proved
    ///   to lie; the closer, the more bits, as far as it can; `nil` when nothing is known.
    public init(_ bounds: @escaping @Sendable (Int) -> (lower: Rational, upper: Rational)?) {
        self.init { bits in
            guard let (lower, upper) = bounds(bits) else { return .everything }
            return Enclosure(
                lower: Enclosure(lower, bits: bits).lower, upper: Enclosure(upper, bits: bits).upper
            )
        }
    }

    /// Creates a number from its enclosures, which narrow up to a precision.
    init(
        upTo greatestPrecision: Int = Real.greatestPrecision,
        enclosed: @escaping @Sendable (Int) -> Enclosure
    ) {
        self.enclosed = enclosed
        self.greatestPrecision = greatestPrecision
        isProved = true
    }

    /// Creates a number from the one enclosure of it that there is, worked out with so many bits;
    /// `isProved` is false where only experience says that it lies in it.
    init(_ enclosure: Enclosure, bits: Int, isProved: Bool = true) {
        enclosed = { _ in enclosure }
        greatestPrecision = bits
        self.isProved = isProved
    }

    func enclosure(bits: Int) -> Enclosure { enclosed(bits) }
}

extension Number {
    /// A number known by bounds that narrow.
    public static func refined(_ refinement: Refinement) -> Number {
        .real(Real(.refined(refinement)))
    }

    /// Fractions between which the number lies, computed with a precision in bits; `nil` for
    /// infinity, and where nothing is known.
    public func bounds(bits: Int) -> (lower: Rational, upper: Rational)? {
        switch self {
        case .exact(let value): return (value, value)
        case .real(let real): return real.enclosure(bits: bits).bounds
        case .fast(let interval):
            guard let lower = Rational(exactly: interval.lower),
                let upper = Rational(exactly: interval.upper)
            else { return nil }
            return (lower, upper)
        case .infinite: return nil
        }
    }
}
