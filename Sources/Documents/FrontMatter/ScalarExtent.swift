/// The characters of a YAML scalar as the author typed them.
struct ScalarExtent {
    private let bytes: [UInt8]
    private let start: Int
    private let limit: Int

    /// The scalar that begins at an offset: its first character, its quote, or its `|` or `>`.
    init(_ bytes: [UInt8], at start: Int, before limit: Int) {
        self.bytes = bytes
        self.limit = min(limit, bytes.count)
        self.start = min(start, self.limit)
    }

    /// A plain scalar, whose value is known: line breaks and the blanks around them stand for the
    /// blanks of the value.
    func plain(_ value: String) -> [Range<Int>] {
        var offset = start
        for byte in value.utf8 {
            guard offset < limit else { break }
            if bytes[offset] == byte {
                offset += 1
            } else if byte == 0x20 || byte == 0x0A {
                while offset < limit, bytes[offset].isWhitespace { offset += 1 }
            } else {
                break
            }
        }
        while offset > start, bytes[offset - 1].isWhitespace { offset -= 1 }
        return [start..<offset]
    }

    /// What stands between the quotes; the escape before a quote is left out.
    var quoted: [Range<Int>] {
        guard start < limit else { return [start..<start] }
        let quote = bytes[start]
        var pieces: [Range<Int>] = []
        var first = start + 1
        var offset = first
        while offset < limit {
            let escape = quote == UInt8(ascii: "'") ? quote : UInt8(ascii: "\\")
            let isEscape = bytes[offset] == escape && offset + 1 < limit
            if isEscape, bytes[offset + 1] == quote || bytes[offset + 1] == escape {
                pieces.append(first..<offset)
                first = offset + 1
                offset += 2
            } else if bytes[offset] == quote {
                break
            } else {
                offset += 1
            }
        }
        pieces.append(first..<min(offset, limit))
        let isEmpty = pieces.allSatisfy(\.isEmpty)
        return isEmpty ? [(start + 1)..<(start + 1)] : pieces.filter { !$0.isEmpty }
    }

    /// The lines below a `|` or `>`, without their indentation and without blank lines at the end.
    var block: [Range<Int>] {
        var pieces: [Range<Int>] = []
        var indentation: Int?
        var kept = 0
        var line = lineEnd(from: start)
        while line < limit {
            let end = lineEnd(from: line)
            let columns = bytes[line..<end].prefix { $0 == 0x20 }.count
            let isBlank = bytes[line..<end].allSatisfy(\.isWhitespace)
            if !isBlank {
                let width = indentation ?? columns
                if columns < width || columns == 0 { break }
                indentation = width
            }
            pieces.append(min(line + (indentation ?? 0), end)..<end)
            if !isBlank { kept = pieces.count }
            line = end
        }
        let text = pieces.prefix(kept)
        return text.isEmpty ? [start..<start] : Array(text)
    }

    private func lineEnd(from offset: Int) -> Int {
        var end = offset
        while end < limit, !bytes[end].isLineEnding { end += 1 }
        if end < limit, bytes[end] == 0x0D { end += 1 }
        if end < limit, bytes[end] == 0x0A { end += 1 }
        return end
    }
}
