/// Where a formula stands in a text, and of what it is made.
///
/// A formula between single dollars follows pandoc's rule, which leaves money alone: the opening
/// `$` is not followed by white space; the next `$` that is neither escaped nor inside a computed
/// value or `\text{…}` closes it, and is neither preceded by white space nor followed by a digit.
/// Between double dollars anything may stand but the dollars themselves.
///
///     FormulaExtent(in: Array("$x$ and $20".utf8), at: 0)?.range     // 0..<3
///     FormulaExtent(in: Array("$20 and $30".utf8), at: 0)            // nil
///
/// Source: Pandoc User's Guide, extension `tex_math_dollars`.
public struct FormulaExtent: Sendable {
    /// A piece of a formula.
    public enum Segment: Sendable {
        /// TeX as written.
        case tex(Range<Int>)
        /// A computed value.
        case value(ValueSpan)
    }

    /// The bytes of the formula, dollar signs included.
    public let range: Range<Int>
    /// Whether it stands between double dollars.
    public let isDisplay: Bool
    /// The pieces between the dollars, in order; none is empty.
    public let segments: [Segment]

    /// Finds the formula that begins at a byte of a text; `nil` when none does.
    ///
    /// The text must not hold a blank line. The time is linear in the length of the formula or,
    /// when there is none, in the distance to the dollar that decides it.
    public init?(in text: [UInt8], at start: Int, before limit: Int? = nil) {
        let end = min(limit ?? text.count, text.count)
        guard start >= 0, start < end, text[start] == dollar else { return nil }
        isDisplay = start + 1 < end && text[start + 1] == dollar
        let content = start + (isDisplay ? 2 : 1)
        guard isDisplay || (content < end && !isBlank(text[content])) else { return nil }
        var scan = FormulaScan(text: text, position: content, end: end, isDisplay: isDisplay)
        guard let close = scan.closingDollar(), close > content else { return nil }
        if !isDisplay {
            guard !isBlank(text[close - 1]) else { return nil }
            let next = close + 1
            guard next >= end || !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[next])
            else { return nil }
        }
        range = start..<(close + (isDisplay ? 2 : 1))
        segments = scan.segments(of: content..<close)
    }
}

/// A walk over the inside of a formula.
private struct FormulaScan {
    let text: [UInt8]
    var position: Int
    let end: Int
    let isDisplay: Bool
    var values: [ValueSpan] = []

    /// The longest `\text{…}` that is followed to its end; beyond it, its dollars count.
    static let longestText = 2000

    /// The offset of the dollar, or pair of dollars, that closes the formula.
    mutating func closingDollar() -> Int? {
        while position < end {
            switch text[position] {
            case UInt8(ascii: "\\"): position = endOfCommand()
            case UInt8(ascii: "`"): skipBackticks()
            case dollar:
                if !isDisplay { return position }
                if position + 1 < end, text[position + 1] == dollar { return position }
                position += 1
            default: position += 1
            }
        }
        return nil
    }

    /// The end of the command at a backslash, with its argument when that is text.
    private func endOfCommand() -> Int {
        var name = position + 1
        while name < end, isLetter(text[name]) { name += 1 }
        guard name > position + 1 else { return min(position + 2, end) }
        let command = text[(position + 1)..<name]
        guard command.starts(with: "text".utf8) || command.elementsEqual("mbox".utf8),
            name < end, text[name] == UInt8(ascii: "{")
        else { return name }
        return endOfBraces(at: name) ?? name
    }

    private func endOfBraces(at start: Int) -> Int? {
        var depth = 0
        var offset = start
        let limit = min(end, start + Self.longestText)
        while offset < limit {
            switch text[offset] {
            case UInt8(ascii: "\\"): offset += 1
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return offset + 1 }
            default: break
            }
            offset += 1
        }
        return nil
    }

    /// Passes over a computed value as one, over other backticks singly.
    private mutating func skipBackticks() {
        if let value = ValueSpan(in: text, at: position, before: end) {
            values.append(value)
            position = value.range.upperBound
        } else {
            while position < end, text[position] == UInt8(ascii: "`") { position += 1 }
        }
    }

    func segments(of range: Range<Int>) -> [FormulaExtent.Segment] {
        var segments: [FormulaExtent.Segment] = []
        var start = range.lowerBound
        for value in values {
            if start < value.range.lowerBound {
                segments.append(.tex(start..<value.range.lowerBound))
            }
            segments.append(.value(value))
            start = value.range.upperBound
        }
        if start < range.upperBound { segments.append(.tex(start..<range.upperBound)) }
        return segments
    }
}

private let dollar = UInt8(ascii: "$")

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
