/// The part an atom plays in a formula, which decides the space around it.
///
/// A `-` is binary between two operands and ordinary as a sign; the tree holds the class the
/// author's symbol has by itself, and the writer settles what its neighbours make of it.
///
/// Source: Knuth, The TeXbook, chapter 17.
public enum AtomClass: Int, Sendable, CaseIterable {
    /// A letter, a digit, a fraction, a group.
    case ordinary
    /// A large operator or a named function: `\sum`, `\ln`.
    case `operator`
    /// What stands between two operands: `+`, `\times`.
    case binary
    /// What compares two sides: `=`, `\approx`, `\to`.
    case relation
    /// A delimiter that opens: `(`.
    case opening
    /// A delimiter that closes: `)`, and also `!` and `?`.
    case closing
    /// A comma, a semicolon.
    case punctuation
    /// A formula between `\left` and `\right`, and dots.
    case inner
}
