public import Numbers

extension ParametricDistribution {
    /// The density at a number, or the probability of a whole number; 0 outside the support.
    public func density(at x: Number) throws(InformationError) -> Number {
        try arithmetic { () throws(NumberError) in
            var terms: [Number] = []
            for part in components {
                let density = try part.distribution.density(ofPartAt: x)
                terms.append(try part.weight.times(density))
            }
            return try Number.sum(terms)
        }
    }

    /// The density of a distribution that is no mixture, by its logarithm where that was prepared.
    func density(
        ofPartAt x: Number, by logarithm: LogDensity? = nil
    ) throws(NumberError) -> Number {
        guard x.isFinite else { return .zero }
        switch support.holds(x) {
        case false?: return .zero
        case nil: throw .undecided("whether the number lies in the support")
        case true?: break
        }
        if let edge = try edgeDensity(at: x) { return edge }
        if let exact = try exactProbability(of: x) { return exact }
        guard let logarithm else { return try logDensity(at: x).vanishingExponential() }
        return try logarithm.value(at: x, beside: nil).vanishingExponential()
    }

    /// The probability of a whole number as the fraction it is, where that is short enough.
    private func exactProbability(of x: Number) throws(NumberError) -> Number? {
        guard let k = x.exactValue?.int, k <= 1000 else { return nil }
        switch self {
        case .binomial(let count, let p) where count <= 1000 && p.exactValue != nil:
            let rest = try Number.one.minus(p).power(Number(count - k))
            return try Number(count).binomialCoefficient(x).times(p.power(x)).times(rest)
        case .negativeBinomial(let r, let p) where p.exactValue != nil:
            guard let successes = r.exactValue?.int, successes <= 1000 else { return nil }
            let ways = try Number(k + successes - 1).binomialCoefficient(x)
            return try ways.times(p.power(r)).times(Number.one.minus(p).power(x))
        case .normal, .logNormal, .gamma, .beta, .laplace, .uniform, .student, .gumbel, .weibull,
            .pareto, .logistic, .poisson, .binomial, .negativeBinomial, .mixture:
            return nil
        }
    }

    /// The density at 0, or at 1, where its logarithm has no value; `nil` elsewhere.
    private func edgeDensity(at x: Number) throws(NumberError) -> Number? {
        guard !isDiscrete, x.sign == 0 || x.exactValue == 1 else { return nil }
        func edge(_ power: Number, _ value: () throws(NumberError) -> Number) throws(NumberError)
            -> Number?
        {
            switch power.order(to: .one) {
            case .greater?: return .zero
            case .equal?: return try value()
            case .less?:
                return .infinite(
                    isNegative: false, reason: "the density has a pole at \(x)")
            case nil: throw .undecided("whether the density has a pole at \(x)")
            }
        }
        switch self {
        case .gamma(let shape, let rate) where x.sign == 0:
            return try edge(shape) { () throws(NumberError) in rate }
        case .weibull(let shape, let scale) where x.sign == 0:
            return try edge(shape) { () throws(NumberError) in try Number.one.divided(by: scale) }
        case .beta(let a, let b) where x.sign == 0:
            return try edge(a) { () throws(NumberError) in b }
        case .beta(let a, let b): return try edge(b) { () throws(NumberError) in a }
        case .logNormal where x.sign == 0: return .zero
        case .normal, .logNormal, .gamma, .laplace, .uniform, .student, .gumbel, .weibull, .pareto,
            .logistic, .poisson, .binomial, .negativeBinomial, .mixture:
            return nil
        }
    }

    /// The probability of a number that is at most x.
    public func cumulative(at x: Number) throws(InformationError) -> Number {
        try arithmetic { () throws(NumberError) in
            var terms: [Number] = []
            for part in components {
                let share = try part.distribution.partCumulative(at: x)
                terms.append(try part.weight.times(share))
            }
            return try Number.sum(terms)
        }
    }

