extension GrowthArithmetic {
    func value(of function: Real.Function, at argument: Growth, _ index: Int) -> Growth {
        switch function {
        case .exponential: return exponential(argument)
        case .logarithm: return logarithm(argument)
        case .logarithmOfOnePlus: return logarithmOfOnePlus(argument)
        case .squareRoot: return squareRoot(argument)
        case .magnitude: return magnitude(argument)
        case .sine, .cosine: return bounded(function, argument)
        case .arcTangent, .hyperbolicTangent, .errorFunction, .complementaryErrorFunction:
            return monotone(function, argument)
        case .logarithmOfGamma: return logarithmOfGamma(argument)
        case .gamma: return exponential(logarithmOfGamma(argument))
        case .hyperbolicSine, .hyperbolicCosine:
            let (up, down) = (exponential(argument), exponential(scaled(argument, by: -1)))
            let twice =
                function == .hyperbolicCosine
                ? sum([up, down]) : sum([up, scaled(down, by: -1)])
            return scaled(twice, by: .half)
        case .arcSine, .arcCosine, .digamma, .normalQuantile, .zeta: return .unknown
        }
    }

    private func exponential(_ g: Growth) -> Growth {
        Growth(
            head: g.head.exponential, range: g.range.exponential,
            slope: g.slope.boundedProduct(g.range.exponential), elasticity: g.slope,
            majorant: g.exponential, logarithm: g.majorant)
    }

    private func logarithm(_ g: Growth) -> Growth {
        guard g.range.lower >= 0, g.head.lower > 0 else { return .unknown }
        let range = DoubleInterval(
            lower: g.range.lower == 0 ? -.infinity : g.range.logarithm.lower,
            upper: g.range.upper == .infinity ? .infinity : g.range.logarithm.upper)
        let isSigned = range.lower > 0 || range.upper < 0
        let slope = g.elasticity ?? .everything
        return Growth(
            head: g.head.logarithm, range: range, slope: slope,
            elasticity: isSigned ? slope.boundedProduct(range.reciprocals) : nil,
            majorant: g.logarithm, exponential: g.majorant)
    }

    /// ln (1 + u), which lies between u/(1 + u) and u: it falls as u does, and its elasticity is that
    /// of u multiplied by u/((1 + u) ln (1 + u)), a number between 1 and 1/(1 + u).
    private func logarithmOfOnePlus(_ u: Growth) -> Growth {
        let plain = logarithm(sum([Growth(constant: DoubleInterval(1.0)), u]))
        let argument = u.range.boundedSum(DoubleInterval(1.0))
        guard argument.lower > 0 else { return plain }
        let share =
            argument.lower >= 1
            ? DoubleInterval(lower: argument.reciprocals.lower, upper: 1)
            : argument.reciprocals.hull(DoubleInterval(1.0))
        let pace = u.elasticity.map {
            $0.boundedProduct(share).meeting(plain.elasticity ?? .everything)
        }
        let function = Real.Function.logarithmOfOnePlus
        return Growth(
            head: function.values(on: u.head), range: function.values(on: u.range),
            slope: plain.slope, elasticity: pace ?? plain.elasticity,
            majorant: Majorant.best([
                plain.majorant, u.majorant.map { $0 * Majorant(size: share.upper, rate: 0) },
            ]),
            exponential: plain.exponential)
    }

    private func squareRoot(_ g: Growth) -> Growth {
        guard g.range.lower >= 0 else { return .unknown }
        let half = g.elasticity.map { $0.boundedProduct(DoubleInterval(0.5)) }
        let range = g.range.squareRoot
        return Growth(
            head: g.head.squareRoot, range: range,
            slope: half.map { $0.boundedProduct(range) } ?? .everything, elasticity: half,
            majorant: g.majorant.map {
                Majorant(size: $0.size.squareRoot().nextUp, rate: ($0.rate / 2).nextUp)
            },
            logarithm: g.logarithm)
    }

    private func magnitude(_ g: Growth) -> Growth {
        if let sign = g.sign { return sign < 0 ? scaled(g, by: -1) : g }
        return Growth(
            head: g.head.magnitude, range: g.range.magnitude, slope: g.slope.hull(-g.slope),
            elasticity: nil, majorant: g.majorant)
    }

    private func bounded(_ function: Real.Function, _ g: Growth) -> Growth {
        guard g.majorant != nil else { return .unknown }
        return Growth(
            head: function.values(on: g.head), range: DoubleInterval(lower: -1, upper: 1),
            slope: g.slope.hull(-g.slope), elasticity: nil)
    }

    private func monotone(_ function: Real.Function, _ g: Growth) -> Growth {
        guard g.majorant != nil else { return .unknown }
        return Growth(
            head: function.values(on: g.head), range: function.values(on: g.range),
            slope: .everything, elasticity: nil)
    }

    /// Of numbers from 2 on, where ln Γ rises with the slope ψ and is less than the square.
    private func logarithmOfGamma(_ g: Growth) -> Growth {
        guard g.range.lower >= 2 else { return .unknown }
        let rate = DoubleInterval(
            lower: Real.Function.digamma.values(on: DoubleInterval(g.range.lower)).lower,
            upper: g.range.upper == .infinity
                ? .infinity
                : Real.Function.digamma.values(on: DoubleInterval(g.range.upper)).upper)
        return Growth(
            head: Real.Function.logarithmOfGamma.values(on: g.head),
            range: DoubleInterval(
                lower: Real.Function.logarithmOfGamma.values(on: DoubleInterval(g.range.lower))
                    .lower, upper: .infinity),
            slope: rate.boundedProduct(g.slope), elasticity: nil,
            majorant: g.majorant.map { $0 * $0 })
    }
}
