public import Numbers

/// A model of a language: how likely each token is after the n − 1 before it, by counts in a text.
///
/// All probabilities are fractions. Before the first token of a text stand n − 1 beginnings.
///
/// Sources: Jelinek and Mercer, “Interpolated estimation of Markov source parameters from sparse data”,
/// 1980; Chen and Goodman, “An empirical study of smoothing techniques for language modeling”, 1998.
public struct NGramModel: Sendable {
    /// What is done for what the text does not hold.
    public enum Smoothing: Sendable {
        /// Nothing: what did not occur is impossible.
        case none
        /// k is added to each count: (N(c w) + k)/(N(c) + k V).
        case adding(Rational)
        /// λ N(c w)/N(c) + (1 − λ) p(w | c without its first token), at last the uniform distribution;
        /// after what did not occur, the shorter context alone.
        case interpolating(Rational)
    }

    /// How many tokens it looks at together.
    public let order: Int
    /// What is done for what the text does not hold.
    public let smoothing: Smoothing
    /// The tokens it knows, in the order of the text.
    public let vocabulary: [String]
    /// The places of the tokens in the vocabulary.
    private let places: [String: Int]
    /// How often each context of up to n − 1 tokens is followed by something, and by which token.
    private let followers: [[String]: [String: Int]]
    private let totals: [[String]: Int]

    /// What stands before a text; no token of a text is empty.
    private static let beginning = ""

    /// Counts the tokens of a text.
    ///
    /// - Parameters:
    ///   - tokens: The text.
    ///   - order: How many tokens are looked at together.
    ///   - others: More tokens that the model knows.
    /// - Throws: `empty` for a text without tokens.
    public init(
        _ tokens: [String], order: Int, smoothing: Smoothing, knowing others: [String] = []
    ) throws(InformationError) {
        guard !tokens.isEmpty else { throw .empty }
        (self.order, self.smoothing) = (order, smoothing)
        var places: [String: Int] = [:]
        var vocabulary: [String] = []
        for token in tokens + others where places[token] == nil {
            places[token] = vocabulary.count
            vocabulary.append(token)
        }
        (self.vocabulary, self.places) = (vocabulary, places)
        var followers: [[String]: [String: Int]] = [:]
        var totals: [[String]: Int] = [:]
        for (context, token) in NGramModel.steps(of: tokens, order: order) {
            for length in 0..<order {
                let part = Array(context.suffix(length))
                followers[part, default: [:]][token, default: 0] += 1
                totals[part, default: 0] += 1
            }
        }
        (self.followers, self.totals) = (followers, totals)
    }

    /// Each token of a text with the n − 1 before it.
    private static func steps(
        of tokens: [String], order: Int
    ) -> [(context: [String], token: String)] {
        let padded = Array(repeating: beginning, count: order - 1) + tokens
        return tokens.indices.map { index in
            (Array(padded[index..<(index + order - 1)]), tokens[index])
        }
    }

    /// The probability of a token after a context; zero for one that the model does not know.
    ///
    /// `nil` without smoothing after a context that did not occur, which tells nothing.
    public func probability(of token: String, after context: [String]) -> Rational? {
        guard places[token] != nil else { return .zero }
        let padding = Array(repeating: NGramModel.beginning, count: order - 1)
        return probability(of: token, exactlyAfter: (padding + context).suffix(order - 1))
    }

    private func probability(of token: String, exactlyAfter context: ArraySlice<String>)
        -> Rational?
    {
        let key = Array(context)
        let (count, total) = (followers[key]?[token] ?? 0, totals[key] ?? 0)
        switch smoothing {
        case .none: return total == 0 ? nil : Rational(count, total)
        case .adding(let k):
            let size = Rational(total) + k * Rational(vocabulary.count)
            return (Rational(count) + k) / size
        case .interpolating(let weight):
            let rest =
                context.isEmpty
                ? Rational(1, vocabulary.count)
                : probability(of: token, exactlyAfter: context.dropFirst()) ?? .zero
            guard total > 0 else { return rest }
            return weight * Rational(count, total) + (.one - weight) * rest
        }
    }

    /// The distribution of the token after a context.
    ///
    /// - Throws: `zeroTotal` without smoothing after one that did not occur.
    public func distribution(after context: [String]) throws(InformationError) -> Distribution {
        var masses: [Number] = []
        for token in vocabulary {
            guard let share = probability(of: token, after: context) else {
                throw .zeroTotal
            }
            masses.append(.exact(share))
        }
        return try Distribution(
            Measure(outcomes: vocabulary.map(Outcome.text), masses: masses))
    }

    /// The cross-entropy −(1/N) Σ ln p(wᵢ | wᵢ₋ₙ₊₁ … wᵢ₋₁) of a text of N tokens, a token.
    ///
    /// Infinite, and says why, where a token is impossible after those before it.
    ///
    /// - Throws: `empty` for a text without tokens.
    public func crossEntropy(of tokens: [String]) throws(InformationError) -> Quantity {
        guard !tokens.isEmpty else { throw .empty }
        var counts: [Rational: Int] = [:]
        var order: [Rational] = []
        for (context, token) in NGramModel.steps(of: tokens, order: self.order) {
            guard places[token] != nil else {
                return Self.infinite("'\(token)' is not among the tokens that the model knows")
            }
            let share = probability(of: token, exactlyAfter: context[...]) ?? .zero
            guard share.sign > 0 else {
                let words = context.filter { $0 != Self.beginning }.joined(separator: " ")
                let place = words.isEmpty ? "at the beginning" : "after '\(words)'"
                return Self.infinite("'\(token)' never stands \(place) in the model's text")
            }
            if counts[share] == nil { order.append(share) }
            counts[share, default: 0] += 1
        }
        return Quantity(
            try arithmetic { () throws(NumberError) in
                var terms: [Number] = []
                for share in order {
                    let part = Rational(-(counts[share] ?? 0), tokens.count)
                    terms.append(try Number.exact(share).logarithm().times(.exact(part)))
                }
                return try Number.sum(terms)
            }, dimension: 1)
    }

    private static func infinite(_ reason: String) -> Quantity {
        Quantity(.infinite(isNegative: false, reason: reason), dimension: 1)
    }
}
