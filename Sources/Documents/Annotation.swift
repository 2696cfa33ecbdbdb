public import Diagnostics

/// A comment of Klio's that stands between blocks, or in raw HTML.
public enum Annotation: Sendable {
    /// `<!--= … -->` alone on its lines: it speaks of numbers in the block above.
    case claims(Excerpt)
    /// A claim about the number before it in raw HTML.
    case claim(Claim)
    /// `<!--klio ok: REASON -->`: what is found in the block above is accepted.
    case waiver(Waiver)
}

/// The comment `<!--klio ok: REASON -->`, which accepts what is found in the block or line above.
public struct Waiver: Sendable {
    /// Why it is accepted.
    public let reason: Excerpt
    /// The comment.
    public let place: SourcePlace

    /// Creates a waiver.
    public init(reason: Excerpt, place: SourcePlace) {
        self.reason = reason
        self.place = place
    }
}
