import Numbers

/// The terms p^a q^(1−a) of divergences of an order, where p and q are positive; without q, the
/// terms p^a of entropies of an order.
struct PowerTerms {
    let p: Masses
    let q: Masses?

    /// The most bits of an exact sum that are expected before it is enclosed instead.
    private static let greatestExactSize = 1 << 22

    /// The sum of the terms.
    func sum(_ order: Number) throws(InformationError) -> Number {
        if let column = p.column, let exact = order.exactValue {
            if q == nil { return try columnSum(column, nil, exact) }
            if let other = q?.column { return try columnSum(column, other, exact) }
        }
        if let sum = try rationalSum(order) { return sum }
        let terms = try termwise { p, q throws(NumberError) in
            guard let q else { return try p.power(order) }
            return p.isEvidently(q) ? p : try p.divided(by: q).power(order).times(q)
        }
        return try arithmetic { () throws(NumberError) in try Number.sum(terms) }
    }

    /// The logarithm of the sum, for orders of any size: the greatest term is taken out of it.
    func logarithmOfSum(_ order: Number) throws(InformationError) -> Number {
        let isColumn = p.column != nil && (q == nil || q?.column != nil)
        if isColumn || order.exactValue.map({ PowerTerms.isSmallHalf($0) }) == true {
            let sum = try sum(order)
            return try arithmetic { () throws(NumberError) in try sum.logarithmOfPositive() }
        }
        return try shifted(order)
    }

    /// (a − 1) ln r* + ln Σ p exp ((a − 1)(ln r − ln r*)), with r = p/q and r* near the one whose
    /// exponent is greatest.
    private func shifted(_ order: Number) throws(InformationError) -> Number {
        let excess = try arithmetic { () throws(NumberError) in try order.minus(.one) }
        let logarithms = try termwise { p, q throws(NumberError) in
            try (q.map { q throws(NumberError) in try p.divided(by: q) } ?? p).logarithm()
        }
        let isPositive = excess.sign == 1
        let middles = logarithms.map(\.doubles.middle)
        guard let place = middles.indices.max(by: { (middles[$0] < middles[$1]) == isPositive })
        else { return .zero }
        let weights = try termwise { p, _ throws(NumberError) in p }
        return try arithmetic { () throws(NumberError) in
            let top = logarithms[place]
            var terms: [Number] = []
            for (weight, logarithm) in zip(weights, logarithms) {
                let exponent = try logarithm.minus(top).times(excess)
                terms.append(try exponent.vanishingExponential().times(weight))
            }
            return try top.times(excess).plus(Number.sum(terms).logarithmOfPositive())
        }
    }

    private func columnSum(
        _ column: ScaledIntegers, _ other: ScaledIntegers?, _ order: Rational
    ) throws(InformationError) -> Number {
        try arithmetic { () throws(NumberError) in
            try Number.sum(of: column, toPower: order, over: other)
        }
    }

    private static func isSmallHalf(_ order: Rational) -> Bool {
        (order * 2).isInteger && order.magnitude <= 64
    }

    /// The sum for an integral or half-integral order of fractions: a fraction, or one of square
    /// roots; `nil` when it would be too large to be worth it.
    private func rationalSum(_ order: Number) throws(InformationError) -> Number? {
        guard let exact = order.exactValue, PowerTerms.isSmallHalf(exact),
            let halves = (exact * 2).int
        else { return nil }
        var size = 0
        for (index, mass) in p.enumerated() {
            let other = q.map { $0[index] } ?? .one
            guard let own = mass.exactValue, let exactOther = other.exactValue else { return nil }
            size += (own.bitCount + exactOther.bitCount) * abs(halves) / 2
        }
        guard size <= PowerTerms.greatestExactSize || !exact.isInteger else { return nil }
        let terms = try termwise { p, q throws(NumberError) in
            let other = q ?? .one
            guard exact.isInteger else {
                return try p.power(Number(halves)).times(other.power(Number(2 - halves)))
                    .squareRoot()
            }
            return try p.power(order).times(other.power(Number(1 - halves / 2)))
        }
        return try arithmetic { () throws(NumberError) in try Number.sum(terms) }
    }

    /// What an operation makes of the masses in each place where both are positive.
    private func termwise(
        _ operation: (Number, Number?) throws(NumberError) -> Number
    ) throws(InformationError) -> [Number] {
        var terms: [Number] = []
        terms.reserveCapacity(p.count)
        for (index, mass) in p.enumerated() where mass.sign != 0 {
            let other = q.map { $0[index] }
            guard other?.sign != 0 else { continue }
            terms.append(try arithmetic { () throws(NumberError) in try operation(mass, other) })
        }
        return terms
    }
}
