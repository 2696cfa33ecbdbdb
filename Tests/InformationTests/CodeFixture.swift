import Information
import Numbers
import TestSupport

/// Distributions for tests of codes.
extension Distribution {
    /// The distribution on 1 … n in proportion to weights.
    static func weighted(_ weights: [Int]) throws -> Distribution {
        try Measure(numbered: weights.map { Number($0) }).normalized()
    }

    /// A distribution on named outcomes in proportion to weights.
    static func weighted(_ weights: KeyValuePairs<String, Int>) throws -> Distribution {
        try Measure(
            outcomes: weights.map { Outcome(label: $0.key) },
            masses: weights.map { Number($0.value) }
        ).normalized()
    }

    /// Blocks of independent outcomes, written by hand.
    func blocks(of count: Int) throws -> Distribution {
        var blocks: [(name: String, mass: Rational)] = [("", .one)]
        for _ in 0..<count {
            blocks = blocks.flatMap { block in
                zip(outcomes, probabilities).map { outcome, probability in
                    (block.name + "\(outcome).", block.mass * (probability.exactValue ?? .zero))
                }
            }
        }
        return try Distribution(
            Measure(
                outcomes: blocks.map { .text($0.name) }, masses: blocks.map { .exact($0.mass) }))
    }

    /// Random weights from 0 to `greatest`, not all of them zero.
    static func random(
        _ count: Int, below greatest: UInt64, _ random: inout SplitMix64
    ) throws -> Distribution {
        var weights = (0..<count).map { _ in Int(random.next() % greatest) }
        if weights.allSatisfy({ $0 == 0 }) { weights[0] = 1 }
        return try weighted(weights)
    }
}

extension Code {
    /// The words as they are written, the missing ones as –.
    var written: [String] { words.map { $0?.description ?? "–" } }

    /// The code on 1 … n with words as they are written.
    init(_ words: [String], radix: Int = 2) throws {
        try self.init(outcomes: Outcomes(count: words.count), words: words, radix: radix)
    }
}

/// The least Σ weight · length over all lengths that satisfy Kraft's inequality: every choice is
/// tried, so that nothing is shared with what it is compared with.
func leastCost(_ weights: [Int], limit: Int, radix: Int) -> Int? {
    let sorted = weights.filter { $0 > 0 }.sorted(by: >)
    func power(_ exponent: Int) -> Int {
        (0..<exponent).reduce(1) { product, _ in product * radix }
    }
    /// `room` is what is left of the Kraft sum, in units of the longest word.
    func search(_ index: Int, from length: Int, room: Int) -> Int? {
        guard index < sorted.count else { return 0 }
        var best: Int?
        for length in length...max(limit, length) where length <= limit {
            let width = power(limit - length)
            guard width <= room,
                let rest = search(index + 1, from: length, room: room - width)
            else { continue }
            let cost = sorted[index] * length + rest
            best = min(best ?? cost, cost)
        }
        return best
    }
    return search(0, from: 1, room: power(limit))
}

/// Σ weight · length of a code, for the weights of its outcomes.
func cost(of code: Code, _ weights: [Int]) -> Int {
    zip(weights, code.lengths).reduce(0) { $0 + $1.0 * ($1.1 ?? 0) }
}
