public import Numbers

extension ParametricDistribution {
    /// The mean; infinite for heavy tails on one side.
    ///
    /// - Throws: `noMoment` where two heavy tails leave it undefined.
    public func mean() throws(InformationError) -> Number {
        if case .mixture = self {
            var terms: [Number] = []
            for part in components {
                let mean = try part.distribution.mean()
                terms.append(
                    try arithmetic { () throws(NumberError) in try part.weight.times(mean) })
            }
            return try arithmetic { () throws(NumberError) in try Number.sum(terms) }
        }
        if let mean = try moment(.identity) { return mean }
        guard case .pareto(let shape, _) = self else { throw .noMoment("mean", familyName) }
        return .infinite(
            isNegative: false,
            reason: "the mean of a Pareto distribution of shape \(shape) is infinite")
    }

    /// The variance; infinite for heavy tails.
    public func variance() throws(InformationError) -> Number {
        if case .mixture = self { return try mixtureVariance() }
        switch self {
        case .normal(_, let sd): return try form { () throws(NumberError) in try sd.times(sd) }
        case .laplace(_, let scale):
            return try form { () throws(NumberError) in
                try scale.times(scale).times(Number(2))
            }
        case .uniform(let lower, let upper):
            return try form { () throws(NumberError) in
                let width = try upper.minus(lower)
                return try width.times(width).divided(by: Number(12))
            }
        case .poisson(let rate): return rate
        case .binomial(let count, let p):
            return try form { () throws(NumberError) in
                try Number(count).times(p).times(Number.one.minus(p))
            }
        case .negativeBinomial(let r, let p):
            return try form { () throws(NumberError) in
                try r.times(Number.one.minus(p)).divided(by: p.times(p))
            }
        case .logNormal, .gamma, .beta, .student, .gumbel, .weibull, .pareto, .logistic, .mixture:
            return try centralMoment()
        }
    }

    /// E x² − (E x)².
    private func centralMoment() throws(InformationError) -> Number {
        let mean = try mean()
        guard mean.isFinite, let square = try moment(.square) else {
            return .infinite(
                isNegative: false,
                reason: "the tail of the \(familyName) distribution is too heavy for a variance")
        }
        return try form { () throws(NumberError) in try square.minus(mean.times(mean)) }
    }

    /// Σ w (variance + mean²) − (Σ w mean)².
    private func mixtureVariance() throws(InformationError) -> Number {
        let mean = try mean()
        var terms: [Number] = []
        for part in components {
            let (own, variance) = (
                try part.distribution.mean(), try part.distribution.variance()
            )
            terms.append(
                try form { () throws(NumberError) in
                    let gap = try own.minus(mean)
                    return try part.weight.times(variance.plus(gap.times(gap)))
                })
        }
        return try form { () throws(NumberError) in try Number.sum(terms) }
    }

    private func moment(_ statistic: Statistic) throws(InformationError) -> Number? {
        do { return try expectation(of: statistic) } catch { throw .number(error) }
    }

    private func form(
        _ operation: () throws(NumberError) -> Number
    ) throws(InformationError) -> Number {
        try arithmetic(operation)
    }
}
