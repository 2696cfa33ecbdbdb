extension Number {
    /// The number x with Iₓ(a, b) equal to this one, where I is the distribution function of the
    /// beta distribution.
    ///
    /// - Throws: `outside`, for probabilities that are not between 0 and 1, and for a or b that are
    ///   not positive, or greater than a million.
    public func betaQuantile(_ a: Rational, _ b: Rational) throws(NumberError) -> Number {
        try requireProbability()
        guard let function = IncompleteBeta(a, b) else {
            let wrong = IncompleteBeta(a, .one) == nil ? a : b
            throw .outside(
                "\(wrong)", "a positive number up to \(IncompleteBeta.greatestParameter)")
        }
        guard let recipe else {
            return .fast(
                BetaQuantile.values(of: function, on: Enclosure(doubles), bits: 64).doubles)
        }
        return try Number.made(.betaQuantile(function, recipe))
    }

    /// The number below which Student's t falls with this probability.
    ///
    /// With y for the quantile of the beta distribution with a = 1/2 and b = ν/2 at 2p − 1, it is
    /// √(ν y / (1 − y)); for p < 1/2 it is that of 1 − p with the other sign.
    ///
    /// - Throws: `outside`, for probabilities that are not between 0 and 1, and for degrees of
    ///   freedom that are not positive, or more than a million.
    ///
    /// Source: Abramowitz and Stegun, 26.7.1.
    public func studentQuantile(degrees: Rational) throws(NumberError) -> Number {
        try requireProbability()
        guard IncompleteBeta(.half, degrees / 2) != nil else {
            throw .outside(
                "\(degrees)",
                "degrees of freedom, a positive number up to \(IncompleteBeta.greatestParameter)")
        }
        let excess = try times(Number(2)).minus(.one)
        guard let sign = excess.sign else { throw .undecided("on which side of 1/2 it lies") }
        guard sign != 0 else { return .zero }
        let y = try excess.magnitude.betaQuantile(.half, degrees / 2)
        let square = try Number.exact(degrees).times(y).divided(by: Number.one.minus(y))
        let root = try square.squareRoot()
        return sign < 0 ? root.negated : root
    }

    private func requireProbability() throws(NumberError) {
        let isInside = isFinite && order(to: .zero) != .less && order(to: .one) != .greater
        guard isInside, order(to: .zero) != .equal, order(to: .one) != .equal else {
            throw .outside(description, "a number between 0 and 1")
        }
    }
}
