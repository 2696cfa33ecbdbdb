extension FormulaParser {
    /// A delimiter as written: `nil` inside stands for `.`, which is not seen.
    struct Delimiter {
        let text: String?
    }

    var delimiterHint: String {
        "delimiters are ( ) [ ] \\{ \\} | \\| / < > \\langle \\rangle \\lfloor \\rfloor \\lceil "
            + "\\rceil, the vertical arrows, and '.' for none"
    }

    /// Takes the delimiter after `\left`, `\big` and the like; `nil`, and a report, when none is
    /// next.
    mutating func delimiter(after command: String) -> Delimiter? {
        let token = peekMath()
        var text: String?
        switch token.kind {
        case .character("."):
            advance()
            return Delimiter(text: nil)
        case .character(let scalar): text = delimiterText(String(Character(scalar)))
        case .command(let name): text = delimiterText(name, isCommand: true)
        case .openBrace, .closeBrace, .alignment, .superscript, .subscript, .dollar, .space,
            .parameter, .value, .verbatim, .end:
            break
        }
        if let text {
            advance()
            return Delimiter(text: text)
        }
        let found = token.isEnd ? "the end" : "'\(source.text(token.range))'"
        report(
            "expected a delimiter after '\(command)', found \(found)", at: token.range,
            hint: delimiterHint)
        return nil
    }

    /// The character of a delimiter that is written as a sign or as a command's name.
    func delimiterText(_ name: String, isCommand: Bool = false) -> String? {
        var text = name
        if isCommand {
            guard case .symbol(let symbol, _, _) = Command.named(name) else { return nil }
            text = symbol
        } else if name == "<" {
            text = "⟨"
        } else if name == ">" {
            text = "⟩"
        } else if name == "∣" {
            text = "|"
        }
        return SymbolTable.delimiters.contains(text) ? text : nil
    }

    /// Reads `\left( … \middle| … \right)` after `\left`.
    mutating func fence(_ token: Token) -> FormulaNode.Kind {
        let opening = delimiter(after: "\\left")
        guard descend(at: token.range) else { return .error("\\left") }
        defer { depth -= 1 }
        var sections: [[FormulaNode]] = []
        var middles: [String?] = []
        while true {
            sections.append(row(.fence))
            guard isNext(.middle) else { break }
            advance()
            middles.append(delimiter(after: "\\middle")?.text)
        }
        var closing: Delimiter?
        if isNext(.right) {
            advance()
            closing = delimiter(after: "\\right")
        } else {
            reportUnclosed("'\\left'", at: token.range, closer: "\\right")
        }
        return .fence(
            Fence(
                opening: opening?.text, closing: closing?.text, sections: sections,
                middles: middles))
    }

    /// A command that ends or divides a fence.
    enum FencePart {
        case middle, right
    }

    private mutating func isNext(_ part: FencePart) -> Bool {
        guard case .command(let name) = peekMath().kind else { return false }
        switch part {
        case .middle: return name == "middle"
        case .right: return name == "right"
        }
    }
}
