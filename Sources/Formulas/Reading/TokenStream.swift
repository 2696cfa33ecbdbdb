/// The tokens of a formula in the order in which TeX sees them, macros replaced by what they
/// stand for.
struct TokenStream {
    /// Tokens that are yet to be read, from an index.
    private struct Frame {
        let tokens: [Token]
        var index: Int
    }

    /// What is read now.
    private var frame: Frame
    /// What is read after it: first the last one.
    private var outer: [Frame] = []
    /// The end of the formula.
    private let end: Token
    /// The macros that may still be replaced, and the tokens they may still give.
    private(set) var expansions: Int
    private var producible: Int

    init(_ tokens: [Token], end: Int) {
        frame = Frame(tokens: tokens, index: 0)
        self.end = Token(kind: .end, range: end..<end)
        expansions = 1000 + tokens.count
        producible = 100_000 + 10 * tokens.count
    }

    /// Whether the next token is one that the author wrote in the formula itself.
    var isAtOrigin: Bool { outer.isEmpty }

    /// The next token as it stands, without moving past it.
    var next: Token { token(after: 0) }

    /// A token after the next one as it stands, so far as it has the same origin; else the end.
    func token(after distance: Int) -> Token {
        let index = frame.index + distance
        return index < frame.tokens.count ? frame.tokens[index] : end
    }

    /// Moves past the next token.
    mutating func advance() {
        frame.index += 1
        while frame.index >= frame.tokens.count, let next = outer.popLast() { frame = next }
    }

    /// Takes the next token as it stands.
    mutating func take() -> Token {
        let token = next
        advance()
        return token
    }

    /// Moves past white space.
    mutating func skipSpaces() {
        while next.isSpace { advance() }
    }

    /// Puts tokens in front of those that are yet to be read; `false` when there have been so many
    /// that a macro must be calling itself.
    mutating func insert(_ tokens: [Token]) -> Bool {
        expansions -= 1
        producible -= tokens.count
        guard expansions > 0, producible > 0 else {
            if let origin = outer.first { (frame, outer) = (origin, []) }
            return false
        }
        if !tokens.isEmpty {
            outer.append(frame)
            frame = Frame(tokens: tokens, index: 0)
        }
        return true
    }
}
