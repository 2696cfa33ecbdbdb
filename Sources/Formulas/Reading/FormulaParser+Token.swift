extension FormulaParser {
    /// The next token, macros replaced by what they stand for.
    mutating func peek() -> Token {
        if !isSettled { settle() }
        return stream.next
    }

    /// Replaces the macro that is next, and what then is, until it is none.
    private mutating func settle() {
        while !isSettled {
            let token = stream.next
            if case .command(let name) = token.kind, !isExhausted {
                if let macro = macro(name) {
                    expand(macro, name: name, at: token)
                    continue
                } else if name == "expandafter" {
                    expandAfter()
                    continue
                }
            }
            isSettled = true
        }
    }

    /// The next token that is no white space.
    mutating func peekMath() -> Token {
        while true {
            let token = peek()
            guard token.isSpace else { return token }
            advance()
        }
    }

    /// Moves past the next token.
    mutating func advance() {
        last = stream.next.range
        stream.advance()
        isSettled = false
    }

    /// Moves past white space as it stands.
    mutating func skipSpaces() {
        stream.skipSpaces()
        isSettled = false
    }

    /// Moves past the next token if it is of a kind.
    mutating func take(_ kind: Token.Kind) -> Bool {
        guard peek().kind == kind else { return false }
        advance()
        return true
    }

    func macro(_ name: String) -> Macro? {
        if !macros.isEmpty, let macro = macros[name] { return macro }
        return Command.isKnown(name) ? nil : BuiltInMacros.table[name]
    }

    /// Replaces a macro, with its arguments, by what it stands for.
    mutating func expand(_ macro: Macro, name: String, at token: Token) {
        let start = token.range.lowerBound
        let isWritten = stream.isAtOrigin && macros[name] != nil
        advance()
        var arguments: [[Token]] = []
        if let optional = macro.optional {
            arguments.append(bracketedTokens() ?? optional)
        }
        while arguments.count < macro.parameterCount {
            guard let argument = rawArgument() else {
                return reportArguments(of: name, macro, found: arguments.count, at: token.range)
            }
            arguments.append(argument)
        }
        let use = token.range.isEmpty ? token.range : range(from: start)
        var body: [Token] = []
        for token in macro.body {
            guard let number = token.parameter, number <= arguments.count else {
                body.append(Token(kind: token.expandedKind, range: use))
                continue
            }
            body += macro.divided(arguments[number - 1])
        }
        if isWritten {
            var spelling = MacroSpelling(
                macros: macros.table, source: source, remaining: remainingSpellings)
            replacements.append((use, spelling.text(of: body)))
            remainingSpellings = spelling.remaining
        }
        if !stream.insert(body) { reportEndlessMacro(name, at: use) }
        isSettled = false
    }

    mutating func reportEndlessMacro(_ name: String, at range: Range<Int>) {
        guard !isExhausted else { return }
        isExhausted = true
        report(
            "the macros of this formula expand without end", at: range,
            hint: "look whether '\\\(name)' calls itself, directly or through others")
    }

    private mutating func reportArguments(
        of name: String, _ macro: Macro, found: Int, at range: Range<Int>
    ) {
        let count = macro.parameterCount
        report(
            "'\\\(name)' takes \(count) argument\(count == 1 ? "" : "s"), found \(found)",
            at: range)
    }

    /// Takes an argument as it stands: what is between braces, or one token.
    mutating func rawArgument() -> [Token]? {
        skipSpaces()
        let token = stream.next
        switch token.kind {
        case .openBrace: return bracedTokens()
        case .end, .closeBrace: return nil
        case .command, .character, .alignment, .superscript, .subscript, .dollar, .space,
            .parameter, .value, .verbatim:
            advance()
            return [token]
        }
    }

    /// Takes what is between the brace that is next and the one that closes it.
    private mutating func bracedTokens() -> [Token] {
        let opening = stream.next
        advance()
        var tokens: [Token] = []
        var depth = 1
        while true {
            let token = stream.next
            if token.isEnd {
                reportUnclosed("'{'", at: opening.range, closer: "}")
                return tokens
            }
            advance()
            if token.isOpenBrace { depth += 1 }
            if token.kind == .closeBrace { depth -= 1 }
            if depth == 0 { return tokens }
            tokens.append(token)
        }
    }

    /// Takes what is between the bracket that is next and the one that closes it; `nil` when no
    /// bracket is next.
    mutating func bracketedTokens() -> [Token]? {
        skipSpaces()
        let opening = stream.next
        guard opening.isCharacter("[") else { return nil }
        advance()
        var tokens: [Token] = []
        var depth = 0
        while true {
            let token = stream.next
            if token.isEnd || (depth == 0 && token.kind == .closeBrace) {
                reportUnclosed("'['", at: opening.range, closer: "]")
                return tokens
            }
            advance()
            if depth == 0, token.isCharacter("]") { return tokens }
            if token.isOpenBrace { depth += 1 }
            if token.kind == .closeBrace { depth -= 1 }
            tokens.append(token)
        }
    }

    /// Says that something is never closed; at the end of the formula once, for the innermost.
    mutating func reportUnclosed(_ what: String, at range: Range<Int>, closer: String) {
        if stream.next.isEnd {
            guard saysEnd else { return }
            saysEnd = false
        }
        report("\(what) is never closed", at: range, hint: "a '\(closer)' is missing")
    }
}
