public import Numbers

/// Dirichlet's distribution of probabilities that sum to one.
public struct DirichletDistribution: Sendable {
    /// Its concentrations, one an outcome.
    public let concentrations: [Number]

    /// Creates a distribution.
    ///
    /// - Throws: `parameter` for a concentration that is not positive; `tooFew` for one or none.
    public init(_ concentrations: [Number]) throws(InformationError) {
        guard concentrations.count >= 2 else {
            throw .tooFew("a Dirichlet distribution needs at least 2 concentrations")
        }
        for number in concentrations {
            guard let sign = number.sign else {
                throw .undecidedParameter("concentration")
            }
            guard sign > 0, number.isFinite else {
                throw .parameter("concentration", number, expected: "a positive number")
            }
        }
        self.concentrations = concentrations
    }

    /// The means αᵢ/Σα.
    public func mean() throws(InformationError) -> [Number] {
        let total = try total()
        return try concentrations.map { a throws(InformationError) in
            try arithmetic { () throws(NumberError) in try a.divided(by: total) }
        }
    }

    private func total() throws(InformationError) -> Number {
        try arithmetic { () throws(NumberError) in try Number.sum(concentrations) }
    }

    /// The differential entropy.
    public func entropy() throws(InformationError) -> Quantity {
        try crossEntropy(relativeTo: self)
    }

    /// The cross-entropy ln B(β) − Σ (βᵢ − 1)(ψ(αᵢ) − ψ(Σα)).
    ///
    /// - Throws: `dimensions` for distributions of different numbers of outcomes.
    public func crossEntropy(
        relativeTo other: DirichletDistribution
    ) throws(InformationError) -> Quantity {
        let constants = try other.logarithmOfBeta()
        return try combined(other, constants) { _, b throws(NumberError) in
            try Number.one.minus(b)
        }
    }

    /// The divergence ln B(β)/B(α) + Σ (αᵢ − βᵢ)(ψ(αᵢ) − ψ(Σα)).
    ///
    /// - Throws: `dimensions` for distributions of different numbers of outcomes.
    public func divergence(
        from other: DirichletDistribution
    ) throws(InformationError) -> Quantity {
        let same = zip(concentrations, other.concentrations).allSatisfy { $0.isEvidently($1) }
        if same, concentrations.count == other.concentrations.count {
            return Quantity(.zero, dimension: 1)
        }
        let (own, others) = (try logarithmOfBeta(), try other.logarithmOfBeta())
        let constants = try arithmetic { () throws(NumberError) in try others.minus(own) }
        return try combined(other, constants) { a, b throws(NumberError) in try a.minus(b) }
    }

    /// The normalizer, ln B(α) = Σ ln Γ(αᵢ) − ln Γ(Σα).
    private func logarithmOfBeta() throws(InformationError) -> Number {
        let total = try total()
        return try arithmetic { () throws(NumberError) in
            var terms = [try total.logarithmOfGamma().negated]
            for a in concentrations { terms.append(try a.logarithmOfGamma()) }
            return try Number.sum(terms)
        }
    }

    /// A number and Σ f(αᵢ, βᵢ)(ψ(αᵢ) − ψ(Σα)).
    private func combined(
        _ other: DirichletDistribution, _ constant: Number,
        _ factor: (Number, Number) throws(NumberError) -> Number
    ) throws(InformationError) -> Quantity {
        guard concentrations.count == other.concentrations.count else {
            throw .dimensions(concentrations.count, other.concentrations.count)
        }
        let total = try total()
        return Quantity(
            try arithmetic { () throws(NumberError) in
                let base = try total.digamma()
                var terms = [constant]
                for (a, b) in zip(concentrations, other.concentrations) {
                    let mean = try a.digamma().minus(base)
                    terms.append(try factor(a, b).times(mean))
                }
                return try Number.sum(terms)
            }, dimension: 1)
    }
}
