import Documents

/// A text, with where its tokens stand.
struct NotationPiece {
    let visible: VisibleText
    let text: NotationText

    init(_ visible: VisibleText, _ setting: NotationText.Setting) {
        self.visible = visible
        text = NotationText(
            setting: setting,
            tokens: NotationLexer.tokens(
                of: visible.bytes[...], formulas: visible.formulas.ranges,
                hasLines: setting != .prose))
    }

    /// The bytes of some tokens.
    func bytes(_ tokens: Range<Int>) -> Range<Int> {
        let start = text[tokens.lowerBound].range.lowerBound
        return start..<max(start, text[tokens.upperBound - 1].range.upperBound)
    }

    /// Some tokens as written, on one line.
    func string(_ tokens: Range<Int>) -> String {
        String(decoding: visible.bytes[bytes(tokens)], as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension ArraySlice<UInt8> {
    /// Whether a digit is in it, with a bracket or Huffman's name.
    var mayHoldNames: Bool {
        guard count <= NamingReader.greatestLength, contains(where: \.isDigit) else { return false }
        return indices.contains { mayOpenBracket(at: $0) } || namesHuffman
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// Whether `(`, `[` or `{` stands at an index, or what may be one in full width or written out.
    func mayOpenBracket(at index: Int) -> Bool {
        switch self[index] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "&"): true
        case 0xEF: index + 1 < endIndex && (self[index + 1] == 0xBC || self[index + 1] == 0xBD)
        case _: false
        }
    }
}
