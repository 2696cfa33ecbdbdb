import CMPFR

/// The regularised incomplete beta function worked out with a precision.
///
/// It is the sum of a series whose terms are all positive,
/// xᵃ (1 − x)ᵇ / (a B(a, b)) · Σ (a + b)ₙ / (a + 1)ₙ · xⁿ, cut off where a geometric series bounds
/// the rest; or one minus the same with a and b, x and 1 − x exchanged, where that is shorter.
///
/// Source: DLMF 8.17.8 and 8.17.4.
struct IncompleteBetaSeries {
    private let function: IncompleteBeta
    private let bits: Int
    /// ln(1 / B(a, b)).
    private let logarithm: Enclosure

    /// Prepares a function to be worked out to so many bits, and some more by which its parameters
    /// enlarge errors.
    init(_ function: IncompleteBeta, bits: Int) {
        let bits = bits + 64
        func logarithmOfGamma(_ value: Rational) -> Enclosure {
            Enclosure(value, bits: bits).mappedAroundMinimum(of: .logarithmOfGamma, bits: bits)
        }
        logarithm = logarithmOfGamma(function.a + function.b)
            .adding(logarithmOfGamma(function.a).negated(bits: bits), bits: bits)
            .adding(logarithmOfGamma(function.b).negated(bits: bits), bits: bits)
        self.function = function
        self.bits = bits
    }

    /// The function with a and b exchanged, of which B(a, b) is the same.
    var mirrored: IncompleteBetaSeries {
        IncompleteBetaSeries(function.mirrored, bits: bits, logarithm)
    }

    private init(_ function: IncompleteBeta, bits: Int, _ logarithm: Enclosure) {
        (self.function, self.bits, self.logarithm) = (function, bits, logarithm)
    }

    /// The same function to be worked out to fewer bits: what is known to more of them serves as well.
    func limited(to bits: Int) -> IncompleteBetaSeries {
        IncompleteBetaSeries(function, bits: min(bits + 64, self.bits), logarithm)
    }

    /// The value at a number, which is 0 or 1 for those that do not lie between 0 and 1.
    func value(at x: BigFloat) -> Enclosure {
        guard x.sign > 0 else { return Enclosure(.zero, bits: bits) }
        guard mpfr_cmp_ui(x.pointer, 1) < 0 else { return Enclosure(.one, bits: bits) }
        let (point, rest) = parts(of: x)
        return value(point, rest, factor(point, rest))
    }

    /// The value at a number between 0 and 1, and the derivative, xᵃ⁻¹ (1 − x)ᵇ⁻¹ / B(a, b).
    func slope(at x: BigFloat) -> (value: Enclosure, density: Enclosure) {
        let (point, rest) = parts(of: x)
        let factor = factor(point, rest)
        let density = factor.divided(by: point.multiplied(by: rest, bits: bits), bits: bits)
        return (value(point, rest, factor), density)
    }

    /// A number between 0 and 1, and what it lacks of 1.
    private func parts(of x: BigFloat) -> (point: Enclosure, rest: Enclosure) {
        let point = Enclosure(lower: x, upper: x)
        return (point, Enclosure(.one, bits: bits).adding(point.negated(bits: bits), bits: bits))
    }

    /// The value, from either end: the factor before both series is the same.
    private func value(_ point: Enclosure, _ rest: Enclosure, _ factor: Enclosure) -> Enclosure {
        let near = mpfr_get_d(point.lower.pointer, MPFR_RNDN)
        let far = mpfr_get_d(rest.lower.pointer, MPFR_RNDN)
        if length(near, far) <= mirrored.length(far, near) { return sum(point, factor) }
        return Enclosure(.one, bits: bits).adding(
            mirrored.sum(rest, factor).negated(bits: bits), bits: bits)
    }

    /// About how many terms the series has: those up to the greatest, as many again, and those that
    /// fall like a geometric series.
    private func length(_ x: Double, _ rest: Double) -> Double {
        let (a, b) = (function.a.double, function.b.double)
        return (2 * max(0, x * (a + b) - a) + Double(bits)) / max(rest, 1e-300)
    }

    /// xᵃ (1 − x)ᵇ / B(a, b), by logarithms.
    private func factor(_ x: Enclosure, _ rest: Enclosure) -> Enclosure {
        x.logarithm(bits: bits).multiplied(by: function.a, bits: bits)
            .adding(rest.logarithm(bits: bits).multiplied(by: function.b, bits: bits), bits: bits)
            .adding(logarithm, bits: bits)
            .exponential(bits: bits)
    }

    private func sum(_ x: Enclosure, _ factor: Enclosure) -> Enclosure {
        factor.multiplied(by: Rational.one / function.a, bits: bits)
            .multiplied(by: series(x), bits: bits)
            .clipped(from: 0, to: 1) ?? .everything
    }

    /// The most terms that are added; more say nothing.
    private static let mostTerms: UInt = 10_000_000

    /// Σ (a + b)ₙ / (a + 1)ₙ · xⁿ.
    private func series(_ x: Enclosure) -> Enclosure {
        let least = partialSum(x.lower, MPFR_RNDD)
        let most = partialSum(x.upper, MPFR_RNDU)
        return Enclosure(checking: least, most)
    }

    /// The sum rounded in a direction: downward without the rest of the series, upward with a bound
    /// of it.
    private func partialSum(_ x: BigFloat, _ direction: mpfr_rnd_t) -> BigFloat {
        let limit = mpfr_get_d(x.pointer, MPFR_RNDU)
        let term = UnsafeMutablePointer<__mpfr_struct>.allocate(capacity: 1)
        mpfr_init2(term, mpfr_prec_t(bits))
        defer {
            mpfr_clear(term)
            term.deallocate()
        }
        mpfr_set_ui_2exp(term, 1, 0, direction)
        return BigFloat(bits: bits) { sum in
            mpfr_set_ui_2exp(sum, 1, 0, direction)
            var index: UInt = 0
            while index < IncompleteBetaSeries.mostTerms {
                let (above, below) = factors(index)
                mpfr_mul(term, term, x.pointer, direction)
                mpfr_mul_ui(term, term, above, direction)
                mpfr_div_ui(term, term, below, direction)
                mpfr_add(sum, sum, term, direction)
                index += 1
                guard let rest = rest(from: index, limit: limit),
                    mpfr_get_exp(term) + Int(rest.exponent) + 2 < mpfr_get_exp(sum) - bits
                else { continue }
                if direction == MPFR_RNDU {
                    mpfr_mul_d(term, term, rest, MPFR_RNDU)
                    mpfr_add(sum, sum, term, MPFR_RNDU)
                }
                return
            }
            if direction == MPFR_RNDU { mpfr_set_inf(sum, 1) }
        }
    }

    /// How many times a term all that come after it, with an index or more, are at most; `nil` while nothing
    /// bounds them.
    ///
    /// All further ratios of two terms lie between the next one and x; a little more covers what
    /// doubles round away.
    private func rest(from index: UInt, limit x: Double) -> Double? {
        let (above, below) = factors(index)
        let ratio = max(x, x * Double(above) / Double(below)) * (1 + 1e-9)
        return ratio < 1 ? ratio / (1 - ratio) * (1 + 1e-9) : nil
    }

    /// Numerator and denominator of (a + b + n) / (a + 1 + n).
    private func factors(_ index: UInt) -> (UInt, UInt) {
        let (a, b, one) = function.integers
        return (a + b + index * one, a + (index + 1) * one)
    }
}
