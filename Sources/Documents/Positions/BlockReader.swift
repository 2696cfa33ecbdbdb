import Diagnostics

/// Finds the source text of libcmark's blocks: their lines without the markers and the
/// indentation of the containers they stand in.
struct BlockReader {
    /// The text that libcmark read.
    let text: CoveredText
    /// How its lines stood in what libcmark read.
    let layout: LineLayout
    /// The containers around the block that is visited.
    private(set) var containers = ContainerStack()

    init(_ text: CoveredText, layout: LineLayout) {
        self.text = text
        self.layout = layout
    }

    /// The source.
    var source: SourceText { text.source }

    /// Takes note of a container.
    mutating func enter(_ node: CommonMarkNode) {
        if let footnote = footnote(of: node) {
            containers.enterFootnote(line: footnote.line, start: footnote.start)
        } else if node.kind == .quotation {
            containers.enterQuotation(line: line(of: node))
        } else if node.kind == .item {
            containers.enterItem(line: line(of: node), of: source, bytes: text.bytes)
        }
    }

    /// Leaves a container.
    mutating func leave(_ node: CommonMarkNode) {
        if node.kind == .quotation || node.kind == .item { containers.leave() }
    }

    /// The line of the source that a block begins in.
    func line(of node: CommonMarkNode) -> Int { layout.sourceLine(node.startLine) }

    /// The footnote that a quotation stands for.
    func footnote(of node: CommonMarkNode) -> FootnoteDefinition? {
        guard node.kind == .quotation else { return nil }
        return layout.footnote(line: line(of: node), offset: node.startOffset, in: source)
    }

    /// The byte of the source that a block begins at.
    func start(of node: CommonMarkNode) -> Int {
        let line = line(of: node)
        let range = source.bareLine(line)
        let offset = layout.sourceOffset(node.startOffset, inLine: line)
        return min(range.lowerBound + offset, range.upperBound)
    }

    /// A cursor after the containers' prefixes of a line.
    func cursor(line: Int) -> (cursor: LineCursor, isComplete: Bool) {
        containers.cursor(line: line, of: source, bytes: text.bytes)
    }

    /// The content of a paragraph, link reference definitions at its beginning included.
    func paragraph(_ node: CommonMarkNode) -> Content {
        content(
            of: node, lines: line(of: node)...max(line(of: node), layout.sourceLine(node.endLine)))
    }

    private func content(of node: CommonMarkNode, lines: ClosedRange<Int>) -> Content {
        var content = Content(of: source)
        content.append(
            start(of: node)..<source.wholeLine(lines.lowerBound).upperBound, of: text.bytes)
        for line in (lines.lowerBound + 1)..<(lines.upperBound + 1) {
            let end = source.wholeLine(line).upperBound
            content.append(cursor(line: line).cursor.indentation.end..<end, of: text.bytes)
        }
        content.trimEnd()
        return content
    }

    /// A heading in the source.
    struct Heading {
        /// Its lines; an underlined heading may begin with link reference definitions.
        let content: Content
        /// The offset in the content that its text begins at.
        let start: Int
        /// The end of its last line in the source.
        let end: Int
    }

    /// The content of a heading.
    func heading(_ node: CommonMarkNode) -> Heading {
        if let content = numberSignHeading(node) {
            return Heading(content: content, start: 0, end: trimmedEnd(ofLine: line(of: node)))
        }
        return underlinedHeading(node)
    }

    /// The content of `## heading ##`; `nil` when the heading is underlined.
    private func numberSignHeading(_ node: CommonMarkNode) -> Content? {
        let bytes = text.bytes
        let end = trimmedEnd(ofLine: line(of: node))
        let first = start(of: node)
        var start = first
        while start < end, bytes[start] == UInt8(ascii: "#") { start += 1 }
        guard start - first == node.level, start == end || bytes[start].isSpaceOrTab else {
            return nil
        }
        while start < end, bytes[start].isSpaceOrTab { start += 1 }
        var close = end
        while close > start, bytes[close - 1] == UInt8(ascii: "#") { close -= 1 }
        if close > start, !bytes[close - 1].isSpaceOrTab { close = end }
        while close > start, bytes[close - 1].isSpaceOrTab { close -= 1 }
        var content = Content(of: source)
        content.append(start..<close, of: bytes)
        return content
    }

    /// The content of a heading over `===` or `---`: the first such line that has text above it.
    private func underlinedHeading(_ node: CommonMarkNode) -> Heading {
        let first = line(of: node)
        let last = max(first, layout.sourceLine(node.endLine))
        for underline in stride(from: first + 1, through: last, by: 1)
        where isUnderline(underline, level: node.level) {
            let content = content(of: node, lines: first...(underline - 1))
            let start = content.definitionsEnd
            if start < content.range.upperBound {
                return Heading(content: content, start: start, end: trimmedEnd(ofLine: underline))
            }
        }
        let content = content(of: node, lines: first...last)
        return Heading(
            content: content, start: content.definitionsEnd, end: trimmedEnd(ofLine: last))
    }

    private func isUnderline(_ line: Int, level: Int) -> Bool {
        let (cursor, isComplete) = cursor(line: line)
        let range = cursor.indentation.end..<max(trimmedEnd(ofLine: line), cursor.indentation.end)
        let sign = UInt8(ascii: level == 1 ? "=" : "-")
        return isComplete && cursor.indentation.columns <= 3 && !range.isEmpty
            && text.bytes[range].allSatisfy { $0 == sign }
    }

    /// The end of a line without the white space there.
    func trimmedEnd(ofLine line: Int) -> Int {
        let range = source.bareLine(line)
        var end = range.upperBound
        while end > range.lowerBound, text.bytes[end - 1].isWhitespace { end -= 1 }
        return end
    }
}
