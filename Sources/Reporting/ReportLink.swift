public import Diagnostics

/// A link on a page, as its author wrote it.
public struct ReportLink: Sendable {
    /// Where it leads.
    public let destination: String
    /// Where it stands.
    public let place: SourcePlace
}
