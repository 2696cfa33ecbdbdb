/// A base with what is raised and lowered beside it.
public struct Scripts: Sendable {
    /// Where an operator's scripts stand.
    public enum Placement: Sendable {
        /// Above and below in display style when the operator takes limits, else beside.
        case automatic
        /// Above and below (`\limits`).
        case limits
        /// Beside (`\nolimits`).
        case beside
    }

    /// What bears the scripts; an empty group where nothing does.
    public let base: FormulaNode
    /// The number of primes: 2 in `f''`.
    public let primes: Int
    /// What is lowered.
    public let below: FormulaNode?
    /// What is raised, after the primes.
    public let above: FormulaNode?
    /// Where they stand.
    public let placement: Placement
}

/// A base with a brace above or below, and the label of the brace.
public struct Brace: Sendable {
    /// The kind of brace.
    public enum Form: String, Sendable {
        case overBrace = "⏞"
        case underBrace = "⏟"
        case overGroup = "⏠"
        case underGroup = "⏡"
        case overBracket = "⎴"
        case underBracket = "⎵"

        /// Whether it stands above its base.
        public var isAbove: Bool {
            switch self {
            case .overBrace, .overGroup, .overBracket: true
            case .underBrace, .underGroup, .underBracket: false
            }
        }
    }

    /// What the brace comprises.
    public let base: FormulaNode
    /// The kind of brace.
    public let form: Form
    /// What stands at the brace, if anything.
    public let label: FormulaNode?
}

/// A base with something small above or below it.
public struct Stack: Sendable {
    /// What stands on the line.
    public let base: FormulaNode
    /// What stands above.
    public let above: FormulaNode?
    /// What stands below.
    public let below: FormulaNode?
    /// The part the whole plays: that of its base, or a relation for `\stackrel`.
    public let atom: AtomClass
}

/// An arrow as long as what is written on it: `\xrightarrow[below]{above}`.
public struct LabelledArrow: Sendable {
    /// The arrow's character.
    public let arrow: String
    /// What stands above.
    public let above: FormulaNode
    /// What stands below.
    public let below: FormulaNode?
    /// Whether it leads up or down, in `CD`: then `above` stands at its left, `below` at its right.
    public var isVertical = false
}
