import Numbers

extension Code {
    /// Shannon's code: an outcome of probability p has a word of ⌈−log p⌉ digits, the first ones of
    /// the sum of all probabilities before it, the likeliest first.
    ///
    /// A prefix code whose expected length is less than the entropy plus one digit. A certain
    /// outcome, for which the formula gives no digits, has the word 0; outcomes of probability zero
    /// have none.
    ///
    /// Source: Shannon, “A mathematical theory of communication”, 1948, section 9.
    public static func shannon(
        for distribution: Distribution, radix: Int = 2
    ) throws(CodeError) -> Code {
        let weights = try CodeWeights(distribution)
        let lengths = weights.idealLengths(radix: radix).map { max($0, 1) }
        let order = weights.weights.indices.sorted { a, b in
            weights.weights[a] == weights.weights[b]
                ? a < b : weights.weights[a] > weights.weights[b]
        }
        var sum = Rational.zero
        var numerators: [Rational] = Array(repeating: .zero, count: order.count)
        for rank in order {
            numerators[rank] = sum
            sum = sum + weights.weights[rank]
        }
        return try expanding(
            numerators, over: weights.total, lengths: lengths, weights, radix: radix)
    }

    /// The code of Shannon, Fano and Elias: an outcome of probability p has a word of
    /// ⌈−log p⌉ + 1 digits, the first ones of the sum of all probabilities before it and half of
    /// its own.
    ///
    /// A prefix code in the order of the outcomes, whose expected length is less than the entropy
    /// plus two digits. Outcomes of probability zero have no word.
    ///
    ///     // 1/4, 1/2, 1/8, 1/8: 001, 10, 1101, 1111
    ///
    /// Source: Cover and Thomas, “Elements of Information Theory”, 2nd edition, 5.9.
    public static func shannonFanoElias(
        for distribution: Distribution, radix: Int = 2
    ) throws(CodeError) -> Code {
        let weights = try CodeWeights(distribution)
        let lengths = weights.idealLengths(radix: radix).map { $0 + 1 }
        var sum = Rational.zero
        var numerators: [Rational] = []
        for weight in weights.weights {
            // Twice the middle, over twice the total, so that it is whole.
            numerators.append(sum + sum + weight)
            sum = sum + weight
        }
        return try expanding(
            numerators, over: weights.total + weights.total, lengths: lengths, weights,
            radix: radix)
    }

    /// The code whose words are the first digits of fractions.
    private static func expanding(
        _ numerators: [Rational], over denominator: Rational, lengths: [Int],
        _ weights: CodeWeights, radix: Int
    ) throws(CodeError) -> Code {
        let all = weights.spread(lengths)
        return try Code(outcomes: weights.outcomes, radix: radix, lengths: all) { digits, ranges in
            for (position, numerator) in zip(weights.positions, numerators) {
                let count = ranges[position].count
                let scaled = numerator * Rational(radix).power(count)
                digits.replaceSubrange(
                    ranges[position],
                    with: scaled.quotient(by: denominator).lastDigits(count, radix: radix))
            }
        }
    }
}

extension CodeWeights {
    /// The lengths ⌈log (total/weight)⌉, one a weight.
    fileprivate func idealLengths(radix: Int) -> [Int] {
        weights.map { weight in
            // The least length with weight·radix^length ≥ total, between bounds from the sizes.
            let bits = total.quotient(by: weight).bitCount - 1
            var (low, high) = (0, bits + 1)
            while low < high {
                let middle = (low + high) / 2
                if weight * Rational(radix).power(middle) < total {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return low
        }
    }
}
