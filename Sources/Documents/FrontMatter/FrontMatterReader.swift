import Diagnostics

/// Finds the front matter of a text and reads it.
struct FrontMatterReader {
    /// The lines of the front matter, both fences included; empty when there is none.
    private(set) var range: Range<Int>
    /// Its entries, in order.
    private(set) var entries: [FrontMatter.Entry] = []
    /// The lines of running text in it.
    private(set) var snippets: [Snippet] = []
    /// The snippet of the title, and that of the description.
    private(set) var title: Int?
    private(set) var description: Int?
    /// What is wrong.
    private(set) var diagnostics: [Diagnostic] = []

    private let source: SourceText

    /// The keys whose value is the rest of the line, whatever YAML would make of it.
    static let verbatimKeys = ["title", "description", "subtitle", "caption", "alt"]

    /// Reads the front matter of a text.
    ///
    /// It begins in the first line with `---`, or `+++` for TOML, and ends with the next line that
    /// is the same. Without such a line, or with a blank line after the first, the first line is a
    /// rule, as in CommonMark.
    init(_ source: SourceText) {
        self.source = source
        range = 0..<0
        guard let last = FrontMatterReader.closingLine(of: source) else {
            if looksOpened {
                report(.unclosedFrontMatter(fence: fence ?? "---"), at: source.bareLine(1))
            }
            return
        }
        range = 0..<source.wholeLine(last).upperBound
        let body = source.wholeLine(2).lowerBound..<source.wholeLine(last).lowerBound
        guard body.count <= Limit.frontMatter else {
            diagnostics.append(
                Diagnostic(.frontMatterTooLarge, at: source.place(source.bareLine(1))))
            return
        }
        if fence == "+++" {
            readTOML(2..<last)
        } else {
            readYAML(2..<last, body)
        }
        title = addSnippet(for: "title")
        description = addSnippet(for: "description")
    }

    /// Reads a text that is nothing but settings, in YAML without fences.
    init(settings source: SourceText) {
        self.source = source
        range = 0..<source.bytes.count
        guard range.count <= Limit.frontMatter else {
            diagnostics.append(
                Diagnostic(.frontMatterTooLarge, at: source.place(source.bareLine(1))))
            return
        }
        readYAML(1..<(source.lineCount + 1), range)
    }

    private mutating func readYAML(_ lines: Range<Int>, _ body: Range<Int>) {
        var yaml = Array(source.bytes[body])
        readVerbatimLines(lines, blanking: &yaml, from: body.lowerBound)
        var reader = YAMLReader(yaml, at: body.lowerBound, of: source)
        reader.read()
        entries = (entries + reader.entries)
            .sorted { $0.keyPlace.bytes.lowerBound < $1.keyPlace.bytes.lowerBound }
        diagnostics += reader.diagnostics
        reportRepeatedKeys()
    }

    private mutating func readTOML(_ lines: Range<Int>) {
        var reader = TOMLReader(of: source)
        reader.read(lines)
        entries = reader.entries
        diagnostics += reader.diagnostics
    }

    /// The fence in the first line.
    private var fence: String? { FrontMatterReader.fence(1, of: source) }

    private static func closingLine(of source: SourceText) -> Int? {
        guard source.lineCount >= 2, let fence = fence(1, of: source),
            !source.bytes[source.bareLine(2)].allSatisfy(\.isSpaceOrTab)
        else { return nil }
        return (2...source.lineCount).first { self.fence($0, of: source) == fence }
    }

