/// Writes TeX out with an author's own commands replaced by what they stand for, so that a program
/// that does not know them reads the same formula.
struct MacroSpelling {
    /// The author's commands.
    let macros: MacroTable
    /// The source that values are spelled from.
    let source: FormulaSource
    /// How many tokens replacements may still give in a formula; then commands stay as they are.
    private(set) var remaining: Int
    /// How many commands stand in each other.
    private var depth = 0

    /// No commands are written out that stand deeper in each other: they would call themselves.
    private static let greatestDepth = 32

    init(macros: MacroTable, source: FormulaSource, remaining: Int) {
        self.macros = macros
        self.source = source
        self.remaining = remaining
    }

    /// The spelling of tokens.
    mutating func text(of tokens: [Token]) -> String {
        var text = ""
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            index += 1
            if case .command(let name) = token.kind, let macro = macros[name], remaining > 0,
                depth < Self.greatestDepth
            {
                let body = body(of: macro, in: tokens, &index)
                remaining -= 1 + body.count
                depth += 1
                text += self.text(of: body)
                depth -= 1
            } else if case .value = token.kind {
                text += source.text(token.range)
            } else {
                text += spelling(of: token, before: index < tokens.count ? tokens[index] : nil)
            }
        }
        return text
    }

    /// A token's spelling, with a blank behind the name of a command only where a letter follows.
    private func spelling(of token: Token, before next: Token?) -> String {
        guard case .command = token.kind else { return token.spelling }
        if case .character(let scalar)? = next?.kind, scalar.properties.isAlphabetic {
            return token.spelling
        }
        return next == nil ? token.spelling : String(token.spelling.filter { $0 != " " })
    }

    /// A macro's body with the arguments that follow put in.
    private func body(of macro: Macro, in tokens: [Token], _ index: inout Int) -> [Token] {
        var arguments: [[Token]] = []
        if let optional = macro.optional {
            arguments.append(Self.bracketed(in: tokens, &index) ?? optional)
        }
        while arguments.count < macro.parameterCount, index < tokens.count {
            arguments.append(Self.argument(in: tokens, &index))
        }
        return macro.body.flatMap { token -> [Token] in
            guard let number = token.parameter, number <= arguments.count else {
                return [Token(kind: token.expandedKind, range: token.range)]
            }
            return arguments[number - 1]
        }
    }

    /// What stands between braces, or one token.
    private static func argument(in tokens: [Token], _ index: inout Int) -> [Token] {
        while index < tokens.count, tokens[index].isSpace { index += 1 }
        guard index < tokens.count else { return [] }
        guard tokens[index].isOpenBrace else {
            index += 1
            return [tokens[index - 1]]
        }
        let start = index + 1
        var depth = 0
        while index < tokens.count {
            if tokens[index].isOpenBrace { depth += 1 }
            if tokens[index].kind == .closeBrace { depth -= 1 }
            index += 1
            if depth == 0 { break }
        }
        return Array(tokens[start..<max(start, index - 1)])
    }

    private static func bracketed(in tokens: [Token], _ index: inout Int) -> [Token]? {
        var start = index
        while start < tokens.count, tokens[start].isSpace { start += 1 }
        guard start < tokens.count, tokens[start].isCharacter("["),
            let end = tokens[start...].firstIndex(where: { $0.isCharacter("]") })
        else { return nil }
        index = end + 1
        return Array(tokens[(start + 1)..<end])
    }
}
