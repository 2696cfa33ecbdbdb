public import Numbers

/// What is made of an entropy, and Gini's measure beside it.
extension Distribution {
    /// The perplexity e^H(P) = Π p^(−p): how many equally likely outcomes are as uncertain.
    ///
    /// Of n equally likely outcomes it is n.
    public func perplexity() throws(InformationError) -> Number {
        let entropy = try entropy().number
        return try arithmetic { () throws(NumberError) in try entropy.exponential() }
    }

    /// Gini's impurity 1 − Σ p², the probability that two independent draws differ.
    ///
    /// Source: Breiman and others, “Classification and regression trees”, 1984.
    public func giniImpurity() throws(InformationError) -> Number {
        let sum = try PowerTerms(p: probabilities, q: nil).sum(Number(2))
        return try arithmetic { () throws(NumberError) in try Number.one.minus(sum) }
    }
}

/// Measures of information of single numbers, and bounds between measures.
public enum InformationBounds {
    /// The information −log p of an event of probability p; infinite for p = 0.
    ///
    /// - Throws: `noProbability` for a number that is none.
    public static func information(of probability: Number) throws(InformationError) -> Quantity {
        let sign = try checked(probability)
        guard sign != 0 else {
            return Quantity(
                .infinite(
                    isNegative: false,
                    reason: "an event of probability 0 has no information that is finite"),
                dimension: 1)
        }
        return Quantity(
            try arithmetic { () throws(NumberError) in try probability.logarithm().negated },
            dimension: 1)
    }

    /// Fano's bound h(e) + e log (n − 1) on the conditional entropy H(X | Y) of one of n things that
    /// is guessed from Y with a probability e of error.
    ///
    /// - Throws: `noProbability`, or `limit` for fewer than two things.
    ///
    /// Source: Fano, “Transmission of information”, 1961; Cover and Thomas, 2.10.
    public static func fano(error: Number, count: Int) throws(InformationError) -> Quantity {
        guard count >= 2 else { throw .tooFew("Fano's bound needs at least 2 outcomes") }
        _ = try checked(error)
        return Quantity(
            try arithmetic { () throws(NumberError) in
                let rest = try Number.one.minus(error)
                var terms: [Number] = []
                for part in [error, rest] where part.sign != 0 {
                    terms.append(try part.times(part.logarithm()).negated)
                }
                terms.append(try error.times(Number(count - 1).logarithm()))
                return try Number.sum(terms)
            }, dimension: 1)
    }

    /// Fano's bound max(0, (H(X | Y) − log 2) / log n) on the probability of error of any guess.
    public static func fanoError(
        conditionalEntropy: Number, count: Int
    ) throws(InformationError) -> Number {
        guard count >= 2 else { throw .tooFew("Fano's bound needs at least 2 outcomes") }
        return try arithmetic { () throws(NumberError) in
            let excess = try conditionalEntropy.minus(Number(2).logarithm())
            let bound = try excess.divided(by: Number(count).logarithm())
            return try Number.extremum([.zero, bound], greatest: true)
        }
    }

    /// Pinsker's bound √(D/2), D in nats, on the total variation of distributions of divergence D.
    ///
    /// - Throws: `number` for a negative divergence.
    ///
    /// Source: Csiszár and Körner, “Information theory”, 1981, problem 3.17; Cover and Thomas, 11.6.
    public static func pinsker(divergence: Number) throws(InformationError) -> Number {
        try arithmetic { () throws(NumberError) in
            try divergence.times(.exact(.half)).squareRoot()
        }
    }

    /// The sign of a probability.
    private static func checked(_ probability: Number) throws(InformationError) -> Int? {
        let isNegative = probability.sign.map { $0 < 0 } ?? false
        guard !isNegative, probability.isFinite, probability.order(to: .one) != .greater else {
            throw .noProbability(probability)
        }
        return probability.sign
    }
}