    /// Whether the text begins with a fence and a line such as `title: x` or `title = "x"`, as
    /// front matter does.
    private var looksOpened: Bool {
        guard source.lineCount >= 2, let fence else { return false }
        let second = source.bytes[source.bareLine(2)]
        let key = second.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: " ") }
        let sign = fence == "---" ? ": " : " = "
        return !key.isEmpty && second.dropFirst(key.count).starts(with: sign.utf8)
    }

    /// The fence that a line is: `---` or `+++`.
    private static func fence(_ line: Int, of source: SourceText) -> String? {
        var bytes = source.bytes[source.bareLine(line)]
        if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        return ["---", "+++"].first { fence in
            bytes.starts(with: fence.utf8) && bytes.dropFirst(3).allSatisfy(\.isSpaceOrTab)
        }
    }

    /// Takes the lines whose value is the rest of the line, and hides them from YAML.
    private mutating func readVerbatimLines(
        _ lines: Range<Int>, blanking yaml: inout [UInt8], from start: Int
    ) {
        var continued: String?
        var isInMacros = false
        for line in lines {
            let range = source.bareLine(line)
            let isIndented = range.first.map { source.bytes[$0].isSpaceOrTab } ?? false
            if !isIndented { isInMacros = source.string(trimmed(range)) == "macros:" }
            if isInMacros, isIndented, let (key, value) = entry(in: trimmed(range)) {
                addVerbatim(key, value, under: "macros.")
            } else if let key = continued, isIndented {
                report(.continuedLine(key: key), at: trimmed(range))
                continued = nil
            } else if let (key, value) = verbatimEntry(in: range) {
                addVerbatim(key, value)
                continued = source.string(key)
            } else {
                continued = nil
                continue
            }
            for offset in range { yaml[offset - start] = UInt8(ascii: " ") }
        }
    }

    private mutating func addVerbatim(
        _ key: Range<Int>, _ value: Range<Int>, under prefix: String = ""
    ) {
        entries.append(
            FrontMatter.Entry(
                key: prefix + source.string(key),
                value: Excerpt(of: source, pieces: [source.withoutOuterQuotes(value)]),
                keyPlace: source.place(key)))
    }

    private func verbatimEntry(in line: Range<Int>) -> (key: Range<Int>, value: Range<Int>)? {
        guard let found = entry(in: line), Self.verbatimKeys.contains(source.string(found.key))
        else { return nil }
        return found
    }

    /// A key and, behind its colon and a blank, the rest of the line; none where the text stands in
    /// the lines below.
    private func entry(in line: Range<Int>) -> (key: Range<Int>, value: Range<Int>)? {
        guard let colon = source.bytes[line].firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let value = trimmed((colon + 1)..<line.upperBound)
        guard !value.isEmpty, value.lowerBound > colon + 1, !isBlockIndicator(value) else {
            return nil
        }
        return (line.lowerBound..<colon, value)
    }

    /// Whether a value is `|`, `>-` and the like, with the text in the lines below.
    private func isBlockIndicator(_ value: Range<Int>) -> Bool {
        let bytes = source.bytes[value]
        guard let first = bytes.first, "|>".utf8.contains(first) else { return false }
        return bytes.dropFirst().allSatisfy { "+-".utf8.contains($0) || $0.isDigit }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, source.bytes[start].isWhitespace { start += 1 }
        while end > start, source.bytes[end - 1].isWhitespace { end -= 1 }
        return start..<end
    }

    private mutating func reportRepeatedKeys() {
        for key in Self.verbatimKeys {
            for entry in entries.filter({ $0.key == key }).dropFirst() {
                diagnostics.append(Diagnostic(.repeatedKey(key), at: entry.keyPlace))
            }
        }
    }

    /// Prepares the value of a key to be read as running text.
    private mutating func addSnippet(for key: String) -> Int? {
        guard let value = entries.first(where: { $0.key == key })?.value else { return nil }
        var content = Content(of: source)
        var offset = 0
        while offset < value.bytes.count {
            let start = value.origin(of: offset)
            var end = offset + 1
            while end < value.bytes.count, value.origin(of: end) == start + end - offset {
                end += 1
            }
            content.append(start..<(start + end - offset), of: source.bytes)
            offset = end
        }
        content.trimEnd()
        guard let snippet = Snippet(content, setting: .line) else { return nil }
        diagnostics += snippet.diagnostics
        snippets.append(snippet)
        return snippets.count - 1
    }

    private mutating func report(_ mistake: Mistake, at range: Range<Int>) {
        diagnostics.append(Diagnostic(mistake, at: source.place(range)))
    }
}
