import CMPFR

extension Enclosure {
    /// The regularised incomplete gamma function P(a, x) = ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt / Γ(a) of its numbers x, for
    /// positive shapes a.
    ///
    /// It rises with x and falls as a grows, and so does 1 − P, the other way round: the ends of the
    /// intervals give the ends. Source: DLMF 8.2.4; MPFR's Γ(a, x) is correctly rounded.
    func regularizedGamma(shape: Enclosure, bits: Int) -> Enclosure {
        guard shape.lower.sign > 0, let x = clipped(from: 0) else { return .everything }
        let one = Enclosure(.one, bits: bits)
        // The shape that makes Q(a, x) = Γ(a, x)/Γ(a) least belongs to the greatest x.
        let least = Enclosure.upperTail(shape.lower, x.upper, bits: bits)
        let most = Enclosure.upperTail(shape.upper, x.lower, bits: bits)
        return one.adding(least.hull(most).negated(bits: bits), bits: bits)
            .clipped(from: 0, to: 1) ?? .everything
    }

    /// Q(a, x) at one pair of numbers.
    private static func upperTail(_ a: BigFloat, _ x: BigFloat, bits: Int) -> Enclosure {
        let whole = Enclosure(lower: a, upper: a)
            .mappedAroundMinimum(of: .gamma, bits: bits)
        let low = BigFloat(bits: bits) { mpfr_gamma_inc($0, a.pointer, x.pointer, MPFR_RNDD) }
        // It was rounded correctly, so that the next number is no longer below.
        let high = BigFloat(bits: bits) {
            mpfr_set($0, low.pointer, MPFR_RNDN)
            mpfr_nextabove($0)
        }
        return Enclosure(checking: low, high).divided(by: whole, bits: bits)
    }
}

extension Number {
    /// P(a, x) = ∫₀ˣ tᵃ⁻¹ e⁻ᵗ dt / Γ(a), the distribution function of the gamma distribution, for a
    /// positive shape a; 0 for x ≤ 0.
    public func regularizedGamma(shape: Number) throws(NumberError) -> Number {
        guard isFinite else { return sign == 1 ? .one : .zero }
        if let sign, sign <= 0 { return .zero }
        guard let a = shape.settled.recipe else { throw .undefined("a shape that is not finite") }
        guard let x = settled(beside: shape)?.0.recipe ?? recipe else {
            return .fast(
                Enclosure(doubles).regularizedGamma(shape: a.enclosure(bits: 64), bits: 64).doubles)
        }
        return try Number.made(.incompleteGamma(shape: a, x))
    }

    /// Iₓ(a, b), the distribution function of the beta distribution, for positive a and b up to a
    /// million; 0 for x ≤ 0 and 1 for x ≥ 1.
    public func regularizedBeta(_ a: Rational, _ b: Rational) throws(NumberError) -> Number {
        guard isFinite else { return sign == 1 ? .one : .zero }
        if order(to: .zero) == .less || exactValue == 0 { return .zero }
        if order(to: .one) == .greater || exactValue == 1 { return .one }
        guard let function = IncompleteBeta(a, b) else {
            throw .outside(
                Number.exact(max(a, b)).description,
                "a positive number up to \(IncompleteBeta.greatestParameter)")
        }
        guard let x = recipe else {
            return .fast(function.values(on: Enclosure(doubles), bits: 64).doubles)
        }
        return try Number.made(.incompleteBeta(function, x))
    }
}

extension IncompleteBeta {
    /// The values on an interval: the function rises.
    func values(on argument: Enclosure, bits: Int) -> Enclosure {
        let series = IncompleteBetaSeries(self, bits: bits)
        return series.value(at: argument.lower).hull(series.value(at: argument.upper))
    }
}