    private func partCumulative(at x: Number) throws(NumberError) -> Number {
        guard x.isFinite else { return x.sign == 1 ? .one : .zero }
        switch support.holds(x, wholly: true) {
        case false?: return x.order(to: support.lower) == .less ? .zero : .one
        case nil: throw .undecided("whether the number lies in the support")
        case true?: break
        }
        switch self {
        case .normal(let mean, let sd):
            return try Self.normalCumulative(x.minus(mean).divided(by: sd))
        case .logNormal(let mu, let sigma):
            if x.sign == 0 { return .zero }
            return try Self.normalCumulative(x.logarithm().minus(mu).divided(by: sigma))
        case .gamma(let shape, let rate):
            let reach = try x.times(rate)
            guard shape.exactValue != 1 else { return try Self.complementOfExponential(reach) }
            return try reach.regularizedGamma(shape: shape)
        case .beta(let a, let b): return try x.regularizedBeta(a.required(), b.required())
        case .laplace(let location, let scale):
            return try Self.laplaceCumulative(x.minus(location).divided(by: scale))
        case .uniform(let lower, let upper):
            return try x.minus(lower).divided(by: upper.minus(lower))
        case .student(let df, let location, let scale):
            return try Self.studentCumulative(df, x.minus(location).divided(by: scale))
        case .gumbel(let location, let scale):
            let z = try x.minus(location).divided(by: scale)
            return try z.negated.exponential().negated.vanishingExponential()
        case .weibull(let shape, let scale):
            if x.sign == 0 { return .zero }
            return try Self.complementOfExponential(x.divided(by: scale).power(shape))
        case .pareto(let shape, let scale):
            return try Number.one.minus(scale.divided(by: x).power(shape))
        case .logistic(let location, let scale):
            let z = try x.minus(location).divided(by: scale)
            return try Number.one.divided(by: Number.one.plus(z.negated.exponential()))
        case .poisson, .binomial, .negativeBinomial: return try discreteCumulative(at: x)
        case .mixture: return .zero
        }
    }

    /// The normal distribution function, Φ(z) = erfc(−z/√2)/2.
    private static func normalCumulative(_ z: Number) throws(NumberError) -> Number {
        try z.negated.divided(by: Number(2).squareRoot()).complementaryErrorFunction()
            .times(.exact(.half))
    }

    /// The distribution function 1 − e^(−x) of the exponential distribution.
    private static func complementOfExponential(_ x: Number) throws(NumberError) -> Number {
        try Number.one.minus(x.negated.vanishingExponential())
    }

    private static func laplaceCumulative(_ z: Number) throws(NumberError) -> Number {
        guard let sign = z.sign else { throw .undecided("on which side of the middle it lies") }
        let tail = try z.magnitude.negated.vanishingExponential().times(.exact(.half))
        return sign < 0 ? tail : try Number.one.minus(tail)
    }

    /// 1 − I(ν/(ν + z²); ν/2, 1/2)/2 for z ≥ 0; with one degree of freedom 1/2 + arctan z / π.
    private static func studentCumulative(_ df: Number, _ z: Number) throws(NumberError) -> Number {
        if df.exactValue == 1 {
            return try z.arcTangent().divided(by: .pi).plus(.exact(.half))
        }
        let half = try df.required() * .half
        guard let sign = z.sign else { throw .undecided("on which side of the middle it lies") }
        if sign == 0 { return .exact(.half) }
        let part = try df.divided(by: df.plus(z.times(z)))
        let tail = try part.regularizedBeta(half, .half).times(.exact(.half))
        return sign < 0 ? tail : try Number.one.minus(tail)
    }

    /// The sum of probabilities that are fractions, when it is short enough.
    private func exactCumulative(at k: Rational) throws(NumberError) -> Number? {
        guard let last = k.int, last <= 256 else { return nil }
        var terms: [Number] = []
        for n in 0...last {
            guard let term = try exactProbability(of: Number(n)) else { return nil }
            terms.append(term)
        }
        return try Number.sum(terms)
    }

    private func discreteCumulative(at x: Number) throws(NumberError) -> Number {
        let floor = try x.floored()
        guard let k = floor.exactValue else { throw .undecided("which integer is at most x") }
        if let exact = try exactCumulative(at: k) { return exact }
        switch self {
        case .poisson(let rate):
            return try Number.one.minus(rate.regularizedGamma(shape: .exact(k + 1)))
        case .negativeBinomial(let r, let p):
            return try p.regularizedBeta(r.required(), k + 1)
        case .binomial(let count, let p):
            let n = Rational(count)
            guard k < n else { return .one }
            return try Number.one.minus(p).regularizedBeta(n - k, k + 1)
        case .normal, .logNormal, .gamma, .beta, .laplace, .uniform, .student, .gumbel, .weibull,
            .pareto, .logistic, .mixture:
            return .zero
        }
    }
}

extension Number {
    /// The fraction that a parameter of a distribution function must be.
    fileprivate func required() throws(NumberError) -> Rational {
        guard let exactValue else { throw .outside(description, "an exact number") }
        return exactValue
    }
}
