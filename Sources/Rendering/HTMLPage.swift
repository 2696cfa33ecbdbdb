import Evaluating
public import Reporting

/// A report as one HTML page that needs nothing else: no script, no network, no other file.
public struct HTMLPage: Sendable {
    /// The page.
    public let text: String
    /// What takes how many bytes of it.
    public let sizes: PageSizes

    /// Renders a report into its layout.
    public init(_ report: Report) { self.init(report, NumberAnswers(report)) }

    /// Renders a report into its layout, with what its numbers tell of themselves.
    public init(_ report: Report, _ answers: NumberAnswers) {
        self.init(PageParts(report, answers))
    }

    init(_ parts: PageParts) {
        var parts = parts
        parts.addStyle()
        text = parts.layout.text { parts[$0] }
        var sizes = parts.sizes
        sizes.style = parts[.style].utf8.count
        sizes.numbers = parts[.numbers].utf8.count
        sizes.total = text.utf8.count
        self.sizes = sizes
    }
}

/// What takes how many bytes of a page.
public struct PageSizes: Sendable, Hashable {
    /// All of it.
    public internal(set) var total = 0
    /// Formulas.
    public internal(set) var formulas = 0
    /// Figures and images.
    public internal(set) var figures = 0
    /// The rules of style, fonts included.
    public internal(set) var style = 0
    /// Where the numbers come from.
    public internal(set) var numbers = 0
    /// Everything else: the text.
    public var text: Int { total - formulas - figures - style - numbers }
}

extension Report {
    var words: Words { Words(language: language) }

    /// How many numbers were worked out or judged; `nil` when there are none.
    var closingLine: String? {
        let tally = tally
        guard tally.count > 0 else { return nil }
        let accepted = judgements.count { $0.isWaived && !$0.isRight }
        let wrong = judgements.count { !$0.isAccepted }
        return wrong + accepted == 0
            ? words.recomputed(tally)
            : words.recomputed(tally.count, wrong: wrong, accepted: accepted)
    }
}
