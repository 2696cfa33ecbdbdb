/// One symbol of a formula.
public struct FormulaSymbol: Sendable {
    /// The character; for a negated relation with the stroke as a combining character.
    public let text: String
    /// The part it plays by itself.
    public let atom: AtomClass
    /// The alphabet it is set in.
    public let font: MathFont
    /// Whether it stands for something, as letters do, rather than being a sign.
    public let isIdentifier: Bool

    /// Creates a symbol.
    public init(_ text: String, _ atom: AtomClass, font: MathFont = .normal, isIdentifier: Bool) {
        self.text = text
        self.atom = atom
        self.font = font
        self.isIdentifier = isIdentifier
    }

    /// The same symbol in another part: `\mathbin{|}`.
    func playing(_ atom: AtomClass) -> FormulaSymbol {
        FormulaSymbol(text, atom, font: font, isIdentifier: isIdentifier)
    }
}

/// An alphabet for letters and digits.
public struct MathFont: Sendable, Equatable {
    /// The shape of the letters.
    public enum Family: Sendable {
        /// Italic letters, upright digits and Greek capitals.
        case normal
        /// `\mathrm`.
        case upright
        /// `\mathit`, for Greek capitals too.
        case italic
        /// `\mathbb`.
        case doubleStruck
        /// `\mathcal`.
        case calligraphic
        /// `\mathscr`.
        case script
        /// `\mathfrak`.
        case fraktur
        /// `\mathsf`.
        case sansSerif
        /// `\mathtt`.
        case monospace
    }

    /// The shape of the letters.
    public let family: Family
    /// Whether they are bold.
    public let isBold: Bool

    /// Creates an alphabet.
    public init(_ family: Family, isBold: Bool = false) {
        self.family = family
        self.isBold = isBold
    }

    /// The alphabet formulas are set in when nothing else is said.
    public static let normal = MathFont(.normal)
}
