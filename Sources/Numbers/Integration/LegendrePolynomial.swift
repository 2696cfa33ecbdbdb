import CMPFR

/// A Legendre polynomial Pₙ with n ≥ 1, and the one before it, enclosed at numbers between −1 and 1.
///
/// Pₖ₊₁ = ((2k + 1) x Pₖ − k Pₖ₋₁)/(k + 1) is stable there. Let a step err by at most ε. The errors eₖ follow
/// the same recurrence, so that Σ eₖ zᵏ is p(z) ∫ p(z) ε Σ (k + 1) zᵏ dz with p(z) = Σ Pₖ zᵏ. No
/// coefficient of p is more than 1, nor more of the whole than of ε/2 · (1 − z)⁻³: the error at last is at
/// most ε (n + 1)(n + 2)/4. In floating-point numbers of b bits, values being less than 2, a step errs by
/// less than 32 · 2⁻ᵇ.
///
/// Source: Johansson and Mezzarobba, “Fast and rigorous arbitrary-precision computation of
/// Gauss–Legendre quadrature nodes and weights”, SIAM Journal on Scientific Computing 40, 2018, section 3.
struct LegendrePolynomial {
    /// The degree n.
    let degree: Int
    /// The precision that values are worked out with.
    let bits: Int

    /// Pₙ and Pₙ₋₁ at a number.
    func values(at x: BigFloat) -> (value: Enclosure, previous: Enclosure) {
        var previous: BigFloat?
        let value = BigFloat(bits: bits) { value in
            mpfr_set(value, x.pointer, MPFR_RNDN)
            previous = BigFloat(bits: bits) { previous in
                mpfr_set_ui_2exp(previous, 1, 0, MPFR_RNDN)
                _ = BigFloat(bits: bits) { advance(value, previous, at: x, by: $0) }
            }
        }
        return (enclosed(value), previous.map(enclosed) ?? .everything)
    }

    /// Goes from P₁ and P₀ on to the last two.
    private func advance(
        _ value: UnsafeMutablePointer<__mpfr_struct>,
        _ previous: UnsafeMutablePointer<__mpfr_struct>, at x: BigFloat,
        by term: UnsafeMutablePointer<__mpfr_struct>
    ) {
        var (last, before) = (value, previous)
        for k in 1..<UInt(degree) {
            mpfr_mul(term, x.pointer, last, MPFR_RNDN)
            mpfr_mul_ui(term, term, 2 * k + 1, MPFR_RNDN)
            mpfr_mul_ui(before, before, k, MPFR_RNDN)
            mpfr_sub(before, term, before, MPFR_RNDN)
            mpfr_div_ui(before, before, k + 1, MPFR_RNDN)
            swap(&last, &before)
        }
        guard last != value else { return }
        // Only the digits change places, since each number lies in one piece with its own.
        klio_mpfr_set(term, value, MPFR_RNDN)
        klio_mpfr_set(value, previous, MPFR_RNDN)
        klio_mpfr_set(previous, term, MPFR_RNDN)
    }

    /// The numbers no farther from a value than it may be off: 32 · 2⁻ᵇ (n + 1)(n + 2)/4.
    private func enclosed(_ value: BigFloat) -> Enclosure {
        let count = 8 * UInt(degree + 1) * UInt(degree + 2)
        let error = BigFloat(bits: 64) {
            mpfr_set_ui_2exp($0, count, mpfr_exp_t(-bits), MPFR_RNDU)
        }
        return Enclosure(
            lower: BigFloat(bits: bits) { mpfr_sub($0, value.pointer, error.pointer, MPFR_RNDD) },
            upper: BigFloat(bits: bits) { mpfr_add($0, value.pointer, error.pointer, MPFR_RNDU) })
    }
}
