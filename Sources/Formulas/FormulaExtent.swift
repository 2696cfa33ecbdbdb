/// Where a formula stands in a text, and of what it is made.
///
/// | written | is | when |
/// | --- | --- | --- |
/// | `$x$` | a formula in the text | the opening dollar is not followed by white space, the closing one neither follows white space nor stands before a digit: money is left alone |
/// | `$$x$$` | a formula of its own | anything but `$$` stands between |
/// | `` $`x`$ `` | a formula in the text | no backtick stands between |
/// | `\(x\)` | a formula in the text | no letter or digit stands before, as in `H\(D\)`, and it is not prose |
/// | `\[x\]` | a formula of its own | it begins its line and ends one, and holds a line ending at first or one of `\ _ ^ = { } \|`, unlike `\[- 2/5, 1\]` |
///
/// A dollar inside a computed value or `\text{…}` closes nothing.
///
///     FormulaExtent(in: Array("$x$ and $20".utf8), at: 0)?.range     // 0..<3
///     FormulaExtent(in: Array("$20 and $30".utf8), at: 0)            // nil
///
/// Sources: Pandoc User's Guide, extensions `tex_math_dollars` and `tex_math_single_backslash`;
/// GitHub Docs, "Writing mathematical expressions".
public struct FormulaExtent: Sendable {
    /// A piece of a formula.
    public enum Segment: Sendable {
        /// TeX as written.
        case tex(Range<Int>)
        /// A computed value.
        case value(ValueSpan)
    }

    /// The bytes of the formula, the signs around it included.
    public let range: Range<Int>
    /// Whether it is set on lines of its own.
    public let isDisplay: Bool
    /// The pieces between the signs, in order; none is empty.
    public let segments: [Segment]

    /// Finds the formula that begins at a byte of a text; `nil` when none does.
    ///
    /// The text must not hold a blank line. The time is linear in the length of the formula or,
    /// when there is none, in the distance to the sign that decides it.
    public init?(in text: [UInt8], at start: Int, before limit: Int? = nil) {
        let end = min(limit ?? text.count, text.count)
        guard start >= 0, start < end,
            let delimiter = FormulaDelimiter(in: text, at: start, before: end)
        else { return nil }
        let content = start + delimiter.opening.utf8.count
        guard delimiter.mayOpen(in: text, at: start, content: content, before: end) else {
            return nil
        }
        var scan = FormulaScan(text: text, position: content, end: end, delimiter: delimiter)
        guard let close = scan.closing(), close > content,
            delimiter.mayClose(in: text, content: content..<close, before: end)
        else { return nil }
        isDisplay = delimiter.isDisplay
        range = start..<(close + delimiter.closing.utf8.count)
        segments = scan.segments(of: content..<close)
    }

    /// Takes a whole text for a formula: the lines of a ```` ```math ```` block.
    public init(whole text: [UInt8]) {
        var scan = FormulaScan(text: text, position: 0, end: text.count, delimiter: nil)
        _ = scan.closing()
        isDisplay = true
        range = 0..<text.count
        segments = scan.segments(of: range)
    }
}
