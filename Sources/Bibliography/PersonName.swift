/// The name of a person, or of an institution that stands for one.
struct PersonName: Sendable, Hashable {
    /// The given names, as “Thomas M.” is written.
    let given: String
    /// What comes before the family name and belongs to it: `van der`.
    let particle: String
    /// The family name.
    let family: String
    /// What comes behind it, as “Jr.” does.
    let suffix: String

    /// The family name with its particle.
    var short: String { [particle, family].joinedWords }

    /// The name as it is spoken: `Thomas M. Cover`.
    var full: String {
        isEastAsian
            ? family + given
            : [given, particle, family].joinedWords + (suffix.isEmpty ? "" : ", \(suffix)")
    }

    /// The name with the family name first, as “Cover, Thomas M.”.
    var inverted: String {
        given.isEmpty || isEastAsian
            ? full : [short, given, suffix].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Whether it is written without blanks, the family name first.
    private var isEastAsian: Bool {
        guard let first = family.unicodeScalars.first, let last = given.unicodeScalars.first else {
            return false
        }
        return first.isIdeograph && last.isIdeograph
    }

    /// Reads a name: `First von Last`, `von Last, First` or `von Last, Jr, First`.
    ///
    /// Source: Patashnik, BibTeXing, section 4.
    init(_ parts: [[NameWord]]) {
        let words = parts.first ?? []
        if parts.count > 1 {
            // The particle is what begins with a small letter, before the last word.
            let split = words.dropLast().lastIndex { $0.isParticle }.map { $0 + 1 } ?? 0
            particle = words[..<split].map(\.text).joinedWords
            family = words[split...].map(\.text).joinedWords
            given = (parts.last ?? []).map(\.text).joinedWords
            suffix = parts.count > 2 ? parts[1].map(\.text).joinedWords : ""
        } else {
            let first = words.dropLast().firstIndex { $0.isParticle }
            let last = words.dropLast().lastIndex { $0.isParticle }
            let end = first ?? max(words.count - 1, 0)
            given = words[..<end].map(\.text).joinedWords
            particle =
                first.flatMap { first in
                    last.map { words[first...$0].map(\.text).joinedWords }
                } ?? ""
            family = words[((last ?? end - 1) + 1)...].map(\.text).joinedWords
            suffix = ""
        }
    }
}

/// A word of a name.
struct NameWord {
    let text: String
    /// Whether it begins with a small letter outside braces, as “von” does.
    let isParticle: Bool
}

extension Unicode.Scalar {
    fileprivate var isIdeograph: Bool { properties.isIdeographic }
}

extension Sequence<String> {
    fileprivate var joinedWords: String { filter { !$0.isEmpty }.joined(separator: " ") }
}
