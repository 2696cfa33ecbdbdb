extension FormulaParser {
    /// Reads `\tag{…}` or `\tag*{…}` after the command.
    mutating func readTag(_ token: Token) {
        var isParenthesized = true
        if peek().isCharacter("*") {
            advance()
            isParenthesized = false
        }
        let pieces = text(.unchanged, "\\tag")
        let range = range(from: token.range.lowerBound)
        if tag != nil {
            report("a second '\\tag' in one line", at: range, hint: "a line has one number")
        }
        tag = FormulaTag(pieces: pieces, isParenthesized: isParenthesized, range: range)
    }

    mutating func readLabel(_ shown: String, _ token: Token) {
        guard let (name, _) = rawText(of: shown) else { return }
        labels.append(
            FormulaTree.Label(name: name, range: range(from: token.range.lowerBound)))
    }

    mutating func reference(
        _ isParenthesized: Bool, _ shown: String, _ token: Token
    ) -> FormulaNode.Kind? {
        guard let (name, _) = rawText(of: shown) else { return nil }
        references.append(
            FormulaTree.Label(name: name, range: range(from: token.range.lowerBound)))
        return .reference(name, isParenthesized: isParenthesized)
    }

    mutating func link(
        _ hasText: Bool, _ shown: String
    ) -> FormulaNode.Kind? {
        guard let (address, range) = rawText(of: shown) else { return nil }
        let content: FormulaNode =
            hasText
            ? argument(of: shown, "second ")
            : FormulaNode(.text([.words(address, TextFont(.monospace))]), range: range)
        guard isSafe(address) else {
            report(
                "'\(address)' is not an address that may be linked to", at: range,
                hint: "an address begins with 'https://', 'http://' or 'mailto:'")
            return content.kind
        }
        return .link(address, [content])
    }

    private func isSafe(_ address: String) -> Bool {
        let lower = address.prefix(8).lowercased()
        return ["https://", "http://", "mailto:"].contains { lower.hasPrefix($0) }
            && address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    }

    /// Reads the number of a character: `\char"41`, `\char'101`, `\char65`.
    mutating func characterByNumber(_ shown: String, _ token: Token) -> FormulaNode.Kind {
        var radix = 10
        if peekMath().isCharacter("\"") { radix = 16 }
        if peek().isCharacter("'") { radix = 8 }
        if radix != 10 { advance() }
        var digits = ""
        while case .character(let scalar) = peek().kind, scalar.isASCII, digits.utf8.count < 8,
            Int(String(Character(scalar)), radix: radix) != nil
        {
            digits.unicodeScalars.append(scalar)
            advance()
        }
        guard let number = UInt32(digits, radix: radix), let scalar = Unicode.Scalar(number),
            number >= 0x20
        else {
            report(
                "'\(shown)' is not followed by the number of a character",
                at: range(from: token.range.lowerBound), hint: "write '\\char\"41' for 'A'")
            return .error(shown)
        }
        return .symbol(
            FormulaSymbol(String(Character(scalar)), .ordinary, font: font, isIdentifier: true))
    }
}
