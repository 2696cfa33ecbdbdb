import Characters
import Diagnostics

extension ItemScanner {
    /// The longest text in the brackets of a citation.
    private static let longestCitation = 999

    /// Reads `[see @key, p. 3; -@other]` at a bracket: the citation, and where it ends.
    func bracketedCitation() -> (citation: Citation, end: Int)? {
        let limit = min(end, position + ItemScanner.longestCitation)
        var close = position + 1
        var holdsKey = false
        while close < limit, content.bytes[close] != UInt8(ascii: "]") {
            switch content.bytes[close] {
            case UInt8(ascii: "["), UInt8(ascii: "`"), UInt8(ascii: "$"), UInt8(ascii: "<"):
                return nil
            case UInt8(ascii: "@"): holdsKey = true
            default: break
            }
            close += 1
        }
        // What is followed by a destination is a link, at a line's beginning before a colon its
        // definition.
        guard holdsKey, close < limit, !isLink(closedAt: close) else { return nil }
        var items: [Citation.Item] = []
        for part in parts(of: (position + 1)..<close) {
            guard let item = citationItem(in: part) else { return nil }
            items.append(item)
        }
        return (Citation(items: items, isInBrackets: true), close + 1)
    }

    private func isLink(closedAt close: Int) -> Bool {
        switch content.byte(at: close + 1) {
        case UInt8(ascii: "(")?, UInt8(ascii: "[")?: close + 1 < end
        case UInt8(ascii: ":")?: position == start
        case _: false
        }
    }

    /// The ranges between semicolons, without the blanks around them.
    private func parts(of range: Range<Int>) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var first = range.lowerBound
        for offset in range where content.bytes[offset] == UInt8(ascii: ";") {
            parts.append(content.trimmed(first..<offset))
            first = offset + 1
        }
        return parts + [content.trimmed(first..<range.upperBound)]
    }

    private func citationItem(in range: Range<Int>) -> Citation.Item? {
        guard let at = range.first(where: { beginsKey($0, after: range.lowerBound) }) else {
            return nil
        }
        let keyEnd = keyEnd(after: at, before: range.upperBound)
        let key = content.text((at + 1)..<keyEnd)
        guard mayCite(key) else { return nil }
        let isNumberAlone = at > range.lowerBound && content.bytes[at - 1] == UInt8(ascii: "-")
        let prefix = content.trimmed(range.lowerBound..<(isNumberAlone ? at - 1 : at))
        return Citation.Item(
            key: key, at: content.place(at..<keyEnd), prefix: onOneLine(prefix),
            suffix: suffix(in: keyEnd..<range.upperBound), isNumberAlone: isNumberAlone)
    }

    /// What stands behind a key, set apart by a comma unless it begins with a mark of its own.
    private func suffix(in range: Range<Int>) -> String {
        let text = onOneLine(content.trimmed(range))
        guard let first = text.unicodeScalars.first else { return "" }
        return first.isMarkdownPunctuation ? text : ", " + text
    }

    private func onOneLine(_ range: Range<Int>) -> String {
        content.text(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Reads `@key`, or `@key [p. 3]`, in running text.
    mutating func scanKey(at: Int) {
        let keyEnd = keyEnd(after: at, before: end)
        let key = content.text((at + 1)..<keyEnd)
        guard keyEnd > at + 1, mayCite(key) else { return }
        let (suffix, last) = locator(at: keyEnd)
        let item = Citation.Item(key: key, at: content.place(at..<keyEnd), suffix: suffix)
        add(.citation(Citation(items: [item], isInBrackets: false)), at: at..<last)
    }

    /// A page in brackets behind a key, and where it ends.
    private func locator(at offset: Int) -> (text: String, end: Int) {
        guard content.byte(at: offset) == UInt8(ascii: " "),
            content.byte(at: offset + 1) == UInt8(ascii: "["),
            let close = content.bytes[..<min(end, offset + 200)][offset...]
                .firstIndex(of: UInt8(ascii: "]")),
            !"([".utf8.contains(content.byte(at: close + 1) ?? 0)
        else { return ("", offset) }
        let inside = content.trimmed((offset + 2)..<close)
        guard !inside.isEmpty,
            !content.bytes[inside].contains(where: { "@[`$<^".utf8.contains($0) })
        else { return ("", offset) }
        return (suffix(in: inside), close + 1)
    }

    // MARK: Keys

    /// Whether a name in a citation is a label, or may be the key of a work.
    private func mayCite(_ key: String) -> Bool {
        citesWorks || Label.prefixes.contains { key.hasPrefix($0) && key != $0 }
    }

    /// Whether an `@` stands at a byte and not inside a word or address.
    private func beginsKey(_ offset: Int, after start: Int) -> Bool {
        guard content.bytes[offset] == UInt8(ascii: "@"),
            let next = content.byte(at: offset + 1), next.isKeyByte
        else { return false }
        guard offset > start else { return true }
        let before = content.bytes[offset - 1]
        return before.isWhitespace || before >= 0x80 || "-(".utf8.contains(before)
    }

    /// The end of the key behind an `@`: letters, digits, `_`, and marks within, one at a time.
    private func keyEnd(after at: Int, before limit: Int) -> Int {
        var offset = at + 1
        while offset < limit {
            let byte = content.bytes[offset]
            if byte.isKeyByte {
                offset += 1
            } else if ":.#$%&-+?<>~/".utf8.contains(byte), offset + 1 < limit,
                content.bytes[offset + 1].isKeyByte
            {
                offset += 2
            } else {
                break
            }
        }
        return offset
    }
}

extension UInt8 {
    /// Whether it is a letter, a digit or `_`; in scripts without blanks a key must end somewhere, so
    /// that their letters are none.
    fileprivate var isKeyByte: Bool { isAlphanumeric || self == UInt8(ascii: "_") }
}
