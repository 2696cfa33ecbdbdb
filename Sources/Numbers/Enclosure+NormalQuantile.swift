import CMPFR

extension Enclosure {
    /// The numbers below which a standard normal variable falls with the probabilities of it,
    /// which lie between 0 and 1.
    func normalQuantiles(bits: Int) -> Enclosure {
        guard let low = NormalQuantile.enclosure(of: lower, bits: bits),
            let high = NormalQuantile.enclosure(of: upper, bits: bits)
        else { return .everything }
        return Enclosure(lower: low.lower, upper: high.upper)
    }
}

/// The quantile of the standard normal distribution at one probability up to 1/2, found by Newton's method
/// and then proved: the distribution function lies below the probability at one end of the
/// enclosure and above it at the other.
private struct NormalQuantile {
    private let enclosure: Enclosure

    /// The quantile at a probability between 0 and 1; where that is more than 1/2 it is that of the
    /// rest with the other sign.
    static func enclosure(of probability: BigFloat, bits: Int) -> Enclosure? {
        guard probability.sign > 0, mpfr_cmp_ui(probability.pointer, 1) < 0 else { return nil }
        guard mpfr_cmp_d(probability.pointer, 0.5) > 0 else {
            return NormalQuantile(of: probability, bits: bits)?.enclosure
        }
        // As many digits as the probability has hold the rest exactly.
        let rest = BigFloat(bits: mpfr_get_prec(probability.pointer)) {
            mpfr_ui_sub($0, 1, probability.pointer, MPFR_RNDN)
        }
        return NormalQuantile(of: rest, bits: bits)?.enclosure.negated(bits: bits + 32)
    }

    private init?(of probability: BigFloat, bits: Int) {
        let working = bits + 32
        let target = Enclosure(lower: probability, upper: probability)
        var x = NormalQuantile.start(probability)
        for _ in 0..<3 { x = NormalQuantile.step(from: x, to: target, bits: 64) }
        var precision = 48
        repeat {
            precision = min(precision * 2, working)
            x = NormalQuantile.step(from: x, to: target, bits: precision)
        } while precision < working
        x = NormalQuantile.step(from: x, to: target, bits: working)
        for slack in stride(from: 8, through: 64, by: 8) {
            let width = BigFloat(bits: 8) {
                mpfr_set_ui_2exp($0, 1, mpfr_exp_t(slack - bits), MPFR_RNDU)
            }
            let low = BigFloat(bits: working) { mpfr_sub($0, x.pointer, width.pointer, MPFR_RNDD) }
            let high = BigFloat(bits: working) { mpfr_add($0, x.pointer, width.pointer, MPFR_RNDU) }
            if NormalQuantile.distribution(low, bits: working + 32).upper < probability,
                probability < NormalQuantile.distribution(high, bits: working + 32).lower
            {
                enclosure = Enclosure(lower: low, upper: high)
                return
            }
        }
        return nil
    }

    /// Φ(x) = erfc(−x/√2)/2.
    private static func distribution(_ x: BigFloat, bits: Int) -> Enclosure {
        let root = Enclosure(Rational(2), bits: bits).squareRoot(bits: bits)
        return Enclosure(lower: x, upper: x).negated(bits: bits).divided(by: root, bits: bits)
            .mapped(bits: bits, byDecreasing: .complementaryErrorFunction)
            .multiplied(by: .half, bits: bits)
    }

    /// A first guess, at most 0.00045 off: a quotient of polynomials in t = √(−2 ln p).
    ///
    /// Source: Abramowitz and Stegun, 26.2.23.
    private static func start(_ probability: BigFloat) -> BigFloat {
        let square = BigFloat(bits: 53) {
            mpfr_log($0, probability.pointer, MPFR_RNDN)
            mpfr_mul_si($0, $0, -2, MPFR_RNDN)
        }
        let t = mpfr_get_d(square.pointer, MPFR_RNDN).squareRoot()
        let above = 2.515517 + t * (0.802853 + t * 0.010328)
        let below = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308))
        return BigFloat(bits: 53) { mpfr_set_d($0, above / below - t, MPFR_RNDN) }
    }

    /// x − (Φ(x) − p)/φ(x), with φ(x) = exp(−x²/2)/√(2π).
    private static func step(from x: BigFloat, to target: Enclosure, bits: Int) -> BigFloat {
        let point = Enclosure(lower: x, upper: x)
        let gap = distribution(x, bits: bits).adding(target.negated(bits: bits), bits: bits)
        let density = point.multiplied(by: point, bits: bits).multiplied(
            by: Rational(-1, 2), bits: bits
        )
        .exponential(bits: bits)
        let scale = Enclosure.pi(bits: bits).multiplied(by: Rational(2), bits: bits).squareRoot(
            bits: bits)
        let move = gap.multiplied(by: scale, bits: bits).divided(by: density, bits: bits)
        return BigFloat(bits: bits) { mpfr_sub($0, x.pointer, move.lower.pointer, MPFR_RNDN) }
    }
}
