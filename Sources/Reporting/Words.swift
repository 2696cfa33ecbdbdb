import Bibliography
public import Documents

/// The words a report adds to what its author wrote, in one language.
public struct Words: Sendable {
    /// The tags of the language, in small letters, as BCP 47 writes them: `zh`, `zh-hant`.
    let tags: [String]
    /// What comes before the number of a figure.
    public let figure: String
    /// What comes before the number of a table.
    public let table: String
    /// What comes before the number of an equation.
    public let equation: String
    /// What the table behind a figure is called.
    public let data: String
    /// What folded code is called.
    public let code: String
    /// What the notes at the end of a page are called.
    public let footnotes: String
    /// What leads from a footnote back to the text.
    public let backToText: String
    /// What the list of the works cited is called.
    public let references: String
    /// What a task that is done is called.
    public let done: String
    /// What a task that is not done is called.
    public let open: String
    /// What stands at the head of a draft.
    public let draft: String
    /// The titles of callouts, in the order of `Callout.allCases`.
    let callouts: [String]
    /// The words of the closing line.
    let closing: ClosingWords
    /// The words of citations and references.
    let citation: CitationWords

}

extension Words {
    /// The words of a language, by its whole tag, else by what comes before its first hyphen;
    /// English for languages that are not known.
    ///
    ///     Words(language: "zh-CN").figure       // "图"
    ///     Words(language: "zh-Hant-TW").figure  // "圖"
    public init(language: String) { self = Words.known(language) ?? .english }

    /// The words of a language, when they are known.
    static func known(_ language: String) -> Words? {
        var tag = language.lowercased()[...]
        while !tag.isEmpty {
            if let words = all.first(where: { $0.tags.contains(String(tag)) }) { return words }
            tag = tag.lastIndex(of: "-").map { tag[..<$0] } ?? ""
        }
        return nil
    }

    /// The title of a callout.
    public func title(of callout: Callout) -> String {
        let index = Callout.allCases.firstIndex(of: callout)
        return index.flatMap { callouts.indices.contains($0) ? callouts[$0] : nil } ?? ""
    }

    /// The closing line of a page whose numbers are all right.
    public func recomputed(_ count: Int) -> String {
        (count == 1 ? closing.one : closing.many).filled(count: count)
    }

    /// The closing line of a page with numbers that are not right, and of which their author may
    /// accept some.
    public func recomputed(_ count: Int, wrong: Int, accepted: Int) -> String {
        let first = wrong == 0 ? accepted : wrong
        let sentence =
            count == 1 ? closing.oneNotRight : first == 1 ? closing.oneOfMany : closing.someOfMany
        let part = accepted == 0 ? "" : wrong == 0 ? closing.accepted : closing.moreAccepted
        return sentence.filled(count: count, wrong: first, part: part.filled(wrong: accepted))
    }
}

/// The closing line of a page: `{n}` stands for how many numbers there are, `{k}` for how many of
/// them are meant, `{part}` for what is said of those that are accepted.
struct ClosingWords {
    /// All right, and one.
    let one: String
    /// All right, and several.
    let many: String
    /// One, and it is not right.
    let oneNotRight: String
    /// One of several is not right.
    let oneOfMany: String
    /// Some of several are not right.
    let someOfMany: String
    /// What is not right is accepted.
    let accepted: String
    /// More of them are accepted.
    let moreAccepted: String
}

extension String {
    /// The sentence with numbers and words put in.
    fileprivate func filled(count: Int = 0, wrong: Int = 0, part: String = "") -> String {
        var result = ""
        var rest = self[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            switch rest[rest.index(after: open)..<close] {
            case "n": result += String(count)
            case "k": result += String(wrong)
            case let name: result += name == "part" ? part : ""
            }
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
