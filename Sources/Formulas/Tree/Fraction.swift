/// Two things one above the other.
public struct Fraction: Sendable {
    /// The line between the two.
    public enum Bar: Sendable, Equatable {
        /// A line as thick as the font has it.
        case plain
        /// No line: a binomial coefficient.
        case none
        /// A line of a thickness the author chose.
        case thick(Length)
    }

    /// What stands above.
    public let numerator: FormulaNode
    /// What stands below.
    public let denominator: FormulaNode
    /// The line between the two.
    public let bar: Bar
    /// The delimiter before, if any.
    public let opening: String?
    /// The delimiter after, if any.
    public let closing: String?
    /// The style the author chose: `.display` for `\dfrac`.
    public let style: MathStyle?
    /// Whether it is part of a continued fraction (`\cfrac`), whose parts are all in display style.
    public let isContinued: Bool
}

/// What stands between `\left` and `\right`, which grow with it.
public struct Fence: Sendable {
    /// The delimiter after `\left`; `nil` for `.`.
    public let opening: String?
    /// The delimiter after `\right`; `nil` for `.`.
    public let closing: String?
    /// What is between them, divided at each `\middle`.
    public let sections: [[FormulaNode]]
    /// The delimiters after `\middle`, one fewer than the sections.
    public let middles: [String?]
}

/// The size of a delimiter that does not grow by itself.
public enum DelimiterSize: Int, Sendable, CaseIterable {
    /// `\big`, 1.2 em.
    case big = 1
    /// `\Big`, 1.8 em.
    case bigger
    /// `\bigg`, 2.4 em.
    case huge
    /// `\Bigg`, 3 em.
    case hugest
}
