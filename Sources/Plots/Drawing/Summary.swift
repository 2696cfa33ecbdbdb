/// A figure in words: what kind it is, what its axes show, and what every series reaches and where.
struct Summary: Sendable {
    /// The title, or a short description.
    let name: String
    /// The whole description.
    let text: String

    /// Describes a figure that has been laid out.
    init(figure: Figure, content: Content, layout: Layout, profiles: [FunctionProfile?]) {
        let shown = layout.frame.x.numbers
        let writer = SummaryWriter(
            content: content, profiles: profiles,
            horizontal: ProseNumber(for: content.horizontal, over: shown),
            vertical: ProseNumber(for: content.vertical, over: layout.frame.y.numbers),
            shown: shown, frame: layout.frame)
        let kind = writer.kind(x: figure.x.label, y: figure.y.label ?? content.verticalName)
        let title = MeasuredText(figure.title ?? "").plain
        name = title.isEmpty ? kind : title
        let crossings = CrossingFinder(content: content, profiles: profiles).sentences(writer)
        let sentences = [kind] + writer.span + writer.sentences + crossings
        text = sentences.map { $0 + "." }.joined(separator: " ")
    }
}
