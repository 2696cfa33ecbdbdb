public import Diagnostics

/// A script as parsed: its statements, and what could not be read.
///
/// Parsing never fails as a whole and never stops at the first mistake: a statement that cannot
/// be read is left out of `statements` and has a diagnostic.
public struct Script: Sendable {
    /// The statements that could be read, in order.
    public let statements: [Statement]
    /// What could not be read, in order.
    public let diagnostics: [Diagnostic]
    /// The names that statements which could not be read would have bound, in order.
    ///
    /// Nobody needs to be told that they are not known.
    public let unreadNames: [String]
}
