import Diagnostics

extension Expression {
    /// The expression as its author wrote it, on one line, without comments.
    ///
    /// Tokens keep their spelling, and where anything stands between two of them there is one
    /// blank. Where the source is a quotation, the marks at the beginning of its lines are left
    /// out.
    ///
    ///     kl(P ‖
    ///        Q)      // "kl(P ‖ Q)"
    public var source: String {
        if place.isOnOneLine { return place.text }
        let excerpt = place.withoutQuotationMarks
        var lexer = ScriptLexer(excerpt, as: .expression)
        lexer.run()
        var bytes: [UInt8] = []
        var end = 0
        for token in lexer.tokens where !token.range.isEmpty {
            if token.range.lowerBound > end, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
            bytes += excerpt.bytes[token.range]
            end = token.range.upperBound
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension SourcePlace {
    /// Whether the text holds no line ending, no comment, no escape and no blank but single ones,
    /// so that it is its tokens as they stand; not told of text that may hold blanks beyond ASCII,
    /// but of divergences, whose ‖ is none.
    fileprivate var isOnOneLine: Bool {
        var previous: UInt8 = 0
        var rest = source.bytes[bytes]
        while let byte = rest.popFirst() {
            if byte == 0xE2, rest.starts(with: [0x80, 0x96]) {
                rest.removeFirst(2)
                previous = 0
                continue
            }
            let isBlankAgain = byte == UInt8(ascii: " ") && previous == byte
            let isComment = byte == UInt8(ascii: "/") && previous == byte
            if byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\\") || isBlankAgain
                || isComment
            {
                return false
            }
            previous = byte
        }
        return true
    }

    /// The place as an excerpt, without the `>` with which its lines after the first begin, as
    /// many as stand at the beginning of its first line.
    fileprivate var withoutQuotationMarks: Excerpt {
        let line = source.line(at: bytes.lowerBound)
        let lineStart = source.lineRange(line).lowerBound
        let depth = quotationMarks(from: lineStart, to: bytes.lowerBound, atMost: .max).count
        var pieces: [Range<Int>] = []
        var start = bytes.lowerBound
        let last = source.line(at: max(start, bytes.upperBound - 1))
        for next in line..<max(line, last) {
            let end = source.lineRange(next + 1).lowerBound
            pieces.append(start..<end)
            start = quotationMarks(from: end, to: bytes.upperBound, atMost: depth).end
        }
        pieces.append(start..<max(start, bytes.upperBound))
        return Excerpt(of: source, pieces: pieces)
    }

    /// How many `>`, with blanks before them, stand at the beginning of a line, and where they end.
    private func quotationMarks(
        from start: Int, to limit: Int, atMost most: Int
    ) -> (count: Int, end: Int) {
        var count = 0
        var end = start
        for offset in start..<max(start, limit) where count < most {
            let byte = source.bytes[offset]
            if byte == UInt8(ascii: ">") {
                count += 1
                end = offset + 1
            } else if byte != UInt8(ascii: " "), byte != UInt8(ascii: "\t") {
                break
            }
        }
        return (count, end)
    }
}
