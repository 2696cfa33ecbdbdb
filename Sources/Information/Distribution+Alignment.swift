public import Numbers

extension Distribution {
    /// The probabilities in the order in which another distribution has its outcomes.
    ///
    /// - Throws: `outcomes`, which names those that only one of them has.
    public func probabilities(
        inOrderOf other: Distribution
    ) throws(InformationError) -> [Number] { Array(try Pair(other, self).q) }
}
