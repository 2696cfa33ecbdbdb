/// A piece of a formula or a text, as far as arithmetic is concerned.
struct Token: Sendable {
    /// What a piece can be.
    enum Kind: Sendable {
        /// Digits with at most one point.
        indirect case number(PrintedNumber)
        /// π or e.
        case constant(Calculation.Constant)
        case plus, minus, times, divide
        /// `^` or `**`, where the exponent stands behind it on the line.
        case caret
        /// What is raised.
        case raised([Token])
        case bang, percent
        /// A bracket, by its opening form: `(`, `[`, `{`, `|`.
        case opening(Character), closing(Character), bar
        case group([Token])
        case fraction([Token], [Token])
        case binomial([Token], [Token])
        case root([Token], index: [Token]?)
        case function(Function)
        case relation(Relation)
        /// A comma, a full stop, a line's end: a chain ends here.
        case separator
        /// Dots behind digits or between terms.
        case dots
        /// A word, or a sign that stands for one.
        case word(String)
        /// What is not understood: the side that holds it is not read.
        case opaque
    }

    /// A function by its name.
    enum Function: Sendable {
        case naturalLogarithm
        case exponential, squareRoot, magnitude
        /// A logarithm with its base, if one is written.
        case logarithm(base: [Token]?)
    }

    /// What it is.
    let kind: Kind
    /// The bytes it was read from, of the text that was read.
    let range: Range<Int>
    /// Whether a blank stands before it.
    var isSpaced = false
}

extension Token {
    /// Whether it stands between or before operands.
    var isOperator: Bool {
        switch kind {
        case .plus, .minus, .times, .divide, .caret, .raised, .bang, .percent, .dots: true
        case .number, .constant, .opening, .closing, .bar, .group, .fraction, .binomial, .root,
            .function, .relation, .separator, .word, .opaque:
            false
        }
    }

    /// The relation, when it is one.
    var relation: Relation? {
        if case .relation(let relation) = kind { relation } else { nil }
    }

    /// Whether it is a word.
    var isWord: Bool {
        if case .word = kind { true } else { false }
    }

    /// Whether it is a bracket that opens.
    var isOpening: Bool {
        if case .opening = kind { true } else { false }
    }

    /// Whether it ends a chain.
    var isSeparator: Bool {
        if case .separator = kind { true } else { false }
    }

    /// Whether a number is in it.
    var holdsNumber: Bool {
        switch kind {
        case .number: true
        case .group(let tokens), .raised(let tokens), .root(let tokens, _):
            tokens.contains(where: \.holdsNumber)
        case .fraction(let above, let below), .binomial(let above, let below):
            above.contains(where: \.holdsNumber) || below.contains(where: \.holdsNumber)
        case .constant, .plus, .minus, .times, .divide, .caret, .bang, .percent, .opening, .closing,
            .bar, .function, .relation, .separator, .dots, .word, .opaque:
            false
        }
    }
}
