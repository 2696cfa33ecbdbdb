/// A tree drawn from the words of a code: every letter of a word is a branch.
///
///     Tree([("0", "sunny"), ("10", "cloudy"), ("11", "rainy")])
public struct Tree: Sendable {
    /// A place where branches part, or where a word ends.
    public struct Node: Sendable {
        /// What stands at the node.
        public let label: String?
        /// The branches, in the order of their letters.
        public let branches: [(letter: String, node: Node)]
    }

    /// Where all words begin.
    public let root: Node

    /// Creates the tree of words with their labels.
    ///
    /// A word that is the beginning of another has its label inside the tree. Of words given twice
    /// the last label counts.
    public init(_ words: [(word: String, label: String)]) {
        root = Self.node(words.map { (Array($0.word), $0.label) }[...], depth: 0)
    }

    /// How long words may be; letters beyond are one branch.
    static let deepest = 64

    private static func node(
        _ words: ArraySlice<(letters: [Character], label: String)>, depth: Int
    ) -> Node {
        let label = words.last { $0.letters.count <= depth }?.label
        var order: [String] = []
        var groups: [String: [(letters: [Character], label: String)]] = [:]
        for word in words where word.letters.count > depth {
            let isLast = depth == deepest
            let letter = isLast ? String(word.letters[depth...]) : String(word.letters[depth])
            let next = isLast ? (Array(word.letters[..<(depth + 1)]), word.label) : word
            if groups[letter] == nil { order.append(letter) }
            groups[letter, default: []].append(next)
        }
        return Node(
            label: label,
            branches: order.sorted().map { letter in
                (letter, node((groups[letter] ?? [])[...], depth: depth + 1))
            })
    }
}
