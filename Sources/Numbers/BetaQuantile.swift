import CMPFR

/// The number x with Iₓ(a, b) = p, found by bisection and Newton's method and then proved: the
/// function lies below the probability at one end of the enclosure and above it at the other.
struct BetaQuantile {
    private let function: IncompleteBeta
    private let target: Enclosure
    /// The function to the precision of a first search.
    private let rough: IncompleteBetaSeries

    /// The numbers at which a function has the values of an interval.
    static func values(
        of function: IncompleteBeta, on probabilities: Enclosure, bits: Int
    ) -> Enclosure {
        Enclosure(
            lower: value(of: function, at: probabilities.lower, bits: bits).lower,
            upper: value(of: function, at: probabilities.upper, bits: bits).upper)
    }

    /// The number at which a function has one value; 0 and 1 for values that are not between them.
    private static func value(
        of function: IncompleteBeta, at probability: BigFloat, bits: Int
    ) -> Enclosure {
        guard probability.sign > 0 else { return Enclosure(.zero, bits: bits) }
        guard mpfr_cmp_ui(probability.pointer, 1) < 0 else { return Enclosure(.one, bits: bits) }
        let half = BigFloat(bits: 2) { mpfr_set_ui_2exp($0, 1, -1, MPFR_RNDN) }
        let target = Enclosure(lower: probability, upper: probability)
        // The smaller of x and 1 − x is found to so many bits of its own.
        let rough = IncompleteBetaSeries(function, bits: 64)
        if !(rough.value(at: half).upper < probability) {
            return BetaQuantile(function: function, target: target, rough: rough).root(bits: bits)
        }
        let one = Enclosure(.one, bits: bits + 64)
        let rest = one.adding(target.negated(bits: bits + 64), bits: bits + 64)
        let mirrored = BetaQuantile(
            function: function.mirrored, target: rest, rough: rough.mirrored)
        return one.adding(mirrored.root(bits: bits).negated(bits: bits + 64), bits: bits + 64)
    }

    /// The root, which is at most one half; what is known anyway when precision ends before it.
    private func root(bits: Int) -> Enclosure {
        let working = bits + 32
        guard let exponent = exponent() else {
            return Enclosure(.zero, bits: bits).hull(Enclosure(.half, bits: bits))
        }
        var x = start(below: exponent)
        var precision = 24
        repeat {
            precision = min(precision * 2, working)
            x = step(from: x, bits: precision)
        } while precision < working
        x = step(from: x, bits: working)
        let series = IncompleteBetaSeries(function, bits: working + 32)
        for slack in stride(from: 8, through: 64, by: 8) {
            let width = BigFloat(bits: 8) {
                mpfr_set_ui_2exp(
                    $0, 1, mpfr_exp_t(slack - bits) + mpfr_get_exp(x.pointer), MPFR_RNDU)
            }
            let low = BigFloat(bits: working) { mpfr_sub($0, x.pointer, width.pointer, MPFR_RNDD) }
            let high = BigFloat(bits: working) { mpfr_add($0, x.pointer, width.pointer, MPFR_RNDU) }
            if series.value(at: low).upper < target.lower,
                target.upper < series.value(at: high).lower
            {
                return Enclosure(lower: low, upper: high)
            }
        }
        return Enclosure(.zero, bits: bits).hull(Enclosure(.half, bits: bits))
    }

    /// Whether the root is known to be greater.
    private func isBelow(_ x: BigFloat) -> Bool { rough.value(at: x).upper < target.lower }

    /// Numbers less than 2 to the power of minus this are not looked at.
    private static let greatestExponent = 1 << 20

    /// A number k for which the root is at least 2⁻ᵏ and, for k > 1, less than 2¹⁻ᵏ.
    private func exponent() -> Int? {
        func isRootAbove(_ exponent: Int) -> Bool {
            let x = BigFloat(bits: 2) {
                mpfr_set_ui_2exp($0, 1, mpfr_exp_t(-exponent), MPFR_RNDN)
            }
            return isBelow(x)
        }
        var (above, below) = (1, 2)
        while !isRootAbove(below) {
            (above, below) = (below, below * 2)
            guard below <= BetaQuantile.greatestExponent else { return nil }
        }
        while below - above > 1 {
            let middle = (above + below) / 2
            if isRootAbove(middle) { below = middle } else { above = middle }
        }
        return below
    }

    /// The root to about forty bits, by bisection from 2⁻ᵏ to 2¹⁻ᵏ.
    private func start(below exponent: Int) -> BigFloat {
        var low = BigFloat(bits: 64) {
            mpfr_set_ui_2exp($0, 1, mpfr_exp_t(-exponent), MPFR_RNDN)
        }
        var high = BigFloat(bits: 64) {
            mpfr_set_ui_2exp($0, 1, mpfr_exp_t(1 - exponent), MPFR_RNDN)
        }
        for _ in 0..<40 {
            let middle = BigFloat(bits: 64) {
                mpfr_add($0, low.pointer, high.pointer, MPFR_RNDN)
                mpfr_div_2ui($0, $0, 1, MPFR_RNDN)
            }
            if isBelow(middle) { low = middle } else { high = middle }
        }
        return low
    }

    /// x − (Iₓ(a, b) − p)/Iₓ′(a, b), or x where that would not be positive.
    private func step(from x: BigFloat, bits: Int) -> BigFloat {
        let series = IncompleteBetaSeries(function, bits: bits)
        let gap = series.value(at: x).adding(target.negated(bits: bits), bits: bits)
        let move = gap.divided(by: series.density(at: x), bits: bits)
        let next = BigFloat(bits: bits) { mpfr_sub($0, x.pointer, move.lower.pointer, MPFR_RNDN) }
        return next.isFinite && next.sign > 0 && mpfr_cmp_ui(next.pointer, 1) < 0 ? next : x
    }
}
