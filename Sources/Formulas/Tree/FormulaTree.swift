public import Diagnostics

/// A formula as parsed: what it says, and what is wrong with it.
///
///     var macros = MacroTable()
///     let tree = FormulaTree(parsing: formula, values: [], macros: &macros)
///     tree.diagnostics.isEmpty     // true
///     tree.mathML()                // "<math>…</math>"
public struct FormulaTree: Sendable {
    /// A name that a formula bears or refers to.
    public struct Label: Sendable {
        /// The name.
        public let name: String
        /// The bytes of `FormulaTree.source` it was read from.
        public let range: Range<Int>
    }

    /// All of it, in one place: trees are handed on more often than they are looked into.
    private let contents: Contents

    private final class Contents: Sendable {
        let root: [FormulaNode]
        let isDisplay: Bool
        let tag: FormulaTag?
        let labels: [Label]
        let references: [Label]
        let diagnostics: [Diagnostic]
        let text: FormulaSource
        let replacements: [(range: Range<Int>, text: String)]

        init(_ root: [FormulaNode], isDisplay: Bool, _ parser: FormulaParser) {
            self.root = root
            self.isDisplay = isDisplay
            tag = parser.tag
            labels = parser.labels
            references = parser.references
            diagnostics = parser.diagnostics.isEmpty ? [] : parser.diagnostics.inReadingOrder()
            text = parser.source
            replacements = parser.replacements
        }
    }

    /// Parses a formula.
    ///
    /// `values` holds, for each computed value in order, the TeX that stands for it, and `nil`
    /// where it could not be worked out. What the formula defines is added to `macros`. The time
    /// is linear, and nothing in the formula can make it fail: what is not understood is a
    /// diagnostic and an error node.
    public init(parsing formula: Formula, values: [String?], macros: inout MacroTable) {
        var parser = FormulaParser(formula, values: values, macros: macros)
        let root = parser.formula()
        macros = parser.macros.table
        contents = Contents(root, isDisplay: formula.isDisplay, consume parser)
    }

    /// What the formula is made of, from left to right.
    public var root: [FormulaNode] { contents.root }
    /// Whether it is set on lines of its own.
    public var isDisplay: Bool { contents.isDisplay }
    /// The number or sign the author gave the formula as a whole (`\tag`).
    public var tag: FormulaTag? { contents.tag }
    /// The names the author gave it (`\label`).
    public var labels: [Label] { contents.labels }
    /// The names it refers to (`\ref`, `\eqref`).
    public var references: [Label] { contents.references }
    /// What is wrong with it.
    public var diagnostics: [Diagnostic] { contents.diagnostics }
    var text: FormulaSource { contents.text }
    var replacements: [(range: Range<Int>, text: String)] { contents.replacements }

    /// The formula in TeX, with the values put in, in braces.
    public var source: String { text.text(0..<text.bytes.count) }

    /// The same without blanks around it.
    public var tex: String { source.withoutOuterBlanks }

    /// The TeX of some bytes of the formula.
    public func source(of range: Range<Int>) -> String { text.text(range) }

    /// The place in the author's text of some bytes of the formula.
    public func place(of range: Range<Int>) -> SourcePlace? { text.place(range) }
}
