extension [UInt8] {
    /// The same text with blanks in place of comments and HTML tags, whose attributes hold other
    /// numbers and whose brackets are no bounds.
    var withoutTags: [UInt8] {
        guard contains(UInt8(ascii: "<")) else { return self }
        var text = self
        var offset = 0
        while let start = self[offset...].firstIndex(of: UInt8(ascii: "<")) {
            var tag = TagReader(self, from: start + 1)
            offset = start + 1
            guard tag.readComment() || tag.read() else { continue }
            offset = tag.position
            for index in start..<offset { text[index] = UInt8(ascii: " ") }
        }
        return text
    }
}

/// Reads an HTML tag as CommonMark 6.6 has it: a name, attributes, and `>`.
private struct TagReader {
    private let text: [UInt8]
    private(set) var position: Int
    /// The longest tag, so that a text full of `<a ` takes linear time.
    private let end: Int

    init(_ text: [UInt8], from start: Int) {
        self.text = text
        position = start
        end = Swift.min(text.count, start + 4096)
    }

    /// Whether a comment ends here; the position is then behind it.
    mutating func readComment() -> Bool {
        guard text[position...].starts(with: "!--".utf8) else { return false }
        var close = position + 3
        while close + 3 <= text.count {
            if text[close] == UInt8(ascii: "-"), text[close...].starts(with: "-->".utf8) {
                position = close + 3
                return true
            }
            close += 1
        }
        // The rest of the text is one comment.
        position = text.count
        return true
    }

    /// Whether a tag ends here; the position is then behind it.
    mutating func read() -> Bool {
        let isClosing = take("/")
        guard peek?.isLetter == true else { return false }
        skip { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
        var hadBlank = skipBlanks()
        while !isClosing, hadBlank, let byte = peek,
            byte.isLetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
        {
            skip { $0.isLetter || $0.isDigit || "_:.-".utf8.contains($0) }
            hadBlank = skipBlanks()
            guard take("=") else { continue }
            skipBlanks()
            guard readValue() else { return false }
            hadBlank = skipBlanks()
        }
        if !isClosing { _ = take("/") }
        return take(">")
    }

    /// Reads the value of an attribute, in quotes or without.
    private mutating func readValue() -> Bool {
        guard let quote = peek else { return false }
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            skip { $0 != quote }
            guard peek == quote else { return false }
            position += 1
            return true
        }
        let start = position
        skip { !" \t\n\r\"'=<>`".utf8.contains($0) }
        return position > start
    }

    private var peek: UInt8? { position < end ? text[position] : nil }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skip(while holds: (UInt8) -> Bool) {
        while let byte = peek, holds(byte) { position += 1 }
    }

    @discardableResult
    private mutating func skipBlanks() -> Bool {
        let start = position
        skip { " \t\n\r".utf8.contains($0) }
        return position > start
    }
}

extension UInt8 {
    /// Whether it is a letter of ASCII.
    var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }

    /// Whether it is a digit of ASCII.
    var isDigit: Bool { (0x30...0x39).contains(self) }
}
