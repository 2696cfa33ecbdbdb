/// A computed value in a text, `` `{klio} EXPR` ``, in prose or inside a formula.
///
/// It is a code span of CommonMark whose content begins with `{klio}`, so that it may also stand
/// between longer runs of backticks.
///
///     ValueSpan(in: Array("`{klio} D :.3f`".utf8), at: 0)?.expression     // 8..<14
public struct ValueSpan: Sendable {
    /// The bytes of the code span, backticks included.
    public let range: Range<Int>
    /// What follows `{klio}`, without the white space around it.
    public let expression: Range<Int>

    /// The longest run of backticks that may open a value.
    private static let longestRun = 80

    /// Finds the value that begins with the run of backticks at a byte; `nil` when none does.
    public init?(in text: [UInt8], at start: Int, before limit: Int? = nil) {
        let end = min(limit ?? text.count, text.count)
        let opening = Self.run(in: text, at: start, before: end)
        guard !opening.isEmpty, opening.count <= Self.longestRun,
            Self.marker(in: text, from: opening.upperBound, before: end) != nil
        else { return nil }
        var offset = opening.upperBound
        while offset < end {
            let closing = Self.run(in: text, at: offset, before: end)
            if closing.count == opening.count {
                self.init(in: text, opening: opening, closing: closing)
                return
            }
            offset = max(closing.upperBound, offset + 1)
        }
        return nil
    }

    /// Takes a code span, given by its runs of backticks, for a value; `nil` when it is none.
    public init?(in text: [UInt8], opening: Range<Int>, closing: Range<Int>) {
        guard
            let marker = Self.marker(
                in: text, from: opening.upperBound, before: closing.lowerBound)
        else { return nil }
        var expression = marker..<closing.lowerBound
        while let first = expression.first, isBlank(text[first]) {
            expression = (first + 1)..<expression.upperBound
        }
        while let last = expression.last, isBlank(text[last]) {
            expression = expression.lowerBound..<last
        }
        range = opening.lowerBound..<closing.upperBound
        self.expression = expression
    }

    /// The backticks that begin at a byte.
    private static func run(in text: [UInt8], at start: Int, before end: Int) -> Range<Int> {
        var offset = start
        while offset < end, text[offset] == UInt8(ascii: "`") { offset += 1 }
        return start..<offset
    }

    /// The end of `{klio}` when the content of a code span begins with it.
    private static func marker(in text: [UInt8], from start: Int, before end: Int) -> Int? {
        let first = start < end && text[start] == UInt8(ascii: " ") ? start + 1 : start
        guard end - first >= 6, text[first..<(first + 6)].elementsEqual("{klio}".utf8) else {
            return nil
        }
        return first + 6
    }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
