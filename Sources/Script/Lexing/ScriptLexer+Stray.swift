extension ScriptLexer {
    /// Passes over a character that no token begins with; over all of a comment of another tongue.
    mutating func stray(_ scalar: Unicode.Scalar) {
        let start = position
        reader.advance()
        let mark = start..<position
        if scalar == "#" {
            while let next = reader.peek(), !next.isLineBreak { reader.advance() }
        }
        appendUnreadable(
            from: start, markedAt: mark, "\(scalar.shownInMessage) has no meaning here",
            hint: scalar.advice)
    }
}

extension Unicode.Scalar {
    /// The character in single quotes, or its number when it cannot be seen.
    fileprivate var shownInMessage: String {
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .nonspacingMark,
            .enclosingMark, .spacingMark, .lineSeparator, .paragraphSeparator, .spaceSeparator:
            let digits = String(value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        default:
            return self == "\u{FFFD}" ? "a byte that is not UTF-8" : "'\(self)'"
        }
    }

    /// What to write for a character that people put into mathematics or know from other tongues.
    fileprivate var advice: String? {
        switch self {
        case "#": "a comment begins with '//'"
        case "–", "—", "‐", "‑", "‒": "write '-'"
        case "²": "write '^2'"
        case "³": "write '^3'"
        case "¹", "⁰", "⁴"..."⁾": "write a power with '^'"
        case "₀"..."₉": "write a digit of a name on the line, as in 'p1' or 'p_1'"
        case "√": "write 'sqrt(x)'"
        case "\\": "an anonymous function is 'x => …'"
        case "~": "'≈' is also written '~='"
        default: nil
        }
    }
}
