/// The signs between which a formula stands.
enum FormulaDelimiter {
    case dollar, dollars, code, parentheses, brackets

    /// The signs that open at a byte of a text.
    init?(in text: [UInt8], at start: Int, before end: Int) {
        let next = start + 1 < end ? text[start + 1] : 0
        switch (text[start], next) {
        case (UInt8(ascii: "$"), UInt8(ascii: "$")): self = .dollars
        case (UInt8(ascii: "$"), UInt8(ascii: "`"))
        where ValueSpan(in: text, at: start + 1, before: end) == nil
            && !(start + 2 < end && text[start + 2] == UInt8(ascii: "`")):
            self = .code
        case (UInt8(ascii: "$"), _): self = .dollar
        case (UInt8(ascii: "\\"), UInt8(ascii: "(")): self = .parentheses
        case (UInt8(ascii: "\\"), UInt8(ascii: "[")): self = .brackets
        case _: return nil
        }
    }

    /// What opens the formula.
    var opening: String {
        switch self {
        case .dollar: "$"
        case .dollars: "$$"
        case .code: "$`"
        case .parentheses: "\\("
        case .brackets: "\\["
        }
    }

    /// What closes it.
    var closing: String {
        switch self {
        case .dollar: "$"
        case .dollars: "$$"
        case .code: "`$"
        case .parentheses: "\\)"
        case .brackets: "\\]"
        }
    }

    /// Whether the formula is set on lines of its own.
    var isDisplay: Bool {
        switch self {
        case .dollars, .brackets: true
        case .dollar, .code, .parentheses: false
        }
    }

    /// Whether the signs open a formula, given what stands around them.
    func mayOpen(in text: [UInt8], at start: Int, content: Int, before end: Int) -> Bool {
        guard content < end else { return false }
        switch self {
        case .dollar: return !text[content].isBlank
        case .dollars, .code: return true
        case .parentheses:
            guard start > 0 else { return true }
            let before = text[start - 1]
            return !before.isLetterOrDigit && !")]}\\".utf8.contains(before)
        case .brackets:
            var before = start
            while before > 0, text[before - 1] == 0x20 || text[before - 1] == 0x09 { before -= 1 }
            return before == 0 || text[before - 1].isLineEnding
        }
    }

    /// Whether the signs close a formula, given what stands between and behind them.
    func mayClose(in text: [UInt8], content: Range<Int>, before end: Int) -> Bool {
        let behind = content.upperBound + closing.utf8.count
        switch self {
        case .dollar:
            return !text[content.upperBound - 1].isBlank
                && !(behind < end && text[behind].isDigit)
        case .dollars, .code: return true
        case .parentheses: return !FormulaDelimiter.isProse(text[content])
        case .brackets:
            var next = behind
            while next < end, text[next] == 0x20 || text[next] == 0x09 { next += 1 }
            let endsLine = next == end || text[next].isLineEnding || text[next] == UInt8(ascii: "{")
            let first = text[content].first { $0 != 0x20 && $0 != 0x09 }
            return endsLine
                && (first?.isLineEnding == true || FormulaDelimiter.hasNotation(text[content]))
        }
    }

    /// Whether something stands in a text that formulas have and bracketed words have not.
    private static func hasNotation(_ text: ArraySlice<UInt8>) -> Bool {
        text.contains { "\\_^={}|`".utf8.contains($0) }
    }

    /// Whether two words stand side by side and nothing that only formulas have.
    private static func isProse(_ text: ArraySlice<UInt8>) -> Bool {
        guard !hasNotation(text) else { return false }
        var words = 0
        for word in text.split(whereSeparator: \.isBlank) {
            let isWord =
                word.count > 1 && word.allSatisfy { !$0.isDigit && ($0.isLetter || $0 == 0x2C) }
            words = isWord ? words + 1 : 0
            if words > 1 { return true }
        }
        return false
    }
}

extension UInt8 {
    /// White space.
    var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isLineEnding: Bool { self == 0x0A || self == 0x0D }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    var isLetterOrDigit: Bool { isLetter || isDigit }
}
