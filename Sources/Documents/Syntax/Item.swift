import Diagnostics
import Formulas

/// A piece of a document in Klio's own syntax, which libcmark does not see.
struct Item {
    /// What it is.
    enum Kind {
        /// A computed value.
        indirect case value(Excerpt)
        /// A formula. One that stands on lines of its own becomes a block and may have a label.
        indirect case formula(Formula, isBlock: Bool, label: Label?)
        /// A claim.
        indirect case claim(Claim)
        /// A comment that accepts what is found in its line.
        indirect case waiver(Waiver)
        /// A comment that was meant for Klio and is wrong.
        case brokenComment
        /// A reference to a label.
        case reference(String)
        /// A citation of works, or a reference to labels in brackets.
        indirect case citation(Citation)
        /// The braces at the end of a heading or caption.
        indirect case attributes(Attributes)
        /// An address that is a link without brackets.
        case autolink(destination: String)
        /// One tilde or two that begin or end struck text.
        case tildes(isOpening: Bool)
        /// A reference to a footnote.
        case footnoteReference(String)
        /// The mark of a task at the beginning of a list item.
        case task(isDone: Bool)
        /// The mark at the beginning of a quotation that makes it a callout.
        case callout(Callout)
        /// A pipe table.
        indirect case table(TableDraft)
        /// An include line; its index among those of the document.
        case include(index: Int)
    }

    /// What it is.
    let kind: Kind
    /// Its lines in the source, without what stands before them.
    let ranges: [Range<Int>]

    /// What of it libcmark must not see, given its text.
    func covered(in text: [UInt8]) -> [Range<Int>] {
        switch kind {
        case .tildes: []
        case .autolink:
            // Only what has a meaning, so that the label of a link may be an address.
            ranges.flatMap { range in
                range.filter { "*_~&\\!$[]".utf8.contains(text[$0]) }.map { $0..<($0 + 1) }
            }
        case .value, .formula, .claim, .waiver, .brokenComment, .reference, .citation, .attributes,
            .footnoteReference, .task, .callout, .table, .include:
            ranges
        }
    }

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
