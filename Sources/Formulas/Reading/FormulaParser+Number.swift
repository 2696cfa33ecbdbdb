extension FormulaParser {
    /// Takes a number as people print it, if one begins with the token that is next: digits, a point
    /// between or before them, and TeX's comma without space between them, `1{,}000`.
    mutating func number(from token: Token) -> FormulaNode? {
        guard case .character(let first) = token.kind, isDigit(first) || isPoint(token) else {
            return nil
        }
        var text = ""
        while case .character(let scalar) = peek().kind {
            if isDigit(scalar) {
                text.unicodeScalars.append(scalar)
                advance()
            } else if scalar == ".", !text.contains("."), isDigitToken(stream.token(after: 1)) {
                text += "."
                advance()
            } else {
                break
            }
            if isGroupingComma {
                text += ","
                for _ in 0..<3 { advance() }
            }
        }
        return FormulaNode(
            .number(text, font: font), range: range(from: token.range.lowerBound))
    }

    private func isPoint(_ token: Token) -> Bool {
        token.isCharacter(".") && isDigitToken(stream.token(after: 1))
    }

    /// Whether `{,}` and a digit are next.
    private var isGroupingComma: Bool {
        stream.next.isOpenBrace && stream.token(after: 1).isCharacter(",")
            && stream.token(after: 2).kind == .closeBrace && isDigitToken(stream.token(after: 3))
    }

    private func isDigitToken(_ token: Token) -> Bool {
        if case .character(let scalar) = token.kind { isDigit(scalar) } else { false }
    }
}
