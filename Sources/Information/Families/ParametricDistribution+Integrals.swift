import Numbers

extension ParametricDistribution {
    /// The expectation of a function of x by an integral or a sum whose error is bounded.
    ///
    /// - Parameters:
    ///   - function: The function, called with a formula for x and a number beside which the formula
    ///     is meant.
    ///   - breaksOf: The distributions at whose kinks and ends the range is divided.
    func expectation(
        of function: (Number, Rational?) throws(NumberError) -> Number,
        breaksOf others: () -> [ParametricDistribution]
    ) throws(InformationError) -> Number {
        if isDiscrete { return try sum(function) }
        let marks = try others().flatMap(\.breaks).map { mark throws(InformationError) in
            guard let value = mark.exactValue else {
                throw .unsupported(
                    "this is an integral, whose ends and kinks must be exact numbers")
            }
            return value
        }
        let (center, unit) = frame
        var edges = marks.isEmpty ? [center] : Array(Set(marks)).sorted()
        if edges.count == 1, edges[0] < center { edges.append(center) }
        var parts: [Number] = []
        for (low, high) in pieces(edges) {
            let sample = inner(low, high, unit)
            guard covers(.exact(sample)) != false else { continue }
            parts.append(try integral(low, high, unit, sample, function))
        }
        return try arithmetic { () throws(NumberError) in try Number.sum(parts) }
    }

    /// ∫ p f over a piece of the real line.
    private func integral(
        _ low: Number, _ high: Number, _ unit: Rational, _ sample: Rational,
        _ function: (Number, Rational?) throws(NumberError) -> Number
    ) throws(InformationError) -> Number {
        try integrated { () throws(IntegrationError) in
            let integral = try prepared { () throws(NumberError) in
                try Integral(from: low, to: high, unit: unit) { x throws(NumberError) in
                    try logDensity(at: x, beside: sample).vanishingExponential()
                        .times(function(x, sample))
                }
            }
            return try integral.value()
        }
    }

    /// A fraction near the middle and a power of two near the width.
    private var frame: (center: Rational, unit: Rational) {
        let (center, scale) = spread
        let unit = Rational(exactly: scale.isNormal ? scale.binade : 1) ?? .one
        let middle = Rational(exactly: center.isFinite ? center : 0) ?? .zero
        return ((middle / unit).roundedHalfEven * unit, unit)
    }

    /// The pieces into which fractions divide the real line.
    private func pieces(_ edges: [Rational]) -> [(Number, Number)] {
        let infinity = Number.infinite(isNegative: false, reason: nil)
        let marks = [infinity.negated] + edges.map(Number.exact) + [infinity]
        return Array(zip(marks, marks.dropFirst()))
    }

    /// A number inside a piece, far out in one that has no end.
    private func inner(_ low: Number, _ high: Number, _ unit: Rational) -> Rational {
        let reach = unit * Rational(1 << 20)
        switch (low.exactValue, high.exactValue) {
        case (let a?, let b?): return (a + b) * .half
        case (let a?, nil): return a + reach
        case (nil, let b?): return b - reach
        case (nil, nil): return .zero
        }
    }

    /// Σ p(n) f(n) over the whole numbers.
    private func sum(
        _ function: (Number, Rational?) throws(NumberError) -> Number
    ) throws(InformationError) -> Number {
        let last = support.upper.exactValue?.int
        return try integrated { () throws(IntegrationError) in
            try InfiniteSum(from: 0, to: last).value { n throws(NumberError) in
                try logDensity(at: n).vanishingExponential().times(function(n, nil))
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
