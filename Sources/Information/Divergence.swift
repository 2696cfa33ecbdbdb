public import Numbers

/// Measures of information of finite distributions, in nats.
///
/// Conventions throughout: 0 log 0 = 0, 0 log (0/0) = 0, p log (p/0) = ∞ for p > 0. With rational
/// probabilities every value is a linear form in logarithms of primes, so equalities between
/// them are decided and nothing cancels; otherwise the precision grows until digits are certain.
///
/// Source: Cover and Thomas, “Elements of Information Theory”, 2nd edition, chapter 2.
extension Distribution {
    /// The entropy H(P) = −Σ p log p.
    ///
    /// For six equally likely outcomes it is ln 6.
    public func entropy() throws(InformationError) -> Quantity {
        if let column = probabilities.column {
            return try information { () throws(NumberError) in
                try Number.sum(of: column, timesLogarithmsOf: column).negated
            }
        }
        if let numbers = probabilities.numbers,
            let sum = Number.sum(of: numbers, timesLogarithmsOf: numbers)
        {
            return Quantity(sum.negated, dimension: 1)
        }
        var terms: [Number] = []
        for p in probabilities where p.sign != 0 {
            terms.append(try weightedLogarithm(p, of: p).negated)
        }
        return try total(terms)
    }

    /// The cross-entropy H(P, Q) = −Σ p log q: the mean code length when P is coded as if it were Q.
    ///
    /// Infinite when Q gives zero to an outcome that P does not.
    public func crossEntropy(relativeTo other: Distribution) throws(InformationError) -> Quantity {
        let pair = try Pair(self, other)
        if let infinite = pair.infinity() { return Quantity(infinite, dimension: 1) }
        if let (p, q) = pair.columns {
            return try information { () throws(NumberError) in
                try Number.sum(of: p, timesLogarithmsOf: q).negated
            }
        }
        if let (p, q) = pair.numbers, let sum = Number.sum(of: p, timesLogarithmsOf: q) {
            return Quantity(sum.negated, dimension: 1)
        }
        var terms: [Number] = []
        for (p, q) in zip(pair.p, pair.q) where p.sign != 0 {
            terms.append(try weightedLogarithm(p, of: q).negated)
        }
        return try total(terms)
    }

    /// The Kullback–Leibler divergence D(P ‖ Q) = Σ p log (p/q).
    ///
    /// Never negative, zero only for P = Q; infinite when Q gives zero to an outcome that P does
    /// not, and the infinity says which. For the die of (1/2, 1/10 five times) against the fair
    /// one it is 0.2938933….
    ///
    /// Source: Kullback and Leibler, “On information and sufficiency”, 1951.
    public func divergence(from other: Distribution) throws(InformationError) -> Quantity {
        try divergence(of: Pair(self, other))
    }

    /// The divergence of a pair, which knows whether it was turned round.
    func divergence(of pair: Pair) throws(InformationError) -> Quantity {
        if let infinite = pair.infinity() { return Quantity(infinite, dimension: 1) }
        if let (p, q) = pair.columns {
            if p == q { return Quantity(.zero, dimension: 1) }
            return try information { () throws(NumberError) in
                try Number.sum(of: p, timesLogarithmsOf: p, over: q)
            }
        }
        if let (p, q) = pair.numbers, let sum = Number.sum(of: p, timesLogarithmsOf: p, over: q) {
            return Quantity(sum, dimension: 1)
        }
        return try total(try pair.terms())
    }

    /// The terms p log (p/q) of the divergence, one an outcome.
    public func divergenceTerms(from other: Distribution) throws(InformationError) -> [Quantity] {
        let pair = try Pair(self, other)
        var quantities: [Quantity] = []
        for (index, term) in try pair.terms().enumerated() {
            let reason = pair.infinity(at: index)
            quantities.append(Quantity(reason ?? term, dimension: 1))
        }
        return quantities
    }

    /// The total variation ½ Σ |p − q|, a plain number from 0 to 1.
    public func totalVariation(from other: Distribution) throws(InformationError) -> Number {
        let pair = try Pair(self, other)
        if let (p, q) = pair.columns, let distance = p.distance(to: q) {
            return .exact(distance * .half)
        }
        var gaps: [Number] = []
        for (p, q) in zip(pair.p, pair.q) {
            gaps.append(try arithmetic { () throws(NumberError) in try p.minus(q).magnitude })
        }
        return try arithmetic { () throws(NumberError) in
            try Number.sum(gaps).times(.exact(.half))
        }
    }

    func information(
        _ sum: () throws(NumberError) -> Number
    ) throws(InformationError) -> Quantity {
        Quantity(try arithmetic(sum), dimension: 1)
    }

    func total(_ terms: [Number]) throws(InformationError) -> Quantity {
        Quantity(try arithmetic { () throws(NumberError) in try Number.sum(terms) }, dimension: 1)
    }
}

/// The product p log x.
private func weightedLogarithm(_ p: Number, of x: Number) throws(InformationError) -> Number {
    try arithmetic { () throws(NumberError) in try p.times(x.logarithm()) }
}

extension Pair {
    /// The terms p log (p/q); zero where p is zero, where q is, and where both are one number.
    func terms() throws(InformationError) -> [Number] {
        var terms: [Number] = []
        for (p, q) in zip(p, q) {
            guard p.sign != 0, q.sign != 0, !p.isEvidently(q) else {
                terms.append(.zero)
                continue
            }
            let ratio = try arithmetic { () throws(NumberError) in try p.divided(by: q) }
            terms.append(try weightedLogarithm(p, of: ratio))
        }
        return terms
    }

    /// Infinity, when an outcome has probability zero under Q and not under P.
    func infinity() -> Number? { unsupported().flatMap { infinity(at: $0) } }

    /// Where an outcome has probability zero under Q and not under P, when there is such a place.
    func unsupported() -> Int? {
        guard let columns else { return outcomes.indices.first { isUnsupported(at: $0) } }
        return zip(columns.p.integers, columns.q.integers).enumerated()
            .first { $0.element.1 == 0 && $0.element.0 != 0 }?.offset
    }

    private func isUnsupported(at index: Int) -> Bool { q[index].sign == 0 && p[index].sign != 0 }

    func infinity(at index: Int) -> Number? {
        guard isUnsupported(at: index) else { return nil }
        // A curve or a search, which work with intervals, have nobody to tell.
        if case .fast = p[index] { return .infinite(isNegative: false, reason: nil) }
        let reason =
            isReversed
            ? "outcome '\(outcomes[index])' has probability 0 under the first distribution and "
                + "\(p[index]) under the second"
            : "outcome '\(outcomes[index])' has probability \(p[index]) under the first distribution "
                + "and 0 under the second"
        return .infinite(isNegative: false, reason: reason)
    }
}
