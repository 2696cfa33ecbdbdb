import CMPFR

extension LegendrePolynomial {
    /// A positive root, counted from the greatest from 0 on, with its weight.
    ///
    /// Newton's method comes close to it, and at both ends of what is returned the sign is known.
    func root(_ index: Int, to places: Int) -> (node: Enclosure, weight: Enclosure) {
        var x = BigFloat(bits: bits) { mpfr_set_d($0, guess(index), MPFR_RNDN) }
        // What is left after a step is about the square of its length.
        let short = Double(sign: .plus, exponent: -(places / 2 + 8), significand: 1)
        for _ in 0..<(64 - bits.leadingZeroBitCount) {
            let (value, previous) = values(at: x)
            let move = value.divided(by: slope(at: x, value, previous), bits: bits)
            let from = x
            x = BigFloat(bits: bits) { mpfr_sub($0, from.pointer, move.lower.pointer, MPFR_RNDN) }
            if move.doubles.magnitude.upper < short { break }
        }
        return bracket(about: x, to: places).map { ($0, weight(of: $0, about: x)) }
            ?? (.everything, .everything)
    }

    /// The derivative: (1 − x²) Pₙ′ = n (Pₙ₋₁ − x Pₙ).
    private func slope(
        at x: BigFloat, _ value: Enclosure, _ previous: Enclosure
    ) -> Enclosure {
        let point = Enclosure(lower: x, upper: x)
        let gap = previous.adding(
            value.multiplied(by: point, bits: bits).negated(bits: bits), bits: bits)
        return gap.multiplied(by: Rational(degree), bits: bits)
            .divided(by: point.complementOfSquare(bits: bits), bits: bits)
    }

    /// Numbers close to both sides of one, at which the polynomial has different signs.
    private func bracket(about x: BigFloat, to places: Int) -> Enclosure? {
        for slack in stride(from: 8, through: 64, by: 8) {
            let width = BigFloat(bits: 8) {
                mpfr_set_ui_2exp($0, 1, mpfr_exp_t(slack - places), MPFR_RNDU)
            }
            let low = BigFloat(bits: bits) { mpfr_sub($0, x.pointer, width.pointer, MPFR_RNDD) }
            let high = BigFloat(bits: bits) { mpfr_add($0, x.pointer, width.pointer, MPFR_RNDU) }
            if let a = values(at: low).value.sign, let b = values(at: high).value.sign, a * b < 0 {
                return Enclosure(lower: low, upper: high)
            }
        }
        return nil
    }

    /// The weight 2 (1 − x²)/(n Pₙ₋₁(x))² of a root x that lies in an enclosure.
    ///
    /// The derivative of Pₙ₋₁ is at most n (n − 1)/2 there, by Markov's inequality.
    private func weight(of root: Enclosure, about x: BigFloat) -> Enclosure {
        let most = Rational(degree * (degree - 1) / 2)
        let slopes = Enclosure(-most, bits: bits).hull(Enclosure(most, bits: bits))
        let point = Enclosure(lower: x, upper: x)
        let gap = root.adding(point.negated(bits: bits), bits: bits)
        let previous = values(at: x).previous
            .adding(gap.multiplied(by: slopes, bits: bits), bits: bits)
        return root.complementOfSquare(bits: bits).multiplied(by: Rational(2), bits: bits)
            .divided(
                by: previous.multiplied(by: Rational(degree), bits: bits).square(bits: bits),
                bits: bits)
    }
}

extension Enclosure {
    /// 1 − x² of its numbers x.
    fileprivate func complementOfSquare(bits: Int) -> Enclosure {
        Enclosure(.one, bits: bits).adding(square(bits: bits).negated(bits: bits), bits: bits)
    }
}

extension LegendrePolynomial {
    /// A positive root, counted from the greatest from 0 on, as closely as doubles find it.
    private func guess(_ index: Int) -> Double {
        let angle = (Double(index) + 0.75) / (Double(degree) + 0.5)
        let start = Real.Function.cosine.values(
            on: Enclosure.pi(bits: 64).multiplied(
                by: Rational(exactly: angle) ?? .half, bits: 64), bits: 64)
        var x = start.doubles.middle
        // The start is good to a digit or more, and each step doubles what is known.
        for _ in 0..<4 {
            var (last, value) = (1.0, x)
            for k in 2...degree {
                let next = (Double(2 * k - 1) * x * value - Double(k - 1) * last) / Double(k)
                (last, value) = (value, next)
            }
            x -= value * (1 - x * x) / (Double(degree) * (last - x * value))
        }
        return x
    }
}
