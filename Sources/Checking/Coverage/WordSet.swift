/// Words, of which nearly all others are told by their length and their first letter.
struct WordSet: ExpressibleByArrayLiteral, Sendable {
    private let words: Set<String>
    /// For the lowest five bits of a first byte, the lengths of the words that begin so, as bits.
    private let lengths: [UInt32]

    init(arrayLiteral words: String...) { self.init(Set(words)) }

    /// The words of several sets.
    init(of sets: [WordSet]) { self.init(sets.reduce(into: []) { $0.formUnion($1.words) }) }

    private init(_ words: Set<String>) {
        var lengths = [UInt32](repeating: 0, count: 32)
        for word in words {
            lengths[WordSet.index(of: word)] |= WordSet.bit(of: word)
        }
        self.words = words
        self.lengths = lengths
    }

    func contains(_ word: String) -> Bool {
        lengths[WordSet.index(of: word)] & WordSet.bit(of: word) != 0 && words.contains(word)
    }

    /// The empty word has a place of its own by its length.
    private static func index(of word: String) -> Int { Int((word.utf8.first ?? 0) & 0x1F) }

    private static func bit(of word: String) -> UInt32 { 1 << UInt32(word.utf8.count & 0x1F) }
}
