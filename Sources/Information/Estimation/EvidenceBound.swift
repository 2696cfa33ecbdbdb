public import Numbers

/// The evidence lower bound of variational inference.
///
/// For an observed x with latent z, ln p(x) = ELBO(q) + D(q ‖ p(z | x)): the bound falls short of the
/// evidence by the divergence from the posterior, and is the evidence where q is the posterior.
///
/// Source: Jordan, Ghahramani, Jaakkola and Saul, “An introduction to variational methods for graphical
/// models”, 1999.
extension Measure {
    /// The bound Σ q(z) ln (p(x, z)/q(z)), the masses being the joint probabilities p(x, z) of what was
    /// observed with each latent outcome.
    ///
    /// −∞ where q gives probability to what cannot be together with the observation.
    public func evidenceBound(_ q: Distribution) throws(InformationError) -> Quantity {
        let pair = try Pair(q.measure, self)
        if let infinite = pair.infinity() { return Quantity(infinite.negated, dimension: 1) }
        let terms = try pair.terms()
        return try q.information { () throws(NumberError) in try Number.sum(terms).negated }
    }
}

extension ParametricDistribution {
    /// The bound ∫ q(z) (ln p(x, z) − ln q(z)) dz, or the sum on the whole numbers.
    public func evidenceBound(
        _ logJoint: (Number) throws(NumberError) -> Number
    ) throws(InformationError) -> Quantity {
        let entropy = try entropy()
        let mean = try expectation(breaksOf: [self]) { z, _ throws(NumberError) in
            try logJoint(z)
        }
        return Quantity(
            try arithmetic { () throws(NumberError) in try entropy.number.plus(mean) },
            dimension: 1)
    }
}
