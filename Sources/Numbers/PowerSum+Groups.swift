extension Number {
    /// The sum Σ xᵢ^a yᵢ^(1−a) over two columns of numbers, of which those count where both are
    /// positive; without the second column, Σ xᵢ^a.
    ///
    /// When few ratios x/y differ, or few y of an integral order, the sum is worked out from them:
    /// a fraction where mathematics gives one. Otherwise it is enclosed. The order's magnitude is at
    /// most 65 536.
    public static func sum(
        of bases: ScaledIntegers, toPower order: Rational, over others: ScaledIntegers? = nil
    ) throws(NumberError) -> Number {
        guard order.magnitude <= Rational(PowerSum.greatestOrder) else {
            throw .tooLarge("an order of more than \(PowerSum.greatestOrder) over large data")
        }
        var (x, y): ([Int64], [Int64]) = ([], [])
        for (index, base) in bases.integers.enumerated() where base > 0 {
            let other = others?.integers[index] ?? 1
            guard other > 0 else { continue }
            x.append(base)
            y.append(other)
        }
        let units = try Number.exact(bases.unit).power(.exact(order))
            .times(Number.exact(others?.unit ?? .one).power(.exact(Rational.one - order)))
        let columns = PairedColumns(x: x, y: y)
        if let groups = columns.ratios {
            var terms: [Number] = []
            for (ratio, weight) in groups {
                terms.append(
                    try Number.exact(ratio).power(.exact(order))
                        .times(.exact(Rational(wide: weight))))
            }
            return try Number.sum(terms).times(units)
        }
        if let count = order.int, (2...64).contains(count), let sum = columns.sum(toPower: count) {
            return try sum.times(units)
        }
        let sum = PowerSum(bases: x, others: others.map { _ in y }, order: order)
        return try Number.real(Real(.powers(sum))).times(units)
    }
}

/// Two columns of positive integers, side by side.
private struct PairedColumns {
    let x: [Int64]
    let y: [Int64]

    /// The most groups that are added one by one.
    private static let mostGroups = 4096

    /// The different ratios x/y, each with the sum of its y, when there are few; in the order of
    /// their first occurrence.
    var ratios: [(ratio: Rational, weight: Int128)]? {
        var positions: [Rational: Int] = [:]
        var groups: [(ratio: Rational, weight: Int128)] = []
        for (a, b) in zip(x, y) {
            let ratio = Rational(Int(a), Int(b))
            if let position = positions[ratio] {
                groups[position].weight += Int128(b)
            } else {
                guard groups.count < PairedColumns.mostGroups else { return nil }
                positions[ratio] = groups.count
                groups.append((ratio, Int128(b)))
            }
        }
        return groups
    }

    /// The sum Σ x^a y^(1−a), when few y differ; `nil` otherwise.
    func sum(toPower order: Int) -> Number? {
        var positions: [Int64: Int] = [:]
        var groups: [(y: Int64, sum: Rational)] = []
        for (a, b) in zip(x, y) {
            let power = Rational(Int(a)).power(order)
            if let position = positions[b] {
                groups[position].sum = groups[position].sum + power
            } else {
                guard groups.count < PairedColumns.mostGroups else { return nil }
                positions[b] = groups.count
                groups.append((b, power))
            }
        }
        let terms = groups.map { Number.exact($0.sum / Rational(Int($0.y)).power(order - 1)) }
        return try? Number.sum(terms)
    }
}
