import Diagnostics

/// How the lines that libcmark reads stand for the lines of the source.
///
/// libcmark knows no footnotes. What one says is given to it as a quotation: `[^1]: ` becomes `> `,
/// and so do the four columns before the lines below. Blank lines keep quotations apart that
/// would become one. All other lines are as in the source.
struct LineLayout {
    /// Which bytes stand before the text of a line: as libcmark reads it, and in the source.
    private struct Prefix {
        /// The bytes of the containers' markers, which are as in the source.
        let markers: Int
        let read: Int
        let source: Int
    }

    /// The definitions of footnotes, in order.
    let footnotes: [FootnoteDefinition]
    /// Lines that stand before the text.
    let leadingLines: Int
    /// The line of the source for each line that is read; empty when they are the same.
    private var sourceLines: [Int] = []
    private var prefixes: [Int: Prefix] = [:]
    /// Whether the line before may stand in a quotation, or in what a footnote says.
    private var mayBeInQuotation = false
    /// The index of the definition that begins in a line.
    private let indices: [Int: Int]

    /// A layout of a text after some lines of another.
    init(footnotes: [FootnoteDefinition] = [], leadingLines: Int = 0) {
        self.footnotes = footnotes
        self.leadingLines = leadingLines
        indices = Dictionary(
            footnotes.enumerated().map { ($1.line, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The line of the source that a line stands for which libcmark read.
    func sourceLine(_ line: Int) -> Int {
        let index = line - leadingLines
        guard !sourceLines.isEmpty else { return index }
        guard index >= 1, index <= sourceLines.count else {
            return index < 1 ? index : (sourceLines.last ?? 0) + index - sourceLines.count
        }
        return sourceLines[index - 1]
    }

    /// The offset in a line of the source of an offset in the line that libcmark read.
    func sourceOffset(_ offset: Int, inLine line: Int) -> Int {
        guard let prefix = prefixes[line] else { return offset }
        return offset < prefix.markers ? offset : max(0, prefix.source + offset - prefix.read)
    }

    /// The definition that a quotation stands for, given where libcmark says that it begins.
    func footnote(line: Int, offset: Int, in source: SourceText) -> FootnoteDefinition? {
        guard let index = indices[line] else { return nil }
        let indentation = footnotes[index].label.range.lowerBound - source.bareLine(line).lowerBound
        return offset == indentation ? footnotes[index] : nil
    }

    /// The text that libcmark reads.
    mutating func lay(out text: CoveredText) -> [UInt8] {
        guard !footnotes.isEmpty else { return text.condensed }
        let text = text.withBlanks
        var result: [UInt8] = []
        result.reserveCapacity(text.bytes.count + 16 * footnotes.count)
        sourceLines = []
        var line = 1
        var end: Int?
        var containers = ContainerStack()
        for (index, footnote) in footnotes.enumerated() {
            while line < footnote.line {
                if line == end { addBlankLine(before: line, in: containers, to: &result) }
                copy(&line, of: text, to: &result)
            }
            containers = footnote.containers
            if mayBeInQuotation, !containers.begin(inLine: line) {
                addBlankLine(before: line, in: containers, to: &result)
            }
            addFirst(footnote, of: text, to: &result)
            line += 1
            while line <= footnote.lastLine {
                addContinuation(line, of: footnote, in: text, to: &result)
                line += 1
            }
            mayBeInQuotation = true
            let next = index + 1 < footnotes.count ? footnotes[index + 1].line : .max
            end = firstLineThatMayJoin(from: line, before: next, containers, text)
        }
        while line <= text.source.lineCount {
            if line == end { addBlankLine(before: line, in: containers, to: &result) }
            copy(&line, of: text, to: &result)
        }
        return result
    }

    /// The line below a footnote that a blank one has to keep apart from it.
    ///
    /// The lines of a paragraph may go on in it without indentation; a quotation would then be
    /// read as part of it. A fence or a tag ends the search, since code holds no blank lines of
    /// ours.
    private func firstLineThatMayJoin(
        from first: Int, before next: Int, _ containers: ContainerStack, _ text: CoveredText
    ) -> Int? {
        var line = first
        while line < next, line <= text.source.lineCount {
            let range = text.source.bareLine(line)
            let cursor = containers.cursor(line: line, of: text.source, bytes: text.bytes).cursor
            let start = cursor.indentation.end
            guard start < range.upperBound else { return nil }
            if "<>".utf8.contains(text.bytes[start]) { return line }
            let run = text.bytes[start..<range.upperBound].prefix { $0 == text.bytes[start] }
            if "`~".utf8.contains(text.bytes[start]), run.count >= 3 { return nil }
            let prefix = LinePrefix(start..<range.upperBound, of: text.bytes)
            if prefix.end > start { return nil }
            line += 1
        }
        return nil
    }

    private mutating func copy(_ line: inout Int, of text: CoveredText, to result: inout [UInt8]) {
        result += text.bytes[text.source.wholeLine(line)]
        sourceLines.append(line)
        let prefix = LineCursor(text.source.bareLine(line), of: text.bytes)
        if prefix.isAtBlank { mayBeInQuotation = false }
        if text.bytes[text.source.bareLine(line)].contains(UInt8(ascii: ">")) {
            mayBeInQuotation = true
        }
        line += 1
    }

    private mutating func addBlankLine(
        before line: Int, in containers: ContainerStack, to result: inout [UInt8]
    ) {
        // Behind a carriage return the first line feed belongs to the line before.
        if let last = result.last, last != 0x0A { result.append(0x0A) }
        result += containers.continuation.utf8
        result.append(0x0A)
        sourceLines.append(line)
    }

    /// Adds the line of the label, the markers before it as they are.
    private mutating func addFirst(
        _ footnote: FootnoteDefinition, of text: CoveredText, to result: inout [UInt8]
    ) {
        let whole = text.source.wholeLine(footnote.line)
        result += text.bytes[whole.lowerBound..<footnote.label.range.lowerBound]
        result += "> ".utf8
        result += text.bytes[footnote.start..<whole.upperBound]
        sourceLines.append(footnote.line)
        let markers = footnote.label.range.lowerBound - whole.lowerBound
        prefixes[footnote.line] = Prefix(
            markers: markers, read: markers + 2, source: footnote.start - whole.lowerBound)
    }

    /// Adds a line below the label, less four columns; the rest of its white space as spaces.
    private mutating func addContinuation(
        _ line: Int, of footnote: FootnoteDefinition, in text: CoveredText,
        to result: inout [UInt8]
    ) {
        let containers = footnote.containers
        let (columns, end) = containers.cursor(line: line, of: text.source, bytes: text.bytes)
            .cursor.indentation
        var indentation = 0
        if containers.depth == 0 {
            indentation =
                footnote.label.range.lowerBound
                - text.source.bareLine(footnote.line).lowerBound
        }
        let prefix =
            containers.continuation + String(repeating: " ", count: indentation) + "> "
            + String(repeating: " ", count: max(0, columns - 4))
        let whole = text.source.wholeLine(line)
        result += prefix.utf8
        result += text.bytes[end..<whole.upperBound]
        sourceLines.append(line)
        prefixes[line] = Prefix(
            markers: 0, read: prefix.utf8.count, source: end - whole.lowerBound)
    }
}
