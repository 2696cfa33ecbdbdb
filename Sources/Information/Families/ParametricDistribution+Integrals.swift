import Numbers

extension ParametricDistribution {
    /// The expectation of −log q or log p/q by an integral or a sum whose error is bounded.
    ///
    /// - Parameters:
    ///   - ratio: What the expectation is of.
    ///   - others: The distributions at whose kinks and ends the range is divided.
    func expectation(
        of ratio: LogRatio, breaksOf others: [ParametricDistribution]
    ) throws(InformationError) -> Number {
        guard isDiscrete else {
            return try expectation(breaksOf: others) { x, sample throws(NumberError) in
                try ratio.value(at: x, beside: sample)
            }
        }
        let own = try arithmetic { () throws(NumberError) in try LogDensityFormula(of: self) }
        return try sum(own, ratio)
    }

    /// The expectation of a function by an integral or a sum whose error is bounded.
    ///
    /// - Parameters:
    ///   - others: The distributions at whose kinks and ends the range is divided.
    ///   - function: The function of a number, or of a formula for the numbers beside a sample.
    func expectation(
        breaksOf others: [ParametricDistribution],
        of function: (Number, Rational?) throws(NumberError) -> Number
    ) throws(InformationError) -> Number {
        try requireFewParts()
        let own = try arithmetic { () throws(NumberError) in try LogDensityFormula(of: self) }
        guard !isDiscrete else {
            return try integrated { () throws(IntegrationError) in
                try wholeNumbers.value(of: { n throws(NumberError) in
                    try own.value(at: n).vanishingExponential().times(function(n, nil))
                })
            }
        }
        let marks = try others.flatMap(\.breaks).map { mark throws(InformationError) in
            guard let value = mark.exactValue else {
                throw .unsupported(
                    "this is an integral, and an end or kink of a density, at \(mark), is no exact "
                        + "number; write it as a fraction or a decimal")
            }
            return value
        }
        var parts: [Number] = []
        for (low, high) in pieces(edges(marks, breaksOf: others)) {
            let sample = inner(low, high, frame.unit, beside: marks)
            guard covers(.exact(sample)) != false else { continue }
            parts.append(
                try integral(low, high, frame.unit) { x throws(NumberError) in
                    try own.value(at: x, beside: sample).vanishingExponential()
                        .times(function(x, sample))
                })
        }
        return try arithmetic { () throws(NumberError) in try Number.sum(parts) }
    }

    /// The integral over a piece of the real line.
    private func integral(
        _ low: Number, _ high: Number, _ unit: Rational,
        _ function: (Number) throws(NumberError) -> Number
    ) throws(InformationError) -> Number {
        try integrated { () throws(IntegrationError) in
            try prepared { () throws(NumberError) in
                try Integral(from: low, to: high, unit: unit, of: function)
            }.value()
        }
    }

    /// A fraction near the middle and a power of two near the width.
    private var frame: (center: Rational, unit: Rational) {
        let (center, scale) = spread
        let unit = Rational(exactly: scale.isNormal ? scale.binade : 1) ?? .one
        let middle = Rational(exactly: center.isFinite ? center : 0) ?? .zero
        return ((middle / unit).roundedHalfEven * unit, unit)
    }

    /// Where to divide the real line: at some marks, and for mixtures so that no piece goes from one mark
    /// to another or to infinity, since beside each of them another part may be the greatest.
    private func edges(
        _ marks: [Rational], breaksOf others: [ParametricDistribution]
    ) -> [Rational] {
        let (center, unit) = frame
        let sorted = Array(Set(marks)).sorted()
        guard let last = sorted.last else { return [center] }
        let whole = sorted + (sorted.count == 1 && last < center ? [center] : [])
        guard others.contains(where: { $0.components.count > 1 }) else { return whole }
        let middles = zip(sorted, sorted.dropFirst()).map { ($0 + $1) * .half }
        let isOpen =
            whole.count == sorted.count && support.lower.isFinite && !support.upper.isFinite
        let beyond = last < center ? center : last + unit
        return (whole + middles + (isOpen ? [beyond] : [])).sorted()
    }

    /// The pieces into which fractions divide the real line.
    private func pieces(_ edges: [Rational]) -> [(Number, Number)] {
        let infinity = Number.infinite(isNegative: false, reason: nil)
        let marks = [infinity.negated] + edges.map(Number.exact) + [infinity]
        return Array(zip(marks, marks.dropFirst()))
    }

    /// A number inside a piece: far out in one that has no end, else close beside a mark.
    private func inner(
        _ low: Number, _ high: Number, _ unit: Rational, beside marks: [Rational]
    ) -> Rational {
        let reach = unit * Rational(1 << 20)
        switch (low.exactValue, high.exactValue) {
        case (let a?, let b?):
            let step = (b - a) * Rational(2).power(-200)
            return marks.contains(a) ? a + step : b - step
        case (let a?, nil): return a + reach
        case (nil, let b?): return b - reach
        case (nil, nil): return .zero
        }
    }

    /// The sum over the whole numbers that are possible.
    private var wholeNumbers: InfiniteSum {
        InfiniteSum(from: 0, to: support.upper.exactValue?.int)
    }

    /// Σ p(n) log q(n), or log p/q, over the whole numbers.
    private func sum(
        _ own: LogDensityFormula, _ ratio: LogRatio
    ) throws(InformationError) -> Number {
        let sum = wholeNumbers
        func term(_ n: Number) throws(NumberError) -> Number {
            try own.value(at: n).vanishingExponential().times(ratio.value(at: n))
        }
        return try integrated { () throws(IntegrationError) in
            guard let density = own.only,
                let factor = try prepared({ () throws(NumberError) in try ratio.density }),
                density.hasUnboundedTerm || factor.hasUnboundedTerm
            else { return try sum.value(of: term) }
            return try sum.value(of: term) { n throws(NumberError) in
                try density.majorant(at: n).vanishingExponential()
                    .times(factor.magnitudeMajorant(at: n))
            }
        }
    }
}

/// Runs an integration inside a function that throws `InformationError`.
func integrated(
    _ operation: () throws(IntegrationError) -> Number
) throws(InformationError) -> Number {
    do { return try operation() } catch { throw .integration(error) }
}

/// Runs arithmetic inside a function that throws `IntegrationError`.
func prepared<Result>(
    _ operation: () throws(NumberError) -> Result
) throws(IntegrationError) -> Result {
    do { return try operation() } catch { throw .number(error) }
}
