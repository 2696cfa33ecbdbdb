import Diagnostics

/// libcmark's second reading of a text, in which everything of Klio's own is covered; blocks that
/// hold nothing of it stay as they were read first.
///
/// The lines of running text that stand outside of paragraphs are put before the text, each as a
/// heading, so that the definitions of the document's links hold for them too.
struct SecondReading {
    /// The blocks of the document.
    private(set) var blocks: [Block] = []
    /// The running text of the snippets.
    private(set) var snippets: [[Inline]] = []
    /// What is wrong.
    private(set) var diagnostics: [Diagnostic] = []
    /// What comments set for the document.
    private(set) var settings: [FrontMatter.Entry] = []

    init(_ first: consuming FirstReading, included: [[Block]], depth: Int) {
        let survey = first.survey
        let contents = Self.contents(of: survey, source: first.text.source)
        var text = first.text
        let covered = survey.coveredOffsets
        if contents.isEmpty, covered.isEmpty {
            var builder = TreeBuilder(
                survey: survey, text: text, snippetContents: [], included: included, depth: depth)
            blocks = builder.blocks(of: first.tree, settled: SettledBlocks(noneOf: text))
            diagnostics = builder.diagnostics
            settings = builder.settings
            return
        }
        for item in survey.items { text.cover(item.covered(in: text.source.bytes)) }
        for character in survey.disguises { text.disguise(character) }
        let settled = SettledBlocks(of: first, covered: covered, settingAsideIn: &text)
        var lines: [UInt8] = []
        for content in contents {
            lines += "# ".utf8
            lines += content.bytes
            lines += " #\n".utf8
        }
        var layout = LineLayout(
            footnotes: survey.reader.layout.footnotes, leadingLines: contents.count)
        let tree = CommonMarkTree(of: layout.lay(out: text), after: lines)
        var builder = TreeBuilder(
            survey: survey, text: text, layout: layout, snippetContents: contents,
            included: included,
            depth: depth)
        blocks = builder.blocks(of: tree, settled: settled)
        snippets = builder.snippets
        diagnostics = builder.diagnostics
        settings = builder.settings
    }

    /// The snippets with their items covered.
    private static func contents(of survey: Survey, source: SourceText) -> [Content] {
        guard !survey.snippets.isEmpty else { return [] }
        var text = CoveredText(source)
        _ = text.limitBrackets()
        for snippet in survey.snippets {
            for item in snippet.items { text.cover(item.covered(in: source.bytes)) }
            for character in snippet.disguises { text.disguise(character) }
        }
        return survey.snippets.map { $0.content.rereadAsLine(of: text.bytes) }
    }
}
