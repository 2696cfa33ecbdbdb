import Reporting

extension MarkdownWriter {
    /// Running text as Markdown; in a cell of a table, bars are escaped too.
    static func inline(_ nodes: [Node], isCell: Bool) -> String {
        var text = ""
        for node in nodes {
            text += inline(node, isCell, atStart: text.isEmpty || text.hasSuffix("\n"))
        }
        return isCell ? text.replacing("|", with: "\\|") : text
    }

    private static func inline(_ node: Node, _ isCell: Bool, atStart: Bool) -> String {
        switch node {
        case .text(let text): return escaped(text, atStart: atStart)
        case .softBreak: return "\n"
        case .lineBreak: return "\\\n"
        case .code(let code): return span(code)
        case .emphasis(let content): return "*\(inline(content, isCell: false))*"
        case .strong(let content): return "**\(inline(content, isCell: false))**"
        case .strikethrough(let content): return "~~\(inline(content, isCell: false))~~"
        case .footnoteReference(let number, _): return "[^\(number)]"
        case .link(let destination, let title, let content):
            return "[\(inline(content, isCell: false))](\(target(destination, title)))"
        case .image(let destination, let title, let alternative):
            return "![\(escaped(alternative, atStart: false))](\(target(destination, title)))"
        case .html(let html): return html
        case .formula(let tex, let isDisplay): return isDisplay ? "$$\(tex)$$" : "$\(tex)$"
        case .finding: return " ✗"
        case .value(let value): return escaped(value.text, atStart: atStart)
        case .reference(let text, let anchor):
            return "[\(escaped(text, atStart: false))](#\(anchor))"
        }
    }

    /// A code span whose fence is longer than any run of backticks inside.
    private static func span(_ code: String) -> String {
        let mark = String(repeating: "`", count: code.longestRun(of: "`") + 1)
        let touches = code.hasPrefix("`") || code.hasSuffix("`")
        let isPadded =
            touches || (code.hasPrefix(" ") && code.hasSuffix(" ") && !code.trimmed.isEmpty)
        return isPadded ? "\(mark) \(code) \(mark)" : "\(mark)\(code)\(mark)"
    }

    private static func target(_ destination: String, _ title: String) -> String {
        guard !title.isEmpty else { return destination.asDestination }
        let quoted = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\(destination.asDestination) \"\(quoted)\""
    }

    /// Text with everything escaped that Markdown would read as markup.
    static func escaped(_ text: String, atStart: Bool) -> String {
        var result = ""
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let before = index > 0 ? characters[index - 1] : nil
            let after = index + 1 < characters.count ? characters[index + 1] : nil
            if needsEscape(character, before: before, after: after) { result.append("\\") }
            result.append(character)
        }
        return atStart ? escapedStart(result) : result
    }

    private static func needsEscape(_ character: Character, before: Character?, after: Character?)
        -> Bool
    {
        switch character {
        case "\\", "`", "*", "[", "]", "$": return true
        case "<": return after.map { $0.isLetter || "/!?".contains($0) } ?? true
        case "_": return !((before?.isLetter ?? false) && (after?.isLetter ?? false))
        case "~": return before == "~" || after == "~"
        case "&": return after.map { $0 == "#" || $0.isLetter } ?? false
        case _: return false
        }
    }

    /// A line's first characters, escaped where they would begin a block.
    private static func escapedStart(_ text: String) -> String {
        guard let first = text.first else { return text }
        if "#>+-=|:".contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.count < 10, let mark = text.dropFirst(digits.count).first,
            mark == "." || mark == ")",
            text.dropFirst(digits.count + 1).first.map(\.isWhitespace) ?? true
        else { return text }
        return digits + "\\" + text.dropFirst(digits.count)
    }
}

extension String {
    var trimmed: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    /// The text with blanks for line endings.
    var oneLine: String { replacing("\\\n", with: " ").replacing("\n", with: " ") }

    /// The length of the longest run of a character.
    func longestRun(of character: Character) -> Int {
        var (longest, run) = (0, 0)
        for other in self {
            run = other == character ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    /// Every line with a prefix; lines without text get none that ends in blanks.
    func prefixed(first: String, rest: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            let prefix = index == 0 ? first : rest
            return line.isEmpty ? prefix.replacing(" ", with: "") : prefix + line
        }.joined(separator: "\n")
    }

    /// The text as a link's destination.
    var asDestination: String {
        let isPlain = !contains { $0.isWhitespace || "()<>\\".contains($0) } && !isEmpty
        if isPlain { return self }
        let escaped = replacing("\\", with: "\\\\").replacing("<", with: "\\<").replacing(
            ">", with: "\\>")
        return "<\(escaped.replacing("\n", with: "%0A"))>"
    }
}
