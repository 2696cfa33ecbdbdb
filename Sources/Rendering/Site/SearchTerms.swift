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

    /// What is known of a character: its role, and its small letters.
    private struct Known {
        let role: Role
        let small: [Unicode.Scalar]

        init(_ scalar: Unicode.Scalar) {
            role = !scalar.isSearched ? .none : scalar.isPaired ? .paired : .letter
            small = Array(scalar.properties.lowercaseMapping.unicodeScalars)
        }
    }

    /// The terms.
    private(set) var terms: Set<String> = []
    /// The word that is being read, in UTF-8.
    private var word: [UInt8] = []
    private var length = 0
    /// The last character, where it may be one of a pair.
    private var last: Unicode.Scalar?
    /// The pairs that were met, each as a number.
    private var pairs: Set<UInt64> = []
    /// What characters beyond ASCII are, as far as they have been met.
    private var known: [Unicode.Scalar: Known] = [:]

    /// Reads a text.
    init(of text: String) {
        for scalar in text.unicodeScalars { read(scalar) }
        endPair()
        endWord()
    }

    private mutating func read(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: read(scalar, as: .letter)
        case 0x41...0x5A: read(Unicode.Scalar(UInt8(scalar.value) + 0x20), as: .letter)
        case 0...0x7F: read(scalar, as: .none)
        case _:
            let found = known[scalar] ?? Known(scalar)
            known[scalar] = found
            for small in found.small { read(small, as: found.role) }
        }
    }

    private mutating func read(_ scalar: Unicode.Scalar, as role: Role) {
        switch role {
        case .none:
            endPair()
            endWord()
        case .letter:
            endPair()
            length += 1
            if length <= SearchTerms.longestWord { word.append(scalar) }
        case .paired:
            endWord()
            if let last, pairs.insert(UInt64(last.value) << 32 | UInt64(scalar.value)).inserted {
                terms.insert(String(last) + String(scalar))
            }
            last = scalar
        }
    }

    private mutating func endPair() {
        guard let end = last else { return }
        if pairs.insert(UInt64(end.value)).inserted { terms.insert(String(end)) }
        last = nil
    }

    private mutating func endWord() {
        guard length > 0 else { return }
        terms.insert(String(decoding: word, as: UTF8.self))
        word.removeAll(keepingCapacity: true)
        length = 0
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
