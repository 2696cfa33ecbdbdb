extension Sample {
    /// The numbers in ascending order.
    ///
    /// - Throws: `undecided`, when no enclosure tells which of two numbers is greater.
    public func sorted() throws(NumberError) -> [Number] {
        var isDecided = true
        let sorted = numbers.sorted { a, b in
            guard let order = a.order(to: b) else {
                isDecided = false
                return false
            }
            return order == .less
        }
        guard isDecided else { throw .undecided("which of two numbers is greater") }
        return sorted
    }

    /// The definitions of a sample quantile, numbered as by Hyndman and Fan.
    ///
    /// Source: Hyndman and Fan, “Sample quantiles in statistical packages”, The American
    /// Statistician 50 (1996).
    public static let quantileTypes = 1...9

    /// The quantile of a probability, which lies in 0 … 1, by one of the nine definitions.
    ///
    /// Between x₍ⱼ₎ and x₍ⱼ₊₁₎, where j + g = n p + m with 0 ≤ g < 1; `m` is the offset of the
    /// type, and how far between is its weight.
    public func quantile(_ p: Number, type: Int) throws(NumberError) -> Number {
        let sorted = try sorted()
        let place = try p.times(Number(count)).plus(Sample.offset(type, p))
        let floor = try place.floored()
        guard let below = floor.exactValue?.int else {
            throw .undecided("which two numbers the quantile lies between")
        }
        let weight = try Sample.weight(type, below: below, rest: place.minus(floor))
        func ranked(_ rank: Int) -> Number { sorted[min(max(rank, 1), count) - 1] }
        let (low, high) = (ranked(below), ranked(below + 1))
        return try low.plus(weight.times(high.minus(low)))
    }

    /// What is added to n p: m.
    private static func offset(_ type: Int, _ p: Number) throws(NumberError) -> Number {
        switch type {
        case 3: return .exact(Rational(-1, 2))
        case 5: return .exact(.half)
        case 6: return p
        case 7: return try Number.one.minus(p)
        case 8: return try p.plus(.one).divided(by: Number(3))
        case 9: return try p.divided(by: Number(4)).plus(.exact(Rational(3, 8)))
        case _: return .zero
        }
    }

    /// How far the quantile lies from the number below it towards the one above.
    private static func weight(
        _ type: Int, below: Int, rest: Number
    ) throws(NumberError) -> Number {
        guard type <= 3 else { return rest }
        guard let sign = rest.sign else {
            throw .undecided("which number the quantile is")
        }
        if sign > 0 { return .one }
        switch type {
        case 2: return .exact(.half)
        case 3: return below.isMultiple(of: 2) ? .zero : .one
        case _: return .zero
        }
    }
}
