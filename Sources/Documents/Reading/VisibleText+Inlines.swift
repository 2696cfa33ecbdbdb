public import Diagnostics

extension VisibleText {
    /// The text of a run of inlines; code, comments and addresses that stand for themselves are
    /// left out.
    public init(_ content: [Inline], of source: SourceText) {
        self.init(of: source)
        if let first = content.first, let last = content.last {
            reserve(last.place.bytes.upperBound - first.place.bytes.lowerBound, content.count)
        }
        append(content)
    }

    private mutating func append(_ content: [Inline]) {
        for inline in content { append(inline) }
    }

    private mutating func append(_ inline: Inline) {
        let start = inline.place.bytes.lowerBound
        switch inline.kind {
        case .text(let text): append(text, at: inline.place.bytes)
        case .softBreak, .lineBreak: append("\n", at: start)
        case .emphasis(let content), .strong(let content), .strikethrough(let content):
            append(content, between: inline.place.bytes)
        case .link(_, _, let content):
            // An address in the text is read as one, and not as numbers.
            if inline.isAddress { append("\u{FFFC}", at: start) } else { append(content) }
        case .image(_, _, let content):
            append("\n", at: start)
            let first = bytes.count
            append(content)
            noteAlternative(first..<bytes.count)
            append("\n", at: max(inline.place.bytes.upperBound - 1, start))
        case .formula(let formula): append(formula)
        case .code, .value, .reference, .citation: append("\u{FFFC}", at: start)
        case .html(let tag): append(tag: tag, at: start)
        case .claim, .waiver, .footnoteReference: break
        }
    }

    /// Adds what is emphasized.
    ///
    /// Where stars stand between digits, as in `6*64 + 4*8`, they were meant as signs, and one
    /// character stands for each.
    private mutating func append(_ content: [Inline], between range: Range<Int>) {
        func isDigit(_ offset: Int) -> Bool {
            source.bytes.indices.contains(offset) && source.bytes[offset].isDigit
        }
        let start = content.first?.place.bytes.lowerBound ?? range.upperBound
        let end = content.last?.place.bytes.upperBound ?? range.lowerBound
        if isDigit(range.lowerBound - 1), isDigit(start) {
            append("\u{FFFC}", at: range.lowerBound)
        }
        append(content)
        if isDigit(end - 1), isDigit(range.upperBound) { append("\u{FFFC}", at: end) }
    }

    /// Adds what a tag of HTML does to the text.
    private mutating func append(tag: String, at start: Int) {
        switch tag.lowercased() {
        case "<sup>": append("^{", at: start)
        case "<sub>": append("_{", at: start)
        case "</sup>", "</sub>": append("}", at: start)
        case let other where other.hasPrefix("<br"): append("\n", at: start)
        case _: break
        }
    }
}

extension Inline {
    /// Whether it is a link whose text is its own destination.
    var isAddress: Bool {
        guard case .link(let destination, _, let content) = kind, content.count == 1,
            case .text(let text)? = content.first?.kind
        else { return false }
        return destination == text
            || destination.hasSuffix(text)
                && ["http://", "https://", "mailto:"].contains { destination.hasPrefix($0) }
    }
}

extension VisibleText {
    /// The text of a block of HTML between its tags; what is code there is left out.
    public init(html block: Block) {
        self.init(of: block.place.source)
        let bytes = block.place.source.bytes
        var offset = block.place.bytes.lowerBound
        let end = block.place.bytes.upperBound
        while offset < end {
            let next = bytes[offset..<end].firstIndex { $0 == 0x3C || $0 == 0x26 } ?? end
            append(offset..<next)
            guard next < end else { return }
            if bytes[next] == UInt8(ascii: "&") {
                offset = entityEnd(at: next) ?? next + 1
                append("\u{FFFC}", at: next)
            } else if next + 1 < end, bytes[next + 1].beginsTag {
                offset = VisibleText.markupEnd(in: bytes, at: next, before: end)
                append("\n", at: next)
            } else {
                offset = next + 1
                append(next..<offset)
            }
        }
    }

    /// The end of the tag or comment that begins at a byte; that of the whole element where it holds
    /// code.
    private static func markupEnd(in bytes: [UInt8], at start: Int, before end: Int) -> Int {
        let rest = bytes[start..<end]
        if rest.starts(with: "<!--".utf8) {
            return VisibleText.end(of: "-->", in: rest.dropFirst(4)) ?? end
        }
        for name in ["script", "style", "pre", "code"] {
            let opening = rest.dropFirst().prefix(name.utf8.count).map { $0 | 0x20 }
            guard opening.elementsEqual(name.utf8),
                rest.dropFirst(1 + name.utf8.count).first?.isLetter != true
            else { continue }
            return VisibleText.end(of: "</" + name, in: rest) ?? end
        }
        return VisibleText.end(of: ">", in: rest) ?? end
    }

    private static func end(of token: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let token = Array(token.utf8)
        return bytes.indices.first { bytes[$0...].starts(with: token) }.map { $0 + token.count }
    }
}

extension UInt8 {
    /// Whether it may follow the `<` of a tag or a comment.
    fileprivate var beginsTag: Bool { isLetter || [0x2F, 0x21, 0x3F].contains(self) }
}
