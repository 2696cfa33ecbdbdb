import Diagnostics

/// Sides joined by relations: `0.5 ln 3 + 0.5 ln 0.6 ≈ 0.5493 − 0.2554 = 0.2939`.
struct Chain: Sendable {
    /// A side.
    struct Side: Sendable {
        /// What it says; `nil` for what is not read.
        let calculation: Calculation?
        /// The side as written, on one line; nothing where it is not read.
        let text: String
        /// Where it stands; `nil` where there is nothing.
        let place: SourcePlace?
        /// Whether a word follows that may be a unit.
        let hasUnit: Bool
        /// The unit that follows, of those that can be converted.
        var unit: PrintedUnit?
        /// Whether a number is in it, read or not.
        let holdsNumber: Bool
        /// Whether it stands in running text, and no blank in it.
        var isTight = false
    }

    /// The sides, one more than the relations.
    var sides: [Side]
    /// What stands between them.
    var relations: [Relation]
    /// Whether it begins with its first relation, as the next line of a derivation does.
    let isContinuation: Bool

    /// Whether two of its sides are read.
    var hasPair: Bool { sides.count { $0.calculation != nil } > 1 }

    /// A chain has no more sides.
    static let greatestLength = 20_000
}
