import Numbers

/// An arithmetic coder: it codes a text as a whole, by the interval that its probability takes up.
///
/// The symbols divide [0, 1) in proportion to their probabilities, each part is divided likewise by
/// the next symbol, and the code is the shortest binary fraction all of whose continuations stay
/// within the interval of the text. All of that is done with whole numbers of any size, so that
/// nothing is rounded: a text of probability p takes at least −log₂ p bits and fewer than
/// −log₂ p + 2. A text without symbols takes none.
///
/// Sources: Pasco, “Source coding algorithms for fast data compression”, 1976; Rissanen,
/// “Generalized Kraft inequality and arithmetic coding”, 1976.
public struct ArithmeticCoder: Sendable {
    /// The outcomes it codes.
    public let outcomes: Outcomes
    /// The place of each outcome.
    private let places: [Outcome: Int]
    /// Where each outcome's part of the total begins, and the total at the end.
    private let bounds: [Rational]
    private let total: Rational

    /// How many bits the interval of a text has at most.
    static let greatestBitCount = 1 << 24
    /// How much work a text is to decode: the square of its symbols times the bits of each.
    static let greatestDecodingWork = 1 << 34

    /// Creates a coder for symbols that follow each other independently.
    public init(_ distribution: Distribution) throws(CodeError) {
        let weights = try CodeWeights(distribution)
        outcomes = weights.outcomes
        var places: [Outcome: Int] = [:]
        for (place, outcome) in outcomes.enumerated() { places[outcome] = place }
        self.places = places
        var all: [Rational] = Array(repeating: .zero, count: outcomes.count)
        for (position, weight) in zip(weights.positions, weights.weights) { all[position] = weight }
        var bounds = [Rational.zero]
        var sum = Rational.zero
        for weight in all {
            sum = sum + weight
            bounds.append(sum)
        }
        self.bounds = bounds
        total = weights.total
    }

    /// A part of [0, 1): it begins at `low / scale` and is `width / scale` wide.
    private struct Interval {
        let low: Rational
        let width: Rational
        let scale: Rational

        /// The part of this interval that another is of [0, 1).
        func divided(by part: Interval) -> Interval {
            Interval(
                low: low * part.scale + width * part.low, width: width * part.width,
                scale: scale * part.scale)
        }
    }

    /// The code of symbols, in binary digits.
    ///
    /// - Throws: `unknownSymbol` or `impossibleSymbol` with its place; `tooLarge`.
    public func encoded(_ symbols: [Outcome]) throws(CodeError) -> String {
        let bits = total.bitCount.multipliedReportingOverflow(by: symbols.count)
        guard !bits.overflow, bits.partialValue <= ArithmeticCoder.greatestBitCount else {
            throw .tooLarge("a text of \(symbols.count) symbols is too long for exact intervals")
        }
        var positions: [Int] = []
        positions.reserveCapacity(symbols.count)
        for (index, symbol) in symbols.enumerated() {
            guard let position = places[symbol] else {
                throw .unknownSymbol(symbol, place: index + 1, known: outcomes)
            }
            guard bounds[position] < bounds[position + 1] else {
                throw .impossibleSymbol(symbol, place: index + 1)
            }
            positions.append(position)
        }
        return CodeWord.text(code(of: interval(of: positions[...])))
    }

    /// The interval of a text, halves of it taken together so that numbers of like size meet.
    private func interval(of positions: ArraySlice<Int>) -> Interval {
        guard let first = positions.first else {
            return Interval(low: .zero, width: .one, scale: .one)
        }
        guard positions.count > 1 else {
            return Interval(
                low: bounds[first], width: bounds[first + 1] - bounds[first], scale: total)
        }
        let middle = positions.startIndex + positions.count / 2
        return interval(of: positions[..<middle]).divided(by: interval(of: positions[middle...]))
    }

    /// The digits of the shortest binary interval within another.
    private func code(of interval: Interval) -> [UInt8] {
        // So many digits that one step is no wider than the interval: perhaps enough, else one more.
        var count = interval.scale.quotient(by: interval.width).bitCount - 2
        if interval.width * Rational(2).power(count) < interval.scale { count += 1 }
        while true {
            let unit = Rational(2).power(count)
            // The first step that does not begin before the interval.
            let step = (interval.low * unit + interval.scale - .one).quotient(by: interval.scale)
            if (step + .one) * interval.scale <= (interval.low + interval.width) * unit {
                return step.lastDigits(count, radix: 2)
            }
            count += 1
        }
    }

    /// So many symbols that a text of binary digits is the code of.
    ///
    /// - Throws: `textDigit` with its place; `noArithmeticCodeOf` when it is not the code of any;
    ///   `tooLarge`.
    public func decoded(_ text: String, count: Int) throws(CodeError) -> [Outcome] {
        let digits = try Code.digits(of: text, radix: 2)
        let size = max(count, digits.count / max(total.bitCount, 1))
        let work = size.multipliedReportingOverflow(by: size)
        let bits = work.partialValue.multipliedReportingOverflow(by: total.bitCount)
        guard !work.overflow, !bits.overflow,
            bits.partialValue <= ArithmeticCoder.greatestDecodingWork
        else { throw .tooLarge("a text of \(count) symbols is too long to decode exactly") }
        // Where the code lies within what is left to read: rest / scale of it.
        var rest = Rational(digits: digits, radix: 2)
        var scale = Rational(2).power(digits.count)
        var symbols: [Outcome] = []
        symbols.reserveCapacity(count)
        for _ in 0..<count {
            let position = position(of: (rest * total).quotient(by: scale))
            symbols.append(outcomes[position])
            rest = rest * total - bounds[position] * scale
            scale = scale * (bounds[position + 1] - bounds[position])
        }
        guard try encoded(symbols) == text else { throw .noArithmeticCodeOf(count: count) }
        return symbols
    }

    /// The outcome whose part of the total holds a whole number below it.
    private func position(of number: Rational) -> Int {
        var (low, high) = (0, outcomes.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if bounds[middle + 1] <= number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
