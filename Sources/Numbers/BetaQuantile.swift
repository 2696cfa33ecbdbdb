import CMPFR

/// The number x with Iₓ(a, b) = p, found by Newton's method between two ends and then proved: the
/// function lies below the probability at one end of the enclosure and above it at the other.
struct BetaQuantile {
    /// The function to more bits than are needed.
    private let series: IncompleteBetaSeries
    /// The function to the precision of a first search.
    private let rough: IncompleteBetaSeries
    private let target: Enclosure
    /// How many bits are needed.
    private let bits: Int

    /// The numbers at which a function has the values of an interval.
    static func values(
        of function: IncompleteBeta, on probabilities: Enclosure, bits: Int
    ) -> Enclosure {
        let series = IncompleteBetaSeries(function, bits: bits + 64)
        return Enclosure(
            lower: value(of: series, at: probabilities.lower, bits: bits).lower,
            upper: value(of: series, at: probabilities.upper, bits: bits).upper)
    }

    /// The number at which a function has one value; 0 and 1 for values that are not between them.
    private static func value(
        of series: IncompleteBetaSeries, at probability: BigFloat, bits: Int
    ) -> Enclosure {
        guard probability.sign > 0 else { return Enclosure(.zero, bits: bits) }
        guard mpfr_cmp_ui(probability.pointer, 1) < 0 else { return Enclosure(.one, bits: bits) }
        let half = BigFloat(bits: 2) { mpfr_set_ui_2exp($0, 1, -1, MPFR_RNDN) }
        let target = Enclosure(lower: probability, upper: probability)
        // The smaller of x and 1 − x is found to so many bits of its own.
        if !(series.limited(to: 64).value(at: half).upper < probability) {
            return BetaQuantile(series, target, bits: bits).root()
        }
        let one = Enclosure(.one, bits: bits + 64)
        let rest = one.adding(target.negated(bits: bits + 64), bits: bits + 64)
        let mirrored = BetaQuantile(series.mirrored, rest, bits: bits)
        return one.adding(mirrored.root().negated(bits: bits + 64), bits: bits + 64)
    }

    private init(_ series: IncompleteBetaSeries, _ target: Enclosure, bits: Int) {
        self.series = series
        rough = series.limited(to: 64)
        self.target = target
        self.bits = bits
    }

    /// The root, which is at most one half; what is known anyway when precision ends before it.
    private func root() -> Enclosure {
        let unknown = Enclosure(.zero, bits: bits).hull(Enclosure(.half, bits: bits))
        guard let exponent = exponent() else { return unknown }
        let working = bits + 32
        let x = refined(start(below: exponent), bits: working)
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
        return unknown
    }

    /// A root that is known to about forty bits, to so many bits: by Newton's method, each step with
    /// twice the bits of the one before, until one moves it so little that the next would not.
    private func refined(_ start: BigFloat, bits: Int) -> BigFloat {
        var x = start
        var precision = 48
        for _ in 0..<64 {
            precision = min(precision * 2, bits)
            guard let next = step(from: x, by: series.limited(to: precision), bits: precision)
            else { return x }
            let isNear = BetaQuantile.isNear(x, next, bits: bits / 2 + 8)
            x = next
            if precision == bits, isNear { break }
        }
        return x
    }

    /// Numbers less than 2 to the power of minus this are not looked at.
    private static let greatestExponent = 1 << 20

    /// A number k for which the root is at least 2⁻ᵏ and, for k > 1, less than 2¹⁻ᵏ.
    private func exponent() -> Int? {
        func isRootAbove(_ exponent: Int) -> Bool {
            let x = BigFloat(bits: 2) {
                mpfr_set_ui_2exp($0, 1, mpfr_exp_t(-exponent), MPFR_RNDN)
            }
            return rough.value(at: x).upper < target.lower
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

    /// The root to about forty bits, from 2⁻ᵏ to 2¹⁻ᵏ: by Newton's method, and by halves where that
    /// would lead out of what is left.
    private func start(below exponent: Int) -> BigFloat {
        var (low, high) = (power(-exponent), power(1 - exponent))
        var x = BetaQuantile.middle(low, high)
        for _ in 0..<40 {
            let slope = rough.slope(at: x)
            if slope.value.upper < target.lower { low = x } else { high = x }
            let next = step(from: x, along: slope, bits: 64)
            if let next, BetaQuantile.isNear(x, next, bits: 40) { return next }
            if let next, low < next, next < high {
                x = next
            } else {
                x = BetaQuantile.middle(low, high)
            }
        }
        return x
    }

    private func power(_ exponent: Int) -> BigFloat {
        BigFloat(bits: 64) { mpfr_set_ui_2exp($0, 1, mpfr_exp_t(exponent), MPFR_RNDN) }
    }

    private static func middle(_ low: BigFloat, _ high: BigFloat) -> BigFloat {
        BigFloat(bits: 64) {
            mpfr_add($0, low.pointer, high.pointer, MPFR_RNDN)
            mpfr_div_2ui($0, $0, 1, MPFR_RNDN)
        }
    }

    /// Whether two positive numbers differ by less than the 2 to the power of minus so many bits of
    /// one of them.
    private static func isNear(_ one: BigFloat, _ other: BigFloat, bits: Int) -> Bool {
        let gap = BigFloat(bits: 8) { mpfr_sub($0, one.pointer, other.pointer, MPFR_RNDA) }
        return gap.sign == 0
            || mpfr_get_exp(gap.pointer) < mpfr_get_exp(one.pointer) - mpfr_exp_t(bits)
    }

    private func step(from x: BigFloat, by series: IncompleteBetaSeries, bits: Int) -> BigFloat? {
        step(from: x, along: series.slope(at: x), bits: bits)
    }

    /// x − (Iₓ(a, b) − p)/Iₓ′(a, b), where that lies between 0 and 1.
    private func step(
        from x: BigFloat, along slope: (value: Enclosure, density: Enclosure), bits: Int
    ) -> BigFloat? {
        let gap = slope.value.adding(target.negated(bits: bits), bits: bits)
        let move = gap.divided(by: slope.density, bits: bits)
        let next = BigFloat(bits: bits) { mpfr_sub($0, x.pointer, move.lower.pointer, MPFR_RNDN) }
        return next.isFinite && next.sign > 0 && mpfr_cmp_ui(next.pointer, 1) < 0 ? next : nil
    }
}
