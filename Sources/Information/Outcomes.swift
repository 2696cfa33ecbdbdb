/// The outcomes of a measure, each once, in the order given.
public struct Outcomes: Sendable, RandomAccessCollection, Equatable {
    private enum Storage: Sendable, Equatable {
        /// The integers from 1.
        case numbered(Int)
        case listed([Outcome])
        /// All tuples of one outcome of each, the last running fastest.
        case tuples([Outcomes])
    }

    private let storage: Storage

    /// The outcomes 1 … n.
    public init(count: Int) { storage = .numbered(count) }

    /// All tuples of one outcome of each, the last running fastest.
    ///
    /// - Throws: `limit` for more than `greatestCount`.
    public init(tuples factors: [Outcomes]) throws(InformationError) {
        var count = 1
        for factor in factors {
            let (product, overflow) = count.multipliedReportingOverflow(by: factor.count)
            guard !overflow, product <= Outcomes.greatestCount else {
                throw .limit("a product has at most \(Outcomes.greatestCount) outcomes")
            }
            count = product
        }
        storage = .tuples(factors)
    }

    /// How many outcomes a product of distributions may have.
    public static let greatestCount = 2_000_000

    /// Outcomes that are known to differ.
    init(distinct outcomes: [Outcome]) { storage = .listed(outcomes) }

    /// Creates outcomes from a list.
    ///
    /// - Throws: `duplicate`, which names the first that is there already.
    public init(_ outcomes: [Outcome]) throws(InformationError) {
        var seen: Set<Outcome> = []
        seen.reserveCapacity(outcomes.count)
        for outcome in outcomes {
            guard seen.insert(outcome).inserted else { throw .duplicate(outcome: outcome) }
        }
        storage = .listed(outcomes)
    }

    /// Zero.
    public var startIndex: Int { 0 }
    /// How many there are.
    public var endIndex: Int {
        switch storage {
        case .numbered(let count): count
        case .listed(let outcomes): outcomes.count
        case .tuples(let factors): factors.reduce(1) { $0 * $1.count }
        }
    }
    /// The one in a place.
    public subscript(position: Int) -> Outcome {
        switch storage {
        case .numbered: .integer(position + 1)
        case .listed(let outcomes): outcomes[position]
        case .tuples(let factors): .tuple(Outcomes.parts(of: factors, at: position))
        }
    }

    private static func parts(of factors: [Outcomes], at position: Int) -> [Outcome] {
        var rest = position
        var parts: [Outcome] = []
        for factor in factors.reversed() {
            parts.append(factor[rest % factor.count])
            rest /= factor.count
        }
        return parts.reversed()
    }

    /// Where an outcome stands; `nil` when it is none of them.
    public func firstIndex(of outcome: Outcome) -> Int? {
        switch storage {
        case .numbered(let count):
            guard case .integer(let number) = outcome, (1...count).contains(number) else {
                return nil
            }
            return number - 1
        case .listed(let outcomes): return outcomes.firstIndex(of: outcome)
        case .tuples(let factors):
            guard case .tuple(let parts) = outcome, parts.count == factors.count else { return nil }
            var position = 0
            for (factor, part) in zip(factors, parts) {
                guard let index = factor.firstIndex(of: part) else { return nil }
                position = position * factor.count + index
            }
            return position
        }
    }

    /// The factors, when the outcomes are all tuples of one outcome of each.
    var factors: [Outcomes]? {
        if case .tuples(let factors) = storage { factors } else { nil }
    }

    /// Whether two sequences of outcomes are the same, in the same order.
    public static func == (a: Outcomes, b: Outcomes) -> Bool {
        switch (a.storage, b.storage) {
        case (.numbered(let count), .numbered(let other)): count == other
        case (.listed(let outcomes), .listed(let others)): outcomes == others
        case (.tuples(let factors), .tuples(let others)):
            factors == others || a.elementsEqual(b)
        case (.numbered, _), (.listed, _), (.tuples, _):
            a.count == b.count && a.elementsEqual(b)
        }
    }
}
