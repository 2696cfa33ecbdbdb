public import Diagnostics

extension Document {
    /// The longest text that is read, in bytes: 32 MiB.
    public static let readingLimit = 33_554_432

    /// Parses a text, with the files it includes in place.
    ///
    /// All mistakes are reported at once, in reading order; whatever could be read is in the
    /// tree. A text longer than `readingLimit` gives one diagnostic and no blocks. The time is
    /// linear in the length of the text; containers and inlines that nest deeper than 100 levels
    /// are flattened, with a diagnostic.
    ///
    ///     let document = Document(parsing: SourceText("# $x$", name: "a.md")) { path, _ in
    ///         .failure(.init(message: "'\(path)' is not there"))
    ///     }
    public init(
        parsing source: SourceText, as dialect: Dialect = .klio,
        resolvingIncludes resolver: IncludeResolver
    ) {
        if dialect == .commonMark {
            self.init(readingCommonMark: source)
            return
        }
        var budget = IncludeBudget()
        let trail = IncludeTrail(names: [source.name], depth: 0, citesWorks: false)
        let document = Document(reading: source, trail: trail, budget: &budget, resolver: resolver)
        let repeated = LabelRegister.repetitions(in: document.blocks)
        self.init(
            source: source, dialect: .klio, frontMatter: document.frontMatter,
            settings: document.settings, blocks: document.blocks,
            diagnostics: (document.diagnostics + repeated).inReadingOrder())
    }

    /// Parses a text that may be included by others.
    init(
        reading source: SourceText, trail: IncludeTrail, budget: inout IncludeBudget,
        resolver: IncludeResolver
    ) {
        if let mistake = Document.obstacle(in: source) {
            self.init(source: source, dialect: .klio, refused: mistake)
            return
        }
        var text = CoveredText(source)
        let head = FrontMatterReader(source)
        text.blank(head.range)
        text.limitNesting()
        let brackets = text.limitBrackets()
        // A part is read as the text that includes it.
        let citesWorks = trail.citesWorks || head.entries.contains { $0.key == "bibliography" }
        let reading = FirstReading(text, head: head, citesWorks: citesWorks)
        var diagnostics = head.diagnostics + reading.survey.diagnostics
        diagnostics += FootnoteRegister.mistakes(in: reading.survey)
        for offset in brackets where reading.survey.hasText(at: offset) {
            let place = source.place(offset..<(offset + 1))
            diagnostics.append(Diagnostic(.bracketsTooDeep, at: place))
        }
        if trail.names.count > 1, !head.range.isEmpty {
            diagnostics.append(
                Diagnostic(.includedFrontMatter, at: source.place(source.bareLine(1))))
        }
        let trail = IncludeTrail(names: trail.names, depth: trail.depth, citesWorks: citesWorks)
        let included = reading.survey.includes.map { line -> [Block] in
            switch line.read(in: source, trail: trail, budget: &budget, resolver: resolver) {
            case .success(let document):
                diagnostics += document.diagnostics
                diagnostics += document.settings.map {
                    Diagnostic(.includedFrontMatter, at: $0.keyPlace)
                }
                return document.blocks
            case .failure(let mistake):
                diagnostics.append(Diagnostic(mistake, at: line.place))
                return []
            }
        }
        let second = SecondReading(reading, included: included, depth: trail.depth)
        self.init(
            source: source, dialect: .klio,
            frontMatter: FrontMatter(
                entries: head.entries, title: head.title.flatMap { second.snippets[$0] },
                description: head.description.flatMap { second.snippets[$0] }),
            settings: second.settings, blocks: second.blocks,
            diagnostics: diagnostics + second.diagnostics)
    }

    /// A document of which nothing could be read.
    private init(source: SourceText, dialect: Dialect, refused mistake: Mistake) {
        self.init(
            source: source, dialect: dialect, frontMatter: FrontMatter(), settings: [], blocks: [],
            diagnostics: [Diagnostic(mistake, at: source.place(0..<0))])
    }

    /// Reads a text by the rules of CommonMark alone.
    private init(readingCommonMark source: SourceText) {
        if let mistake = Document.obstacle(in: source) {
            self.init(source: source, dialect: .commonMark, refused: mistake)
            return
        }
        var text = CoveredText(source)
        text.limitNesting()
        _ = text.limitBrackets()
        var builder = TreeBuilder(
            survey: Survey(of: text), text: text, snippetContents: [], included: [], depth: 0,
            isStrict: true)
        let blocks = builder.blocks(
            of: CommonMarkTree(of: text.bytes), settled: SettledBlocks(noneOf: text))
        self.init(
            source: source, dialect: .commonMark, frontMatter: FrontMatter(), settings: [],
            blocks: blocks,
            diagnostics: builder.diagnostics)
    }

    /// What keeps a text from being read at all.
    private static func obstacle(in source: SourceText) -> Mistake? {
        if source.bytes.count > readingLimit { return .tooLarge(bytes: source.bytes.count) }
        return source.lineCount > Limit.lines ? .tooManyLines : nil
    }
}
