public import Documents

/// The works that a document cites: how its text names them, and the list at its end.
public struct CitedWorks: Sendable {
    /// A line of the list.
    public struct Reference: Sendable {
        /// The key of the work.
        public let key: String
        /// What stands before it: `[1]`; `nil` in a list by authors.
        public let label: String?
        /// The reference.
        public let text: MarkedText
    }

    /// The list, in order.
    public let references: [Reference]
    private let style: CitationStyle
    /// What the text says of each work.
    private let names: [String: Name]

    /// How the text names a work.
    private struct Name {
        let authors: String
        /// Its year, with a letter where another work of the same authors and year is cited; or its
        /// number.
        let number: String
    }

    /// Sets the list of the works with these keys, in the order in which they are first cited; keys
    /// without a work are passed over.
    public init(
        _ library: Bibliography, cited keys: [String], style: CitationStyle, words: CitationWords
    ) {
        var seen: Set<String> = []
        let works = keys.filter { seen.insert($0).inserted }.compactMap { library[$0] }
        self.style = style
        switch style {
        case .numeric:
            var names: [String: Name] = [:]
            references = works.enumerated().map { index, work in
                let number = String(index + 1)
                names[work.key] = Name(authors: work.label(words).authors, number: number)
                return Reference(
                    key: work.key, label: "[\(number)]",
                    text: ReferenceText(work, words: words).byNumber)
            }
            self.names = names
        case .authorYear:
            let sorted = works.sortedByAuthors(words)
            let years = sorted.distinctYears(words)
            names = Dictionary(
                zip(sorted, years).map { work, year in
                    (work.key, Name(authors: work.label(words).authors, number: year))
                }, uniquingKeysWith: { first, _ in first })
            references = zip(sorted, years).map { work, year in
                Reference(
                    key: work.key, label: nil,
                    text: ReferenceText(work, words: words).byAuthors(year: year))
            }
        }
    }

    /// What stands on the page for a citation; keys without a work are passed over.
    ///
    ///     (Shannon 1948; Cover and Thomas 2006, p. 3)     [1; 2, p. 3]
    ///     Shannon (1948)                                  Shannon [1]
    public func pieces(of group: Citation) -> [CitationPiece] {
        let items = group.items.filter { names[$0.key] != nil }
        guard !items.isEmpty else { return [] }
        var pieces: [CitationPiece] = []
        if !group.isInBrackets, let item = items.first, let name = names[item.key] {
            pieces = [.text(name.authors + "\u{A0}")]
        }
        pieces.append(.text(style == .numeric ? "[" : "("))
        for (index, item) in items.enumerated() {
            if index > 0 { pieces.append(.text("; ")) }
            if !item.prefix.isEmpty { pieces.append(.text(item.prefix + " ")) }
            pieces.append(.link(label(of: item, group), key: item.key))
            if !item.suffix.isEmpty { pieces.append(.text(item.suffix)) }
        }
        pieces.append(.text(style == .numeric ? "]" : ")"))
        return pieces
    }

    private func label(of item: Citation.Item, _ group: Citation) -> String {
        guard let name = names[item.key] else { return "" }
        let isNumberEnough = style == .numeric || item.isNumberAlone || !group.isInBrackets
        return isNumberEnough ? name.number : name.authors + "\u{A0}" + name.number
    }
}

extension BibliographyEntry {
    /// Its authors and year as a citation names them.
    func label(_ words: CitationWords) -> (authors: String, year: String) {
        let people = people("author") ?? people("editor")
        let names = people?.names.map(\.short) ?? []
        let authors =
            switch (names.count, people?.hasOthers ?? false) {
            case (0, _): text("organization")?.plain ?? text("title")?.plain ?? key
            case (1, false): names[0]
            case (2, false): "\(names[0]) \(words.and) \(names[1])"
            case _: "\(names[0]) \(words.others)"
            }
        return (authors, year ?? words.undated)
    }

    /// The year it appeared in: the field `year`, or the beginning of `date`.
    var year: String? {
        text("year")?.plain ?? text("date").map { String($0.plain.prefix(4)) }
    }
}

extension [BibliographyEntry] {
    /// The works by the names of all authors, then year, then title, without regard to case.
    fileprivate func sortedByAuthors(_ words: CitationWords) -> [BibliographyEntry] {
        let keyed = enumerated().map { index, work in
            let people = (work.people("author") ?? work.people("editor"))?.names.map(\.inverted)
            let first = people?.joined(separator: " ") ?? work.label(words).authors
            return (
                key: (
                    first.sortingKey, work.year ?? "", work.text("title")?.plain.sortingKey ?? "",
                    index
                ),
                work: work
            )
        }
        return keyed.sorted { $0.key < $1.key }.map(\.work)
    }

    /// The years of the works, with letters where authors and year are those of another.
    fileprivate func distinctYears(_ words: CitationWords) -> [String] {
        var counts: [String: Int] = [:]
        let labels = map { $0.label(words) }
        for label in labels { counts["\(label)", default: 0] += 1 }
        var given: [String: Int] = [:]
        return labels.map { label in
            guard counts["\(label)", default: 0] > 1 else { return label.year }
            let index = given["\(label)", default: 0]
            given["\(label)"] = index + 1
            return label.year + index.letters
        }
    }
}

extension Int {
    /// The letters of a number, as years carry them: a, b, … z, aa, ab.
    fileprivate var letters: String {
        let last = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(self % 26)))
        return self < 26 ? last : (self / 26 - 1).letters + last
    }
}

extension String {
    /// The text in small letters without accents.
    fileprivate var sortingKey: String {
        var key = ""
        for scalar in lowercased().unicodeScalars {
            if let letter = TeXAccent.letters[scalar] {
                key += letter
            } else {
                key.unicodeScalars.append(scalar)
            }
        }
        return key
    }
}

/// A piece of a citation on the page.
public enum CitationPiece: Sendable, Hashable {
    /// Text.
    case text(String)
    /// Text that leads to the reference of a work.
    case link(String, key: String)
}
