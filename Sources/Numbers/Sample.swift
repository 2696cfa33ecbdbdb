/// Numbers that were observed: what statistics are worked out from.
///
/// Of fractions every statistic that mathematics leaves a fraction is one. Whoever asks for a
/// statistic sees to it that there are numbers enough; division by zero is the error otherwise.
public struct Sample: Sendable {
    /// The numbers, in the order in which they were observed.
    public let numbers: [Number]

    /// Creates a sample.
    public init(_ numbers: [Number]) { self.numbers = numbers }

    /// How many numbers there are.
    public var count: Int { numbers.count }

    /// x̄ = Σx / n.
    public func mean() throws(NumberError) -> Number {
        try Number.sum(numbers).divided(by: Number(count))
    }

    /// Σwx / Σw, with one weight a number.
    public func mean(weights: Sample) throws(NumberError) -> Number {
        try products(with: weights).divided(by: Number.sum(weights.numbers))
    }

    /// The geometric mean, e to the mean of the logarithms, of positive numbers.
    public func geometricMean() throws(NumberError) -> Number {
        var logarithms: [Number] = []
        logarithms.reserveCapacity(count)
        for number in numbers { logarithms.append(try number.logarithm()) }
        return try Sample(logarithms).mean().exponential()
    }

    /// The harmonic mean n / Σ(1/x) of numbers that are not zero.
    public func harmonicMean() throws(NumberError) -> Number {
        var reciprocals: [Number] = []
        reciprocals.reserveCapacity(count)
        for number in numbers { reciprocals.append(try Number.one.divided(by: number)) }
        return try Number(count).divided(by: Number.sum(reciprocals))
    }

    /// Σ(x − x̄)(y − ȳ), with the numbers of another sample of the same size.
    public func sumOfProducts(with other: Sample) throws(NumberError) -> Number {
        if isExact, other.isExact {
            // Nothing is lost by cancellation, and the denominators stay small.
            let product = try Number.sum(numbers).times(Number.sum(other.numbers))
            return try products(with: other).minus(product.divided(by: Number(count)))
        }
        return try Number.sum(
            Sample(deviations()).numbers.multiplied(by: other.deviations()))
    }

    /// Σ(x − x̄)².
    public func sumOfSquares() throws(NumberError) -> Number { try sumOfProducts(with: self) }

    /// What each number has more than the mean.
    public func deviations() throws(NumberError) -> [Number] {
        let mean = try mean()
        var deviations: [Number] = []
        deviations.reserveCapacity(count)
        for number in numbers { deviations.append(try number.minus(mean)) }
        return deviations
    }

    /// Σxy.
    private func products(with other: Sample) throws(NumberError) -> Number {
        try Number.sum(numbers.multiplied(by: other.numbers))
    }

    private var isExact: Bool { numbers.allSatisfy { $0.exactValue != nil } }
}

extension [Number] {
    /// The products of numbers in the same places.
    fileprivate func multiplied(by others: [Number]) throws(NumberError) -> [Number] {
        var products: [Number] = []
        products.reserveCapacity(count)
        for (number, other) in zip(self, others) { products.append(try number.times(other)) }
        return products
    }
}
