import Characters

/// Divides TeX into tokens, by TeX's rules for formulas.
///
/// A name ends where the letters end, and the white space after it belongs to it; `%` begins a
/// comment that reaches over the line's end. The time is linear.
///
/// Source: Knuth, The TeXbook, chapters 7 and 8.
struct FormulaLexer {
    private let bytes: [UInt8]
    private var position = 0
    private var end = 0
    /// What every token's range is, when they stand for a value or a macro.
    private let fixedRange: Range<Int>?
    private var tokens: [Token] = []

    private init(_ bytes: [UInt8], fixedRange: Range<Int>?) {
        self.bytes = bytes
        self.fixedRange = fixedRange
        tokens.reserveCapacity(bytes.count)
    }

    /// The tokens of a formula, and those of its values; a value with no text has none.
    static func tokens(
        of source: FormulaSource, values: [String?]
    ) -> (tokens: [Token], values: [[Token]]) {
        var lexer = FormulaLexer(source.bytes, fixedRange: nil)
        var valueTokens: [[Token]] = []
        for stretch in source.stretches {
            guard let index = stretch.value else {
                lexer.read(stretch.range)
                continue
            }
            lexer.tokens.append(Token(kind: .value(index), range: stretch.range))
            let text = index < values.count ? values[index] : nil
            valueTokens.append(
                FormulaLexer.tokens(of: Array((text ?? "").utf8), range: stretch.range))
        }
        return (lexer.tokens, valueTokens)
    }

    /// The tokens of TeX that did not stand in the formula, each with the same range.
    static func tokens(of bytes: [UInt8], range: Range<Int>) -> [Token] {
        var lexer = FormulaLexer(bytes, fixedRange: range)
        lexer.read(0..<bytes.count)
        return lexer.tokens
    }

    private mutating func read(_ range: Range<Int>) {
        (position, end) = (range.lowerBound, range.upperBound)
        while position < end { readToken() }
    }

    private mutating func append(_ kind: Token.Kind, from start: Int) {
        tokens.append(Token(kind: kind, range: fixedRange ?? start..<position))
    }

    private mutating func readToken() {
        let start = position
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\\"): readCommand(from: start)
        case UInt8(ascii: "{"): append(.openBrace, from: start)
        case UInt8(ascii: "}"): append(.closeBrace, from: start)
        case UInt8(ascii: "&"): append(.alignment, from: start)
        case UInt8(ascii: "^"): append(.superscript, from: start)
        case UInt8(ascii: "_"): append(.subscript, from: start)
        case UInt8(ascii: "$"): append(.dollar, from: start)
        case UInt8(ascii: "~"): append(.command("nobreakspace"), from: start)
        case UInt8(ascii: "%"): skipComment()
        case UInt8(ascii: "#"): readParameter(from: start)
        case 0x20, 0x09...0x0D:
            skipBlanks()
            append(.space, from: start)
        case 0..<0x80: append(.character(Unicode.Scalar(byte)), from: start)
        default: readScalar(from: start)
        }
    }

    private mutating func readCommand(from start: Int) {
        guard position < end else { return append(.command(""), from: start) }
        guard isASCIILetter(bytes[position]) else {
            let scalar = takeScalar()
            let isBlank = scalar == "\n" || scalar == "\t" || scalar == "\r"
            return append(.command(isBlank ? " " : String(Character(scalar))), from: start)
        }
        let first = position
        while position < end, isASCIILetter(bytes[position]) { position += 1 }
        let name = String(decoding: bytes[first..<position], as: UTF8.self)
        append(.command(name), from: start)
        if name == "verb" { return readVerbatim() }
        skipBlanks()
        if name == "href" || name == "url" { readAddress() }
    }

    /// Reads `{address}`, in which `%`, `#` and `&` stand for themselves.
    private mutating func readAddress() {
        guard position < end, bytes[position] == UInt8(ascii: "{") else { return }
        var depth = 0
        var offset = position
        while offset < end {
            if bytes[offset] == UInt8(ascii: "{") { depth += 1 }
            if bytes[offset] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { break }
            offset += 1
        }
        guard offset < end else { return }
        let start = position
        let text = String(decoding: bytes[(start + 1)..<offset], as: UTF8.self)
        position = offset + 1
        append(.verbatim(text, spelling: "{\(text)}"), from: start)
    }

    /// Reads `|text|`, or the same between any other two signs, in which nothing means anything;
    /// after a star blanks are seen.
    private mutating func readVerbatim() {
        let start = position
        let isStarred = start < end && bytes[start] == UInt8(ascii: "*")
        let first = isStarred ? start + 1 : start
        guard first < end, (0x21..<0x7F).contains(bytes[first]), !isASCIILetter(bytes[first]),
            let stop = bytes[(first + 1)..<end].firstIndex(of: bytes[first])
        else { return }
        let text = String(decoding: bytes[(first + 1)..<stop], as: UTF8.self)
        position = stop + 1
        let spelling = String(decoding: bytes[start..<position], as: UTF8.self)
        let shown = text.replacing(" ", with: isStarred ? "␣" : "\u{A0}")
        append(.verbatim(shown, spelling: spelling), from: start)
    }

    private mutating func readParameter(from start: Int) {
        var level = 1
        while level < 4, hasSigns(1 << (level - 1)) {
            position += 1 << (level - 1)
            level += 1
        }
        if position < end, (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(bytes[position]) {
            position += 1
            let number = Int(bytes[position - 1] - UInt8(ascii: "0"))
            append(.parameter(number, level: level), from: start)
        } else {
            append(.parameter(0, level: level), from: start)
        }
    }

    /// Whether as many `#` as given are next: each level doubles them.
    private func hasSigns(_ count: Int) -> Bool {
        count <= end - position
            && bytes[position..<(position + count)].allSatisfy { $0 == UInt8(ascii: "#") }
    }

    private mutating func skipBlanks() {
        while position < end, bytes[position] == 0x20 || (0x09...0x0D).contains(bytes[position]) {
            position += 1
        }
    }

    private mutating func skipComment() {
        while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
        skipBlanks()
    }

    private mutating func readScalar(from start: Int) {
        position = start
        let scalar = takeScalar()
        if AccentedLetter.isMark(scalar), join(scalar) { return }
        let isBlank = scalar == "\u{A0}" || scalar == "\u{3000}" || scalar == "\u{FEFF}"
        append(isBlank ? .space : .character(scalar), from: start)
    }

    /// Makes one letter of the last one and a mark, if Unicode has one for both.
    private mutating func join(_ mark: Unicode.Scalar) -> Bool {
        guard let last = tokens.last, case .character(let letter) = last.kind,
            let joined = AccentedLetter.character(of: letter, mark)
        else { return false }
        let range = fixedRange ?? last.range.lowerBound..<position
        tokens[tokens.count - 1] = Token(kind: .character(joined), range: range)
        return true
    }

    /// Takes the character at the position; bytes that are not UTF-8 give U+FFFD.
    private mutating func takeScalar() -> Unicode.Scalar {
        let first = bytes[position]
        guard first >= 0x80 else {
            position += 1
            return Unicode.Scalar(first)
        }
        var stop = position + 1
        let limit = min(end, position + 4)
        while stop < limit, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        let text = String(decoding: bytes[position..<stop], as: UTF8.self)
        position = stop
        return text.unicodeScalars.first ?? "\u{FFFD}"
    }
}
