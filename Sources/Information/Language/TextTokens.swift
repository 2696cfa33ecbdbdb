/// The tokens of a text: its words, or its characters.
public struct TextTokens: Sendable {
    /// The tokens, in order.
    public let tokens: [String]

    /// The characters of a text, spaces and punctuation among them.
    public init(charactersOf text: String) { tokens = text.map(String.init) }

    /// The words of a text in small letters, and each character of Chinese or Japanese script.
    ///
    /// Letters, digits, and the apostrophes and hyphens between them make words. All else only
    /// separates.
    ///
    ///     TextTokens(wordsOf: "The cat's 信息").tokens     // the, cat's, 信, 息
    public init(wordsOf text: String) {
        var tokens: [String] = []
        var word = ""
        var link = ""
        func end() {
            if !word.isEmpty { tokens.append(word) }
            (word, link) = ("", "")
        }
        for character in text {
            if character.isIdeographic {
                end()
                tokens.append(String(character))
            } else if character.isLetter || character.isNumber {
                word += link + character.lowercased()
                link = ""
            } else if !word.isEmpty, link.isEmpty, "'’-".contains(character) {
                link = String(character)
            } else {
                end()
            }
        }
        end()
        self.tokens = tokens
    }
}

extension Character {
    /// Whether it is written without spaces around its words, so that it is a token of its own.
    fileprivate var isIdeographic: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        return switch scalar.value {
        case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        case _: false
        }
    }
}
