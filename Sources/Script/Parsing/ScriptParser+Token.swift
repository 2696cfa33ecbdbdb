import Diagnostics

extension ScriptParser {
    /// The token to be read next.
    var current: Token { tokens[min(position, tokens.count - 1)] }

    /// The token after the next.
    var following: Token { tokens[min(position + 1, tokens.count - 1)] }

    /// The token read last, if the statement has begun.
    var previous: Token? { position > statementStart ? tokens[position - 1] : nil }

    /// The offset at which what is read next begins.
    var offset: Int { current.range.lowerBound }

    /// The place of the token to be read next.
    var place: SourcePlace { excerpt.place(current.range) }

    /// Moves past a token; stays at the end of the statement.
    mutating func advance() {
        if current.kind != .end { position += 1 }
    }

    /// Whether the next token is some symbol.
    func isNext(_ symbol: Symbol) -> Bool { current.kind == .symbol(symbol) }

    /// Whether the next token is some keyword.
    func isNext(_ keyword: Keyword) -> Bool { current.kind == .keyword(keyword) }

    /// Moves past a symbol if it is next, and says whether it was.
    mutating func take(_ symbol: Symbol) -> Bool {
        guard isNext(symbol) else { return false }
        advance()
        return true
    }

    /// Moves past a keyword if it is next, and says whether it was.
    mutating func take(_ keyword: Keyword) -> Bool {
        guard isNext(keyword) else { return false }
        advance()
        return true
    }

    /// Moves past a symbol that must be next.
    mutating func expect(
        _ symbol: Symbol, else wanted: String? = nil, hint: String? = nil
    ) throws(Unreadable) {
        guard take(symbol) else {
            throw unexpected(wanted ?? "'\(symbol.rawValue)'", hint: hint)
        }
    }

    /// Demands that everything is read.
    mutating func expectEnd() throws(Unreadable) {
        guard current.kind == .end else { throw unexpected("the end of the \(use.noun)") }
    }

    /// Moves past a name that must be next.
    mutating func expectName(
        _ wanted: String, hint: String? = nil
    ) throws(Unreadable) -> Expression.Word {
        if case .name(let text) = current.kind {
            defer { advance() }
            return Expression.Word(text, at: place)
        }
        guard case .keyword(let keyword) = current.kind else {
            throw unexpected(wanted, hint: hint)
        }
        throw unexpected(wanted, hint: hint ?? "'\(keyword.rawValue)' is a word of the language")
    }

    /// The expression of some kind that reaches from an offset to the token read last.
    mutating func node(
        _ kind: Expression.Kind, from start: Int, over height: Int = 0
    ) throws(Unreadable) -> Subtree {
        let end = max(start, previous?.range.upperBound ?? start)
        guard height < ScriptParser.greatestDepth else { throw tooDeep(at: start..<end) }
        return Subtree(
            expression: Expression(kind, at: excerpt.place(start..<end)), height: height + 1)
    }

    /// Goes one level deeper; whoever calls it comes up again by `depth -= 1`.
    mutating func descend() throws(Unreadable) {
        guard depth < ScriptParser.greatestDepth else { throw tooDeep(at: current.range) }
        depth += 1
    }
}
