/// The terms wᵢ ln (xᵢ/yᵢ) of a sum over large data, column by column.
struct TermColumns: Sendable {
    /// The weights wᵢ, none negative.
    let weights: [Int64]
    /// The integers xᵢ, positive where the weight is not zero.
    let numerators: [Int64]
    /// The integers yᵢ, positive where the weight is not zero; `nil` for ones.
    let denominators: [Int64]?

    /// One term.
    struct Term: Hashable, Comparable {
        let weight: Int64
        let numerator: Int64
        let denominator: Int64

        static func < (a: Term, b: Term) -> Bool {
            (a.weight, a.numerator, a.denominator) < (b.weight, b.numerator, b.denominator)
        }
    }

    /// A term and how often it occurs.
    struct Group {
        let term: Term
        let count: Int
    }

    /// The most different terms that are added as linear forms in logarithms.
    private static let mostGroups = 4096

    private func term(_ index: Int) -> Term {
        Term(
            weight: weights[index], numerator: numerators[index],
            denominator: denominators?[index] ?? 1)
    }

    /// The different terms in ascending order, when there are few: counts often repeat, and what
    /// is uniform repeats always.
    var groups: [Group]? {
        var counts: [Term: Int] = [:]
        for index in weights.indices {
            counts[term(index), default: 0] += 1
            guard counts.count <= TermColumns.mostGroups else { return nil }
        }
        return counts.sorted { $0.key < $1.key }.map { Group(term: $0.key, count: $0.value) }
    }
}
