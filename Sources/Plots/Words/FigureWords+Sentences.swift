import Characters

extension FigureWords {
    /// What is said of something by its name; by itself when it has none, with a capital letter.
    func sentence(_ name: String?, _ words: String) -> String {
        guard let name, !name.isEmpty else {
            return words.prefix(1).uppercased() + words.dropFirst()
        }
        return named(name, words)
    }

    /// What is said of something by its name.
    func named(_ name: String, _ words: String) -> String {
        joining.named.filled(["name": name, "words": words])
    }

    /// Some names, the last of them after an “and”.
    func list(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return items(names.dropLast()) + joining.last + last
    }

    /// Some names, one after the other.
    func items(_ names: some Sequence<String>) -> String {
        names.joined(separator: joining.items)
    }

    /// Clauses of one sentence; those that are missing are left out.
    func clauses(_ clauses: String?...) -> String {
        clauses.compactMap { $0 }.joined(separator: joining.clauses)
    }

    /// Parts of one sentence that have clauses themselves.
    func parts(_ parts: [String?]) -> String {
        parts.compactMap { $0 }.joined(separator: joining.parts)
    }

    /// Sentences, each with its end.
    func text(_ sentences: [String]) -> String {
        sentences.map { $0 + joining.end }.joined(separator: joining.gap)
    }

    /// A text as a part of a sentence.
    func withoutEnd(_ text: String) -> String {
        text.hasSuffix(joining.end) ? String(text.dropLast(joining.end.count)) : text
    }

    /// A value and where it is.
    func at(_ value: String, _ place: String) -> String {
        course.at.filled(["value": value, "place": place])
    }

    /// A value and where it is, about.
    func near(_ value: String, _ place: String) -> String {
        course.near.filled(["value": value, "place": place])
    }

    /// The highest and the lowest value.
    func extremes(_ high: String, _ low: String) -> String {
        clauses(course.highest.filled(["words": high]), course.lowest.filled(["words": low]))
    }

    /// So many of something, from the first to the last.
    func range(_ count: String, _ first: String, _ last: String) -> String {
        axes.range.filled(["count": count, "first": first, "last": last])
    }
}
