import Numbers

/// The probabilities of a distribution as whole numbers in proportion to them, zeros left out.
struct CodeWeights {
    let outcomes: Outcomes
    /// The places of the outcomes that can happen.
    let positions: [Int]
    /// The weight of each of them, a positive whole number.
    let weights: [Rational]
    /// The sum of the weights.
    let total: Rational

    /// To how many decimal places a probability is taken that is no fraction.
    static let decimalPlaces = 80
    /// How many bits all weights have together at most.
    static let greatestBitCount = 1 << 29

    /// Brings probabilities over one denominator.
    ///
    /// One that is no fraction is rounded to 80 places.
    ///
    /// - Throws: `tooLarge`; `number`, when an interval of the fast path does not say enough.
    init(_ distribution: Distribution) throws(CodeError) {
        let fractions: [Rational]
        if let column = distribution.probabilities.column {
            fractions = column.integers.map { Rational(Int($0)) }
        } else {
            fractions = try CodeWeights.whole(distribution.probabilities)
        }
        outcomes = distribution.outcomes
        positions = fractions.indices.filter { fractions[$0].sign > 0 }
        weights = positions.map { fractions[$0] }
        total = weights.reduce(.zero, +)
    }

    private static func whole(_ probabilities: Masses) throws(CodeError) -> [Rational] {
        var fractions: [Rational] = []
        fractions.reserveCapacity(probabilities.count)
        for probability in probabilities { fractions.append(try fraction(probability)) }
        var denominator = Rational.one
        for fraction in fractions {
            // In lowest terms, what is left below the line is missing in the denominator.
            denominator *= (denominator * fraction).denominator
            let bits = denominator.bitCount.multipliedReportingOverflow(by: fractions.count)
            guard !bits.overflow, bits.partialValue <= greatestBitCount else {
                throw .tooLarge("the common denominator of the probabilities is too large")
            }
        }
        return fractions.map { $0 * denominator }
    }

    private static func fraction(_ probability: Number) throws(CodeError) -> Rational {
        switch probability {
        case .exact(let value): return value
        case .real:
            guard let rounded = probability.rounded(toPlace: -decimalPlaces) else {
                throw .number(.undecided("the digits of a probability"))
            }
            return rounded.value
        case .fast, .infinite: throw .number(.undecided("the order of the probabilities"))
        }
    }

    /// The ranks of the weights: the lightest first, and of equal ones the last.
    var ascending: [Int] {
        weights.indices.sorted { a, b in
            weights[a] == weights[b] ? a > b : weights[a] < weights[b]
        }
    }

    /// Lengths given to the weights, as lengths of all outcomes.
    func spread(_ lengths: [Int]) -> [Int?] {
        var all: [Int?] = Array(repeating: nil, count: outcomes.count)
        for (position, length) in zip(positions, lengths) { all[position] = length }
        return all
    }
}
