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

/// A table whose cells are not parsed yet.
struct TableDraft {
    /// A cell: the index of its content among the document's snippets, unless it is empty.
    struct Cell {
        let snippet: Int?
        let place: SourcePlace
    }

    let alignments: [Table.Alignment]
    let header: [Cell]
    let rows: [[Cell]]
}

/// A line of running text that does not stand in a paragraph: a cell, a caption, a title.
struct Snippet {
    /// Its text.
    let content: Content
    /// What of it is Klio's own.
    let items: [Item]
    /// Brackets that libcmark must not see.
    let excessBrackets: [Int]
    /// What is wrong with it.
    let diagnostics: [Diagnostic]

    /// Reads a line; `nil` when nothing but white space is in it.
    init?(_ content: Content, setting: ItemScanner.Setting) {
        guard !content.trimmed(content.range).isEmpty else { return nil }
        var scanner = ItemScanner(content, in: content.range, setting: setting)
        scanner.scan()
        self.content = content
        items = scanner.items
        excessBrackets = scanner.excessBrackets
        diagnostics = scanner.diagnostics
    }
}

/// An include line.
struct IncludeLine {
    let path: String
    let place: SourcePlace
    /// The number of containers it stands in.
    let depth: Int
}
