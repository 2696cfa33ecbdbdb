import Diagnostics

extension ScriptParser {
    /// Reads `[ … ]`: a list, a map or a comprehension, by what follows the first value.
    mutating func list() throws(Unreadable) -> Subtree {
        let outerBar = barSeparates
        barSeparates = false
        let start = offset
        advance()
        let (kind, height) = try content()
        try expect(.closeBracket, else: "',' or ']'", hint: mixtureHint(kind))
        barSeparates = outerBar
        return try node(kind, from: start, over: height)
    }

    private mutating func content() throws(Unreadable) -> (kind: Expression.Kind, height: Int) {
        if isNext(.closeBracket) { return (.list([]), 0) }
        if isNext(.colon), following.kind == .symbol(.closeBracket) {
            advance()
            return (.map([]), 0)
        }
        let first = try expression()
        if isNext(.colon) { return try map(from: first) }
        if isNext(.for) { return try comprehension(of: first) }
        return try entries(from: first)
    }

    private mutating func entries(
        from first: Subtree
    ) throws(Unreadable) -> (kind: Expression.Kind, height: Int) {
        var all = [first.expression]
        var height = first.height
        while take(.comma), !isNext(.closeBracket) {
            let entry = try expression()
            all.append(entry.expression)
            height = max(height, entry.height)
        }
        return (.list(all), height)
    }

    private mutating func map(
        from first: Subtree
    ) throws(Unreadable) -> (kind: Expression.Kind, height: Int) {
        var all: [(key: Expression, value: Expression)] = []
        var key = first
        var height = 0
        while true {
            try expect(.colon, else: "':' and a value", hint: "write '[\"key\": value]'")
            let value = try expression()
            all.append((key.expression, value.expression))
            height = max(height, key.height, value.height)
            guard take(.comma), !isNext(.closeBracket) else { return (.map(all), height) }
            key = try expression()
        }
    }

    private func mixtureHint(_ kind: Expression.Kind) -> String? {
        guard case .list = kind, isNext(.colon) else { return nil }
        return "every entry of a map has a key: '[\"key\": value]'"
    }

    /// Reads `for x in xs if c` after the first value of a list.
    private mutating func comprehension(
        of element: Subtree
    ) throws(Unreadable) -> (kind: Expression.Kind, height: Int) {
        advance()
        let variables = try variables()
        guard take(.in) else {
            throw unexpected("'in'", hint: "write '[f(x) for x in xs if c]'")
        }
        let source = try infix(from: .disjunction)
        let condition = take(.if) ? try infix(from: .disjunction) : nil
        if isNext(.for) {
            throw mistake(
                "a list has one 'for'", at: current.range,
                hint: "put a list with its own 'for' inside")
        }
        let comprehension = Expression.Comprehension(
            element: element.expression, variables: variables, source: source.expression,
            condition: condition?.expression)
        return (
            .comprehension(comprehension),
            max(element.height, source.height, condition?.height ?? 0)
        )
    }

    private mutating func variables() throws(Unreadable) -> [Expression.Word] {
        let isParenthesized = take(.openParenthesis)
        var all = [try expectName("a name after 'for'")]
        while take(.comma) {
            if all.count == 2 {
                throw mistake(
                    "'for' binds one name, or two for pairs", at: current.range,
                    hint: "write 'for x in xs' or 'for (k, v) in map'")
            }
            all.append(try expectName("a name after ','"))
        }
        if isParenthesized { try expect(.closeParenthesis) }
        return all
    }
}
