public import Diagnostics
public import Formulas

/// A piece of running text.
public struct Inline: Sendable {
    /// What the piece is.
    public let kind: Kind
    /// Where it stands, markup included.
    public let place: SourcePlace

    /// Creates a piece of running text.
    public init(_ kind: Kind, at place: SourcePlace) {
        self.kind = kind
        self.place = place
    }

    /// What a piece of running text is.
    public enum Kind: Sendable {
        /// Text as it reads: escapes and entities are resolved.
        case text(String)
        /// A line ending in the source that is a blank on the page.
        case softBreak
        /// A line ending that is kept.
        case lineBreak
        /// A code span.
        case code(String)
        /// Emphasis.
        case emphasis([Inline])
        /// Strong emphasis.
        case strong([Inline])
        /// Text that is struck through.
        case strikethrough([Inline])
        /// A link.
        indirect case link(destination: String, title: String, content: [Inline])
        /// An image; its content is the alternative text.
        indirect case image(destination: String, title: String, content: [Inline])
        /// Raw HTML.
        case html(String)
        /// A reference to a footnote of the same text, `[^label]`.
        case footnoteReference(String)
        /// A formula, `$…$` or `$$…$$`.
        indirect case formula(Formula)
        /// A computed value, `` `{klio} EXPR :.4f` ``: the excerpt is what follows `{klio}`.
        indirect case value(Excerpt)
        /// A claim about the number before it, `<!--= EXPR -->`.
        indirect case claim(Claim)
        /// A comment that accepts what is found in its line, `<!--klio ok: REASON -->`.
        indirect case waiver(Waiver)
        /// A reference to a label, `@fig-die`: the name without `@`.
        case reference(String)
        /// A citation of works, or a reference to labels in brackets, `[@key, p. 3; -@fig-die]`.
        indirect case citation(Citation)
    }
}

/// The comment `<!--= EXPR -->`, which states that the number printed before it is EXPR.
public struct Claim: Sendable {
    /// What stands between `<!--=` and `-->`.
    public let expression: Excerpt
    /// The source of the paragraph, heading or cell before the comment, from its beginning or
    /// from the claim before: the number is the last one in it.
    public let preceding: Excerpt
    /// The source after the comment to the end of the paragraph, heading or cell, or to the next
    /// claim: a unit or per cent sign at its very beginning belongs to the number.
    public let following: Excerpt

    /// Creates a claim.
    public init(expression: Excerpt, preceding: Excerpt, following: Excerpt) {
        self.expression = expression
        self.preceding = preceding
        self.following = following
    }
}

extension Inline {
    /// The text without markup, as a reader would read it aloud; values and formulas in source.
    public var plainText: String {
        switch kind {
        case .text(let text), .code(let text): text
        case .softBreak, .lineBreak: " "
        case .emphasis(let content), .strong(let content), .strikethrough(let content),
            .link(_, _, let content), .image(_, _, let content):
            content.plainText
        case .html, .claim, .waiver, .footnoteReference: ""
        case .formula, .value, .reference, .citation: place.text
        }
    }
}

extension Sequence<Inline> {
    /// The text of all pieces without markup.
    public var plainText: String { reduce(into: "") { $0 += $1.plainText } }
}
