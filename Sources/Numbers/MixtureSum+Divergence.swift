extension Number {
    /// The sum Σ (v p ln (p/m) + w q ln (q/m)) with m = v p + w q over two columns of numbers that are
    /// not negative, for positive weights v and w.
    ///
    /// When few ratios p/q differ it is an exact linear form, else enclosed.
    public static func divergence(
        of p: ScaledIntegers, weighted v: Rational, and q: ScaledIntegers, weighted w: Rational
    ) throws(NumberError) -> Number {
        let sides = [
            MixtureSum.Side(integers: p.integers, factor: v * p.unit),
            MixtureSum.Side(integers: q.integers, factor: w * q.unit),
        ]
        if let groups = IntegerPairs(p.integers, q.integers).groups {
            var terms: [Number] = []
            for group in groups {
                let (x, y) = (sides[0].factor * group.x, sides[1].factor * group.y)
                let mixed = x + y
                for (part, weight) in [(x, v), (y, w)] where part.sign > 0 {
                    let ratio = Number.exact(part / weight / mixed)
                    terms.append(try ratio.logarithm().times(.exact(part * group.count)))
                }
            }
            return try Number.sum(terms)
        }
        let parts = try Number.sum([
            Number.sum(of: p, timesLogarithmsOf: p).times(.exact(v)),
            Number.sum(of: q, timesLogarithmsOf: q).times(.exact(w)),
        ])
        return try parts.minus(.real(Real(.mixture(MixtureSum(sides[0], sides[1])))))
    }
}

/// Pairs of integers, of which those in one ratio count as one.
private struct IntegerPairs {
    private let x: [Int64]
    private let y: [Int64]

    init(_ x: [Int64], _ y: [Int64]) {
        self.x = x
        self.y = y
    }

    private struct Pair: Hashable {
        let x: Int64
        let y: Int64
    }

    /// The pairs in lowest terms, each with the sum of the factors it was reduced by, when there
    /// are few; in the order of their first occurrence.
    var groups: [(x: Rational, y: Rational, count: Rational)]? {
        var positions: [Pair: Int] = [:]
        var found: [(pair: Pair, count: Int128)] = []
        for (a, b) in zip(x, y) where a > 0 || b > 0 {
            let divisor = Int64(greatestCommonDivisor(UInt(a.magnitude), UInt(b.magnitude)))
            let pair = Pair(x: a / divisor, y: b / divisor)
            if let position = positions[pair] {
                found[position].count += Int128(divisor)
            } else {
                guard found.count < 4096 else { return nil }
                positions[pair] = found.count
                found.append((pair, Int128(divisor)))
            }
        }
        return found.map { group in
            (Rational(Int(group.pair.x)), Rational(Int(group.pair.y)), Rational(wide: group.count))
        }
    }
}
