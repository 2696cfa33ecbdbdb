extension Token {
    /// Whether it is a number.
    var isNumber: Bool {
        if case .number = kind { true } else { false }
    }
}

extension Token.Function {
    /// The function that a word of running text or code names.
    init?(named word: String) {
        switch word {
        case "ln": self = .naturalLogarithm
        case "exp": self = .exponential
        case "sqrt": self = .squareRoot
        case "abs": self = .magnitude
        case "log", "lg": self = .logarithm(base: nil)
        case "log2", "log10":
            guard let base = PrintedNumber(digits: String(word.dropFirst(3))) else { return nil }
            self = .logarithm(base: [Token(kind: .number(base), range: 0..<0)])
        case _: return nil
        }
    }
}
