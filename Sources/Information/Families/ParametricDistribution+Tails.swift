import Numbers

/// How fast a density falls far out, on one side.
private enum TailShape {
    /// It ends.
    case bounded
    /// Like x^(−1−a): moments up to order a exist.
    case power(Number)
    /// Like e^(−x²), e^(−x log x) or faster, as far as moments and exponentials go.
    case light
    /// Like e^(−rx): exponentials up to rate r have expectations.
    case exponential(rate: Number)
    /// Between powers and exponentials: all moments exist, no exponential has an expectation.
    case subexponential
}

/// How fast the negative logarithm of a density grows far out, on one side.
private enum TailDepth {
    /// Like a logarithm, or its square: every tail here has that expectation.
    case logarithmic
    /// Like xᵏ.
    case power(Number)
    /// Like e^(tx).
    case exponential(rate: Number)
}

extension ParametricDistribution {
    /// Why the second density is too thin in one tail for −∫ p log q to be finite, if it is.
    func thinness(of other: ParametricDistribution, isUpper: Bool) -> String? {
        guard let depth = other.depth(isUpper: isUpper),
            shape(isUpper: isUpper).isTooHeavy(for: depth)
        else { return nil }
        let side = isUpper ? "upper" : "lower"
        return
            "the \(side) tail of the first distribution (\(familyName)) is too heavy for that of "
            + "the second (\(other.familyName)): the mean of −log q is infinite"
    }

    /// Whether a distribution that is no mixture goes on to infinity on one side.
    func reaches(isUpper: Bool) -> Bool { depth(isUpper: isUpper) != nil }

    private func shape(isUpper: Bool) -> TailShape {
        switch self {
        case .student(let df, _, _): return .power(df)
        case .pareto(let shape, _): return isUpper ? .power(shape) : .bounded
        case .laplace(_, let scale), .logistic(_, let scale):
            return (try? Number.one.divided(by: scale)).map { .exponential(rate: $0) } ?? .light
        case .gumbel(_, let scale):
            guard isUpper else { return .light }
            return (try? Number.one.divided(by: scale)).map { .exponential(rate: $0) } ?? .light
        case .gamma(_, let rate): return isUpper ? .exponential(rate: rate) : .bounded
        case .logNormal: return isUpper ? .subexponential : .bounded
        case .weibull(let shape, _):
            guard isUpper else { return .bounded }
            return shape.order(to: .one) == .less ? .subexponential : .light
        case .normal: return .light
        case .beta, .uniform, .poisson, .binomial, .negativeBinomial, .mixture: return .bounded
        }
    }

    /// `nil` where the density ends.
    private func depth(isUpper: Bool) -> TailDepth? {
        switch self {
        case .normal: return .power(Number(2))
        case .laplace, .logistic: return .power(.one)
        case .gumbel(_, let scale):
            if isUpper { return .power(.one) }
            return (try? Number.one.divided(by: scale)).map { .exponential(rate: $0) }
        case .gamma: return isUpper ? .power(.one) : nil
        case .weibull(let shape, _): return isUpper ? .power(shape) : nil
        case .student: return .logarithmic
        case .logNormal, .pareto: return isUpper ? .logarithmic : nil
        case .beta, .uniform, .poisson, .binomial, .negativeBinomial, .mixture: return nil
        }
    }
}

extension TailShape {
    /// Whether the expectation of something that grows so is infinite.
    func isTooHeavy(for depth: TailDepth) -> Bool {
        switch (self, depth) {
        case (.bounded, _), (_, .logarithmic), (.light, _): return false
        case (.power(let index), .power(let degree)): return index.order(to: degree) != .greater
        case (.power, .exponential), (.subexponential, .exponential): return true
        case (.subexponential, .power), (.exponential, .power): return false
        case (.exponential(let rate), .exponential(let other)):
            return other.order(to: rate) != .less
        }
    }
}
