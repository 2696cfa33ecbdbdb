import Diagnostics
import Formulas

/// A piece of a document in Klio's own syntax, which libcmark does not see.
struct Item {
    /// What it is.
    enum Kind {
        /// A computed value.
        case value(Excerpt)
        /// A formula. One that stands on lines of its own becomes a block and may have a label.
        case formula(Formula, isBlock: Bool, label: Label?)
        /// A claim.
        case claim(Claim)
        /// A comment that was meant for Klio and is wrong.
        case brokenComment
        /// A reference to a label.
        case reference(String)
        /// The braces at the end of a heading or caption.
        case attributes(Attributes)
        /// A pipe table.
        case table(TableDraft)
        /// An include line; its index among those of the document.
        case include(index: Int)
    }

    /// What it is.
    let kind: Kind
    /// Its lines in the source, without what stands before them.
    let ranges: [Range<Int>]

    /// The bytes of the source from its first to its last.
    var range: Range<Int> {
        guard let first = ranges.first, let last = ranges.last else { return 0..<0 }
        return first.lowerBound..<last.upperBound
    }
}

/// What stands in braces: `{#tbl-x cols="a b c"}`.
struct Attributes {
    /// The label.
    let label: Label?
    /// The names in `cols`.
    let columnNames: [String]
}
