public import Numbers

/// Finite distributions beside distributions of families on the whole numbers.
extension Distribution {
    /// The divergence Σ p log (p/q) from a distribution on the whole numbers.
    ///
    /// - Throws: `noNumber` for an outcome that is a word.
    public func divergence(
        from other: ParametricDistribution
    ) throws(InformationError) -> Quantity {
        let cross = try crossEntropy(relativeTo: other)
        guard cross.number.isFinite else { return cross }
        let entropy = try entropy()
        return Quantity(
            try arithmetic { () throws(NumberError) in
                try cross.number.minus(entropy.number)
            }, dimension: 1)
    }

    /// The cross-entropy −Σ p log q relative to a distribution on the whole numbers.
    ///
    /// Infinite for an outcome that the other gives no probability.
    ///
    /// - Throws: `noNumber` for an outcome that is a word.
    public func crossEntropy(
        relativeTo other: ParametricDistribution
    ) throws(InformationError) -> Quantity {
        var terms: [Number] = []
        for (outcome, p) in zip(outcomes, probabilities) where p.sign != 0 {
            guard let number = outcome.number else { throw .noNumber(outcome) }
            guard other.isDiscrete, other.covers(.exact(number)) == true else {
                return Quantity(
                    .infinite(
                        isNegative: false,
                        reason: "outcome '\(outcome)' has probability \(p) under the first "
                            + "distribution and 0 under the second"), dimension: 1)
            }
            terms.append(
                try arithmetic { () throws(NumberError) in
                    try p.times(other.logDensity(at: .exact(number))).negated
                })
        }
        return try total(terms)
    }
}

extension ParametricDistribution {
    /// The cross-entropy relative to a finite distribution, which is the divergence too: infinite
    /// where a number in the support has no probability there.
    ///
    /// - Throws: `unsupported` for a binomial distribution all of whose outcomes the other has.
    public func crossEntropy(relativeTo other: Distribution) throws(InformationError) -> Quantity {
        let last = isDiscrete ? support.upper.exactValue?.int : nil
        let known = Set(other.support)
        if let last, (0...last).allSatisfy({ known.contains(.integer($0)) }) {
            throw .unsupported(
                "\(kindName) is not compared with a finite one; "
                    + "'dist' with its probabilities is")
        }
        return Quantity(
            .infinite(
                isNegative: false,
                reason: "the first distribution has probability beyond the "
                    + "\(known.count) outcomes of the second"), dimension: 1)
    }
}
