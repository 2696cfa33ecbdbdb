import Diagnostics

extension ScriptParser {
    /// Reads a text with the values in it.
    mutating func text() throws(Unreadable) -> Subtree {
        let start = offset
        advance()
        var parts: [Expression.TextPart] = []
        var height = 0
        while current.kind != .textEnd {
            if case .textPiece(let literal) = current.kind {
                parts.append(.literal(literal))
                advance()
            } else {
                let (value, itsHeight) = try interpolation()
                parts.append(.value(value))
                height = max(height, itsHeight)
            }
        }
        advance()
        return try node(.text(parts), from: start, over: height)
    }

    private mutating func interpolation() throws(Unreadable) -> (FormattedExpression, height: Int) {
        guard current.kind == .interpolationStart else { throw unexpected("the end of the text") }
        let outerBar = barSeparates
        barSeparates = false
        advance()
        let (value, height) = try formatted()
        guard current.kind == .interpolationEnd else {
            throw unexpected("')'", hint: usualHint ?? "a format stands last: '\\(x :.4f)'")
        }
        advance()
        barSeparates = outerBar
        return (value, height)
    }

    /// Reads an expression that may have a format.
    mutating func formatted() throws(Unreadable) -> (FormattedExpression, height: Int) {
        let value = try expression()
        var format: PrintFormat?
        if current.kind == .format {
            format = printFormat()
            advance()
        }
        return (FormattedExpression(value.expression, format: format), value.height)
    }

    /// Reads the next token as a format, and reports what is wrong with it.
    private mutating func printFormat() -> PrintFormat? {
        do throws(PrintFormatMistake) {
            return try PrintFormat(parsing: Array(excerpt.bytes[current.range]))
        } catch {
            report(
                error.message(for: excerpt.shown(current.range)), at: current.range,
                hint: error.hint)
            return nil
        }
    }
}
