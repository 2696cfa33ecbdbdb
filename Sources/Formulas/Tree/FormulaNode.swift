/// A part of a parsed formula: what it is, and which bytes of the formula say so.
///
/// The tree says what was written, not how it is drawn: `0.5` is one number, `\frac{a}{b}` a
/// fraction of two nodes, `\underbrace{x}_{y}` an `x` with the label `y`.
public struct FormulaNode: Sendable {
    /// What it is.
    public let kind: Kind
    /// The bytes of `FormulaTree.source` it was read from.
    ///
    /// What came out of a macro has the range of the macro's use, what came out of a computed value
    /// the range of the value.
    public let range: Range<Int>

    /// Creates a node.
    public init(_ kind: Kind, range: Range<Int>) {
        self.kind = kind
        self.range = range
    }

    /// What a part of a formula can be.
    public indirect enum Kind: Sendable {
        /// A letter, an operator, a relation, a delimiter that does not grow.
        case symbol(FormulaSymbol)
        /// A number as printed: `0.5`, or `1,000` where the author wrote `1{,}000`.
        case number(String, font: MathFont)
        /// A function by its name: `\ln` is `ln`, `\operatorname*{arg\,max}` is `arg max`.
        case function(String, takesLimits: Bool)
        /// A large operator by its character: `∑`; integrals take no limits by themselves.
        case largeOperator(String, takesLimits: Bool)
        /// What stands between braces.
        case group([FormulaNode])
        /// A computed value, by its index among the formula's values; empty where it is unknown.
        case value(Int, [FormulaNode])
        /// A base with scripts or primes.
        case scripts(Scripts)
        /// A fraction, a binomial coefficient, or another pair one above the other.
        case fraction(Fraction)
        /// A square root, or with an index another root.
        case root(FormulaNode, index: FormulaNode?)
        /// What stands between `\left` and `\right`.
        case fence(Fence)
        /// A delimiter of a size the author chose: `\Big(`.
        case delimiter(String, size: DelimiterSize, AtomClass)
        /// A base with a mark above or below: `\hat{p}`, `\overline{AB}`.
        case accent(Accent, FormulaNode)
        /// A base with a brace and its label.
        case brace(Brace)
        /// A base with something small above or below: `\overset{!}{=}`.
        case stack(Stack)
        /// An arrow as long as what is written on it.
        case arrow(LabelledArrow)
        /// Nodes that play the part the author gave them: `\mathrel{…}`, `\mathop{…}`.
        case classed(AtomClass, takesLimits: Bool, [FormulaNode])
        /// One of four nodes, by the style they stand in: `\mathchoice`.
        case choice(StyleChoice)
        /// Nodes in a style, size or colour.
        case styled(Styling, [FormulaNode])
        /// Nodes in a box, or struck out.
        case enclosed(Enclosure, [FormulaNode])
        /// Nodes that take another space than they fill, or are not seen.
        case padded(Padding, [FormulaNode])
        /// Words inside a formula, with the formulas inside them.
        case text([TextPiece])
        /// White space.
        case space(Length)
        /// A filled rectangle.
        case rule(width: Length, height: Length, raise: Length)
        /// Rows and columns: a matrix, the lines of a derivation, cases.
        case grid(Grid)
        /// Nodes that lead to an address, which begins with `http:`, `https:` or `mailto:`.
        case link(String, [FormulaNode])
        /// A reference to a label, `\eqref` with parentheses and `\ref` without.
        case reference(String, isParenthesized: Bool)
        /// TeX that was not understood; a diagnostic says why.
        case error(String)
    }
}
