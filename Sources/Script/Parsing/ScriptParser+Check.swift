import Diagnostics

extension ScriptParser {
    /// Reads `subject`, `subject ≈ numeral`, each with or without a message, after `check`.
    mutating func check() throws(Unreadable) -> Statement.Check {
        let subject = try expression()
        let printed = take(.approximately) ? try printedNumeral() : nil
        let message = take(.comma) ? try message() : nil
        return Statement.Check(
            subject: subject.expression, printed: printed, message: message)
    }

    /// Reads the right side of `≈`, exactly as typed.
    private mutating func printedNumeral() throws(Unreadable) -> Expression.Word {
        guard current.kind == .printed else {
            let mark = previous?.range ?? current.range
            throw mistake("expected a numeral after '≈'", at: mark)
        }
        let range = current.range
        advance()
        let text = String(decoding: excerpt.bytes[range], as: UTF8.self)
        return Expression.Word(text, at: excerpt.place(range))
    }

    private mutating func message() throws(Unreadable) -> Expression {
        guard current.kind == .textStart else {
            throw unexpected("a text after ','", hint: "a check's message is in double quotes")
        }
        return try text().expression
    }
}
