/// A figure in words: what kind it is, what its axes show, and what every series reaches and where.
struct Summary: Sendable {
    /// The title, or a short description.
    let name: String
    /// The whole description.
    let text: String

    /// Describes a figure that has been laid out.
    init(figure: Figure, content: Content, layout: Layout, profiles: [FunctionProfile?]) {
        let writer = SummaryWriter(
            content: content, profiles: profiles,
            horizontal: ProseNumber(for: content.numbers(shownBy: layout.frame.x)),
            vertical: ProseNumber(for: layout.frame.y.domain),
            shown: content.numbers(shownBy: layout.frame.x))
        let kind = writer.kind(x: figure.x.label, y: figure.y.label)
        let title = MeasuredText(figure.title ?? "").plain
        name = title.isEmpty ? kind : title
        let sentences = [kind] + writer.span + writer.sentences
        text = sentences.map { $0 + "." }.joined(separator: " ")
    }
}

extension Content {
    /// The numbers between the ends of a horizontal scale.
    fileprivate func numbers(shownBy scale: HorizontalScale) -> ClosedRange<Double> {
        switch scale {
        case .linear(let linear): linear.domain
        case .bands(let bands):
            HorizontalDomain.categories(bands.categories, anchors: bands.anchors).numbers
        }
    }
}
