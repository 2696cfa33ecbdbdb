import Numbers

/// What entropies and divergences are expectations of: −log q, or log p/q.
struct LogRatio: Sendable {
    /// p; `nil` where nothing stands for it.
    let numerator: LogDensityFormula?
    /// q.
    let denominator: LogDensityFormula

    /// The ratio as a sum of statistics; `nil` where one of the distributions is a mixture.
    var density: LogDensity? {
        get throws(NumberError) {
            guard let below = denominator.only else { return nil }
            guard let numerator else {
                return try LogDensity(constants: [], terms: []).minus(below)
            }
            guard let above = numerator.only else { return nil }
            return try above.minus(below)
        }
    }

    /// The value at a number, or at a formula for numbers beside a sample.
    func value(at x: Number, beside sample: Rational? = nil) throws(NumberError) -> Number {
        let below = try denominator.value(at: x, beside: sample)
        guard let numerator else { return below.negated }
        return try numerator.value(at: x, beside: sample).minus(below)
    }
}

/// Bounds from 16 on, for the tails of sums.
extension LogDensity {
    /// Whether it holds a statistic whose growth no rule knows.
    var hasUnboundedTerm: Bool { terms.contains { $0.statistic.isUnbounded } }

    /// What is no less than the logarithm of a probability; the terms without a bound have a positive
    /// factor in it.
    func majorant(at n: Number) throws(NumberError) -> Number {
        var parts = constants
        for (factor, statistic) in terms {
            let value =
                try statistic.isUnbounded ? statistic.majorant(at: n) : statistic.value(at: n)
            parts.append(try factor.times(value))
        }
        return try Number.sum(parts)
    }

    /// What is no less than the magnitude.
    func magnitudeMajorant(at n: Number) throws(NumberError) -> Number {
        var parts = constants.map(\.magnitude)
        for (factor, statistic) in terms {
            parts.append(try factor.magnitude.times(statistic.majorant(at: n)))
        }
        return try Number.sum(parts)
    }
}

extension Statistic {
    /// Whether it is a logarithm of a quotient of gamma functions of which no product of whole numbers
    /// is known.
    fileprivate var isUnbounded: Bool {
        if case .logRising(let r) = self { Statistic.factors(ofRising: r) == nil } else { false }
    }

    /// What is no less than the magnitude, from 16 on.
    ///
    /// Γ rises there, so that Γ(n + r)/Γ(n + 1) is at most (n + 1) … (n + k − 1) ≤ (n + k)ᵏ⁻¹ for a
    /// whole k ≥ r; for r < 1 it is at least 1/(n + 1) (Gautschi; DLMF 5.6.4), and k = 2 will do.
    fileprivate func majorant(at n: Number) throws(NumberError) -> Number {
        guard case .logRising(let r) = self, isUnbounded else { return try value(at: n).magnitude }
        let ceiling = max(r.doubles.upper.rounded(.up), 2)
        guard let k = Rational(exactly: ceiling) else { throw .tooLarge("r") }
        return try n.plus(.exact(k)).logarithm().times(.exact(k - 1))
    }
}
