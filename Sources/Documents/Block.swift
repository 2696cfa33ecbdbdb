public import Diagnostics
public import Formulas

/// A block of a document: a paragraph, a heading, a table, a computation.
public struct Block: Sendable {
    /// What the block is.
    public let kind: Kind
    /// Its lines, from the first character of its content to the end of its last line.
    public let place: SourcePlace

    /// Creates a block.
    public init(_ kind: Kind, at place: SourcePlace) {
        self.kind = kind
        self.place = place
    }

    /// What a block is.
    public enum Kind: Sendable {
        /// A heading of level 1 to 6, with the label of its `{#sec-x}`.
        indirect case heading(level: Int, content: [Inline], label: Label?)
        /// A paragraph.
        case paragraph([Inline])
        /// A block quotation.
        case quotation([Block])
        /// A remark set apart from the text: a quotation that begins with `[!NOTE]` or the like.
        case callout(Callout, [Block])
        /// What a footnote says, `[^label]: …`; it stands where it was written.
        indirect case footnote(label: String, [Block])
        /// A list.
        indirect case list(List)
        /// Code that is shown, not run: fenced, with its info string, or indented.
        indirect case code(info: String, text: String)
        /// A ```` ```{klio} ```` block.
        indirect case computation(Computation)
        /// A pipe table.
        indirect case table(Table)
        /// A formula on lines of its own, with the label of its `{#eq-x}`.
        indirect case formula(Formula, label: Label?)
        /// Raw HTML.
        case html(String)
        /// A comment of Klio's, which no reader sees.
        indirect case annotation(Annotation)
        /// A rule between paragraphs.
        case thematicBreak
    }
}

/// The kinds of remarks that are set apart from the text, by the words GitHub has for them.
public enum Callout: String, Sendable, CaseIterable {
    case note, tip, important, warning, caution
}

/// A list of items.
public struct List: Sendable {
    /// An item of a list.
    public struct Item: Sendable {
        /// What it holds.
        public let blocks: [Block]
        /// Whether the task it names is done; `nil` when it is not a task, `[ ]` or `[x]`.
        public let isDone: Bool?

        /// Creates an item.
        public init(_ blocks: [Block], isDone: Bool? = nil) {
            self.blocks = blocks
            self.isDone = isDone
        }
    }

    /// The number of the first item of an ordered list; `nil` for bullets.
    public let start: Int?
    /// Whether its items are set without paragraphs.
    public let isTight: Bool
    /// The items.
    public let items: [Item]

    /// Creates a list.
    public init(start: Int?, isTight: Bool, items: [Item]) {
        self.start = start
        self.isTight = isTight
        self.items = items
    }
}

/// A name by which a figure, table, equation or section is referred to: `fig-die`.
public struct Label: Sendable {
    /// The name without `#`.
    public let name: String
    /// Where it is given.
    public let place: SourcePlace

    /// Creates a label.
    public init(_ name: String, at place: SourcePlace) {
        self.name = name
        self.place = place
    }
}

/// A block of script that is run, with its options.
public struct Computation: Sendable {
    /// The script, without options and fence.
    public let script: Excerpt
    /// The label of `#| label: fig-x`.
    public let label: Label?
    /// `#| caption: …`, the rest of the line, as inline text.
    public let caption: [Inline]?
    /// `#| alt: …`, the rest of the line, as inline text.
    public let alternative: [Inline]?
    /// `#| echo: true`: the script is shown too.
    public let echo: Bool
    /// `#| code-fold: true`: the script is shown folded.
    public let codeFold: Bool
    /// `#| include: false`: the script runs and nothing is shown.
    public let include: Bool
    /// `#| eval: false`: the script is shown and does not run.
    public let eval: Bool
    /// `#| error: true`: a check that fails is shown and does not stop the report.
    public let error: Bool

    /// Creates a computation.
    public init(
        script: Excerpt, label: Label? = nil, caption: [Inline]? = nil,
        alternative: [Inline]? = nil, echo: Bool = false, codeFold: Bool = false,
        include: Bool = true, eval: Bool = true, error: Bool = false
    ) {
        self.script = script
        self.label = label
        self.caption = caption
        self.alternative = alternative
        self.echo = echo
        self.codeFold = codeFold
        self.include = include
        self.eval = eval
        self.error = error
    }
}

/// A pipe table, with its caption line if it has one.
public struct Table: Sendable {
    /// How a column is set.
    public enum Alignment: Sendable { case none, left, center, right }

    /// A cell.
    public struct Cell: Sendable {
        /// Its content.
        public let content: [Inline]
        /// Where the content stands, without the blanks around it.
        public let place: SourcePlace

        /// Creates a cell.
        public init(_ content: [Inline], at place: SourcePlace) {
            self.content = content
            self.place = place
        }
    }

    /// One alignment a column.
    public let alignments: [Alignment]
    /// The header, one cell a column.
    public let header: [Cell]
    /// The rows, each with one cell a column.
    public let rows: [[Cell]]
    /// `Table: caption {#tbl-x}`: the caption.
    public let caption: [Inline]?
    /// `Table: caption {#tbl-x}`: the label.
    public let label: Label?
    /// `cols="face P Q"`: names of the columns for scripts, from the left.
    public let columnNames: [String]

    /// Creates a table.
    public init(
        alignments: [Alignment], header: [Cell], rows: [[Cell]], caption: [Inline]? = nil,
        label: Label? = nil, columnNames: [String] = []
    ) {
        self.alignments = alignments
        self.header = header
        self.rows = rows
        self.caption = caption
        self.label = label
        self.columnNames = columnNames
    }
}
