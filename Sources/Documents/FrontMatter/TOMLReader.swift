import Diagnostics

/// Reads TOML as a frame: keys with texts, each with its place; no value is interpreted.
///
/// Keys may be quoted and dotted, and stand in `[tables]`. A value is a string on one line, a
/// number, `true` or `false`. What TOML has beyond that is a mistake, and is said to be one.
///
/// Source: TOML 1.0.0.
struct TOMLReader {
    /// What was found, in order.
    private(set) var entries: [FrontMatter.Entry] = []
    /// What is wrong.
    private(set) var diagnostics: [Diagnostic] = []

    private let source: SourceText
    private var keys: Set<String> = []
    private var table = ""
    private var offset = 0
    private var end = 0

    init(of source: SourceText) { self.source = source }

    /// Reads some lines.
    mutating func read(_ lines: Range<Int>) {
        for line in lines {
            let range = source.bareLine(line)
            (offset, end) = (range.lowerBound, range.upperBound)
            skipBlanks()
            guard !isAtEnd else { continue }
            if byte == UInt8(ascii: "[") { readTable() } else { readEntry() }
        }
    }

    private var byte: UInt8? { offset < end ? source.bytes[offset] : nil }

    /// Whether nothing is left of the line but a comment.
    private var isAtEnd: Bool { byte == nil || byte == UInt8(ascii: "#") }

    private mutating func skipBlanks() {
        while let byte, byte.isSpaceOrTab { offset += 1 }
    }

    private mutating func report(_ mistake: Mistake, from start: Int? = nil) {
        let first = min(start ?? offset, end)
        diagnostics.append(
            Diagnostic(mistake, at: source.place(first..<min(max(offset, first + 1), end))))
    }

    /// Reads `[table]`.
    private mutating func readTable() {
        let start = offset
        offset += 1
        if byte == UInt8(ascii: "[") {
            offset += 1
            return report(.beyondTOML("a list of tables"), from: start)
        }
        guard let key = readKey() else { return }
        guard byte == UInt8(ascii: "]") else { return report(.toml("']' is missing")) }
        offset += 1
        requireEnd()
        table = key.name + "."
    }

    /// Reads `key = value`.
    private mutating func readEntry() {
        guard let key = readKey() else { return }
        guard byte == UInt8(ascii: "=") else { return report(.toml("'=' is missing")) }
        offset += 1
        skipBlanks()
        guard let value = readValue() else { return }
        requireEnd()
        let name = table + key.name
        let place = source.place(key.range)
        if !keys.insert(name).inserted {
            diagnostics.append(Diagnostic(.repeatedKey(name), at: place))
        }
        entries.append(
            FrontMatter.Entry(
                key: name, value: Excerpt(of: source, pieces: value), keyPlace: place))
    }

    private mutating func requireEnd() {
        skipBlanks()
        if !isAtEnd { report(.toml("one value stands on a line")) }
    }

    /// Reads a key, its parts joined by dots, and the blanks behind it.
    private mutating func readKey() -> (name: String, range: Range<Int>)? {
        skipBlanks()
        let start = offset
        var parts: [String] = []
        var last = offset
        while true {
            skipBlanks()
            guard let part = readKeyPart() else {
                report(.toml("a key is missing"))
                return nil
            }
            parts.append(part)
            last = offset
            skipBlanks()
            guard byte == UInt8(ascii: ".") else { break }
            offset += 1
        }
        return (parts.joined(separator: "."), start..<last)
    }

    private mutating func readKeyPart() -> String? {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            return readString().map { Excerpt(of: source, pieces: $0).text }
        }
        let start = offset
        while let byte, Label.isNameByte(byte) { offset += 1 }
        return offset > start ? source.string(start..<offset) : nil
    }

    private mutating func readValue() -> [Range<Int>]? {
        let start = offset
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return readString()
        case UInt8(ascii: "["): report(.beyondTOML("a list"))
        case UInt8(ascii: "{"): report(.beyondTOML("a table on one line"))
        case nil, UInt8(ascii: "#"): report(.toml("a value is missing"))
        case _:
            while let byte, !byte.isSpaceOrTab, byte != UInt8(ascii: "#") { offset += 1 }
            let text = source.string(start..<offset)
            if TOMLReader.isNumber(text) || ["true", "false"].contains(text) {
                return [start..<offset]
            }
            let isDate = text.utf8.prefix { $0.isDigit || "-:T".utf8.contains($0) }.count >= 8
            report(isDate ? .beyondTOML("a date") : .toml("text stands in quotes"), from: start)
        }
        return nil
    }

    /// What stands between the quotes here; the escape before a quote is left out.
    private mutating func readString() -> [Range<Int>]? {
        let start = offset
        let quote = source.bytes[start]
        if end - start >= 3, source.bytes[start..<(start + 3)].allSatisfy({ $0 == quote }) {
            report(.beyondTOML("text of several lines"))
            return nil
        }
        let isLiteral = quote == UInt8(ascii: "'")
        var pieces: [Range<Int>] = []
        var first = start + 1
        offset = first
        while let byte {
            if byte == quote {
                pieces.append(first..<offset)
                offset += 1
                let kept = pieces.filter { !$0.isEmpty }
                return kept.isEmpty ? [first..<first] : kept
            }
            let next = offset + 1 < end ? source.bytes[offset + 1] : 0
            if !isLiteral, byte == UInt8(ascii: "\\"), next == quote || next == byte {
                pieces.append(first..<offset)
                first = offset + 1
                offset += 1
            }
            offset += 1
        }
        report(.toml("a quote is not closed"), from: start)
        return nil
    }

    /// Whether a text is a number of TOML.
    private static func isNumber(_ text: String) -> Bool {
        let digits = text.drop { $0 == "+" || $0 == "-" }
        if ["inf", "nan"].contains(digits) { return true }
        for prefix in ["0x", "0o", "0b"] where digits.hasPrefix(prefix) {
            return digits.count > 2 && digits.dropFirst(2).allSatisfy { $0.isHexDigit || $0 == "_" }
        }
        let parts = digits.split(
            maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { "eE".contains($0) })
        let isExponent =
            parts.count < 2
            || TOMLReader.areDigits(parts[1].drop { $0 == "+" || $0 == "-" })
        let number = (parts.first ?? "").split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        return isExponent && number.allSatisfy(TOMLReader.areDigits)
    }

    private static func areDigits(_ text: Substring) -> Bool {
        text.first?.isNumber == true && text.allSatisfy { $0.isASCII && $0.isNumber || $0 == "_" }
    }
}
