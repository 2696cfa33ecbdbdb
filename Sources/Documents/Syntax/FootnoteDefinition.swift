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
}

/// A walk over the lines of a text that finds the definitions of footnotes, before its blocks are
/// known; libcmark then shows which of them stand in code.
struct FootnoteFinder {
    private let text: CoveredText
    private var fences = FenceTracker()
    private var found: [FootnoteDefinition] = []

    /// The definitions of a text from a line on, in order.
    static func definitions(in text: CoveredText, fromLine first: Int) -> [FootnoteDefinition] {
        var finder = FootnoteFinder(text: text)
        var line = first
        while line <= text.source.lineCount { line = finder.visit(line) }
        return finder.found
    }

    private init(text: CoveredText) { self.text = text }

    /// Looks at a line, and tells which comes next.
    private mutating func visit(_ line: Int) -> Int {
        let range = text.source.bareLine(line)
        let isFence = fences.follow(
            LinePrefix(range, of: text.bytes), in: range, of: text.bytes)
        guard !isFence, !fences.isInside, let definition = definition(in: line) else {
            return line + 1
        }
        found.append(definition)
        return definition.lastLine + 1
    }

    private func definition(in line: Int) -> FootnoteDefinition? {
        let range = text.source.bareLine(line)
        let first = LineCursor(range, of: text.bytes).indentation
        guard first.columns <= 3,
            let label = FootnoteLabel(in: text.bytes, at: first.end, before: range.upperBound),
            label.range.upperBound < range.upperBound,
            text.bytes[label.range.upperBound] == UInt8(ascii: ":")
        else { return nil }
        var start = label.range.upperBound + 1
        while start < range.upperBound, text.bytes[start].isSpaceOrTab { start += 1 }
        return FootnoteDefinition(
            label: label, line: line, lastLine: lastLine(after: line), start: start)
    }

    /// The last line below that is indented by four columns, blank ones between passed over.
    private func lastLine(after first: Int) -> Int {
        var last = first
        var line = first + 1
        while line <= text.source.lineCount {
            let cursor = LineCursor(text.source.bareLine(line), of: text.bytes)
            if !cursor.isAtBlank {
                guard cursor.indentation.columns >= 4 else { break }
                last = line
            }
            line += 1
        }
        return last
    }
}
