/// A figure in words: what kind it is, what its axes show, and what every series reaches and where.
struct Summary: Sendable {
    /// The title, or a short description.
    let name: String
    /// The whole description.
    let text: String
    /// Whether the description is the author's.
    let isAuthors: Bool

    /// Describes a figure that has been laid out.
    init(figure: Figure, content: Content, layout: Layout, profiles: [FunctionProfile?]) {
        let shown = layout.frame.x.numbers
        let writer = SummaryWriter(
            content: content, profiles: profiles,
            horizontal: ProseNumber(for: content.horizontal, over: shown),
            vertical: ProseNumber(for: content.vertical, over: layout.frame.y.numbers),
            shown: shown, frame: layout.frame)
        let kind = writer.kind(x: figure.x.label, y: figure.y.label ?? content.verticalName)
        let comparison = ComparisonWriter(content: content, profiles: profiles, writer: writer)
        let words = content.words
        self.init(
            figure, sentences: [kind] + writer.span + writer.sentences + comparison.sentences,
            words)
    }

    /// The sentences about a figure, the first of which says what it is.
    init(_ figure: Figure, sentences: [String], _ words: FigureWords) {
        let title = MeasuredText(figure.title ?? "").prose
        name = title.isEmpty ? sentences.first ?? "" : title
        text = figure.alternative ?? words.text(sentences)
        isAuthors = figure.alternative != nil
    }
}
