import Diagnostics

/// An include line.
struct IncludeLine {
    let path: String
    let place: SourcePlace
    /// The number of containers it stands in.
    let depth: Int
}

extension IncludeLine {
    /// Whether `{{< include` stands at an offset.
    static func begins(in content: Content, at offset: Int) -> Bool {
        guard content.has("{{<", at: offset) else { return false }
        let word = content.whitespaceEnd(at: offset + 3)
        return content.has("include", at: word) && content.byte(at: word + 7)?.isSpaceOrTab == true
    }

    /// The word of a directive at an offset, when it is nearly `include`; other directives belong
    /// to other programs.
    static func misspeltWord(in content: Content, at offset: Int) -> Range<Int>? {
        guard content.has("{{<", at: offset) else { return nil }
        let start = content.whitespaceEnd(at: offset + 3)
        var end = start
        while let byte = content.byte(at: end), !byte.isWhitespace, byte != UInt8(ascii: ">"),
            end - start < 16
        {
            end += 1
        }
        let word = content.text(start..<end)
        guard word != "include", suggestion(for: word, among: ["include"]) != nil else {
            return nil
        }
        return start..<end
    }

    /// Reads a paragraph that is `{{< include _part.md >}}` and nothing else.
    init?(_ content: Content, depth: Int) {
        let range = content.trimmed(content.range)
        guard Self.begins(in: content, at: range.lowerBound),
            range.count > 6, content.has(">}}", at: range.upperBound - 3),
            !content.bytes.contains(where: \.isLineEnding)
        else { return nil }
        let word = content.whitespaceEnd(at: range.lowerBound + 3) + 7
        var path = content.trimmed(word..<(range.upperBound - 3))
        if path.count >= 2, content.bytes[path.lowerBound] == UInt8(ascii: "\""),
            content.bytes[path.upperBound - 1] == UInt8(ascii: "\"")
        {
            path = (path.lowerBound + 1)..<(path.upperBound - 1)
        }
        guard !path.isEmpty else { return nil }
        self.init(path: content.text(path), place: content.place(range), depth: depth)
    }
}
