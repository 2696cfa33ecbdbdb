/// A number known only by bounds that narrow: for every precision, two fractions it lies between.
///
/// It is for what an iteration finds and a theorem encloses, as the capacity of a channel.
public struct Refinement: Sendable {
    private let enclosed: @Sendable (Int) -> Enclosure
    /// On what it rests that the number lies between the bounds: `enclosed` where it is proved.
    let basis: Basis
    /// The precision beyond which the bounds narrow no more.
    let greatestPrecision: Int
    /// The precision beyond which narrower bounds are so costly that they are not asked for in vain.
    let patience: Int

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

    /// Creates a number from its enclosures, which narrow up to a precision, and from what it rests on
    /// that it lies in them.
    init(
        upTo greatestPrecision: Int = Real.greatestPrecision, patience: Int? = nil,
        basis: Basis = .enclosed, enclosed: @escaping @Sendable (Int) -> Enclosure
    ) {
        self.enclosed = enclosed
        self.greatestPrecision = greatestPrecision
        self.patience = patience ?? greatestPrecision
        self.basis = basis
    }

    /// Creates a number from the one enclosure of it that there is, worked out with so many bits.
    init(_ enclosure: Enclosure, bits: Int, basis: Basis = .enclosed) {
        self.init(upTo: bits, basis: basis) { _ in enclosure }
    }

    func enclosure(bits: Int) -> Enclosure { enclosed(bits) }
}

extension Number {
    /// A number known by bounds that narrow.
    public static func refined(_ refinement: Refinement) -> Number {
        .real(Real(.refined(refinement)))
    }

    /// A number that floating-point arithmetic found, and a distance from it within which the one that
    /// is meant is thought to lie; `nil` for what is not finite.
    public static func floating(_ value: Double, within distance: Double) -> Number? {
        guard let middle = Rational(exactly: value), let reach = Rational(exactly: distance) else {
            return nil
        }
        let enclosure = Enclosure(middle - reach, bits: 64).hull(
            Enclosure(middle + reach, bits: 64))
        return .refined(Refinement(enclosure, bits: 64, basis: .floating))
    }

    /// The number, with all that is said of it resting on something weaker than proof.
    public func resting(on basis: Basis) -> Number {
        switch self {
        case .exact(let value):
            .refined(Refinement(basis: basis) { Enclosure(value, bits: $0) })
        case .real(let real):
            .refined(
                Refinement(
                    upTo: real.node.greatestPrecision, patience: real.node.patience,
                    basis: basis.weaker(real.node.basis)
                ) {
                    real.enclosure(bits: $0)
                })
        case .fast: settled.resting(on: basis)
        case .infinite: self
        }
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
