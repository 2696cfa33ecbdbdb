/// The outcomes of a measure, each once, in the order given.
public struct Outcomes: Sendable, RandomAccessCollection, Equatable {
    private enum Storage: Sendable, Equatable {
        /// The integers from 1.
        case numbered(Int)
        case listed([Outcome])
    }

    private let storage: Storage

    /// The outcomes 1 … n.
    public init(count: Int) { storage = .numbered(count) }

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
        }
    }
    /// The one in a place.
    public subscript(position: Int) -> Outcome {
        switch storage {
        case .numbered: .integer(position + 1)
        case .listed(let outcomes): outcomes[position]
        }
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
        }
    }

    /// Whether two sequences of outcomes are the same, in the same order.
    public static func == (a: Outcomes, b: Outcomes) -> Bool {
        switch (a.storage, b.storage) {
        case (.numbered(let count), .numbered(let other)): count == other
        case (.listed(let outcomes), .listed(let others)): outcomes == others
        case (.numbered, .listed), (.listed, .numbered): a.elementsEqual(b)
        }
    }
}
