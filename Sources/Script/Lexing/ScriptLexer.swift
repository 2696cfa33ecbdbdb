import Diagnostics

/// Cuts a script into tokens, and the tokens into statements.
///
/// The tokens are balanced whatever the text: brackets and texts that are never closed get an
/// empty closing token where they have to end, and the last token of each statement is an `end`.
/// Every mistake that is reported marks a token with a `Token.Flaw`. Takes time linear in the
/// length of the excerpt and does not recurse.
struct ScriptLexer {
    /// What is cut.
    let excerpt: Excerpt
    /// What it is cut as.
    let use: ScriptUse
    /// What is still to be cut.
    var reader: ScalarReader
    /// The tokens so far.
    var tokens: [Token] = []
    /// What could not be read so far.
    var diagnostics: [Diagnostic] = []
    /// The brackets and interpolations that are open.
    var frames: [Frame] = []
    /// Which of the frames are interpolations, from the outermost inward.
    var openInterpolations: [Int] = []
    /// The opening token of the bracket that the last token closes.
    var lastClosed: Int?
    /// Where the line begins.
    var lineStart = 0
    /// The first token of the statement.
    var statementStart = 0
    /// Whether a line has begun since the last token.
    var isAtLineStart = true
    /// Whether the structure of the statement is lost, which is reported once.
    var statementIsLost = false
    /// Where each brace that is closed is closed; worked out when the first brace is met.
    var braceEnds: [Int: Int]?

    /// Creates a lexer at the beginning of an excerpt.
    init(_ excerpt: Excerpt, as use: ScriptUse) {
        self.excerpt = excerpt
        self.use = use
        self.reader = ScalarReader(bytes: excerpt.bytes)
    }

    /// Cuts the excerpt to its end.
    mutating func run() {
        // Few tokens have fewer than three bytes, blanks included.
        tokens.reserveCapacity(min(excerpt.bytes.count / 3 + 2, 64))
        skipBlanks()
        while let scalar = reader.peek() {
            token(beginningWith: scalar)
            skipBlanks()
        }
        endStatement()
        if tokens.isEmpty { appendEnd() }
    }

    /// The next byte to be read.
    var position: Int { reader.position }

    private mutating func token(beginningWith scalar: Unicode.Scalar) {
        if let quote = reader.peekUnfolded().flatMap(Quote.init(opening:)) {
            text(quote)
        } else if scalar.isDecimalDigit {
            numeral()
        } else if scalar == ".", beginsNumeralWithPoint {
            numeralWithoutWhole()
        } else if scalar.beginsName {
            name()
        } else {
            symbol(scalar)
        }
    }

    /// Adds a token that ends at the current position; ends the statement before it, if it must.
    mutating func append(_ kind: Token.Kind, from start: Int, flaw: Token.Flaw? = nil) {
        beginStatementIfNeeded(with: kind)
        if kind == .symbol(.arrow), let opening = lastClosed { tokens[opening].opensLambda = true }
        appendDirectly(kind, start..<position, flaw: flaw)
    }

    /// Adds a token without looking at lines.
    mutating func appendDirectly(
        _ kind: Token.Kind, _ range: Range<Int>, flaw: Token.Flaw? = nil
    ) {
        tokens.append(Token(kind: kind, range: range, startsLine: isAtLineStart, flaw: flaw))
        isAtLineStart = false
        lastClosed = nil
    }

    /// The text of some bytes, cut short for a message.
    func shown(_ range: Range<Int>) -> String { excerpt.shown(range) }

    /// Reports a mistake in some bytes of the excerpt.
    mutating func report(_ message: String, at range: Range<Int>, hint: String? = nil) {
        diagnostics.append(Diagnostic(.error, message, at: excerpt.place(range), hint: hint))
    }

    /// Reports what can be read but is probably not meant.
    mutating func warn(
        _ topic: Diagnostic.Topic, _ message: String, at range: Range<Int>, hint: String
    ) {
        diagnostics.append(
            Diagnostic(.warning(topic), message, at: excerpt.place(range), hint: hint))
    }

    /// Adds a token for bytes that have no meaning, and says so unless the statement is lost.
    mutating func appendUnreadable(
        from start: Int, markedAt mark: Range<Int>? = nil, _ message: String, hint: String? = nil
    ) {
        beginStatementIfNeeded(with: .unreadable)
        if !statementIsLost { report(message, at: mark ?? start..<position, hint: hint) }
        statementIsLost = true
        appendDirectly(.unreadable, start..<position, flaw: .fromHere)
    }
}

/// What an excerpt is read as.
enum ScriptUse: Sendable {
    /// A block of statements.
    case block
    /// One expression that may have a format; lines do not matter.
    case inlineValue
    /// One expression; lines do not matter.
    case expression

    /// What messages call the thing that ends.
    var noun: String {
        switch self {
        case .block: "statement"
        case .inlineValue, .expression: "expression"
        }
    }
}
