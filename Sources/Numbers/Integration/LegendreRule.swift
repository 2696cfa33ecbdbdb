import CMPFR

/// The quadrature of Gauss and Legendre with n nodes on −1 … 1, nodes and weights enclosed.
///
/// It is exact for polynomials of degree less than 2n. Let f be analytic and |f| ≤ M inside the
/// ellipse with foci ±1 whose semi-axes sum to ρ. Then f = Σ aₖ Tₖ with |aₖ| ≤ 2M ρ⁻ᵏ, the rule is
/// exact for Tₖ with k < 2n and, by symmetry, for odd k, and for even k ≥ 2n ≥ 4 it errs by at most
/// 2 + 2/(k² − 1) ≤ 32/15, since its weights are positive with sum 2 and |Tₖ| ≤ 1. So its error is at
/// most 64/15 · M ρ⁻²ⁿ / (1 − ρ⁻²).
///
/// Source: Trefethen, “Is Gauss quadrature better than Clenshaw–Curtis?”, SIAM Review 50, 2008,
/// theorem 4.5.
struct LegendreRule: Sendable {
    /// The nodes that are not negative, each with its weight; the others mirror them.
    let nodes: [(node: Enclosure, weight: Enclosure)]

    /// Encloses the nodes of an even number.
    init(count: Int, bits: Int) {
        // In intervals the recurrence may enlarge an error 2.42 times in every step: so much closer
        // are the nodes enclosed, and as much more precisely is the polynomial worked out.
        let spare = 4 * count / 3 + 16
        let working = bits + 2 * spare
        let found = (0..<(count / 2)).map { index in
            let angle = (Double(index) + 0.75) / (Double(count) + 0.5)
            let root = LegendreRule.root(
                count, near: angle, to: bits + spare, bits: working)
            let (_, slope) = LegendreRule.values(count, at: root, bits: working)
            let one = Enclosure(.one, bits: working)
            let rest = one.adding(
                root.square(bits: working).negated(bits: working), bits: working)
            let weight = Enclosure(Rational(2), bits: working).divided(
                by: rest.multiplied(by: slope.square(bits: working), bits: working), bits: working)
            return (node: root, weight: weight)
        }
        // Half of the roots are positive: as many intervals apart hold one each.
        let areApart = zip(found, found.dropFirst()).allSatisfy { $1.node.upper < $0.node.lower }
        nodes = areApart ? found : [(.everything, .everything)]
    }

    /// Pₙ and its derivative at numbers between −1 and 1, by the recurrence of three terms.
    private static func values(
        _ count: Int, at x: Enclosure, bits: Int
    ) -> (value: Enclosure, slope: Enclosure) {
        var (last, value) = (Enclosure(.one, bits: bits), x)
        for k in 2...count {
            let up = value.multiplied(by: x, bits: bits)
                .multiplied(by: Rational(2 * k - 1, k), bits: bits)
            let down = last.multiplied(by: Rational(1 - k, k), bits: bits)
            (last, value) = (value, up.adding(down, bits: bits))
        }
        // (1 − x²) Pₙ′ = n (Pₙ₋₁ − x Pₙ)
        let gap = last.adding(
            value.multiplied(by: x, bits: bits).negated(bits: bits), bits: bits)
        let rest = Enclosure(.one, bits: bits).adding(
            x.square(bits: bits).negated(bits: bits), bits: bits)
        return (
            value,
            gap.multiplied(by: Rational(count), bits: bits).divided(by: rest, bits: bits)
        )
    }

    /// The root of Pₙ near cos(πa), by Newton's method; the sign of Pₙ changes on what is returned.
    private static func root(
        _ count: Int, near angle: Double, to places: Int, bits: Int
    ) -> Enclosure {
        let start = Real.Function.cosine.values(
            on: Enclosure.pi(bits: 64).multiplied(
                by: Rational(exactly: angle) ?? .half, bits: 64), bits: 64)
        var x = BigFloat(bits: bits) {
            mpfr_set_d($0, polished(count, near: start.doubles.middle), MPFR_RNDN)
        }
        // What is left after a step is about the square of its length.
        let short = Double(sign: .plus, exponent: -(places / 2 + 8), significand: 1)
        for _ in 0..<(64 - bits.leadingZeroBitCount) {
            let point = Enclosure(lower: x, upper: x)
            let (value, slope) = values(count, at: point, bits: bits)
            let move = value.divided(by: slope, bits: bits)
            let from = x
            x = BigFloat(bits: bits) { mpfr_sub($0, from.pointer, move.lower.pointer, MPFR_RNDN) }
            if move.doubles.magnitude.upper < short { break }
        }
        return bracket(count, about: x, to: places, bits: bits)
    }

    /// Numbers close to both sides of one, at which Pₙ has different signs; everything where there are
    /// none.
    private static func bracket(
        _ count: Int, about x: BigFloat, to places: Int, bits: Int
    ) -> Enclosure {
        for slack in stride(from: 8, through: 64, by: 8) {
            let width = BigFloat(bits: 8) {
                mpfr_set_ui_2exp($0, 1, mpfr_exp_t(slack - places), MPFR_RNDU)
            }
            let low = BigFloat(bits: bits) { mpfr_sub($0, x.pointer, width.pointer, MPFR_RNDD) }
            let high = BigFloat(bits: bits) { mpfr_add($0, x.pointer, width.pointer, MPFR_RNDU) }
            let signs = [low, high].map {
                values(count, at: Enclosure(lower: $0, upper: $0), bits: bits).value.sign
            }
            if let a = signs[0], let b = signs[1], a * b < 0 {
                return Enclosure(lower: low, upper: high)
            }
        }
        return .everything
    }
}

extension LegendreRule {
    /// The root of Pₙ near a double, as closely as doubles find it.
    private static func polished(_ count: Int, near start: Double) -> Double {
        var x = start
        // The start is good to a digit or more, and each step doubles what is known.
        for _ in 0..<4 {
            var (last, value) = (1.0, x)
            for k in 2...count {
                let next = (Double(2 * k - 1) * x * value - Double(k - 1) * last) / Double(k)
                (last, value) = (value, next)
            }
            x -= value * (1 - x * x) / (Double(count) * (last - x * value))
        }
        return x
    }
}

/// The rules that an integral needs, each made when it is first asked for.
struct LegendreRules {
    /// The numbers of nodes there are rules for.
    static let counts = [8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256]

    private var made: [Int: LegendreRule] = [:]
    let bits: Int

    init(bits: Int) { self.bits = bits }

    mutating func rule(_ count: Int) -> LegendreRule {
        if let rule = made[count] { return rule }
        let rule = LegendreRule(count: count, bits: bits)
        made[count] = rule
        return rule
    }
}
