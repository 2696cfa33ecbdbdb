/// The regularised incomplete beta function
/// Iₓ(a, b) = ∫₀ˣ tᵃ⁻¹ (1 − t)ᵇ⁻¹ dt / B(a, b): the distribution function of the beta distribution,
/// and by it of Student's and the binomial one.
///
/// Source: DLMF 8.17.
struct IncompleteBeta: Sendable {
    let a: Rational
    let b: Rational
    /// a, b and 1 over one denominator.
    let integers: (a: UInt, b: UInt, one: UInt)

    /// The greatest a and b.
    static let greatestParameter = 1_000_000

    /// Creates the function of positive parameters; `nil` when they are greater than a million, or
    /// have no common denominator of that size.
    init?(_ a: Rational, _ b: Rational) {
        let most = Rational(IncompleteBeta.greatestParameter)
        guard a.sign > 0, b.sign > 0, a <= most, b <= most,
            let p = a.denominator.int, let q = b.denominator.int,
            p <= IncompleteBeta.greatestParameter, q <= IncompleteBeta.greatestParameter,
            let up = (a * Rational(p * q)).int, let across = (b * Rational(p * q)).int
        else { return nil }
        self.a = a
        self.b = b
        integers = (up.magnitude, across.magnitude, (p * q).magnitude)
    }

    /// The function with a and b exchanged, Iₓ(b, a) = 1 − I₁₋ₓ(a, b).
    var mirrored: IncompleteBeta { IncompleteBeta(mirroring: self) }

    private init(mirroring other: IncompleteBeta) {
        (a, b) = (other.b, other.a)
        integers = (other.integers.b, other.integers.a, other.integers.one)
    }
}
