extension NumeralScanner {
    /// A per cent or per mille sign, or a word for it.
    mutating func scale() -> Rational? {
        guard position < text.count, NumeralScanner.scaleStarts.contains(text[position]) else {
            return nil
        }
        if take("%") || take("\\%") || take("％") || take("个百分点") { return Rational(1, 100) }
        if take("‰") { return Rational(1, 1000) }
        let start = position
        let words: [StaticString] = ["percentage points", "percent", "per cent", "pp"]
        for word in words where take(word) {
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
        let isCommand = take("\\text{") || take("\\mathrm{") || take("\\textrm{")
        skipBlanks()
        let first = position
        while position < text.count, isLetter(text[position]) { position += 1 }
        let word = String(decoding: text[first..<position], as: UTF8.self)
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

    private static let blanks: [StaticString] = [
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

    mutating func take(_ token: StaticString) -> Bool {
        guard peek(token) else { return false }
        position += token.utf8CodeUnitCount
        return true
    }

    func peek(_ token: StaticString) -> Bool { has(token, at: position) }

    /// Whether a token stands at a place.
    func has(_ token: StaticString, at place: Int) -> Bool {
        let count = token.utf8CodeUnitCount
        // The first byte tells nearly every text from a token.
        guard place >= 0, place + count <= text.count, text[place] == token.utf8Start.pointee
        else { return false }
        return (1..<count).allSatisfy { text[place + $0] == token.utf8Start[$0] }
    }

    func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF)
    }
}
