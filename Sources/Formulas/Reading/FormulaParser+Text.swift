extension FormulaParser {
    /// Reads the argument of a command whose argument is text.
    mutating func text(_ style: Command.TextStyle, _ shown: String) -> [TextPiece] {
        var builder = TextBuilder()
        readText(style, TextFont(), shown, into: &builder)
        builder.finishWords()
        return builder.pieces
    }

    /// The same as one node.
    mutating func textNode(of shown: String) -> FormulaNode {
        let start = peekMath().range.lowerBound
        let pieces = text(.unchanged, shown)
        return FormulaNode(.text(pieces), range: range(from: start))
    }

    private mutating func readText(
        _ style: Command.TextStyle, _ font: TextFont, _ shown: String,
        into builder: inout TextBuilder
    ) {
        let token = peekMath()
        guard descend(at: token.range) else {
            if token.isOpenBrace {
                builder.append(formula: group())
            } else {
                advance()
            }
            return
        }
        let outer = self.font
        let outerMacros = macros.mark
        self.font = .normal
        defer {
            self.font = outer
            depth -= 1
            macros.end(outerMacros)
        }
        guard token.isOpenBrace else {
            switch token.kind {
            case .character, .command, .value:
                readTextItem(token, font.changed(style), into: &builder)
            case .openBrace, .closeBrace, .alignment, .superscript, .subscript, .dollar, .space,
                .parameter, .verbatim, .end:
                builder.append(formula: [argument(of: shown)])
            }
            return
        }
        advance()
        open[.brace] += 1
        var font = font.changed(style)
        while readTextItem(in: &font, into: &builder) {}
        open[.brace] -= 1
        if !take(.closeBrace) { reportUnclosed("'{'", at: token.range, closer: "}") }
    }

    /// Reads one item of text between braces; `false` at their end.
    private mutating func readTextItem(
        in font: inout TextFont, into builder: inout TextBuilder
    ) -> Bool {
        let token = peek()
        switch token.kind {
        case .end, .closeBrace: return false
        case .command(let name):
            if case .fontSwitch(let math) = Command.named(name) {
                advance()
                font = TextFont(math)
                return true
            }
        case .character, .openBrace, .alignment, .superscript, .subscript, .dollar, .space,
            .parameter, .value, .verbatim:
            break
        }
        readTextItem(token, font, into: &builder)
        return true
    }

    private mutating func readTextItem(
        _ token: Token, _ font: TextFont, into builder: inout TextBuilder
    ) {
        switch token.kind {
        case .space:
            advance()
            builder.appendSpace(font)
        case .character(let scalar):
            advance()
            builder.append(scalar, font)
        case .openBrace: readText(.unchanged, font, "", into: &builder)
        case .dollar: readFormula(.dollar, closer: "$", into: &builder)
        case .value: if let node = atom() { builder.append(formula: [node]) }
        case .command(let name): readTextCommand(name, token, font, into: &builder)
        case .alignment, .superscript, .subscript, .parameter, .verbatim:
            advance()
            let sign = source.text(token.range)
            report(
                "'\(sign)' has no meaning in text", at: token.range,
                hint: "the sign is '\\\(token.kind == .superscript ? "textasciicircum" : sign)'")
        case .closeBrace, .end: break
        }
    }

    /// Reads `$ … $` or `\( … \)` inside text.
    mutating func readFormula(
        _ construct: OpenConstructs.Construct, closer: String, into builder: inout TextBuilder
    ) {
        let opening = peek()
        advance()
        guard descend(at: opening.range) else { return }
        defer { depth -= 1 }
        builder.append(formula: row(construct))
        let closing: Token.Kind = construct == .dollar ? .dollar : .command(")")
        if !take(closing) {
            reportUnclosed("'\(source.text(opening.range))'", at: opening.range, closer: closer)
        }
    }
}
