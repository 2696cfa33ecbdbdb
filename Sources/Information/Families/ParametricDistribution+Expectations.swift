import Numbers

extension ParametricDistribution {
    /// The expectation of a statistic, where there is a form for it and it is finite.
    func expectation(of statistic: Statistic) throws(NumberError) -> Number? {
        switch self {
        case .normal(let mean, let sd):
            return try Self.normalExpectation(mean, sd, statistic)
        case .logNormal(let mu, let sigma):
            return try Self.logNormalExpectation(mu, sigma, statistic)
        case .gamma(let shape, let rate):
            return try Self.gammaExpectation(shape, rate, statistic)
        case .beta(let a, let b): return try Self.betaExpectation(a, b, statistic)
        case .laplace(let location, let scale):
            return try Self.laplaceExpectation(location, scale, statistic)
        case .uniform(let lower, let upper):
            return try Self.uniformExpectation(lower, upper, statistic)
        case .student(let df, let location, let scale):
            return try Self.studentExpectation(df, location, scale, statistic)
        case .gumbel(let location, let scale):
            return try Self.gumbelExpectation(location, scale, statistic)
        case .weibull(let shape, let scale):
            return try Self.weibullExpectation(shape, scale, statistic)
        case .pareto(let shape, let scale):
            return try Self.paretoExpectation(shape, scale, statistic)
        case .logistic(let location, let scale):
            return try Self.logisticExpectation(location, scale, statistic)
        case .poisson(let rate):
            if case .square = statistic { return try rate.plus(rate.times(rate)) }
            return statistic.isIdentity ? rate : nil
        case .binomial(let count, let p):
            return statistic.isIdentity ? try Number(count).times(p) : nil
        case .negativeBinomial(let r, let p):
            guard statistic.isIdentity else { return nil }
            return try r.times(Number.one.minus(p)).divided(by: p)
        case .mixture(let parts): return try Self.mixtureExpectation(parts, statistic)
        }
    }

    /// The expectations of the parts, by their weights; `nil` when one has no form.
    private static func mixtureExpectation(
        _ parts: [Component], _ statistic: Statistic
    ) throws(NumberError) -> Number? {
        var terms: [Number] = []
        for part in parts {
            guard let mean = try part.distribution.expectation(of: statistic) else { return nil }
            terms.append(try part.weight.times(mean))
        }
        return try Number.sum(terms)
    }

    private static func normalExpectation(
        _ mean: Number, _ sd: Number, _ statistic: Statistic
    ) throws(NumberError) -> Number? {
        switch statistic {
        case .identity: return mean
        case .square: return try mean.times(mean).plus(sd.times(sd))
        case .exponential(let t):
            let half = try t.times(sd)
            return try t.times(mean).plus(half.times(half).times(.exact(.half))).exponential()
        case .distance(let a):
            // σ √(2/π) e^(−z²) + d erf z with d = μ − a and z = d/σ√2
            let gap = try mean.minus(a)
            let width = try sd.times(Number(2).squareRoot())
            let z = try gap.divided(by: width)
            let peak = try width.divided(by: Number.pi.squareRoot())
                .times(z.times(z).negated.vanishingExponential())
            return try peak.plus(gap.times(z.errorFunction()))
        case .logarithm, .squaredLogarithm, .complementLogarithm, .power, .studentKernel,
            .logisticKernel, .logFactorial, .logRising, .logBinomial:
            return nil
        }
    }

    private static func logNormalExpectation(
        _ mu: Number, _ sigma: Number, _ statistic: Statistic
    ) throws(NumberError) -> Number? {
        func moment(_ k: Number) throws(NumberError) -> Number? {
            try normalExpectation(mu, sigma, .exponential(k))
        }
        switch statistic {
        case .logarithm: return mu
        case .squaredLogarithm: return try normalExpectation(mu, sigma, .square)
        case .identity: return try moment(.one)
        case .square: return try moment(Number(2))
        case .power(let k): return try moment(k)
        case .exponential, .distance, .complementLogarithm, .studentKernel, .logisticKernel,
            .logFactorial, .logRising, .logBinomial:
            return nil
        }
    }

