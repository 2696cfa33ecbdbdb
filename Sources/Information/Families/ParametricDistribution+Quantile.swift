public import Numbers

extension ParametricDistribution {
    /// The least number x with P(X ≤ x) ≥ p, for 0 < p < 1; for p = 0 and p = 1 the ends of the
    /// support.
    ///
    /// - Parameter bits: How far it is narrowed where it has no formula, in bits of the scale.
    /// - Throws: `noEnd` where the support has no such end; `parts` for a mixture of too many.
    public func quantile(
        _ p: Number, bits: Int = MonotoneInverse.usualBits
    ) throws(InformationError) -> Number {
        for (share, end, name) in [
            (Number.zero, support.lower, "least"), (Number.one, support.upper, "greatest"),
        ] where p.order(to: share) == .equal {
            guard end.isFinite else { throw .noEnd(name, p, familyName) }
            return end
        }
        guard p.order(to: .zero) == .greater, p.order(to: .one) == .less else {
            throw .noProbability(p)
        }
        try requireFewParts()
        if isDiscrete { return try discreteQuantile(p) }
        if case .mixture = self { return try inverse(p, bits) }
        if case .gamma(let shape, _) = self, shape.exactValue != 1 { return try inverse(p, bits) }
        return try arithmetic { () throws(NumberError) in try form(p) }
    }

    private func form(_ p: Number) throws(NumberError) -> Number {
        func placed(_ location: Number, _ scale: Number, _ z: Number) throws(NumberError) -> Number
        {
            try location.plus(scale.times(z))
        }
        let rest = try Number.one.minus(p)
        switch self {
        case .normal(let mean, let sd): return try placed(mean, sd, p.normalQuantile())
        case .logNormal(let mu, let sigma):
            return try placed(mu, sigma, p.normalQuantile()).exponential()
        case .gamma(_, let rate): return try rest.logarithm().negated.divided(by: rate)
        case .beta(let a, let b):
            guard let left = a.exactValue, let right = b.exactValue else {
                throw .outside("\(a), \(b)", "exact numbers")
            }
            return try p.betaQuantile(left, right)
        case .laplace(let location, let scale):
            let isLower = p.order(to: .exact(.half)) == .less
            let z = try (isLower ? p : rest).times(Number(2)).logarithm()
            return try placed(location, scale, isLower ? z : z.negated)
        case .uniform(let lower, let upper): return try placed(lower, upper.minus(lower), p)
        case .student(let df, let location, let scale):
            return try placed(location, scale, Self.studentQuantile(df, p))
        case .gumbel(let location, let scale):
            return try placed(location, scale, p.logarithm().negated.logarithm().negated)
        case .weibull(let shape, let scale):
            return try rest.logarithm().negated.power(Number.one.divided(by: shape)).times(scale)
        case .pareto(let shape, let scale):
            return try scale.times(rest.power(Number(-1).divided(by: shape)))
        case .logistic(let location, let scale):
            return try placed(location, scale, p.divided(by: rest).logarithm())
        case .poisson, .binomial, .negativeBinomial, .mixture: return p
        }
    }

    private static func studentQuantile(_ df: Number, _ p: Number) throws(NumberError) -> Number {
        if df.exactValue == 1 { return try p.minus(.exact(.half)).times(.pi).tangent() }
        guard let degrees = df.exactValue else { throw .outside("\(df)", "an exact number") }
        return try p.studentQuantile(degrees: degrees)
    }

    /// The number at which the distribution function has a value, enclosed: at one end it is
    /// proved to be less, at the other more.
    private func inverse(_ p: Number, _ bits: Int) throws(InformationError) -> Number {
        let (center, scale) = spread
        let root = MonotoneInverse(center: center, scale: scale, bits: bits) {
            x throws(NumberError) in
            do { return try cumulative(at: x).minus(p) } catch {
                throw .undefined("the distribution function")
            }
        }
        return try arithmetic { () throws(NumberError) in try root.value() }
    }

    /// The first whole number whose distribution function reaches a value.
    private func discreteQuantile(_ p: Number) throws(InformationError) -> Number {
        func reaches(_ k: Int) throws(InformationError) -> Bool {
            guard let order = try cumulative(at: Number(k)).order(to: p) else {
                throw .number(.undecided("whether P(X ≤ \(k)) reaches \(p)"))
            }
            return order != .less
        }
        var (below, above) = (-1, 1)
        while !(try reaches(above)) {
            (below, above) = (above, above * 2)
            guard above < 1 << 40 else { throw .limit("the quantile is greater than 2^40") }
        }
        while above - below > 1 {
            let middle = below + (above - below) / 2
            if try reaches(middle) { above = middle } else { below = middle }
        }
        return Number(above)
    }
}
