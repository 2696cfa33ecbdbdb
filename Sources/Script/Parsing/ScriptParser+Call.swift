import Diagnostics

extension ScriptParser {
    /// Reads the arguments of a call, from its opening parenthesis to its closing one.
    mutating func arguments() throws(Unreadable) -> (all: [Expression.Argument], height: Int) {
        let outerBar = barSeparates
        barSeparates = true
        advance()
        var all: [Expression.Argument] = []
        var height = 0
        var followsBar = false
        while !isNext(.closeParenthesis) || followsBar {
            let (argument, itsHeight) = try argument(followsBar: followsBar)
            all.append(argument)
            height = max(height, itsHeight)
            followsBar = isNext(.bar) || isNext(.doubleBar)
            guard followsBar || isNext(.comma) else { break }
            advance()
        }
        try expect(.closeParenthesis, else: "',' or ')'")
        barSeparates = outerBar
        return (all, height)
    }

    private mutating func argument(
        followsBar: Bool
    ) throws(Unreadable) -> (argument: Expression.Argument, height: Int) {
        let label = takeLabel()
        let value = try expression()
        let argument = Expression.Argument(
            label: label, value: value.expression, followsBar: followsBar)
        return (argument, value.height)
    }

    /// Moves past `name:` or `name =`, if they are next.
    private mutating func takeLabel() -> Expression.Word? {
        guard case .name(let name) = current.kind,
            following.kind == .symbol(.colon) || following.kind == .symbol(.assignment)
        else { return nil }
        let label = Expression.Word(name, at: place)
        advance()
        advance()
        return label
    }
}
