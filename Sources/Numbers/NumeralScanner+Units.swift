extension NumeralScanner {
    /// A per cent or per mille sign, or a word for it.
    mutating func scale() -> Rational? {
        guard position < text.count, NumeralScanner.scaleStarts.contains(text[position]) else {
            return nil
        }
        if ["%", "\\%", "％", "个百分点"].contains(where: { take($0) }) { return Rational(1, 100) }
        if take("‰") { return Rational(1, 1000) }
        let start = position
        for word in ["percentage points", "percent", "per cent", "pp"] where take(word) {
            if !isAtName { return Rational(1, 100) }
            position = start
        }
        return nil
    }

    /// A unit of information, also as `\text{ nats}`.
    mutating func unit() -> InformationUnit? {
        guard position < text.count,
            isLetter(text[position]) || text[position] == UInt8(ascii: "\\")
        else { return nil }
        let start = position
        let isCommand = ["\\text{", "\\mathrm{", "\\textrm{"].contains { take($0) }
        skipBlanks()
        var word = ""
        while position < text.count, isLetter(text[position]) {
            word.unicodeScalars.append(Unicode.Scalar(text[position]))
            position += 1
        }
        guard let unit = InformationUnit(word: word), !isCommand || takeClosingBrace() else {
            position = start
            return nil
        }
        return unit
    }

    mutating func takeClosingBrace() -> Bool {
        skipBlanks()
        return take("}")
    }

    /// Blanks of every width, and TeX's.
    mutating func skipBlanks() {
        while position < text.count, NumeralScanner.blankStarts.contains(text[position]),
            NumeralScanner.blanks.contains(where: { take($0) })
        {}
    }

    private static let blanks = [
        " ", "\t", "\n", "\r", "\u{A0}", "\u{2009}", "\u{202F}", "\\,", "\\;", "\\ ", "~",
    ]

    /// The first bytes of blanks, by which nearly everything else is told from them.
    private static let blankStarts: [UInt8] = [
        0x20, 0x09, 0x0A, 0x0D, 0xC2, 0xE2, UInt8(ascii: "\\"), UInt8(ascii: "~"),
    ]

    /// The first bytes of signs and words for per cent.
    private static let scaleStarts: [UInt8] = [
        UInt8(ascii: "%"), UInt8(ascii: "\\"), 0xEF, 0xE4, 0xE2, UInt8(ascii: "p"),
    ]

    mutating func take(_ token: String) -> Bool {
        guard peek(token) else { return false }
        position += token.utf8.count
        return true
    }

    func peek(_ token: String) -> Bool {
        var index = position
        for byte in token.utf8 {
            guard index < text.count, text[index] == byte else { return false }
            index += 1
        }
        return true
    }

    func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF)
    }
}
