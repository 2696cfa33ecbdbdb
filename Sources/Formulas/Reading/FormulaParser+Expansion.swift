extension FormulaParser {
    /// What tokens stand for once all macros in them are replaced, save those behind `\noexpand`.
    mutating func expanded(_ tokens: [Token]) -> [Token] {
        let barrier = Token(kind: .end, range: last)
        guard stream.insert(tokens + [barrier]) else {
            reportEndlessMacro("edef", at: last)
            return []
        }
        isSettled = false
        var result: [Token] = []
        while !isExhausted {
            let token = peek()
            advance()
            if token.isEnd { break }
            guard token.kind == .command("noexpand"), !stream.next.isEnd else {
                result.append(token)
                continue
            }
            result.append(stream.next)
            advance()
        }
        return result
    }

    /// Replaces the macro after the token that follows `\expandafter`, and leaves that token.
    mutating func expandAfter() {
        var held: [Token] = []
        while stream.next.kind == .command("expandafter") {
            advance()
            guard !stream.next.isEnd else { break }
            held.append(stream.next)
            advance()
        }
        let token = stream.next
        if case .command(let name) = token.kind, let macro = macro(name) {
            expand(macro, name: name, at: token)
        }
        if !stream.insert(held) { reportEndlessMacro("expandafter", at: token.range) }
        isSettled = false
    }
}
