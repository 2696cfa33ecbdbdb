import CMPFR

/// The sum Σ m ln m with m = a x + b y over two columns of integers: the entropy of a mixture over
/// large data whose units have no common multiple that fits.
///
/// It is enclosed by doubles first, and by MPFR when that is not narrow enough. 0 ln 0 = 0.
struct MixtureSum: Sendable {
    /// A column of integers, none negative, and the positive factor of each.
    struct Side: Sendable {
        let integers: [Int64]
        let factor: Rational

        /// The sum of all a x.
        var total: Rational {
            Rational(wide: integers.reduce(into: Int128(0)) { $0 += Int128($1) }) * factor
        }
    }

    let left: Side
    let right: Side
    private let doubles: DoubleInterval

    init(_ left: Side, _ right: Side) {
        self.left = left
        self.right = right
        doubles = MixtureSum.doubles(left, right)
    }

    func enclosure(bits: Int) -> Enclosure {
        if bits <= LogarithmSum.firstPrecision, doubles.lower.isFinite, doubles.upper.isFinite {
            return Enclosure(doubles)
        }
        return multiplePrecisionEnclosure(bits: bits)
    }

    private static func doubles(_ left: Side, _ right: Side) -> DoubleInterval {
        let (a, b) = (DoubleInterval(left.factor), DoubleInterval(right.factor))
        var total = DoubleInterval(0.0)
        for start in stride(from: 0, to: left.integers.count, by: 1024) {
            var block = DoubleInterval(0.0)
            for index in start..<min(start + 1024, left.integers.count) {
                let (x, y) = (left.integers[index], right.integers[index])
                guard x > 0 || y > 0 else { continue }
                let mixed = a * DoubleInterval(integer: x) + b * DoubleInterval(integer: y)
                block = block + mixed * mixed.logarithm
            }
            total = total + block
        }
        return total
    }

    /// Bounds of any precision.
    ///
    /// Let u = 2^−w, V = Σ m and L ≥ 1 a bound of all |ln m|. A factor, its product and the sum of two
    /// are rounded once each, so that m is off by less than 4u of it; ln m inherits 4u from it, and
    /// logarithm and product are rounded once: together the terms are off by less than 8u V + 7u L V.
    /// The partial sums are below L V, and each of the n additions is off by u of one. All of it is
    /// below (n + 16) (L + 1) V u.
    private func multiplePrecisionEnclosure(bits: Int) -> Enclosure {
        // Integers are below 2⁶³, and m is not below the lesser factor: ln 2 is below 1.
        let logarithms = 66 + left.factor.bitCount + right.factor.bitCount
        let size =
            Rational(left.integers.count + 16) * Rational(logarithms + 1)
            * (left.total + right.total + 1)
        let sum = computed(bits: bits + size.floor.bitCount)
        let error = Enclosure(Rational(1) / Rational(2).power(bits), bits: bits)
        let point = Enclosure(lower: sum, upper: sum)
        return Enclosure(
            lower: point.adding(error.negated(bits: bits), bits: bits).lower,
            upper: point.adding(error, bits: bits).upper)
    }

    private func computed(bits: Int) -> BigFloat {
        let a = Enclosure(left.factor, bits: bits).lower
        let b = Enclosure(right.factor, bits: bits).lower
        return BigFloat(bits: bits) { total in
            mpfr_set_zero(total, 1)
            _ = BigFloat(bits: bits) { mixed in
                _ = BigFloat(bits: bits) { term in
                    for (x, y) in zip(left.integers, right.integers) where x > 0 || y > 0 {
                        mpfr_mul_ui(mixed, a.pointer, UInt(x.magnitude), MPFR_RNDN)
                        mpfr_mul_ui(term, b.pointer, UInt(y.magnitude), MPFR_RNDN)
                        mpfr_add(mixed, mixed, term, MPFR_RNDN)
                        mpfr_log(term, mixed, MPFR_RNDN)
                        mpfr_mul(term, term, mixed, MPFR_RNDN)
                        mpfr_add(total, total, term, MPFR_RNDN)
                    }
                }
            }
        }
    }
}
