/// What a page shows of where its numbers come from.
public enum NumberDetail: String, Sendable, CaseIterable {
    /// A number opens to where it comes from; nothing else is seen of it.
    case quiet
    /// Numbers are marked by what was found about them, and all of them are listed.
    case review
}
