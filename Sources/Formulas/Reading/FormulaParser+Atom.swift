extension FormulaParser {
    /// Takes the next token and what belongs to it; `nil` for what leaves nothing to be seen.
    mutating func atom() -> FormulaNode? {
        let token = peekMath()
        switch token.kind {
        case .openBrace:
            let nodes = group()
            return FormulaNode(.group(nodes), range: range(from: token.range.lowerBound))
        case .character(let scalar): return character(scalar, token)
        case .command(let name):
            guard let command = Command.named(name) else { return unknownCommand(name, token) }
            return self.command(command, name, token)
        case .value(let index):
            advance()
            return value(index, token)
        case .parameter:
            advance()
            report(
                "'\(source.text(token.range))' stands outside of a definition", at: token.range,
                hint: "the sign '#' is '\\#'")
            return errorNode(token.range)
        case .verbatim, .closeBrace, .alignment, .superscript, .subscript, .dollar, .space, .end:
            advance()
            return nil
        }
    }

    /// Reads what stands between the brace that is next and the one that closes it.
    mutating func group() -> [FormulaNode] {
        let opening = peek()
        guard descend(at: opening.range) else {
            skipGroup()
            return [errorNode(range(from: opening.range.lowerBound))]
        }
        defer { depth -= 1 }
        advance()
        let nodes = row(.brace)
        if !take(.closeBrace) { reportUnclosed("'{'", at: opening.range, closer: "}") }
        return nodes
    }

    /// Passes over a group that stands too deep.
    private mutating func skipGroup() {
        var level = 0
        repeat {
            let token = stream.next
            if token.isOpenBrace { level += 1 }
            if token.kind == .closeBrace { level -= 1 }
            if token.isEnd { return }
            advance()
        } while level > 0
    }

    private mutating func character(_ scalar: Unicode.Scalar, _ token: Token) -> FormulaNode {
        switch CharacterMeaning(scalar) {
        case .symbol(let text, let atom, let isIdentifier):
            advance()
            return marked(symbol(text, atom, isIdentifier: isIdentifier, token.range))
        case .largeOperator(let text, let takesLimits):
            advance()
            return FormulaNode(
                .largeOperator(text, takesLimits: takesLimits), range: token.range)
        case .digit:
            advance()
            return FormulaNode(.number(String(Character(scalar)), font: font), range: token.range)
        case .raised, .lowered: return scripted(emptyNode(at: token.range.lowerBound))
        case .text: return plainText(from: token.range.lowerBound)
        }
    }

    /// A letter with the marks that follow it as combining characters: `x̂` is `\hat{x}`.
    private mutating func marked(_ letter: FormulaNode) -> FormulaNode {
        var node = letter
        for _ in 0..<3 {
            guard case .character(let mark) = peek().kind, !mark.isASCII,
                let accent = Accent(combining: mark)
            else { break }
            advance()
            node = FormulaNode(.accent(accent, node), range: range(from: letter.range.lowerBound))
        }
        return node
    }

    func symbol(
        _ text: String, _ atom: AtomClass, isIdentifier: Bool, _ range: Range<Int>
    ) -> FormulaNode {
        let symbol = FormulaSymbol(text, atom, font: font, isIdentifier: isIdentifier)
        return FormulaNode(.symbol(symbol), range: range)
    }

    /// Takes the characters that are text by themselves.
    private mutating func plainText(from start: Int) -> FormulaNode {
        var text = ""
        while case .character(let scalar) = peek().kind,
            case .text = CharacterMeaning(scalar)
        {
            text.unicodeScalars.append(scalar)
            advance()
        }
        return FormulaNode(.text([.words(text, TextFont())]), range: range(from: start))
    }

    /// Reads a value's TeX by itself, so that nothing in it can reach out of it.
    private mutating func value(_ index: Int, _ token: Token) -> FormulaNode {
        guard index < values.count, descend(at: token.range) else { return errorNode(token.range) }
        defer { depth -= 1 }
        let outer = (stream, open, environments)
        stream = TokenStream(values[index], end: token.range.upperBound)
        open = OpenConstructs()
        environments = []
        isSettled = false
        var nodes = row(.whole)
        while !peek().isEnd {
            advance()
            nodes += row(.whole)
        }
        (stream, open, environments) = outer
        isSettled = false
        last = token.range
        return FormulaNode(.value(index, nodes), range: token.range)
    }

    /// Takes a command that formulas do not know.
    mutating func unknownCommand(_ name: String, _ token: Token) -> FormulaNode {
        advance()
        guard !isExhausted else {
            return FormulaNode(.error("\\" + name), range: token.range)
        }
        guard !name.isEmpty else {
            report("a backslash at the end of the formula", at: token.range)
            return errorNode(token.range)
        }
        let near = likely(name, among: macros.names) ?? likely(name, among: Command.names)
        report(
            "unknown command '\\\(name)'", at: token.range,
            hint: near.map { "did you mean '\\\($0)'?" })
        return FormulaNode(.error("\\" + name), range: token.range)
    }
}
