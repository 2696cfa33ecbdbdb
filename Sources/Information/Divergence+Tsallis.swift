public import Numbers

/// Entropies and divergences that are powers without a logarithm: plain numbers.
extension Distribution {
    /// Tsallis's entropy (1 − Σ p^a) / (a − 1); of order 1 Shannon's in nats, of order 0 one less
    /// than the number of outcomes that can happen.
    ///
    /// Source: Tsallis, “Possible generalization of Boltzmann–Gibbs statistics”, 1988.
    public func tsallisEntropy(order: DivergenceOrder) throws(InformationError) -> Number {
        switch order {
        case .one: return try entropy().number
        case .zero: return Number(probabilities.count { $0.sign != 0 } - 1)
        case .infinite: throw .order(.infinite(isNegative: false, reason: nil))
        case .finite(let order):
            _ = try order.isAboveOne
            let sum = try PowerTerms(p: probabilities, q: nil).sum(order)
            return try arithmetic { () throws(NumberError) in
                try Number.one.minus(sum).divided(by: order.minus(.one))
            }
        }
    }

    /// Tsallis's divergence (Σ p^a q^(1−a) − 1) / (a − 1); of order 1 Kullback's and Leibler's in
    /// nats, of order 0 the probability under Q of what cannot happen under P.
    ///
    /// Source: Tsallis, “Generalized entropy-based criterion for consistent testing”, 1998.
    public func tsallisDivergence(
        from other: Distribution, order: DivergenceOrder
    ) throws(InformationError) -> Number {
        let pair = try Pair(self, other)
        switch order {
        case .one: return try divergence(of: pair).number
        case .infinite: throw .order(.infinite(isNegative: false, reason: nil))
        case .zero: return try Masses(pair.q(whereP: { $0 == 0 })).total()
        case .finite(let order):
            return try pair.powerDivergence(order, divisor: order.lessOne)
        }
    }

    /// The alpha divergence (Σ p^a q^(1−a) − 1) / (a (a − 1)) of any order; of order 1 it is
    /// D(P ‖ Q), of order 0 D(Q ‖ P), of order ½ 4 (1 − Σ √(pq)), of order 2 half of χ².
    ///
    /// Source: Cichocki and Amari, “Families of alpha-, beta- and gamma-divergences”, 2010.
    public func alphaDivergence(
        from other: Distribution, order: Number
    ) throws(InformationError) -> Number {
        guard order.isFinite else { throw .order(order) }
        let pair = try Pair(self, other)
        if order.exactValue == 1 { return try divergence(of: pair).number }
        guard let sign = order.sign else {
            throw .number(.undecided("whether the order is 0"))
        }
        if sign == 0 { return try divergence(of: pair.reversed).number }
        let excess = try order.lessOne
        if sign < 0 {
            // Σ p^a q^(1−a) with the parts exchanged, which is of order 1 − a > 1.
            return try pair.reversed.powerDivergence(
                excess.negated,
                divisor: try arithmetic { () throws(NumberError) in
                    try order.times(excess)
                })
        }
        return try pair.powerDivergence(
            order, divisor: try arithmetic { () throws(NumberError) in try order.times(excess) })
    }
}

extension Pair {
    /// (Σ p^a q^(1−a) − 1) / divisor; for a > 1 infinite where Q lacks support.
    fileprivate func powerDivergence(
        _ order: Number, divisor: Number
    ) throws(InformationError) -> Number {
        if try order.isAboveOne, let infinite = infinity() { return infinite }
        if isEvidentlyEqual { return .zero }
        let sum = try powers.sum(order)
        return try arithmetic { () throws(NumberError) in
            try sum.minus(.one).divided(by: divisor)
        }
    }

    /// The probabilities under Q where the sign of that under P is as asked.
    fileprivate func q(whereP isWanted: (Int?) -> Bool) -> [Number] {
        zip(p, q).filter { isWanted($0.0.sign) }.map(\.1)
    }
}
