import Numbers

/// Expectations under distributions that live on positive numbers, or on an interval.
extension ParametricDistribution {
    static func gammaExpectation(
        _ shape: Number, _ rate: Number, _ statistic: Statistic
    ) throws(NumberError) -> Number? {
        let mean = try shape.divided(by: rate)
        switch statistic {
        case .identity: return mean
        case .square: return try mean.times(shape.plus(.one)).divided(by: rate)
        case .logarithm: return try shape.digamma().minus(rate.logarithm())
        case .power(let k):
            // Γ(a + k)/Γ(a) b⁻ᵏ
            let logarithm = try shape.plus(k).logarithmOfGamma().minus(shape.logarithmOfGamma())
            return try logarithm.exponential().times(rate.power(k.negated))
        case .exponential(let t):
            guard t.order(to: rate) == .less else { return nil }
            return try Number.one.minus(t.divided(by: rate)).power(shape.negated)
        case .distance(let a):
            if let sign = a.sign, sign <= 0 { return try mean.minus(a) }
            // a (2 P(α, βa) − 1) + mean (1 − 2 P(α + 1, βa))
            let reach = try rate.times(a)
            let below = try reach.regularizedGamma(shape: shape).times(Number(2)).minus(.one)
            let above = try Number.one.minus(
                reach.regularizedGamma(shape: shape.plus(.one)).times(Number(2)))
            return try a.times(below).plus(mean.times(above))
        case .squaredLogarithm, .complementLogarithm, .studentKernel, .logisticKernel,
            .logFactorial, .logRising, .logBinomial:
            return nil
        }
    }

    static func betaExpectation(
        _ a: Number, _ b: Number, _ statistic: Statistic
    ) throws(NumberError) -> Number? {
        let sum = try a.plus(b)
        let mean = try a.divided(by: sum)
        switch statistic {
        case .identity: return mean
        case .square: return try mean.times(a.plus(.one)).divided(by: sum.plus(.one))
        case .logarithm: return try a.digamma().minus(sum.digamma())
        case .complementLogarithm: return try b.digamma().minus(sum.digamma())
        case .power(let k):
            // B(a + k, b)/B(a, b)
            return try Number.sum([
                a.plus(k).logarithmOfGamma(), sum.logarithmOfGamma(),
                a.logarithmOfGamma().negated, sum.plus(k).logarithmOfGamma().negated,
            ]).exponential()
        case .distance(let point):
            if let sign = point.sign, sign <= 0 { return try mean.minus(point) }
            if point.order(to: .one) != .less { return try point.minus(mean) }
            guard let left = a.exactValue, let right = b.exactValue else { return nil }
            let below = try point.regularizedBeta(left, right).times(Number(2)).minus(.one)
            let above = try Number.one.minus(
                point.regularizedBeta(left + 1, right).times(Number(2)))
            return try point.times(below).plus(mean.times(above))
        case .squaredLogarithm, .exponential, .studentKernel, .logisticKernel, .logFactorial,
            .logRising, .logBinomial:
            return nil
        }
    }

    static func uniformExpectation(
        _ lower: Number, _ upper: Number, _ statistic: Statistic
    ) throws(NumberError) -> Number? {
        let width = try upper.minus(lower)
        /// The mean of F′ for a function F.
        func mean(
            _ primitive: (Number) throws(NumberError) -> Number
        ) throws(NumberError) -> Number {
            try primitive(upper).minus(primitive(lower)).divided(by: width)
        }
        /// x ln x, continued to 0.
        func entropic(_ x: Number) throws(NumberError) -> Number {
            x.sign == 0 ? .zero : try x.times(x.logarithm())
        }
        switch statistic {
        case .identity: return try lower.plus(upper).times(.exact(.half))
        case .square:
            return try mean { x throws(NumberError) in
                try x.power(Number(3)).divided(by: Number(3))
            }
        case .logarithm: return try mean(entropic).minus(.one)
        case .complementLogarithm:
            return try mean { x throws(NumberError) in
                try entropic(Number.one.minus(x)).negated
            }.minus(.one)
        case .squaredLogarithm:
            return try mean { x throws(NumberError) in
                guard x.sign != 0 else { return .zero }
                let logarithm = try x.logarithm()
                let square = try logarithm.times(logarithm)
                let bracket = try square.minus(logarithm.times(Number(2))).plus(Number(2))
                return try x.times(bracket)
            }
        case .power(let k):
            let next = try k.plus(.one)
            return try mean { x throws(NumberError) in
                x.sign == 0 ? .zero : try x.power(next).divided(by: next)
            }
        case .exponential(let t):
            return try mean { x throws(NumberError) in try t.times(x).exponential().divided(by: t) }
        case .distance(let a):
            return try mean { x throws(NumberError) in
                let gap = try x.minus(a)
                return try gap.times(gap.magnitude).times(.exact(.half))
            }
        case .studentKernel, .logisticKernel, .logFactorial, .logRising, .logBinomial: return nil
        }
    }

    static func weibullExpectation(
        _ shape: Number, _ scale: Number, _ statistic: Statistic
    ) throws(NumberError) -> Number? {
        func moment(_ k: Number) throws(NumberError) -> Number {
            if k.isEvidently(shape) { return try scale.power(k) }
            return try scale.power(k).times(k.divided(by: shape).plus(.one).gamma())
        }
        func logarithm() throws(NumberError) -> Number {
            try scale.logarithm().minus(Number.eulersConstant.divided(by: shape))
        }
        switch statistic {
        case .identity: return try moment(.one)
        case .square: return try moment(Number(2))
        case .power(let k): return try moment(k)
        case .logarithm: return try logarithm()
        case .squaredLogarithm:
            let (mean, part) = (try logarithm(), try Number.pi.divided(by: shape))
            return try mean.times(mean).plus(part.times(part).divided(by: Number(6)))
        case .complementLogarithm, .distance, .exponential, .studentKernel, .logisticKernel,
            .logFactorial, .logRising, .logBinomial:
            return nil
        }
    }

    static func paretoExpectation(
        _ shape: Number, _ scale: Number, _ statistic: Statistic
    ) throws(NumberError) -> Number? {
        func moment(_ k: Number) throws(NumberError) -> Number? {
            guard shape.order(to: k) == .greater else { return nil }
            return try scale.power(k).times(shape).divided(by: shape.minus(k))
        }
        switch statistic {
        case .identity: return try moment(.one)
        case .square: return try moment(Number(2))
        case .power(let k): return try moment(k)
        case .logarithm: return try scale.logarithm().plus(Number.one.divided(by: shape))
        case .squaredLogarithm:
            let (start, part) = (try scale.logarithm(), try Number.one.divided(by: shape))
            let cross = try start.plus(part).times(part).times(Number(2))
            return try start.times(start).plus(cross)
        case .distance(let a):
            guard a.order(to: scale) != .greater, let mean = try moment(.one) else { return nil }
            return try mean.minus(a)
        case .complementLogarithm, .exponential, .studentKernel, .logisticKernel, .logFactorial,
            .logRising, .logBinomial:
            return nil
        }
    }
}
