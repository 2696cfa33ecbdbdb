extension Number {
    /// The greatest number of things that are counted.
    private static let mostThings = 20_000

    /// n! of an integer from 0 to 20 000.
    public func factorial() throws(NumberError) -> Number {
        if isFormal { return try plus(.one).gamma() }
        return .exact(Number.product(1, try count()))
    }

    /// The number of ways to choose k of n things, for integers 0 ≤ k ≤ n ≤ 20 000.
    public func binomialCoefficient(_ k: Number) throws(NumberError) -> Number {
        let n = try count()
        let k = try k.count(upTo: n)
        return .exact(Number.product(n - k + 1, n) / Number.product(1, k))
    }

    /// The number of ways to choose k of n things one after the other, for integers
    /// 0 ≤ k ≤ n ≤ 20 000: n! / (n − k)!.
    public func permutations(_ k: Number) throws(NumberError) -> Number {
        let n = try count()
        return .exact(Number.product(n - (try k.count(upTo: n)) + 1, n))
    }

    /// The number of orders of n₁ + … + nₖ things of which those of a kind are alike, for integers
    /// that are not negative and sum to 20 000 at most.
    public static func multinomialCoefficient(_ kinds: [Number]) throws(NumberError) -> Number {
        var total = 0
        var coefficient = Rational.one
        for kind in kinds {
            let count = try kind.count()
            total += count
            _ = try Number(total).count()
            coefficient *= product(total - count + 1, total) / product(1, count)
        }
        return .exact(coefficient)
    }

    /// The number of orders of n things that leave none in its place, for an integer from 0 to
    /// 20 000: D₀ = 1, Dₙ = n Dₙ₋₁ + (−1)ⁿ.
    public func derangements() throws(NumberError) -> Number {
        var derangements = Rational.one
        for n in 0..<(try count()) {
            derangements = derangements * Rational(n + 1) + (n.isMultiple(of: 2) ? -1 : 1)
        }
        return .exact(derangements)
    }

    /// 1 + 1/2 + … + 1/n, for an integer from 0 to 20 000.
    public func harmonicNumber() throws(NumberError) -> Number {
        let n = try count()
        return n == 0 ? .zero : .exact(Number.reciprocalSum(1, n))
    }

    /// The integer from 0 to a bound that the number must be.
    private func count(upTo most: Int = mostThings) throws(NumberError) -> Int {
        guard let count = exactValue?.int, (0...most).contains(count) else {
            throw .outside(description, "an integer from 0 to \(most)")
        }
        return count
    }

    /// The product of the integers between two, by halves, so that the factors stay of one size;
    /// of none it is 1.
    private static func product(_ first: Int, _ last: Int) -> Rational {
        guard first < last else { return first == last ? Rational(first) : .one }
        let middle = (first + last) / 2
        return product(first, middle) * product(middle + 1, last)
    }

    /// The sum of the reciprocals of the integers between two, by halves.
    private static func reciprocalSum(_ first: Int, _ last: Int) -> Rational {
        guard first < last else { return Rational(1, first) }
        let middle = (first + last) / 2
        return reciprocalSum(first, middle) + reciprocalSum(middle + 1, last)
    }
}
