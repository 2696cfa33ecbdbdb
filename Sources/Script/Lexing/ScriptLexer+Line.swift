extension ScriptLexer {
    /// Moves past blanks, comments and line breaks.
    ///
    /// A text does not go over the end of its line, so an interpolation ends there too.
    mutating func skipBlanks() {
        let start = position
        while let scalar = reader.peek() {
            if scalar.isLineBreak {
                closeInterpolations()
                isAtLineStart = true
                reader.position += 1
                lineStart = position
            } else if scalar.isBlank {
                reader.advance()
            } else if scalar == "/", reader.isNext("//") {
                comment(afterBlanks: position - start)
            } else {
                return
            }
        }
        closeInterpolations()
    }

    /// Ends the statement if a token, the first of its line, begins another.
    ///
    /// A line goes on from the one before inside brackets, after an operator, and when it begins
    /// with an operator and a blank, or with one of a few words and marks. A word that begins a
    /// statement does so even inside brackets: they cannot have been meant to stay open.
    mutating func beginStatementIfNeeded(with kind: Token.Kind) {
        guard use == .block, isAtLineStart, let last = tokens.last, last.kind != .end else {
            return
        }
        if case .keyword(let keyword) = kind, keyword.beginsStatement { return endStatement() }
        guard frames.isEmpty, !last.kind.awaitsOperand, !continuesLine(kind) else { return }
        endStatement()
    }

    private func continuesLine(_ kind: Token.Kind) -> Bool {
        let beforeBlank = reader.peek().map { $0.isBlank || $0.isLineBreak } ?? true
        switch kind {
        case .symbol(let symbol): return symbol.continuesLine(beforeBlank: beforeBlank)
        case .keyword(let keyword): return keyword.continuesLine
        case .unreadable: return beforeBlank
        case .numeral, .name, .textStart, .textPiece, .interpolationStart, .interpolationEnd,
            .textEnd, .format, .printed, .end:
            return false
        }
    }

    /// Closes what is open and ends the statement, if one has begun.
    mutating func endStatement() {
        let wasAtLineStart = isAtLineStart
        closeFrames()
        statementIsLost = false
        if let last = tokens.last, last.kind != .end { appendEnd() }
        isAtLineStart = wasAtLineStart
    }

    /// Adds the token that ends a statement, after the last character of the statement.
    mutating func appendEnd() {
        let offset = tokens.last?.range.upperBound ?? position
        appendDirectly(.end, offset..<offset)
        statementStart = tokens.count
    }

    /// Moves past `;`, which ends a statement in other tongues.
    mutating func semicolon() {
        let start = position
        reader.advance()
        guard use == .block, frames.isEmpty else {
            return appendUnreadable(
                from: start, "';' separates nothing here", hint: "write ',' between entries")
        }
        var rest = reader
        _ = rest.take(while: \.isBlank)
        let endsLine = rest.peek().map { $0.isLineBreak } ?? true
        report(
            "a statement ends with its line, not with ';'", at: start..<position,
            hint: endsLine ? "leave ';' out" : "begin a new line")
        endStatement()
    }
}

extension Token.Kind {
    /// Whether a line that ends with the token goes on in the next.
    var awaitsOperand: Bool {
        switch self {
        case .symbol(let symbol): symbol.awaitsOperand
        case .keyword(let keyword): keyword.awaitsOperand
        case .numeral, .name, .textStart, .textPiece, .interpolationStart, .interpolationEnd,
            .textEnd, .format, .printed, .unreadable, .end:
            false
        }
    }
}
