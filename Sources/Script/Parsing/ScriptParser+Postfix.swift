import Diagnostics

extension ScriptParser {
    /// Reads a value and what follows it directly: arguments, an index, members, `%`, a unit.
    mutating func postfix() throws(Unreadable) -> Subtree {
        let start = offset
        var base = try primary()
        while true {
            switch current.kind {
            case .symbol(.openParenthesis) where mayBeCalled(base):
                base = try call(base, from: start)
            case .symbol(.openBracket) where mayBeCalled(base) || isAfterBracketOrText:
                base = try index(base, from: start)
            case .symbol(.dot):
                base = try member(of: base, from: start)
            case .symbol(.percent):
                base = try percent(base, from: start)
            case .name(let unit) where mayTakeUnit:
                let word = Expression.Word(unit, at: place)
                advance()
                base = try node(
                    .quantity(base.expression, unit: word), from: start, over: base.height)
            case .symbol, .name, .numeral, .keyword, .textStart, .textPiece, .interpolationStart,
                .interpolationEnd, .textEnd, .format, .printed, .unreadable, .end:
                return base
            }
        }
    }

    /// Whether a parenthesis after the value opens the arguments of a call.
    private func mayBeCalled(_ base: Subtree) -> Bool {
        guard !current.startsLine else { return false }
        switch base.expression.kind {
        case .name, .call, .index, .lambda, .conditional: return true
        case .number, .percent, .infinity, .boolean, .text, .list, .map, .comprehension, .range,
            .negation, .not, .sum, .product, .power, .comparison, .conjunction, .disjunction,
            .quantity, .conversion:
            return false
        }
    }

    /// Whether an index may follow the token read last, whatever the value.
    private var isAfterBracketOrText: Bool {
        guard !current.startsLine, let previous else { return false }
        return previous.kind == .textEnd || previous.kind == .symbol(.closeBracket)
            || previous.kind == .symbol(.closeParenthesis)
    }

    /// Whether a name after the token read last is a unit.
    private var mayTakeUnit: Bool {
        guard !current.startsLine, let previous else { return false }
        switch previous.kind {
        case .numeral, .keyword(.inf), .symbol(.closeParenthesis): return true
        case .keyword, .symbol, .name, .textStart, .textPiece, .interpolationStart,
            .interpolationEnd, .textEnd, .format, .printed, .unreadable, .end:
            return false
        }
    }

    /// Reads `.f` or `.f(…)`: a call whose first argument is what stands before the point.
    private mutating func member(
        of receiver: Subtree, from start: Int
    ) throws(Unreadable) -> Subtree {
        advance()
        let name = try expectName("a name after '.'")
        let function = Expression(.name(name.text), at: name.place)
        let first = Expression.Argument(label: nil, value: receiver.expression)
        guard isNext(.openParenthesis), !current.startsLine else {
            return try node(
                .call(function: function, arguments: [first], form: .member), from: start,
                over: receiver.height)
        }
        let (rest, height) = try arguments()
        return try node(
            .call(function: function, arguments: [first] + rest, form: .method), from: start,
            over: max(receiver.height, height))
    }

    private mutating func call(_ function: Subtree, from start: Int) throws(Unreadable) -> Subtree {
        let (arguments, height) = try arguments()
        return try node(
            .call(function: function.expression, arguments: arguments, form: .function),
            from: start, over: max(function.height, height))
    }

    private mutating func index(_ base: Subtree, from start: Int) throws(Unreadable) -> Subtree {
        let outerBar = barSeparates
        barSeparates = false
        advance()
        let index = try expression()
        try expect(.closeBracket, hint: isNext(.comma) ? "write 'x[i][j]'" : nil)
        barSeparates = outerBar
        return try node(
            .index(base: base.expression, index: index.expression), from: start,
            over: max(base.height, index.height))
    }

    /// Reads `%`, which stands only after a numeral or a closing bracket and before no value.
    private mutating func percent(_ base: Subtree, from start: Int) throws(Unreadable) -> Subtree {
        let mark = current.range
        let isSuffix =
            previous.map { before in
                if case .numeral = before.kind { return true }
                return before.kind == .symbol(.closeParenthesis)
                    || before.kind == .symbol(.closeBracket)
            } ?? false
        if following.beginsOperand, !following.startsLine {
            throw mistake("'%' does not stand between values", at: mark, hint: remainderHint)
        }
        guard isSuffix else {
            throw mistake(
                "'%' stands only after a numeral or a closing bracket", at: mark,
                hint: "write '(x)%'")
        }
        advance()
        return try node(.percent(base.expression), from: start, over: base.height)
    }
}
