import Diagnostics

/// What a footnote says, as it stands in the text: `[^label]: …`, and the lines below that are
/// indented by four columns.
struct FootnoteDefinition {
    /// The label.
    let label: FootnoteLabel
    /// The line of the label.
    let line: Int
    /// The last line that belongs to it for its indentation.
    let lastLine: Int
    /// The first byte of what it says.
    let start: Int
    /// The quotations and list items around it; those that a list item's indentation alone tells
    /// of are not among them.
    let containers: ContainerStack
}

/// A walk over the lines of a text that finds the definitions of footnotes, before its blocks are
/// known; libcmark then shows which of them stand in code.
struct FootnoteFinder {
    private let text: CoveredText
    private var fences = FenceTracker()
    /// The definitions, in order.
    private(set) var definitions: [FootnoteDefinition] = []
    /// The `[` of labels behind the marker of a quotation or list item, in order: definitions, if
    /// a paragraph's line begins there.
    private(set) var candidates: [Int] = []

    /// Looks through a text from a line on.
    init(_ text: CoveredText, fromLine first: Int) {
        self.text = text
        guard text.source.bytes.firstOffset(of: "[^") != nil else { return }
        var line = first
        while line <= text.source.lineCount { line = visit(line) }
    }

    /// Looks at a line, and tells which comes next.
    private mutating func visit(_ line: Int) -> Int {
        let range = text.source.bareLine(line)
        let prefix = LinePrefix(range, of: text.bytes)
        let isFence = fences.follow(prefix, in: range, of: text.bytes)
        guard !isFence, !fences.isInside else { return line + 1 }
        let first = LineCursor(range, of: text.bytes).indentation
        let isNested = first.columns > 3 || first.end < prefix.end
        guard
            let definition = FootnoteDefinition(
                in: text.source, line: line, at: prefix.end, containers: ContainerStack())
        else { return line + 1 }
        if isNested {
            candidates.append(prefix.end)
            return line + 1
        }
        definitions.append(definition)
        return definition.lastLine + 1
    }
}

extension FootnoteDefinition {
    /// Reads a definition whose label stands at a byte of a line.
    init?(in source: SourceText, line: Int, at offset: Int, containers: ContainerStack) {
        let range = source.bareLine(line)
        guard let label = FootnoteLabel(in: source.bytes, at: offset, before: range.upperBound),
            label.range.upperBound < range.upperBound,
            source.bytes[label.range.upperBound] == UInt8(ascii: ":")
        else { return nil }
        var start = label.range.upperBound + 1
        while start < range.upperBound, source.bytes[start].isSpaceOrTab { start += 1 }
        self.label = label
        self.line = line
        self.start = start
        self.containers = containers
        lastLine = Self.lastLine(after: line, of: source, in: containers)
    }

    /// The last line below that is indented by four columns, blank ones between passed over.
    private static func lastLine(
        after first: Int, of source: SourceText, in containers: ContainerStack
    ) -> Int {
        var last = first
        var line = first + 1
        while line <= source.lineCount {
            let (cursor, isComplete) = containers.cursor(
                line: line, of: source, bytes: source.bytes)
            guard isComplete else { break }
            if !cursor.isAtBlank {
                guard cursor.indentation.columns >= 4 else { break }
                last = line
            }
            line += 1
        }
        return last
    }
}
