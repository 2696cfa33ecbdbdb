/// Text as far as it has been read.
struct TextBuilder {
    private(set) var pieces: [TextPiece] = []
    private var words = ""
    private var font = TextFont()

    mutating func append(_ scalar: Unicode.Scalar, _ font: TextFont) {
        if font != self.font { finishWords() }
        self.font = font
        let joined = ligature(scalar)
        if let joined { words.unicodeScalars.removeLast(); words.unicodeScalars.append(joined) }
        if joined == nil { words.unicodeScalars.append(typographic(scalar)) }
    }

    mutating func append(_ text: String, _ font: TextFont) {
        if font != self.font { finishWords() }
        self.font = font
        words += text
    }

    mutating func append(formula: [FormulaNode]) {
        finishWords()
        pieces.append(.formula(formula))
    }

    mutating func finishWords() {
        if !words.isEmpty { pieces.append(.words(words, font)) }
        words = ""
    }

    /// White space after white space is not seen.
    mutating func appendSpace(_ font: TextFont) {
        if words.unicodeScalars.last != " " { append(" ", font) }
    }

    private func ligature(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch (words.unicodeScalars.last, scalar) {
        case ("-", "-"): "–"
        case ("–", "-"): "—"
        case ("‘", "`"): "“"
        case ("’", "'"): "”"
        default: nil
        }
    }

    private func typographic(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "`": "‘"
        case "'": "’"
        default: scalar
        }
    }
}
