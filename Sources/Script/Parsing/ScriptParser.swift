import Diagnostics

/// Reads scripts: text → syntax tree.
///
/// The parser descends recursively, one level for each bracket, prefix or right-hand operand, and
/// takes chains of operators in a loop. It counts its levels and the height of every tree it
/// builds, and neither exceeds `greatestDepth`. A statement that cannot be read is given up at
/// the first mistake that leaves its shape in doubt; the next statement is read afresh.
public struct ScriptParser: Sendable {
    /// The deepest an expression may be nested.
    public static let greatestDepth = 256

    /// The words that cannot be names, in the order of the reference.
    public static let keywords: [String] = Keyword.allCases.map(\.rawValue)

    /// What is read.
    let excerpt: Excerpt
    /// What it is read as.
    let use: ScriptUse
    /// Its tokens; the last is an `end`.
    let tokens: [Token]
    /// The token to be read next.
    var position = 0
    /// The first token of the statement.
    var statementStart = 0
    /// How many levels deep the parser is.
    var depth = 0
    /// Whether `‖` and `||` separate arguments here, as directly inside a call.
    var barSeparates = false
    /// What could not be read so far.
    var diagnostics: [Diagnostic]

    /// Creates a parser at the beginning of an excerpt.
    init(_ excerpt: Excerpt, as use: ScriptUse) {
        var lexer = ScriptLexer(excerpt, as: use)
        lexer.run()
        self.excerpt = excerpt
        self.use = use
        self.tokens = lexer.tokens
        self.diagnostics = lexer.diagnostics
    }

    /// Reads one thing up to the `end` token and passes that; `nil` if it has a mistake.
    mutating func readToEnd<Result>(
        _ read: (inout ScriptParser) throws(Unreadable) -> Result
    ) -> Result? {
        statementStart = position
        depth = 0
        barSeparates = false
        let mistakes = diagnostics.count
        let result = try? read(&self)
        while current.kind != .end { advance() }
        let isFlawed = tokens[statementStart..<position].contains { $0.flaw != nil }
        position += 1
        return isFlawed || diagnostics.count > mistakes ? nil : result
    }
}

/// A statement is given up; why is among the diagnostics.
struct Unreadable: Error {}

/// An expression with the height of its tree.
struct Subtree {
    /// The expression.
    let expression: Expression
    /// The number of expressions on the longest way from the root to a leaf.
    let height: Int
}
