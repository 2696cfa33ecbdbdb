/// A source code: a word for each of finitely many outcomes.
///
/// No two words are the same and none is empty. An outcome that cannot happen may be without a
/// word: its length is infinite, as −log 0 is.
public struct Code: Sendable {
    /// The outcomes, in the order given.
    public let outcomes: Outcomes
    /// How many digits there are: 2 for a binary code.
    public let radix: Int
    /// The digits of all words, one after the other.
    let digits: [UInt8]
    /// Where each word ends among the digits; an outcome without a word adds none.
    let ends: [Int]

    /// How many digits the words of a code have together at most.
    static let greatestDigitCount = 100_000_000

    init(unchecked outcomes: Outcomes, radix: Int, digits: [UInt8], ends: [Int]) {
        self.outcomes = outcomes
        self.radix = radix
        self.digits = digits
        self.ends = ends
    }

    /// Creates a code from its words as they are written, one an outcome.
    ///
    ///     try Code(outcomes: Outcomes(count: 3), words: ["0", "10", "11"], radix: 2)
    ///
    /// - Throws: `noWords`, `emptyWord`, `digit`, or `repeatedWord`, which name the outcomes.
    public init(outcomes: Outcomes, words: [String], radix: Int) throws(CodeError) {
        guard !words.isEmpty, words.count == outcomes.count else { throw .noWords }
        var digits: [UInt8] = []
        var ends: [Int] = []
        for (outcome, word) in zip(outcomes, words) {
            guard !word.isEmpty else { throw .emptyWord(outcome: outcome) }
            for character in word {
                guard let digit = CodeWord.digit(character, radix: radix) else {
                    throw .digit(character, word: word, outcome: outcome, radix: radix)
                }
                digits.append(digit)
            }
            ends.append(digits.count)
        }
        self.init(unchecked: outcomes, radix: radix, digits: digits, ends: ends)
        var positions: [CodeWord: Int] = [:]
        for position in outcomes.indices {
            guard let word = word(at: position) else { continue }
            if let first = positions.updateValue(position, forKey: word) {
                throw .repeatedWord(word, first: outcomes[first], second: outcomes[position])
            }
        }
    }

    /// Creates a code by having its digits written, for words of known lengths.
    ///
    /// - Throws: `tooLarge`.
    init(
        outcomes: Outcomes, radix: Int, lengths: [Int?],
        write: (inout [UInt8], [Range<Int>]) -> Void
    ) throws(CodeError) {
        var ranges: [Range<Int>] = []
        ranges.reserveCapacity(lengths.count)
        var end = 0
        for length in lengths {
            let (next, overflow) = end.addingReportingOverflow(length ?? 0)
            guard !overflow, next <= Code.greatestDigitCount else {
                throw .tooLarge(
                    "the words have more than \(Code.greatestDigitCount) digits together")
            }
            ranges.append(end..<next)
            end = next
        }
        var digits: [UInt8] = Array(repeating: 0, count: end)
        write(&digits, ranges)
        self.init(
            unchecked: outcomes, radix: radix, digits: digits, ends: ranges.map(\.upperBound))
    }

    /// The digits of the word in a place; empty where there is no word.
    func digits(at position: Int) -> ArraySlice<UInt8> {
        digits[(position == 0 ? 0 : ends[position - 1])..<ends[position]]
    }

    /// The word of the outcome in a place; `nil` when it has none.
    public func word(at position: Int) -> CodeWord? {
        let digits = digits(at: position)
        return digits.isEmpty ? nil : CodeWord(digits)
    }

    /// The words, one an outcome; `nil` for an outcome that has none.
    public var words: [CodeWord?] { outcomes.indices.map(word(at:)) }

    /// The lengths of the words, one an outcome; `nil` for an outcome that has none.
    public var lengths: [Int?] {
        outcomes.indices.map { position in
            let count = digits(at: position).count
            return count == 0 ? nil : count
        }
    }

    /// The places of the outcomes that have words, in the order of the dictionary.
    var dictionaryOrder: [Int] {
        outcomes.indices.filter { !digits(at: $0).isEmpty }
            .sorted { digits(at: $0).lexicographicallyPrecedes(digits(at: $1)) }
    }

    /// Two outcomes of which one's word begins the other's; `nil` for a prefix code.
    ///
    /// Words that begin a longer one stand right before one of those in the dictionary.
    public var prefixConflict: (beginning: Outcome, longer: Outcome)? {
        let order = dictionaryOrder
        for (first, second) in zip(order, order.dropFirst())
        where digits(at: second).starts(with: digits(at: first)) {
            return (outcomes[first], outcomes[second])
        }
        return nil
    }
}

extension Code: Equatable {
    /// Whether two codes have the same words for the same outcomes, in the same order.
    public static func == (a: Code, b: Code) -> Bool {
        a.outcomes == b.outcomes && a.ends == b.ends && a.digits == b.digits
    }
}

extension Code: CustomStringConvertible {
    /// The code as a reader sees it: `sunny: 0, cloudy: 10, rainy: 11`.
    public var description: String {
        zip(outcomes, words).map { outcome, word in
            "\(outcome): \(word?.description ?? "no word")"
        }.joined(separator: ", ")
    }
}
