/// Braces as they stand in a text: `{#tbl-x cols="a b c"}`.
struct RawAttributes {
    /// All of it, braces included.
    let range: Range<Int>
    /// The name after `#`.
    let name: Range<Int>
    /// Keys with their values, quotes excluded.
    let pairs: [(key: Range<Int>, value: Range<Int>)]
    /// What could not be read.
    let rest: Range<Int>

    /// Reads the braces that begin with `{#` at an offset and end on the same line.
    init?(in content: Content, at start: Int, before end: Int) {
        guard content.has("{#", at: start) else { return nil }
        let name = start + 2
        var offset = name
        while offset < end, !content.bytes[offset].isWhitespace,
            !"{}".utf8.contains(content.bytes[offset])
        {
            offset += 1
        }
        self.name = name..<offset
        var pairs: [(key: Range<Int>, value: Range<Int>)] = []
        offset = Self.blanksEnd(in: content, at: offset, before: end)
        while let pair = Self.pair(in: content, at: offset, before: end) {
            pairs.append((pair.key, pair.value))
            offset = Self.blanksEnd(in: content, at: pair.end, before: end)
        }
        let rest = offset
        while offset < end, !"{}\r\n".utf8.contains(content.bytes[offset]) {
            offset += 1
        }
        guard offset < end, content.bytes[offset] == UInt8(ascii: "}") else { return nil }
        self.pairs = pairs
        self.rest = rest..<offset
        range = start..<(offset + 1)
    }

    private static func blanksEnd(in content: Content, at start: Int, before end: Int) -> Int {
        var offset = start
        while offset < end, content.bytes[offset].isSpaceOrTab { offset += 1 }
        return offset
    }

    /// Reads `key="value"`.
    private static func pair(
        in content: Content, at start: Int, before end: Int
    ) -> (key: Range<Int>, value: Range<Int>, end: Int)? {
        var offset = start
        while offset < end, Label.isNameByte(content.bytes[offset]) { offset += 1 }
        guard offset > start, content.has("=\"", at: offset) else { return nil }
        let value = offset + 2
        var close = value
        while close < end, content.bytes[close] != UInt8(ascii: "\""),
            !content.bytes[close].isLineEnding
        {
            close += 1
        }
        guard close < end, content.bytes[close] == UInt8(ascii: "\"") else { return nil }
        return (start..<offset, value..<close, close + 1)
    }
}
