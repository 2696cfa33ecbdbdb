public import Numbers

/// The discriminator of generative adversarial networks, which tells draws of P from draws of Q.
///
/// The best one is D = p/(p + q), and what it attains is 2 JS(P, Q) − ln 4.
///
/// Source: Goodfellow and others, “Generative adversarial nets”, 2014, proposition 1 and theorem 1.
extension Distribution {
    /// The best discriminator p/(p + q) at every outcome, ½ where both are zero.
    public func bestDiscriminator(against other: Distribution) throws(InformationError) -> [Number]
    {
        let pair = try Pair(self, other)
        var shares: [Number] = []
        for (p, q) in zip(pair.p, pair.q) {
            let share = try arithmetic { () throws(NumberError) in
                let sum = try p.plus(q)
                return sum.sign == 0 ? .exact(.half) : try p.divided(by: sum)
            }
            shares.append(share)
        }
        return shares
    }

    /// The value E_P ln D + E_Q ln (1 − D) of a discriminator, one number from 0 to 1 an outcome.
    ///
    /// −∞ where it is certain of what may be otherwise.
    ///
    /// - Throws: `count` for another number of numbers than of outcomes, `noProbability` for one that
    ///   is not from 0 to 1.
    public func adversarialValue(
        against other: Distribution, discriminator: [Number]
    ) throws(InformationError) -> Quantity {
        let pair = try Pair(self, other)
        guard discriminator.count == pair.outcomes.count else {
            throw .count(outcomes: pair.outcomes.count, masses: discriminator.count)
        }
        var terms: [Number] = []
        for (index, share) in discriminator.enumerated() {
            let rest = try arithmetic { () throws(NumberError) in try Number.one.minus(share) }
            for (mass, chance) in [(pair.p[index], share), (pair.q[index], rest)]
            where mass.sign != 0 {
                let information = try InformationBounds.information(of: chance).number
                terms.append(
                    try arithmetic { () throws(NumberError) in
                        try mass.times(information).negated
                    })
            }
        }
        return try total(terms)
    }
}

extension ParametricDistribution {
    /// The best discriminator p/(p + q) at a number.
    public func bestDiscriminator(
        against other: ParametricDistribution, at x: Number
    ) throws(InformationError) -> Number {
        let (p, q) = (try density(at: x), try other.density(at: x))
        return try arithmetic { () throws(NumberError) in
            let sum = try p.plus(q)
            return sum.sign == 0 ? .exact(.half) : try p.divided(by: sum)
        }
    }

    /// The value 2 JS(P, Q) − ln 4 of the best discriminator, JS by divergences from the mixture.
    public func adversarialValue(
        against other: ParametricDistribution
    ) throws(InformationError) -> Quantity {
        let halves = [Number.exact(.half), .exact(.half)]
        let middle = try ParametricDistribution.mixture(weights: halves, of: [self, other])
        let (left, right) = (
            try divergence(from: middle).number, try other.divergence(from: middle).number
        )
        return Quantity(
            try arithmetic { () throws(NumberError) in
                try Number.sum([left, right, Number(4).logarithm().negated])
            }, dimension: 1)
    }
}
