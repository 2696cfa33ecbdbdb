import Diagnostics

/// libcmark's first reading of a text, repeated until it is settled which display formulas and
/// which footnotes stand in text and which in code.
struct FirstReading: ~Copyable {
    /// The text, display formulas covered.
    private(set) var text: CoveredText
    /// What the reading shows.
    private(set) var survey: Survey
    /// libcmark's tree.
    private(set) var tree: CommonMarkTree

    /// How often the text is read before doubtful formulas and footnotes are left to libcmark.
    private static let attempts = 4

    init(_ covered: CoveredText, head: FrontMatterReader, citesWorks: Bool) {
        text = covered
        let first = text.source.line(at: max(0, head.range.upperBound))
        var displays = DisplayFormulaFinder.formulas(in: text, fromLine: first)
        for display in displays where display.isCovered { text.cover(display.ranges) }
        let finder = FootnoteFinder(text, fromLine: first)
        var footnotes = finder.definitions
        // libcmark would take some of them for the definitions of links.
        for candidate in finder.candidates { text.replace(candidate) }
        var layout = LineLayout(footnotes: footnotes)
        tree = CommonMarkTree(of: layout.lay(out: text))
        survey = Survey(
            of: tree, text: text, layout: layout, displays: displays, snippets: head.snippets,
            citesWorks: citesWorks, candidates: finder.candidates)
        for attempt in 1...Self.attempts {
            let isLast = attempt == Self.attempts
            let changes = Self.settle(&displays, by: survey, mayCover: !isLast)
            let standing = footnotes.filter { survey.footnotes.contains($0.line) }
            let hasCandidates = attempt == 1 && !finder.candidates.isEmpty
            if changes.isEmpty, standing.count == footnotes.count, !hasCandidates { break }
            footnotes = isLast && standing.count < footnotes.count ? [] : standing
            if hasCandidates {
                text.uncover(finder.candidates.map { $0..<($0 + 1) })
                footnotes = (footnotes + survey.nestedFootnotes).apart
            }
            for display in changes {
                if display.isCovered {
                    text.cover(display.ranges)
                } else {
                    text.uncover(display.ranges)
                }
            }
            layout = LineLayout(footnotes: footnotes)
            tree = CommonMarkTree(of: layout.lay(out: text))
            survey = Survey(
                of: tree, text: text, layout: layout, displays: displays, snippets: head.snippets,
                citesWorks: citesWorks)
        }
    }

    /// Covers formulas that turned out to stand in text, and shows those that do not.
    private static func settle(
        _ displays: inout [DisplayFormula], by survey: Survey, mayCover: Bool
    ) -> [DisplayFormula] {
        var changes: [DisplayFormula] = []
        for index in displays.indices {
            let isInText = survey.hasText(at: displays[index].range.lowerBound)
            if displays[index].isCovered != isInText, mayCover || !isInText {
                displays[index].isCovered = isInText
                changes.append(displays[index])
            }
        }
        return changes
    }
}

extension [FootnoteDefinition] {
    /// The definitions in order, without those that begin in another.
    fileprivate var apart: [FootnoteDefinition] {
        var result: [FootnoteDefinition] = []
        for footnote in sorted(by: { $0.line < $1.line })
        where footnote.line > result.last?.lastLine ?? 0 { result.append(footnote) }
        return result
    }
}
