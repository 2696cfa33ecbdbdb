/// The JavaScript in an MDX text: imports and exports, the tags of components, expressions in braces.
///
/// Where MDX has formulas, the braces of TeX stand behind a letter, a sign or another brace, and
/// those of JavaScript behind a blank or a tag.
///
/// Source: MDX 3, Syntax.
struct MDXScript {
    /// The text with letters in place of the digits of JavaScript, so that none of them is a number.
    private(set) var text: [UInt8]
    private var position = 0
    private let runs: BacktickRuns

    /// A tag or an expression that is longer is text.
    private static let greatestLength = 4096

    init(in text: [UInt8]) {
        self.text = text
        runs = BacktickRuns(in: text)
        while position < text.count {
            if let end = codeEnd ?? commentEnd {
                position = end
            } else if let end = moduleEnd ?? tagEnd ?? expressionEnd {
                for offset in position..<end where self.text[offset].isDigit {
                    self.text[offset] = UInt8(ascii: "x")
                }
                position = end
            } else {
                position += 1
            }
        }
    }

    /// The end of the code between backticks that begins here.
    private var codeEnd: Int? {
        guard text[position] == UInt8(ascii: "`") else { return nil }
        let opening = position..<BacktickRuns.end(in: text, at: position)
        return runs.run(ofLength: opening.count, from: opening.upperBound)?.upperBound
            ?? opening.upperBound
    }

    /// The end of the comment that begins here, which is Klio's own.
    private var commentEnd: Int? {
        guard text[position...].starts(with: "<!--".utf8) else { return nil }
        return text.firstOffset(of: "-->", from: position) ?? text.count
    }

    /// The end of the lines that begin here with `import` or `export`, up to a blank one.
    private var moduleEnd: Int? {
        guard isAtLineStart, has("import ") || has("export ") else { return nil }
        var end = position
        while end < text.count {
            let next = text[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
            if text[end..<next].allSatisfy(\.isWhitespace) { break }
            end = next
        }
        return end
    }

    /// The end of a tag that begins here and has something in braces.
    private var tagEnd: Int? {
        guard text[position] == UInt8(ascii: "<"), position + 1 < text.count,
            text[position + 1].isLetter
        else { return nil }
        return end(of: UInt8(ascii: ">"))
    }

    /// The end of an expression in braces that begins here.
    private var expressionEnd: Int? {
        guard text[position] == UInt8(ascii: "{"), position + 1 < text.count,
            !"#.:%{".utf8.contains(text[position + 1]),
            isAtLineStart || " \t(>".utf8.contains(text[position - 1])
        else { return nil }
        return end(of: UInt8(ascii: "}"))
    }

    /// The end of what begins here, at a byte outside of braces and strings; `nil` where a blank line
    /// comes first.
    private func end(of closing: UInt8) -> Int? {
        var depth = 0
        var quote: UInt8?
        let limit = min(text.count, position + MDXScript.greatestLength)
        for offset in (position + 1)..<limit {
            let byte = text[offset]
            if byte == 0x0A, text[offset - 1] == 0x0A { return nil }
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == closing, depth == 0 {
                return offset + 1
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "{") {
                depth += 1
            } else if byte == UInt8(ascii: "}") {
                depth -= 1
            }
        }
        return nil
    }

    private var isAtLineStart: Bool { position == 0 || text[position - 1] == 0x0A }

    private func has(_ word: StaticString) -> Bool {
        text[position...].starts(
            with: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    }
}
