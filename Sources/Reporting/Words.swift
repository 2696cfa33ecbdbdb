import Bibliography
import Characters
public import Documents
public import Numbers
import Plots

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
    /// What the table of contents is called.
    public let contents: String
    /// What the switch between light and dark is called.
    public let colors: String
    /// What folded code is called.
    public let code: String
    /// What is said on paper of something that was folded when it was printed.
    public let folded: String
    /// What stands before what was found about a check that is not right.
    public let failed: String
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
    /// The words of where a number comes from.
    public let numbers: NumberWords
    /// The words of citations and references.
    let citation: CitationWords
    /// The words of a site.
    public let site: SiteWords
    /// The words in which figures describe themselves.
    let figures: FigureWords
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

    /// The tag of the words' language on a page that is written in another; `nil` on a page of
    /// theirs.
    public func tag(onPageIn language: String) -> String? {
        Words.known(language) == nil ? tags.first : nil
    }

    /// A word and the number behind it, which stay on one line.
    func label(_ word: String, _ number: some CustomStringConvertible) -> String {
        "\(word)\u{A0}\(number)"
    }

    /// The title of a callout.
    public func title(of callout: Callout) -> String {
        let index = Callout.allCases.firstIndex(of: callout)
        return index.flatMap { callouts.indices.contains($0) ? callouts[$0] : nil } ?? ""
    }

    /// The closing line of a page whose numbers are all right: how many there are, and unless all
    /// are proved, how many rest on what.
    public func recomputed(_ tally: NumberTally) -> String {
        let count = tally.count
        guard tally.proved < count, count > 1 else {
            return (count == 1 ? closing.one : closing.manyProved).filled(count: count)
        }
        let counts = zip(
            [tally.proved, tally.floating, tally.seeded, tally.recorded], numbers.counts)
        let parts = counts.filter { $0.0 > 0 }.map { $0.1.filled(wrong: $0.0) }
        return closing.many.filled(count: count) + numbers.sentence(parts)
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

/// How many numbers of a page rest on what.
public struct NumberTally: Sendable, Hashable {
    /// Those that are exact or enclosed.
    public var proved = 0
    /// Those of floating-point arithmetic.
    public var floating = 0
    /// Those of simulations.
    public var seeded = 0
    /// Those read from files.
    public var recorded = 0

    /// All of them.
    public var count: Int { proved + floating + seeded + recorded }

    /// Counts a number.
    mutating func add(_ basis: Basis) {
        switch basis {
        case .exact, .enclosed: proved += 1
        case .floating: floating += 1
        case .seeded: seeded += 1
        case .recorded: recorded += 1
        }
    }
}

/// The words of where the numbers of a page come from.
public struct NumberWords: Sendable {
    /// What the list of numbers is called.
    public let title: String
    /// What each basis is called, in the order of `Basis`.
    let bases: [String]
    /// How many rest on what: proved, floating, seeded, recorded; `{k}` stands for the number.
    let counts: [String]
    /// What stands before, between and after the counts.
    let marks: (before: String, between: String, after: String)

    /// What a basis is called.
    public func name(of basis: Basis) -> String {
        switch basis {
        case .exact: bases[0]
        case .enclosed: bases[1]
        case .floating: bases[2]
        case .seeded: bases[3]
        case .recorded: bases[4]
        }
    }

    fileprivate func sentence(_ parts: [String]) -> String {
        marks.before + parts.joined(separator: marks.between) + marks.after
    }
}

/// The closing line of a page: `{n}` stands for how many numbers there are, `{k}` for how many of
/// them are meant, `{part}` for what is said of those that are accepted.
struct ClosingWords {
    /// All right, and one.
    let one: String
    /// All right, and several.
    let many: String
    /// All right, several, and all proved.
    let manyProved: String
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
        filled(["n": String(count), "k": String(wrong), "part": part])
    }
}
