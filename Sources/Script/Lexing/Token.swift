/// A word of a script: the lexer's product, the parser's food.
struct Token: Sendable {
    /// What the token is.
    let kind: Kind
    /// Its bytes in the excerpt; empty for what the lexer put in to keep the script balanced.
    let range: Range<Int>
    /// Whether it is the first of its line.
    let startsLine: Bool
    /// What is already reported about it.
    var flaw: Flaw?
    /// Whether it is the parenthesis that opens the parameters of a lambda.
    var opensLambda = false

    /// What a token is.
    enum Kind: Sendable, Equatable {
        /// A numeral in ASCII, without `_`.
        case numeral(String)
        /// A name, normalised to NFC.
        case name(String)
        case keyword(Keyword)
        case symbol(Symbol)
        /// The quotation mark that opens a text; its pieces follow, then `textEnd`.
        case textStart
        /// Characters of a text that stand for themselves.
        case textPiece(String)
        /// `\(`; the tokens of an expression follow, then `interpolationEnd`.
        case interpolationStart
        case interpolationEnd
        case textEnd
        /// A format with its colon: `:.4f`.
        case format
        /// The right side of `≈`, as typed.
        case printed
        /// Something that has no meaning and is reported already.
        case unreadable
        /// The end of a statement; the last token always is one.
        case end

        /// Whether the token is a name.
        var isName: Bool {
            if case .name = self { true } else { false }
        }
    }

    /// How far a reported mistake reaches: it spares the author what follows from it.
    enum Flaw: Sendable {
        /// What is wrong with this token is told; the tokens after it are sound.
        case here
        /// From here to the end of the statement nothing can be relied on.
        case fromHere
    }

    /// Whether a value may end with the token.
    var endsOperand: Bool {
        switch kind {
        case .numeral, .name, .textEnd: true
        case .keyword(let keyword): keyword.isLiteral
        case .symbol(let symbol):
            symbol == .closeParenthesis || symbol == .closeBracket || symbol == .percent
        case .textStart, .textPiece, .interpolationStart, .interpolationEnd, .format, .printed,
            .unreadable, .end:
            false
        }
    }

    /// Whether a value may begin with the token, a sign apart.
    var beginsOperand: Bool {
        switch kind {
        case .numeral, .name, .textStart: true
        case .keyword(let keyword): keyword.isLiteral
        case .symbol(let symbol): symbol == .openParenthesis || symbol == .openBracket
        case .textPiece, .interpolationStart, .interpolationEnd, .textEnd, .format, .printed,
            .unreadable, .end:
            false
        }
    }
}
