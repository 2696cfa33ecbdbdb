public import Numbers

/// Differential entropies and divergences, in nats: by a form where there is one, else by an integral
/// or a sum whose error is bounded.
///
/// Sources: Cover and Thomas, chapter 8; the forms of single families agree with the integrals in the
/// tests.
extension ParametricDistribution {
    /// The differential entropy −∫ p log p, or the entropy −Σ p log p on the whole numbers.
    ///
    /// A differential entropy may be negative, and changes with the unit of x.
    public func entropy() throws(InformationError) -> Quantity {
        try crossEntropy(relativeTo: self)
    }

    /// The cross-entropy −∫ p log q.
    public func crossEntropy(
        relativeTo other: ParametricDistribution
    ) throws(InformationError) -> Quantity {
        try requireFewParts()
        try other.requireFewParts()
        let density = try arithmetic { () throws(NumberError) in try LogDensityFormula(of: other) }
        return try mean(of: LogRatio(numerator: nil, denominator: density), relativeTo: other)
    }

    /// The Kullback–Leibler divergence D(P ‖ Q) = ∫ p log (p/q).
    ///
    /// Infinite where Q gives no probability to what P does, and where the tail of Q is too thin for
    /// that of P; the infinity says which.
    ///
    /// For normal distributions it is (ln (σ₂²/σ₁²) + (σ₁² + (μ₁ − μ₂)²)/σ₂² − 1)/2.
    public func divergence(
        from other: ParametricDistribution
    ) throws(InformationError) -> Quantity {
        if isEvidently(other) { return Quantity(.zero, dimension: 1) }
        try requireFewParts()
        try other.requireFewParts()
        let ratio = try arithmetic { () throws(NumberError) in
            try LogRatio(
                numerator: LogDensityFormula(of: self), denominator: LogDensityFormula(of: other))
        }
        return try mean(of: ratio, relativeTo: other)
    }

    /// The expectation of −log q or log p/q: infinite, by a form, or by an integral or a sum.
    private func mean(
        of ratio: LogRatio, relativeTo other: ParametricDistribution
    ) throws(InformationError) -> Quantity {
        if let infinite = try infinity(relativeTo: other) {
            return Quantity(infinite, dimension: 1)
        }
        let form = try arithmetic { () throws(NumberError) in
            guard let density = try ratio.density else { return nil as Number? }
            return try expectation(of: density)
        }
        if let form { return Quantity(form, dimension: 1) }
        return Quantity(try expectation(of: ratio, breaksOf: [self, other]), dimension: 1)
    }

    /// The expectation of a sum of statistics; `nil` when one has no form.
    func expectation(of density: LogDensity) throws(NumberError) -> Number? {
        var parts = density.constants
        for (factor, statistic) in density.terms {
            guard let mean = try expectation(of: statistic) else { return nil }
            parts.append(try factor.times(mean))
        }
        return try Number.sum(parts)
    }

    /// Infinity with its reason, where the cross-entropy is infinite.
    private func infinity(
        relativeTo other: ParametricDistribution
    ) throws(InformationError) -> Number? {
        var reason: String?
        for part in components {
            reason = try part.distribution.reasonForInfinity(relativeTo: other)
            if reason != nil { break }
        }
        return reason.map { .infinite(isNegative: false, reason: $0) }
    }

    /// Why the cross-entropy of a distribution that is no mixture is infinite, if it is.
    private func reasonForInfinity(
        relativeTo other: ParametricDistribution
    ) throws(InformationError) -> String? {
        guard isDiscrete == other.isDiscrete else {
            return isDiscrete
                ? "the second distribution gives no single number a probability"
                : "the second distribution gives all its probability to whole numbers"
        }
        let places = other.components.map(\.distribution.support)
        let beyond = places.compactMap { support.excess(beyond: $0) }
        if beyond.count == places.count, let end = beyond.first {
            if other.components.count > 1 { try requireGap(from: other) }
            return "the first distribution has probability beyond "
                + "\(other.support), where the second has none (near \(end))"
        }
        for isUpper in [true, false] {
            // A mixture is never less than the part that suits best there.
            let parts = other.components.map(\.distribution).filter { $0.reaches(isUpper: isUpper) }
            let reasons = parts.map { thinness(of: $0, isUpper: isUpper) }
            if let first = reasons.first, reasons.allSatisfy({ $0 != nil }) { return first }
        }
        return nil
    }

    /// Refuses mixtures none of whose parts covers the distribution, though all together may.
    private func requireGap(from other: ParametricDistribution) throws(InformationError) {
        let hull = other.support
        guard support.excess(beyond: hull) != nil else {
            throw .unsupported(
                "the parts of the mixture cover the first distribution only together")
        }
    }
}
