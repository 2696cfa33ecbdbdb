public import Diagnostics

/// A formula in TeX, taken out of a document before Markdown could touch it.
public struct Formula: Sendable {
    /// A piece of a formula.
    public enum Part: Sendable {
        /// TeX as written.
        case tex(Excerpt)
        /// A computed value, `` `{klio} EXPR` ``: the excerpt is what follows `{klio}`.
        case value(Excerpt)
    }

    /// The pieces between the dollar signs, in order.
    public let parts: [Part]
    /// Whether it is set on lines of its own (`$$`).
    public let isDisplay: Bool
    /// Where it stands, dollar signs included.
    public let place: SourcePlace

    /// Creates a formula.
    public init(parts: [Part], isDisplay: Bool, place: SourcePlace) {
        self.parts = parts
        self.isDisplay = isDisplay
        self.place = place
    }
}
