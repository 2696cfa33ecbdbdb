import Numbers

/// Distributions of several things at once.
extension Distribution {
    /// The distribution of two independent things: the pair (x, y) has probability p(x) q(y).
    ///
    /// - Throws: `limit` for more than two million pairs.
    public func product(with other: Distribution) throws(InformationError) -> Distribution {
        try Distribution.product([self, other])
    }

    /// The distribution of blocks of n independent symbols.
    ///
    /// The tuple (x₁, …, xₙ) has probability p(x₁) … p(xₙ). For n = 1 it is the distribution itself.
    ///
    /// - Throws: `limit` for more than two million tuples, or a count below one.
    public func power(_ count: Int) throws(InformationError) -> Distribution {
        guard count >= 1 else { throw .tooFew("a block has at least 1 symbol") }
        guard count > 1 else { return self }
        // Of one outcome any number of symbols would be one tuple, as long as they are.
        guard count <= 64 else { throw .limit("a block has at most 64 symbols") }
        return try Distribution.product(Array(repeating: self, count: count))
    }

    private static func product(_ factors: [Distribution]) throws(InformationError) -> Distribution
    {
        let outcomes = try Outcomes(tuples: factors.map(\.outcomes))
        var masses = [Number.one]
        for factor in factors {
            var next: [Number] = []
            next.reserveCapacity(masses.count * factor.outcomes.count)
            for mass in masses {
                for probability in factor.probabilities {
                    next.append(
                        try arithmetic { () throws(NumberError) in try mass.times(probability) })
                }
            }
            masses = next
        }
        return Distribution(unchecked: Measure(unchecked: outcomes, Masses(masses)))
    }
}
