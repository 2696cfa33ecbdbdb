import CMPFR

extension Enclosure {
    /// The numbers below which a standard normal variable falls with the probabilities of it,
    /// which lie between 0 and 1.
    func normalQuantiles(bits: Int) -> Enclosure {
        guard let low = NormalQuantile(of: lower, bits: bits),
            let high = NormalQuantile(of: upper, bits: bits)
        else { return .everything }
        return Enclosure(lower: low.enclosure.lower, upper: high.enclosure.upper)
    }
}

/// The quantile of the standard normal distribution at one probability, found by Newton's method
/// and then proved: the distribution function lies below the probability at one end of the
/// enclosure and above it at the other.
private struct NormalQuantile {
    let enclosure: Enclosure

    init?(of probability: BigFloat, bits: Int) {
        guard probability.sign > 0, mpfr_cmp_ui(probability.pointer, 1) < 0 else { return nil }
        let working = bits + 32
        let target = Enclosure(lower: probability, upper: probability)
        var x = NormalQuantile.start(target)
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

    /// A first guess by bisection between −40 and 40.
    private static func start(_ target: Enclosure) -> BigFloat {
        var (low, high) = (-40.0, 40.0)
        for _ in 0..<56 {
            let middle = (low + high) / 2
            let value = distribution(
                BigFloat(bits: 53) { mpfr_set_d($0, middle, MPFR_RNDN) }, bits: 64)
            if value.lower < target.lower { low = middle } else { high = middle }
        }
        return BigFloat(bits: 53) { mpfr_set_d($0, low, MPFR_RNDN) }
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
