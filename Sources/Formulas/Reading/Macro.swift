/// A command that stands for other TeX.
struct Macro: Sendable {
    /// The number of arguments, from 0 to 9.
    let parameterCount: Int
    /// What stands for the first argument when it is left out; `nil` when it must be given.
    let optional: [Token]?
    /// What it stands for.
    let body: [Token]
    /// What stands for a bar in its arguments, `|`; `nil` where a bar is a bar.
    var bar: [Token]?

    init(parameterCount: Int, optional: [Token]? = nil, body: [Token]) {
        self.parameterCount = parameterCount
        self.optional = optional
        self.body = body
    }

    /// A macro whose number of arguments is the greatest that its body names.
    init(body text: String, bar: String? = nil) {
        let body = FormulaLexer.tokens(of: Array(text.utf8), range: 0..<0)
        var count = 0
        for token in body {
            if case .parameter(let number, level: 1) = token.kind { count = max(count, number) }
        }
        self.init(parameterCount: count, body: body)
        self.bar = bar.map { FormulaLexer.tokens(of: Array($0.utf8), range: 0..<0) }
    }

    /// An argument with what stands for the bars in it, save those inside braces.
    func divided(_ argument: [Token]) -> [Token] {
        guard let bar else { return argument }
        var depth = 0
        return argument.flatMap { token -> [Token] in
            if token.isOpenBrace { depth += 1 }
            if token.kind == .closeBrace { depth -= 1 }
            guard depth == 0, token.isCharacter("|") else { return [token] }
            return bar.map { Token(kind: $0.kind, range: token.range) }
        }
    }

    /// Whether another macro stands for the same, spelled alike.
    func isSame(as other: Macro) -> Bool {
        parameterCount == other.parameterCount
            && body.map(\.kind) == other.body.map(\.kind)
            && optional?.map(\.kind) == other.optional?.map(\.kind)
    }
}
