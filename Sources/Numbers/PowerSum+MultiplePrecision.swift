import CMPFR

extension PowerSum {
    /// Bounds of any precision.
    ///
    /// All terms are positive, so the relative error of the sum is at most that of one term and
    /// of n additions. With u = 2^−w a term of half-integral order has at most five roundings, each
    /// below u. Another is y exp(a ln (x/y)): the logarithm of a ratio of integers below 2⁶³ is below
    /// 44, quotient, logarithm and product are rounded once, so that the exponent is off by less than
    /// 2⁹ (|a| + 1) u, and the term, relatively, by less than twice that. With n < 2³¹ and
    /// w = bits + 48 + ⌈log₂ (|a| + 2)⌉ everything together is below 2^−bits.
    func multiplePrecisionEnclosure(bits: Int) -> Enclosure {
        guard bases.count < 1 << 31, let size = order.magnitude.floor.int else {
            return .everything
        }
        let width = Int.bitWidth - (size + 2).leadingZeroBitCount
        let sum = computed(bits: bits + 48 + width)
        let point = Enclosure(lower: sum, upper: sum)
        let error = Rational(1) / Rational(2).power(bits)
        return Enclosure(
            lower: point.multiplied(by: Rational.one - error, bits: bits).lower,
            upper: point.multiplied(by: Rational.one + error, bits: bits).upper)
    }

    /// The sum, every operation rounded to nearest.
    private func computed(bits: Int) -> BigFloat {
        BigFloat(bits: bits) { total in
            mpfr_set_zero(total, 1)
            _ = BigFloat(bits: bits) { term in
                _ = BigFloat(bits: bits) { other in
                    order.withPointer { exponent in
                        for index in bases.indices {
                            write(index, to: term, with: other, exponent)
                            mpfr_add(total, total, term, MPFR_RNDN)
                        }
                    }
                }
            }
        }
    }

    private func write(
        _ index: Int, to term: UnsafeMutablePointer<__mpfr_struct>,
        with other: UnsafeMutablePointer<__mpfr_struct>, _ exponent: UnsafePointer<__mpq_struct>
    ) {
        let (x, y) = (UInt(bases[index]), UInt(others?[index] ?? 1))
        guard let halves, halves >= 1 else {
            writePower(x, y, to: term, exponent)
            return
        }
        // x^(k/2) y^(1 − k/2): of an odd k, the root of x^k y^(2 − k).
        let isEven = halves.isMultiple(of: 2)
        let (above, below) = isEven ? (halves / 2, halves / 2 - 1) : (halves, halves - 2)
        mpfr_ui_pow_ui(term, x, UInt(above), MPFR_RNDN)
        if below > 0, y > 1 {
            mpfr_ui_pow_ui(other, y, UInt(below), MPFR_RNDN)
            mpfr_div(term, term, other, MPFR_RNDN)
        } else if below < 0 {
            mpfr_mul_ui(term, term, y, MPFR_RNDN)
        }
        if !isEven { mpfr_sqrt(term, term, MPFR_RNDN) }
    }

    private func writePower(
        _ x: UInt, _ y: UInt, to term: UnsafeMutablePointer<__mpfr_struct>,
        _ exponent: UnsafePointer<__mpq_struct>
    ) {
        mpfr_set_ui(term, x, MPFR_RNDN)
        mpfr_div_ui(term, term, y, MPFR_RNDN)
        mpfr_log(term, term, MPFR_RNDN)
        mpfr_mul_q(term, term, exponent, MPFR_RNDN)
        mpfr_exp(term, term, MPFR_RNDN)
        mpfr_mul_ui(term, term, y, MPFR_RNDN)
    }
}
