public import Numbers

/// Medians and quantiles of distributions whose outcomes are numbers; `nil` when one is a word.
extension Distribution {
    /// The least number x with P(X ≤ x) ≥ p.
    ///
    /// - Throws: `undecided`, when no enclosure tells whether a sum of probabilities reaches p.
    public func quantile(_ p: Number) throws(InformationError) -> Number? {
        try ranked().map { ranked throws(InformationError) in
            ranked.numbers[try ranked.position(reaching: p)]
        }
    }

    /// The number with one half of the probability on either side; where a whole interval has it,
    /// its middle.
    public func median() throws(InformationError) -> Number? {
        try ranked().map { ranked throws(InformationError) in
            let half = Number.exact(.half)
            let position = try ranked.position(reaching: half)
            let number = ranked.numbers[position]
            guard ranked.cumulative[position].order(to: half) == .equal,
                position + 1 < ranked.numbers.count
            else { return number }
            return try arithmetic { () throws(NumberError) in
                try number.plus(ranked.numbers[position + 1]).times(half)
            }
        }
    }

    /// The numbers that are possible in ascending order, with their probabilities.
    ///
    ///     dist([3: 0.5, 1: 0.5, 2: 0])     // (1, 0.5), (3, 0.5)
    public func ascending() -> [(number: Rational, probability: Number)]? {
        var pairs: [(number: Rational, probability: Number)] = []
        for (outcome, probability) in zip(outcomes, probabilities) {
            guard let number = outcome.number else { return nil }
            if probability.sign != 0 { pairs.append((number, probability)) }
        }
        return pairs.sorted { $0.number < $1.number }
    }

    /// These, each with the probability up to it.
    private func ranked() throws(InformationError) -> Ranked? {
        guard let pairs = ascending() else { return nil }
        var cumulative: [Number] = []
        for (_, probability) in pairs {
            cumulative.append(
                try arithmetic { () throws(NumberError) in
                    try (cumulative.last ?? .zero).plus(probability)
                })
        }
        return Ranked(numbers: pairs.map { .exact($0.number) }, cumulative: cumulative)
    }

    private struct Ranked {
        let numbers: [Number]
        let cumulative: [Number]

        /// The first position up to which the probability is at least p.
        func position(reaching p: Number) throws(InformationError) -> Int {
            for (position, sum) in cumulative.dropLast().enumerated() {
                guard let order = sum.order(to: p) else {
                    throw .number(.undecided("whether a sum of probabilities reaches \(p)"))
                }
                if order != .less { return position }
            }
            return numbers.count - 1
        }
    }
}
