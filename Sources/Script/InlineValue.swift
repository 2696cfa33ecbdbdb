public import Diagnostics

/// A value in running text: one expression, with or without a format.
///
///     D in bits :.3f
public struct InlineValue: Sendable {
    /// The value and its format; `nil` if it could not be read.
    public let value: FormattedExpression?
    /// What could not be read, in order.
    public let diagnostics: [Diagnostic]

    /// Reads an expression that may end with a format; line breaks count as blanks.
    public init(parsing excerpt: Excerpt) {
        var parser = ScriptParser(excerpt, as: .inlineValue)
        value = parser.readToEnd { parser throws(Unreadable) in
            let (value, _) = try parser.formatted()
            try parser.expectEnd()
            return value
        }
        diagnostics = parser.diagnostics.inReadingOrder()
    }
}

/// An expression by itself, as a claim or a command states it.
public struct ParsedExpression: Sendable {
    /// The expression; `nil` if it could not be read.
    public let expression: Expression?
    /// What could not be read, in order.
    public let diagnostics: [Diagnostic]

    /// Reads an expression without a format; line breaks count as blanks.
    public init(parsing excerpt: Excerpt) {
        var parser = ScriptParser(excerpt, as: .expression)
        expression = parser.readToEnd { parser throws(Unreadable) in
            let value = try parser.expression()
            try parser.expectEnd()
            return value.expression
        }
        diagnostics = parser.diagnostics.inReadingOrder()
    }
}
