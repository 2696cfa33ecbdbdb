/// The tokens of a formula in the order in which TeX sees them, macros replaced by what they
/// stand for.
struct TokenStream {
    /// Tokens that are yet to be read, from an index.
    private struct Frame {
        let tokens: [Token]
        var index: Int
    }

    private var frames: [Frame]
    /// The end of the formula.
    private let end: Token
    /// The macros that may still be replaced, and the tokens they may still give.
    private(set) var expansions: Int
    private var producible: Int

    init(_ tokens: [Token], end: Int) {
        frames = [Frame(tokens: tokens, index: 0)]
        self.end = Token(kind: .end, range: end..<end)
        expansions = 1000 + tokens.count
        producible = 100_000 + 10 * tokens.count
    }

    /// Whether the next token is one that the author wrote in the formula itself.
    var isAtOrigin: Bool { frames.count <= 1 }

    /// The next token as it stands, without moving past it.
    var next: Token {
        guard let frame = frames.last, frame.index < frame.tokens.count else { return end }
        return frame.tokens[frame.index]
    }

    /// A token after the next one as it stands, so far as it has the same origin; else the end.
    func token(after distance: Int) -> Token {
        guard let frame = frames.last, frame.index + distance < frame.tokens.count else {
            return end
        }
        return frame.tokens[frame.index + distance]
    }

    /// Moves past the next token.
    mutating func advance() {
        guard !frames.isEmpty else { return }
        frames[frames.count - 1].index += 1
        while frames.count > 1, let last = frames.last, last.index >= last.tokens.count {
            frames.removeLast()
        }
    }

    /// Takes the next token as it stands.
    mutating func take() -> Token {
        let token = next
        advance()
        return token
    }

    /// Moves past white space.
    mutating func skipSpaces() {
        while next.kind == .space { advance() }
    }

    /// Puts tokens in front of those that are yet to be read; `false` when there have been so many
    /// that a macro must be calling itself.
    mutating func insert(_ tokens: [Token]) -> Bool {
        expansions -= 1
        producible -= tokens.count
        guard expansions > 0, producible > 0 else {
            frames.removeLast(max(0, frames.count - 1))
            return false
        }
        if !tokens.isEmpty { frames.append(Frame(tokens: tokens, index: 0)) }
        return true
    }
}
