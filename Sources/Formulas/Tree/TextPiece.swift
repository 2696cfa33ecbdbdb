/// A piece of the text inside a formula.
public enum TextPiece: Sendable {
    /// Words in a style.
    case words(String, TextFont)
    /// A formula inside the text, or a symbol that only formulas have.
    case formula([FormulaNode])
}

/// How the words inside a formula are set.
public struct TextFont: Sendable, Equatable {
    /// The shape of the letters.
    public enum Family: Sendable {
        /// The roman letters of the formula's font.
        case roman
        /// `\textsf`.
        case sansSerif
        /// `\texttt`.
        case monospace
    }

    /// The shape of the letters.
    public let family: Family
    /// `\textbf`.
    public let isBold: Bool
    /// `\textit`, `\emph`.
    public let isItalic: Bool

    /// Creates a way of setting words.
    public init(_ family: Family = .roman, isBold: Bool = false, isItalic: Bool = false) {
        self.family = family
        self.isBold = isBold
        self.isItalic = isItalic
    }
}
