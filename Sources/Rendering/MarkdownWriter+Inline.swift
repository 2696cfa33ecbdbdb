import Characters
import Reporting

extension MarkdownWriter {
    /// Running text as Markdown.
    static func paragraph(_ nodes: [Node]) -> String {
        MarkdownLine(isOneLine: false, isCell: false).text(nodes, before: nil, after: nil)
    }

    /// Running text on one line.
    static func line(_ nodes: [Node]) -> String {
        MarkdownLine(isOneLine: true, isCell: false).text(nodes, before: nil, after: nil).trimmed
    }

    /// Running text on the line of a heading, where nothing begins a block.
    static func title(_ nodes: [Node]) -> String {
        MarkdownLine(isOneLine: true, isCell: false).text(nodes, before: " ", after: " ").trimmed
    }

    /// Running text in a cell of a table, where bars are escaped too.
    static func cell(_ nodes: [Node]) -> String {
        MarkdownLine(isOneLine: true, isCell: true).text(nodes, before: " ", after: " ")
            .replacingBytes(of: "|", with: "\\|").replacingBytes(of: "\n", with: " ").trimmed
    }
}

/// Running text written as Markdown, each piece knowing its neighbours: what CommonMark would read
/// otherwise between them is written in another way.
struct MarkdownLine {
    /// Whether it must not go on in a second line.
    let isOneLine: Bool
    /// Whether it stands in a cell of a table.
    let isCell: Bool
    /// Whether it stands in a link, which `]` would end.
    private var isInLink = false

    init(isOneLine: Bool, isCell: Bool) {
        self.isOneLine = isOneLine
        self.isCell = isCell
    }

    /// The text of some pieces between two characters; the ends of a block are blank.
    func text(_ nodes: [Node], before: Character?, after: Character?) -> String {
        var text = ""
        let nodes = nodes.joiningTexts
        for (index, node) in nodes.enumerated() {
            if case .softBreak = node { text = text.withoutTrailingBlanks }
            let isAtStart = text.isEmpty ? before == nil : text.hasSuffix("\n")
            let next = nodes[(index + 1)...].lazy.compactMap(\.firstCharacter).first ?? after
            let piece = piece(
                node, before: text.last ?? before, after: next, isAtStart: isAtStart)
            if piece.hasPrefix("<"), !node.isLink { text = text.withoutLineEnding }
            text += piece
        }
        return before == nil && after == nil ? text.withoutTrailingBlanks : text
    }

