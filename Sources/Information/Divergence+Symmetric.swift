public import Numbers

/// Divergences that add up both sides.
extension Distribution {
    /// Jeffreys's divergence D(P ‖ Q) + D(Q ‖ P) = Σ (p − q) log (p/q).
    ///
    /// Infinite when an outcome has probability zero under one distribution only. Without a factor
    /// one half, as Jeffreys and Kullback have it.
    ///
    /// Source: Jeffreys, “An invariant form for the prior probability in estimation problems”, 1946.
    public func jeffreysDivergence(from other: Distribution) throws(InformationError) -> Quantity {
        let pair = try Pair(self, other)
        let (forth, back) = (try divergence(of: pair), try divergence(of: pair.reversed))
        return try information { () throws(NumberError) in try forth.number.plus(back.number) }
    }

    /// The Jensen–Shannon divergence v D(P ‖ M) + w D(Q ‖ M) with M = vP + wQ, the weights v and w
    /// one half each unless given.
    ///
    /// Always finite: at most the entropy of the weights, log 2.
    ///
    /// Source: Lin, “Divergence measures based on the Shannon entropy”, 1991.
    public func jensenShannonDivergence(
        from other: Distribution, weights: Distribution? = nil
    ) throws(InformationError) -> Quantity {
        let pair = try Pair(self, other)
        if pair.isEvidentlyEqual { return Quantity(.zero, dimension: 1) }
        let halves = try Distribution.uniform(on: Outcomes(count: 2))
        let weights = weights ?? halves
        guard weights.outcomes.count == 2 else {
            throw .count(outcomes: 2, masses: weights.outcomes.count)
        }
        let sides = [pair.p, pair.q].map { Measure(unchecked: pair.outcomes, $0) }
        let shares = Array(weights.probabilities)
        // All of one side is in the mixture alone: nothing diverges from it.
        if shares.contains(where: { $0.sign == 0 }) { return Quantity(.zero, dimension: 1) }
        if let (p, q) = pair.columns, let v = shares[0].exactValue, let w = shares[1].exactValue,
            p.multiplied(by: v).adding(q.multiplied(by: w)) == nil
        {
            return try information { () throws(NumberError) in
                try Number.divergence(of: p, weighted: v, and: q, weighted: w)
            }
        }
        let mixture = try sides[0].scaled(by: shares[0]).plus(sides[1].scaled(by: shares[1]))
        let middle = Distribution(unchecked: mixture)
        let (left, right) = (
            try Distribution(unchecked: sides[0]).divergence(from: middle).number,
            try Distribution(unchecked: sides[1]).divergence(from: middle).number
        )
        return try information { () throws(NumberError) in
            try left.times(shares[0]).plus(right.times(shares[1]))
        }
    }

    /// The Jensen–Shannon distance: the square root of the divergence in nats, a metric.
    ///
    /// At most √(ln 2) = 0.8325….
    ///
    /// Source: Endres and Schindelin, “A new metric for probability distributions”, 2003.
    public func jensenShannonDistance(
        from other: Distribution, weights: Distribution? = nil
    ) throws(InformationError) -> Number {
        let divergence = try jensenShannonDivergence(from: other, weights: weights).number
        return try arithmetic { () throws(NumberError) in try divergence.rootOfNonNegative() }
    }
}

extension Measure {
    /// The divergence Σ (p log (p/q) − p + q) of measures that need not be normalised, in nats.
    ///
    /// Never negative, zero only for equal measures; of distributions it is D(P ‖ Q).
    ///
    /// Source: Csiszár, “Why least squares and maximum entropy?”, 1991.
    public func generalizedDivergence(from other: Measure) throws(InformationError) -> Quantity {
        let pair = try Pair(self, other)
        let divergence = try Distribution(unchecked: self).divergence(of: pair).number
        guard divergence.isFinite else { return Quantity(divergence, dimension: 1) }
        let (p, q) = (try pair.p.total(), try pair.q.total())
        return Quantity(
            try arithmetic { () throws(NumberError) in
                try Number.sum([divergence, p.negated, q])
            }, dimension: 1)
    }
}
