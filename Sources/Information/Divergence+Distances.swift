public import Numbers

/// Distances between distributions that are no logarithms, and what is made of them.
extension Distribution {
    /// The Bhattacharyya coefficient Σ √(pq), from 0 to 1.
    ///
    /// Source: Bhattacharyya, “On a measure of divergence between two statistical populations”, 1943.
    public func bhattacharyyaCoefficient(
        with other: Distribution
    ) throws(InformationError) -> Number {
        try Pair(self, other).affinity()
    }

    /// The Bhattacharyya distance −log Σ √(pq), half of Rényi's divergence of order ½.
    ///
    /// Infinite when no outcome has a positive probability under both.
    public func bhattacharyyaDistance(
        from other: Distribution
    ) throws(InformationError) -> Quantity {
        let pair = try Pair(self, other)
        if pair.isDisjoint { return Quantity(pair.disjointInfinity, dimension: 1) }
        let affinity = try pair.affinity()
        return try information { () throws(NumberError) in
            try affinity.logarithmOfPositive().negated
        }
    }

    /// The Hellinger distance √(1 − Σ √(pq)) = √(½ Σ (√p − √q)²), from 0 to 1.
    ///
    /// Source: Le Cam and Yang, “Asymptotics in statistics”, 2000, chapter 3.
    public func hellingerDistance(from other: Distribution) throws(InformationError) -> Number {
        let affinity = try Pair(self, other).affinity()
        return try arithmetic { () throws(NumberError) in
            try Number.one.minus(affinity).rootOfNonNegative()
        }
    }

    /// Pearson's χ² divergence Σ (p − q)²/q; infinite where Q lacks support.
    ///
    /// Source: Pearson, “On the criterion that a given system of deviations …”, 1900.
    public func chiSquaredDivergence(from other: Distribution) throws(InformationError) -> Number {
        let pair = try Pair(self, other)
        if let infinite = pair.infinity() { return infinite }
        if pair.isEvidentlyEqual { return .zero }
        if pair.columns != nil {
            let sum = try pair.powers.sum(Number(2))
            return try sum.lessOne
        }
        var terms: [Number] = []
        for (p, q) in zip(pair.p, pair.q) where q.sign != 0 && !p.isEvidently(q) {
            terms.append(
                try arithmetic { () throws(NumberError) in
                    let gap = try p.minus(q)
                    return try gap.times(gap).divided(by: q)
                })
        }
        return try arithmetic { () throws(NumberError) in try Number.sum(terms) }
    }

    /// The ratios p/q of which an f-divergence Σ q f(p/q) is made, where not both are zero.
    public func densityRatios(to other: Distribution) throws(InformationError) -> [DensityRatio] {
        let pair = try Pair(self, other)
        var ratios: [DensityRatio] = []
        for (index, outcome) in pair.outcomes.enumerated() {
            let (p, q) = (pair.p[index], pair.q[index])
            if q.sign == 0 {
                if p.sign != 0 {
                    ratios.append(DensityRatio(outcome: outcome, weight: p, ratio: nil))
                }
                continue
            }
            let ratio = try arithmetic { () throws(NumberError) in
                try p.isEvidently(q) ? Number.one : p.divided(by: q)
            }
            ratios.append(DensityRatio(outcome: outcome, weight: q, ratio: ratio))
        }
        return ratios
    }
}

/// How much more probable an outcome is under one distribution than under another.
public struct DensityRatio: Sendable {
    /// The outcome.
    public let outcome: Outcome
    /// Its probability under the second distribution; under the first where that is zero.
    public let weight: Number
    /// p/q; `nil` where q = 0 < p.
    public let ratio: Number?
}

extension Pair {
    /// Σ √(pq), which is one for equal distributions.
    fileprivate func affinity() throws(InformationError) -> Number {
        isEvidentlyEqual ? .one : try powers.sum(.exact(.half))
    }
}