    private static func laplaceExpectation(
        _ location: Number, _ scale: Number, _ statistic: Statistic
    ) throws(NumberError) -> Number? {
        switch statistic {
        case .identity: return location
        case .square: return try location.times(location).plus(scale.times(scale).times(Number(2)))
        case .distance(let a):
            let gap = try location.minus(a).magnitude
            return try gap.plus(scale.times(gap.divided(by: scale).negated.vanishingExponential()))
        case .exponential(let t):
            let bt = try scale.times(t)
            guard bt.magnitude.order(to: .one) == .less else { return nil }
            return try location.times(t).exponential()
                .divided(by: Number.one.minus(bt.times(bt)))
        case .logarithm, .squaredLogarithm, .complementLogarithm, .power, .studentKernel,
            .logisticKernel, .logFactorial, .logRising, .logBinomial:
            return nil
        }
    }

    private static func studentExpectation(
        _ df: Number, _ location: Number, _ scale: Number, _ statistic: Statistic
    ) throws(NumberError) -> Number? {
        switch statistic {
        case .identity: return df.order(to: .one) == .greater ? location : nil
        case .square:
            guard df.order(to: Number(2)) == .greater else { return nil }
            let ratio = try df.divided(by: df.minus(Number(2)))
            return try location.times(location).plus(scale.times(scale).times(ratio))
        case .studentKernel(let other, let a, let s):
            if df.isEvidently(other), location.isEvidently(a), scale.isEvidently(s) {
                let half = try df.times(.exact(.half))
                if df.exactValue == 1 { return try Number(4).logarithm() }
                return try half.plus(.exact(.half)).digamma().minus(half.digamma())
            }
            guard df.exactValue == 1, other.exactValue == 1 else { return nil }
            // Of Cauchy's distribution: ln ((s + s₁)² + (a − a₁)²)/s²
            let (sum, gap) = (try s.plus(scale), try a.minus(location))
            return try sum.times(sum).plus(gap.times(gap)).divided(by: s.times(s)).logarithm()
        case .logarithm, .squaredLogarithm, .complementLogarithm, .power, .distance, .exponential,
            .logisticKernel, .logFactorial, .logRising, .logBinomial:
            return nil
        }
    }

    private static func gumbelExpectation(
        _ location: Number, _ scale: Number, _ statistic: Statistic
    ) throws(NumberError) -> Number? {
        let mean = try location.plus(scale.times(Number.eulersConstant))
        switch statistic {
        case .identity: return mean
        case .square:
            let part = try scale.times(Number.pi)
            return try mean.times(mean).plus(part.times(part).divided(by: Number(6)))
        case .exponential(let t):
            let argument = try Number.one.minus(scale.times(t))
            guard argument.sign == 1 else { return nil }
            return try location.times(t).exponential().times(argument.gamma())
        case .logarithm, .squaredLogarithm, .complementLogarithm, .power, .distance,
            .studentKernel, .logisticKernel, .logFactorial, .logRising, .logBinomial:
            return nil
        }
    }

    private static func logisticExpectation(
        _ location: Number, _ scale: Number, _ statistic: Statistic
    ) throws(NumberError) -> Number? {
        switch statistic {
        case .identity: return location
        case .square:
            let part = try scale.times(Number.pi)
            return try location.times(location).plus(part.times(part).divided(by: Number(3)))
        case .logisticKernel(let a, let s):
            return location.isEvidently(a) && scale.isEvidently(s) ? .one : nil
        case .distance(let a):
            // s (2 ln (1 + eᶻ) − z) with z = (a − location)/s
            let z = try a.minus(location).divided(by: scale)
            let twice = try Number.one.plus(z.exponential()).logarithm().times(Number(2))
            return try scale.times(twice.minus(z))
        case .exponential(let t):
            let turn = try scale.times(t)
            guard turn.magnitude.order(to: .one) == .less, turn.sign != 0 else { return nil }
            let angle = try Number.pi.times(turn)
            return try location.times(t).exponential().times(angle).divided(by: angle.sine())
        case .logarithm, .squaredLogarithm, .complementLogarithm, .power, .studentKernel,
            .logFactorial, .logRising, .logBinomial:
            return nil
        }
    }
}

extension Statistic {
    fileprivate var isIdentity: Bool {
        if case .identity = self { true } else { false }
    }
}
