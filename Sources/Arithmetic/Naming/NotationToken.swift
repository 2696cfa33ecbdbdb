/// A piece of text or of a formula, as far as names and their values are concerned: running text and
/// TeX read alike, so that `D_{KL}(P \| Q)` and `D_KL(P||Q)` are the same tokens.
struct NotationToken: Sendable {
    /// What a piece can be.
    enum Kind: Sendable, Hashable {
        /// Letters, with what is written below them: `KL`, `D_KL`, `np`, 比特.
        case word(String)
        /// Digits with at most one point.
        case number(PrintedNumber)
        /// A sign, in one of its forms: `‖` for `||`, `=` for `＝` and `:=`.
        case sign(Unicode.Scalar)
    }

    /// What it is.
    let kind: Kind
    /// The bytes it was read from, of the text that was read.
    let range: Range<Int>
    /// Whether it stands in a formula.
    let isFormula: Bool

    /// What a line ends with, in code and in formulas.
    static let lineEnd: Unicode.Scalar = "\n"
    /// What is not understood.
    static let unknown: Unicode.Scalar = "\u{FFFC}"
    /// A sign that changes the name before it: `+=`.
    static let change: Unicode.Scalar = "±"

    /// The letters, when it is a word.
    var word: String? {
        if case .word(let word) = kind { word } else { nil }
    }

    /// The number, when it is one.
    var number: PrintedNumber? {
        if case .number(let number) = kind { number } else { nil }
    }

    /// The sign, when it is one.
    var sign: Unicode.Scalar? {
        if case .sign(let sign) = kind { sign } else { nil }
    }

    /// Whether it is a sign between operands.
    var isOperator: Bool {
        switch sign {
        case "+", "-", "*", "/", "^": true
        case _: false
        }
    }

    /// Whether it says that two sides are the same.
    var isEquality: Bool { sign == "=" || sign == "≈" }

    /// Whether it ends a sentence.
    var endsSentence: Bool {
        switch sign {
        case ".", "?", "!", ";": true
        case NotationToken.lineEnd: !isFormula
        case _: false
        }
    }

    /// Whether it is a word of a language, and no name: letters of East Asia, or more than one of
    /// others.
    var isProse: Bool {
        guard let word, let first = word.unicodeScalars.first else { return false }
        return first.value >= 0x2E80
            || word.utf8.count > 1 && word.unicodeScalars.allSatisfy(\.isLetter)
                && word.unicodeScalars.dropFirst().first != nil
    }
}

/// Some text as tokens, with where they stand.
struct NotationText: Sendable {
    /// What kind of text it is.
    enum Setting: Sendable {
        /// Running text with formulas, or a formula.
        case prose
        /// What a program printed, or the like.
        case output
        /// A program.
        case program
    }

    let setting: Setting
    let tokens: [NotationToken]

    /// The token at an index, or an unknown sign where there is none.
    subscript(index: Int) -> NotationToken {
        index >= 0 && index < tokens.count
            ? tokens[index]
            : NotationToken(kind: .sign(NotationToken.lineEnd), range: 0..<0, isFormula: false)
    }

    /// The index of the bracket that closes the one at an index; `nil` when it is far off.
    func closing(_ opening: Int) -> Int? {
        var depth = 0
        for index in opening..<min(tokens.count, opening + 4 * ProbabilityList.greatestLength) {
            switch tokens[index].sign {
            case "(", "[", "{": depth += 1
            case ")", "]", "}":
                depth -= 1
                if depth == 0 { return index }
            case _: break
            }
        }
        return nil
    }
}
