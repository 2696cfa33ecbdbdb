public import Numbers

/// Rényi's entropies and divergences, in nats.
///
/// Source: Rényi, “On measures of entropy and information”, 1961; van Erven and Harremoës, “Rényi
/// divergence and Kullback–Leibler divergence”, 2014, whose conventions for orders 0, 1 and ∞ and
/// for zeros are used.
extension Distribution {
    /// Rényi's entropy H_a(P) = ln (Σ p^a) / (1 − a).
    ///
    /// H₀ = ln |{p > 0}|, H₁ is Shannon's entropy, H_∞ = −ln max p.
    public func renyiEntropy(order: DivergenceOrder) throws(InformationError) -> Quantity {
        switch order {
        case .one: return try entropy()
        case .zero:
            let count = probabilities.count { $0.sign != 0 }
            return try information { () throws(NumberError) in try Number(count).logarithm() }
        case .infinite:
            return try information { () throws(NumberError) in
                try Number.extremum(Array(probabilities), greatest: true).logarithm().negated
            }
        case .finite(let order):
            let isAbove = try order.isAboveOne
            let logarithm = try PowerTerms(p: probabilities, q: nil).logarithmOfSum(order)
            return try information { () throws(NumberError) in
                let divisor = try isAbove ? order.minus(.one) : Number.one.minus(order)
                let quotient = try logarithm.divided(by: divisor)
                return isAbove ? quotient.negated : quotient
            }
        }
    }

    /// Rényi's divergence D_a(P ‖ Q) = ln (Σ p^a q^(1−a)) / (a − 1).
    ///
    /// D₀ = −ln Q(p > 0), D₁ is Kullback's and Leibler's, D_∞ = ln max p/q. Infinite where Q lacks
    /// support and a ≥ 1, and where no outcome has support under both.
    public func renyiDivergence(
        from other: Distribution, order: DivergenceOrder
    ) throws(InformationError) -> Quantity {
        let pair = try Pair(self, other)
        if case .one = order { return try divergence(of: pair) }
        if let infinite = try pair.infinity(ofOrder: order) {
            return Quantity(infinite, dimension: 1)
        }
        if pair.isEvidentlyEqual { return Quantity(.zero, dimension: 1) }
        switch order {
        case .one: return try divergence(of: pair)
        case .zero:
            let shared = Masses(zip(pair.p, pair.q).filter { $0.0.sign != 0 }.map(\.1))
            let total = try shared.total()
            return try information { () throws(NumberError) in try total.logarithm().negated }
        case .infinite:
            let greatest = try pair.greatestRatio()
            return try information { () throws(NumberError) in try greatest.logarithm() }
        case .finite(let order):
            let logarithm = try pair.powers.logarithmOfSum(order)
            let divisor = try order.lessOne
            return try information { () throws(NumberError) in
                try logarithm.divided(by: divisor)
            }
        }
    }
}

extension Pair {
    /// The terms p^a q^(1−a).
    var powers: PowerTerms { PowerTerms(p: p, q: q) }

    /// Why a divergence of an order is infinite, when it is.
    func infinity(ofOrder order: DivergenceOrder) throws(InformationError) -> Number? {
        let isAbove: Bool
        switch order {
        case .zero: isAbove = false
        case .one, .infinite: isAbove = true
        case .finite(let order): isAbove = try order.isAboveOne
        }
        if isAbove { return infinity() }
        return isDisjoint ? disjointInfinity : nil
    }

    var disjointInfinity: Number {
        .infinite(
            isNegative: false,
            reason: "no outcome has a positive probability under both distributions")
    }

    /// The greatest p/q where p is positive.
    fileprivate func greatestRatio() throws(InformationError) -> Number {
        var ratios: [Number] = []
        for (p, q) in zip(p, q) where p.sign != 0 {
            ratios.append(try arithmetic { () throws(NumberError) in try p.divided(by: q) })
        }
        return try arithmetic { () throws(NumberError) in
            try Number.extremum(ratios, greatest: true)
        }
    }
}
