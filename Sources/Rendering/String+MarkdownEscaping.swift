extension String {
    /// The text with everything escaped that Markdown would read as markup.
    ///
    ///     "2*3 at http://a.b".escapedForMarkdown(isAtStart: false, after: nil)   // 2\*3 at http\://a.b
    func escapedForMarkdown(
        isAtStart: Bool, isInLink: Bool = false, after: Character?
    ) -> String {
        guard mayHoldMarkup else { return isAtStart ? escapedAtLineStart : self }
        var result = ""
        let characters = Array(self)
        for (index, character) in characters.enumerated() {
            if character.isNewline {
                result.append(" ")
                continue
            }
            let before = index > 0 ? characters[index - 1] : nil
            let next = index + 1 < characters.count ? characters[index + 1] : after
            let isEscaped =
                character.isMarkup(before: before, after: next)
                || character == "]" && isInLink
                || character.opensAddress(at: index, in: characters)
            if isEscaped { result.append("\\") }
            result.append(character)
        }
        return isAtStart ? result.escapedAtLineStart : result
    }

    /// Whether a byte of it might be markup, or the end of a line: of most text none is.
    private var mayHoldMarkup: Bool {
        var before: UInt8 = 0
        for byte in utf8 {
            if byte.mayBeMarkup(after: before) { return true }
            before = byte
        }
        // These depend on what comes next, which may stand in another text.
        return "<&!{".utf8.contains(before)
    }

    /// A line's first characters, escaped where they would begin a block.
    private var escapedAtLineStart: String {
        guard let first else { return self }
        if "#>+-=|:".contains(first) { return "\\" + self }
        let digits = prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count < 10, let mark = dropFirst(digits.count).first,
            mark == "." || mark == ")",
            dropFirst(digits.count + 1).first.map(\.isWhitespace) ?? true
        else { return self }
        return digits + "\\" + dropFirst(digits.count)
    }

    /// Whether no character of a formula is one that Markdown could read otherwise on the way: a
    /// backslash before punctuation, a sign of emphasis or of a link.
    var isPlainInMarkdown: Bool {
        let signs = signs
        return signs.indices.allSatisfy { index in
            let next = index + 1 < signs.count ? signs[index + 1] : UInt8(ascii: " ")
            switch signs[index] {
            case UInt8(ascii: "\\"): return next.isLetterOrMore || next == UInt8(ascii: " ")
            case UInt8(ascii: "<"): return next == UInt8(ascii: " ")
            case UInt8(ascii: "_"): return index > 0 && signs[index - 1].isLetterOrDigit
            case UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "~"),
                UInt8(ascii: "&"), UInt8(ascii: "$"), UInt8(ascii: "\n"):
                return false
            case _: return true
            }
        }
    }

    /// A byte for each character: ASCII as it is, letters of other scripts as a letter, their numbers as
    /// a digit, and the rest as a sign that means nothing.
    private var signs: [UInt8] {
        guard utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "\r") }) else {
            return Array(utf8)
        }
        return map { character in
            if let byte = character.asciiValue, character != "\r\n" { return byte }
            if character.isLetter { return UInt8(ascii: "a") }
            return character.isNumber ? UInt8(ascii: "0") : UInt8(ascii: "?")
        }
    }
}

extension UInt8 {
    /// Whether Markdown might read markup, an address or the end of a line here, where the byte
    /// stands behind another.
    fileprivate func mayBeMarkup(after before: UInt8) -> Bool {
        switch self {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "$"), UInt8(ascii: "~"), UInt8(ascii: "_"),
            UInt8(ascii: "@"), 0x0A...0x0D:
            return true
        case UInt8(ascii: "."): return before == UInt8(ascii: "w")
        // Lines end with U+0085, U+2028 and U+2029 as well.
        case 0x85 where before == 0xC2, 0xA8...0xA9 where before == 0x80: return true
        case _: break
        }
        switch before {
        case UInt8(ascii: ":"): return self == UInt8(ascii: "/")
        case UInt8(ascii: "{"): return "#{".utf8.contains(self)
        // In both, letters may be of any script.
        case UInt8(ascii: "<"): return isLetterOrMore || "/!?".utf8.contains(self)
        case UInt8(ascii: "&"): return isLetterOrMore || self == UInt8(ascii: "#")
        case _: return false
        }
    }

    fileprivate var isLetterOrDigit: Bool {
        isLetterOrMore || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
    }

    fileprivate var isLetterOrMore: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...:
            true
        case _: false
        }
    }
}

extension Character {
    /// Whether it would be markup between its neighbours.
    fileprivate func isMarkup(before: Character?, after: Character?) -> Bool {
        switch self {
        case "\\", "`", "*", "[", "$", "~": return true
        case "<": return after.map { $0.isLetter || "/!?".contains($0) } ?? true
        case "_": return !((before?.isLetter ?? false) && (after?.isLetter ?? false))
        case "&": return after.map { $0 == "#" || $0.isLetter } ?? false
        case "!": return after == "["
        case "{": return after == "#" || after == "{"
        case _: return false
        }
    }

    /// Whether an address would be read around it that is none: `www.`, `http:`, `a@b.c`, or a
    /// reference to a label.
    fileprivate func opensAddress(at index: Int, in characters: [Character]) -> Bool {
        switch self {
        case ".": return index >= 3 && characters[(index - 3)..<index].allSatisfy { $0 == "w" }
        case ":": return index >= 3 && characters[(index + 1)...].starts(with: "//")
        case "@":
            let rest = String(characters[(index + 1)...].prefix(5))
            let isLabel = ["fig-", "tbl-", "eq-", "sec-"].contains { rest.hasPrefix($0) }
            return isLabel || index > 0 && !characters[index - 1].isWhitespace
        case _: return false
        }
    }
}
