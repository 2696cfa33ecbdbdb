import Diagnostics

extension ScriptParser {
    /// Reads a whole expression: a function, a choice, or operators and operands.
    mutating func expression() throws(Unreadable) -> Subtree {
        try descend()
        defer { depth -= 1 }
        if isNext(.if) { return try conditional() }
        if current.opensLambda || followsArrow { return try lambda() }
        if case .name("lambda") = current.kind, case .name = following.kind {
            throw mistake(
                "'lambda' does not begin a function", at: current.range, hint: "write 'x => …'")
        }
        return try infix(from: .disjunction)
    }

    /// Reads a value without operators.
    mutating func primary() throws(Unreadable) -> Subtree {
        let start = offset
        switch current.kind {
        case .numeral(let digits):
            advance()
            return try node(.number(digits), from: start)
        case .name(let name):
            advance()
            return try node(.name(name), from: start)
        case .keyword(let keyword):
            return try literal(keyword)
        case .textStart: return try text()
        case .symbol(.openParenthesis): return try parenthesized()
        case .symbol(.openBracket): return try list()
        case .symbol, .textPiece, .interpolationStart, .interpolationEnd, .textEnd, .format,
            .printed, .unreadable, .end:
            throw expectedValue()
        }
    }

    private mutating func literal(_ keyword: Keyword) throws(Unreadable) -> Subtree {
        let start = offset
        guard keyword.isLiteral else { throw expectedValue() }
        advance()
        return try node(keyword == .inf ? .infinity : .boolean(keyword == .true), from: start)
    }

    /// Says that a value is missing, and after what.
    private mutating func expectedValue() -> Unreadable {
        guard let previous, previous.kind.awaitsOperand, current.kind == .end else {
            return unexpected("a value")
        }
        let word = excerpt.shown(previous.range)
        return mistake("expected a value after '\(word)'", at: previous.range)
    }

    /// Reads `( … )` around one expression.
    private mutating func parenthesized() throws(Unreadable) -> Subtree {
        let outerBar = barSeparates
        barSeparates = false
        advance()
        let inner = try expression()
        let hint = "a list is '[a, b]', a function '(a, b) => …'"
        try expect(.closeParenthesis, hint: isNext(.comma) ? hint : nil)
        barSeparates = outerBar
        return inner
    }

    /// Reads `if c then a else b`.
    private mutating func conditional() throws(Unreadable) -> Subtree {
        let start = offset
        advance()
        let condition = try expression()
        guard take(.then) else {
            throw unexpected("'then'", hint: thenHint)
        }
        let then = try expression()
        guard take(.else) else {
            throw unexpected("'else'", hint: "an 'if' is a value, so it needs both branches")
        }
        let otherwise = try expression()
        return try node(
            .conditional(
                condition: condition.expression, then: then.expression,
                otherwise: otherwise.expression), from: start,
            over: max(condition.height, then.height, otherwise.height))
    }

    private var thenHint: String {
        guard case .name(let name) = current.kind, let word = suggestion(for: name, among: ["then"])
        else { return "write 'if c then a else b'" }
        return "did you mean '\(word)'?"
    }

    /// Whether the next two tokens are `x =>`.
    private var followsArrow: Bool {
        guard case .name = current.kind else { return false }
        return following.kind == .symbol(.arrow)
    }

    /// Reads `x => …` or `(a, b) => …`.
    private mutating func lambda() throws(Unreadable) -> Subtree {
        let start = offset
        let (parameters, height) =
            current.opensLambda
            ? try parameters() : ([Expression.Parameter(try expectName("a name"))], 0)
        try expect(.arrow)
        let body = try expression()
        return try node(
            .lambda(parameters: parameters, body: body.expression), from: start,
            over: max(height, body.height))
    }

    /// Reads the parameters of a function between their parentheses.
    mutating func parameters() throws(Unreadable) -> (all: [Expression.Parameter], height: Int) {
        let outerBar = barSeparates
        barSeparates = false
        advance()
        var all: [Expression.Parameter] = []
        var height = 0
        while !isNext(.closeParenthesis) {
            let name = try expectName("the name of a parameter")
            let value = take(.assignment) ? try expression() : nil
            all.append(Expression.Parameter(name, defaultValue: value?.expression))
            height = max(height, value?.height ?? 0)
            guard take(.comma) else { break }
        }
        let hint = "parameters have no types: write only their names"
        try expect(.closeParenthesis, else: "',' or ')'", hint: isNext(.colon) ? hint : nil)
        barSeparates = outerBar
        return (all, height)
    }
}
