import Characters

/// The terms by which a text is found, in small letters: its words, and pairs of neighbouring characters
/// where a script puts no blanks between words.
///
///     SearchTerms(of: "KL 散度。").terms     // ["kl", "散度", "度"]
struct SearchTerms {
    /// What a character is to the search.
    private enum Role {
        case none, letter, paired
    }

    /// The longest word that is looked for whole, in characters.
    private static let longestWord = 40

    /// The terms.
    private(set) var terms: Set<String> = []
    private var word = ""
    private var length = 0
    /// The last character, where it may be one of a pair.
    private var last: Unicode.Scalar?
    /// What characters beyond ASCII are, as far as they have been met.
    private var roles: [Unicode.Scalar: Role] = [:]

    /// Reads a text.
    init(of text: String) {
        for scalar in text.lowercased().unicodeScalars { read(scalar) }
        endPair()
        endWord()
    }

    private mutating func read(_ scalar: Unicode.Scalar) {
        switch role(of: scalar) {
        case .none:
            endPair()
            endWord()
        case .letter:
            endPair()
            length += 1
            if length <= SearchTerms.longestWord { word.unicodeScalars.append(scalar) }
        case .paired:
            endWord()
            if let last { terms.insert(String(last) + String(scalar)) }
            last = scalar
        }
    }

    private mutating func endPair() {
        guard let end = last else { return }
        terms.insert(String(end))
        last = nil
    }

    private mutating func endWord() {
        guard length > 0 else { return }
        terms.insert(word)
        word = ""
        length = 0
    }

    private mutating func role(of scalar: Unicode.Scalar) -> Role {
        if scalar.isASCII {
            return (0x61...0x7A).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
                ? .letter : .none
        }
        if let known = roles[scalar] { return known }
        let role: Role = !scalar.isSearched ? .none : scalar.isPaired ? .paired : .letter
        roles[scalar] = role
        return role
    }
}

extension Unicode.Scalar {
    /// Whether it belongs to a word.
    fileprivate var isSearched: Bool {
        properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .nonspacingMark
    }

    /// Whether it is looked for together with its neighbour; full-width letters of ours are not.
    fileprivate var isPaired: Bool { isEastAsian && !(0xFF00...0xFFEF).contains(value) }
}
