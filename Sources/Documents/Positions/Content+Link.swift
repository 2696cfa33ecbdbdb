/// The syntax of links and their definitions, as libcmark reads it.
///
/// Source: CommonMark 0.30, sections 4.7 and 6.3.
extension Content {
    /// What follows the text of a link.
    struct LinkTail {
        /// The end of the link.
        let end: Int
        /// The destination and the title, when they stand here and not in a definition.
        let destination: Range<Int>
        let title: Range<Int>
    }

    /// What follows the text of a link, from its closing bracket: `](/url "title")`, `][label]`,
    /// `][]` or `]`.
    func linkTail(at bracket: Int) -> LinkTail {
        let start = bracket + 1
        let none = start..<start
        if let tail = inlineLinkTail(at: start) { return tail }
        return LinkTail(end: linkLabelEnd(at: start) ?? start, destination: none, title: none)
    }

    private func inlineLinkTail(at start: Int) -> LinkTail? {
        guard byte(at: start) == UInt8(ascii: "(") else { return nil }
        let first = whitespaceEnd(at: start + 1)
        guard let end = destinationEnd(at: first) else { return nil }
        let gap = whitespaceEnd(at: end)
        let titleEnd = gap == end ? gap : linkTitleEnd(at: gap) ?? gap
        let close = whitespaceEnd(at: titleEnd)
        guard byte(at: close) == UInt8(ascii: ")") else { return nil }
        return LinkTail(end: close + 1, destination: first..<end, title: gap..<titleEnd)
    }

    /// The end of the link reference definitions at the beginning of a paragraph.
    var definitionsEnd: Int {
        var end = 0
        while byte(at: end) == UInt8(ascii: "["), let next = definitionEnd(at: end) { end = next }
        return end
    }

    private func definitionEnd(at start: Int) -> Int? {
        guard let label = linkLabelEnd(at: start), !trimmed((start + 1)..<(label - 1)).isEmpty,
            byte(at: label) == UInt8(ascii: ":"),
            let url = destinationEnd(at: whitespaceWithOneLineEndingEnd(at: label + 1))
        else { return nil }
        let gap = whitespaceWithOneLineEndingEnd(at: url)
        if gap > url, let title = linkTitleEnd(at: gap), let end = restOfLineEnd(at: title) {
            return end
        }
        return restOfLineEnd(at: url)
    }

    /// The end of the line when nothing but blanks stands before it.
    private func restOfLineEnd(at start: Int) -> Int? {
        var offset = start
        while let byte = byte(at: offset), byte.isSpaceOrTab { offset += 1 }
        guard offset < bytes.count else { return offset }
        let end = lineEndingEnd(at: offset)
        return end > offset ? end : nil
    }

    /// The end of `[label]`.
    private func linkLabelEnd(at start: Int) -> Int? {
        guard byte(at: start) == UInt8(ascii: "[") else { return nil }
        var offset = start + 1
        while let byte = byte(at: offset), byte != UInt8(ascii: "["), offset - start <= 1001 {
            if byte == UInt8(ascii: "]") { return offset + 1 }
            offset += isEscape(at: offset) ? 2 : 1
        }
        return nil
    }

    /// The end of a destination, bare or between `<` and `>`.
    private func destinationEnd(at start: Int) -> Int? {
        if byte(at: start) == UInt8(ascii: "<") { return pointedDestinationEnd(at: start) }
        var depth = 0
        var offset = start
        while let byte = byte(at: offset), !byte.isWhitespace {
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            }
            guard depth <= 32 else { return nil }
            offset += isEscape(at: offset) ? 2 : 1
        }
        let isEmpty = offset == start && byte(at: start) != UInt8(ascii: ")")
        return depth == 0 && !isEmpty ? offset : nil
    }

    private func pointedDestinationEnd(at start: Int) -> Int? {
        var offset = start + 1
        while let byte = byte(at: offset), byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "<") {
            if byte == UInt8(ascii: ">") { return offset + 1 }
            offset += byte == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    private func linkTitleEnd(at start: Int) -> Int? {
        guard let open = byte(at: start) else { return nil }
        let close: UInt8
        switch open {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): close = open
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return nil
        }
        var offset = start + 1
        while let byte = byte(at: offset) {
            if byte == close { return offset + 1 }
            if byte == open { return nil }
            offset += isEscape(at: offset) ? 2 : 1
        }
        return nil
    }
}

extension Content {
    /// The byte at an offset.
    func byte(at offset: Int) -> UInt8? {
        offset >= 0 && offset < bytes.count ? bytes[offset] : nil
    }

    /// Whether a backslash at an offset escapes what follows.
    func isEscape(at offset: Int) -> Bool {
        byte(at: offset) == UInt8(ascii: "\\") && byte(at: offset + 1)?.isPunctuation == true
    }

    /// The end of the white space at an offset.
    func whitespaceEnd(at start: Int) -> Int {
        var offset = start
        while let byte = byte(at: offset), byte.isWhitespace { offset += 1 }
        return offset
    }

    /// The end of the line ending at an offset, or the offset itself.
    func lineEndingEnd(at start: Int) -> Int {
        var offset = start
        if byte(at: offset) == UInt8(ascii: "\r") { offset += 1 }
        if byte(at: offset) == UInt8(ascii: "\n") { offset += 1 }
        return offset
    }

    private func whitespaceWithOneLineEndingEnd(at start: Int) -> Int {
        var offset = start
        while let byte = byte(at: offset), byte.isSpaceOrTab { offset += 1 }
        offset = lineEndingEnd(at: offset)
        while let byte = byte(at: offset), byte.isSpaceOrTab { offset += 1 }
        return offset
    }
}
