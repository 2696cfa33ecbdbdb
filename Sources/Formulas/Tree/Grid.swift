/// Rows and columns: what an environment makes.
public struct Grid: Sendable {
    /// How an environment sets its cells.
    public enum Layout: Sendable {
        /// Columns side by side, as in `matrix`.
        case matrix
        /// Columns as the author described them, with rules between.
        case array
        /// Pairs of columns that meet at a relation, as in `aligned`.
        case aligned
        /// Such pairs without space between them, as in `alignedat`.
        case alignedAt
        /// One centred column, as in `gathered`.
        case gathered
        /// Values and their conditions, as in `cases`.
        case cases
        /// `smallmatrix`.
        case small
        /// Lines under an operator, as in `\substack`.
        case stacked
        /// Objects and the arrows between them, as in `CD`.
        case diagram
    }

    /// The environment's name: `aligned`.
    public let environment: String
    /// How it sets its cells.
    public let layout: Layout
    /// The style of the cells.
    public let style: MathStyle
    /// The columns the author described; empty where the layout decides.
    public let columns: [GridColumn]
    /// The rows.
    public let rows: [GridRow]
    /// The delimiter before, if any.
    public let opening: String?
    /// The delimiter after, if any.
    public let closing: String?
    /// The rules below the last row.
    public let finalRules: [GridRule]
}

/// A column as the author described it.
public struct GridColumn: Sendable {
    /// Where a cell's content stands.
    public enum Alignment: Sendable {
        case left, center, right
    }

    /// Where a cell's content stands.
    public let alignment: Alignment
    /// The rules before the column.
    public let rulesBefore: [GridRule]
    /// The rules after it, for the last column alone.
    public var rulesAfter: [GridRule] = []
}

/// A line between columns or rows.
public enum GridRule: Sendable {
    /// `|` and `\hline`.
    case solid
    /// `:` and `\hdashline`.
    case dashed
}

/// A row of a grid.
public struct GridRow: Sendable {
    /// The cells, each a row of nodes.
    public let cells: [[FormulaNode]]
    /// The rules above the row.
    public let rulesAbove: [GridRule]
    /// The space below it that the author asked for: `\\[1em]`.
    public let gap: Length
    /// The number or sign of the line, `\tag`.
    public let tag: FormulaTag?
    /// The bytes of `FormulaTree.source` it was read from.
    public let range: Range<Int>
}

/// The number or sign that stands beside a formula.
public struct FormulaTag: Sendable {
    /// What it says.
    public let pieces: [TextPiece]
    /// Whether parentheses stand around it: `\tag` has them, `\tag*` has not.
    public let isParenthesized: Bool
    /// The bytes of `FormulaTree.source` it was read from.
    public let range: Range<Int>

    /// What it says as plain text, parentheses included: `(3)`.
    public var text: String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .words(let words, _): text += words
            case .formula(let nodes): text += nodes.plainText
            }
        }
        return isParenthesized ? "(\(text))" : text
    }
}