    private func piece(
        _ node: Node, before: Character?, after: Character?, isAtStart: Bool
    ) -> String {
        switch node {
        case .text(let text):
            return text.escapedForMarkdown(
                isAtStart: isAtStart, isInLink: isInLink, after: after)
        case .softBreak: return isOneLine ? " " : "\n"
        case .lineBreak: return isOneLine ? " " : "\\\n"
        case .code(let code): return MarkdownLine.span(code)
        case .emphasis(let content): return emphasis(content, "*", "em", before, after)
        case .strong(let content): return emphasis(content, "**", "strong", before, after)
        case .strikethrough(let content): return emphasis(content, "~~", "del", before, after)
        case .link(_, _, let content) where isInLink:
            return text(content, before: before, after: after)
        case .link(let destination, let title, let content):
            return link(destination, title, content)
        case .image(let destination, let title, let alternative, _):
            let words = alternative.escapedForMarkdown(isAtStart: false, isInLink: true, after: "]")
            return "![\(words)](\(MarkdownLine.target(destination, title)))"
        case .html(let html): return isOneLine ? html.oneLine : html
        case .formula(let formula) where formula.expandedTeX.isEmpty: return ""
        case .formula(let formula):
            let tex = forCell(formula.expandedTeX)
            return formula.isDisplay ? "$$\(tex)$$" : self.formula(tex, before, after)
        case .finding: return " ✗"
        case .value(let value):
            return value.text.escapedForMarkdown(
                isAtStart: isAtStart, isInLink: isInLink, after: after)
        case .footnoteReference(let number, _): return "[^\(number)]"
        case .citation(let parts), .claimed(let parts, _):
            return text(parts, before: before, after: after)
        case .reference(let text, let anchor):
            return
                "[\(text.escapedForMarkdown(isAtStart: false, isInLink: true, after: "]"))](#\(anchor))"
        }
    }

    /// Text between two signs, or in HTML where the signs would not open and close: beside another
    /// such sign, or between letters and punctuation without a blank, as Chinese often is.
    private func emphasis(
        _ content: [Node], _ sign: String, _ tag: String, _ before: Character?, _ after: Character?
    ) -> String {
        let mark = sign.first ?? "*"
        let pair = content.count == 1 ? content[0].emphasis(otherThan: sign) : nil
        let inner = text(pair ?? content, before: mark, after: mark)
        guard let first = inner.first, let last = inner.last else { return "" }
        let touches = [before, after, first, last].contains(mark)
        guard !touches, MarkdownLine.opens(before, first), MarkdownLine.opens(after, last) else {
            let inside = text(content, before: ">", after: "<")
            return "<\(tag)>\(inside)</\(tag)>"
        }
        if pair != nil { return "***\(inner)***" }
        return sign + inner + sign
    }

    /// Whether a sign between two characters opens, or read from the other end closes.
    ///
    /// Source: CommonMark 0.30, section 6.2.
    private static func opens(_ outer: Character?, _ inner: Character) -> Bool {
        guard let inner = inner.unicodeScalars.first, !inner.isMarkdownBlank else { return false }
        guard inner.isMarkdownPunctuation, let outer = outer?.unicodeScalars.last else {
            return true
        }
        return outer.isMarkdownBlank || outer.isMarkdownPunctuation
    }

    private func link(_ destination: String, _ title: String, _ content: [Node]) -> String {
        if title.isEmpty, case .text(destination)? = content.first, content.count == 1,
            destination.isAddress
        {
            return "<\(destination)>"
        }
        var line = self
        line.isInLink = true
        let inner = line.text(content, before: "[", after: "]")
        return "[\(inner)](\(MarkdownLine.target(destination, title)))"
    }

    /// A formula between dollars; between `` $` `` and `` `$ `` where Markdown, or money, would
    /// have a part in it.
    private func formula(_ tex: String, _ before: Character?, _ after: Character?) -> String {
        let isApart = [before, after].allSatisfy { neighbor in
            neighbor.map { !$0.isLetter && !$0.isNumber && $0.isASCII || $0.isWhitespace } ?? true
        }
        return isApart && tex.isPlainInMarkdown || tex.contains("`") ? "$\(tex)$" : "$`\(tex)`$"
    }

    /// In a cell a bar would end it, and one behind a backslash would lose that.
    private func forCell(_ tex: String) -> String {
        guard isCell else { return tex }
        return tex.replacing("\\|", with: "\\Vert{}").replacing("|", with: "\\vert{}").oneLine
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
        return "\(destination.asDestination) \"\(quoted.withoutEntities)\""
    }
}

extension [Node] {
    /// The pieces, texts and values that follow one another as one text.
    fileprivate var joiningTexts: [Node] {
        flatMap { node in
            if case .claimed(let content, _) = node { content } else { [node] }
        }.reduce(into: []) { nodes, node in
            var node = node
            if case .value(let value) = node { node = .text(value.text) }
            if case .text(let next) = node, case .text(let text)? = nodes.last {
                nodes[nodes.count - 1] = .text(text + next)
            } else {
                nodes.append(node)
            }
        }
    }
}

extension Node {
    /// The character that its Markdown begins with; `nil` when it leaves nothing.
    fileprivate var firstCharacter: Character? {
        switch self {
        case .text(let text): text.first
        case .value(let value): value.text.first
        case .softBreak: "\n"
        case .lineBreak: "\\"
        case .code: "`"
        case .emphasis, .strong: "*"
        case .strikethrough: "~"
        case .link, .reference, .footnoteReference: "["
        case .citation(let parts), .claimed(let parts, _): parts.first?.firstCharacter
        case .image: "!"
        case .html: "<"
        case .formula: "$"
        case .finding: " "
        }
    }

    fileprivate var isLink: Bool {
        if case .link = self { true } else { false }
    }

    /// What it holds, if it is strong where the sign is that of emphasis, or the other way round.
    fileprivate func emphasis(otherThan sign: String) -> [Node]? {
        switch self {
        case .strong(let content): sign == "*" ? content : nil
        case .emphasis(let content): sign == "**" ? content : nil
        case .text, .softBreak, .lineBreak, .code, .strikethrough, .link, .image, .html, .formula,
            .value, .reference, .citation, .claimed, .footnoteReference, .finding:
            nil
        }
    }
}
