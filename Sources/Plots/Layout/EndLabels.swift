/// The names of lines at their right ends, which spare a legend.
struct EndLabels: Sendable {
    /// A name and where its line ends.
    struct Label: Sendable {
        let series: Series
        let text: MeasuredText
        let end: Content.Pair
    }

    /// The names.
    let labels: [Label]
    /// The room of the widest, with the gap before it.
    var width: Double { (labels.map(\.text.width).max() ?? 0) + Self.gap }

    /// The distance between the end of a line and its name.
    static let gap = 5.0
    /// The least distance between two names: 1.1 em and a little.
    private static let leastDistance = 14.0

    /// The names, if they can stand at the ends: there are at most four lines and nothing but lines
    /// with names, every named line ends at the right edge within the view, and the ends are far
    /// enough apart.
    init?(
        _ content: Content, profiles: [FunctionProfile?], domain: HorizontalDomain,
        vertical: LinearScale, figureWidth: Double
    ) {
        let series = content.series
        guard !content.hasBars, series.count <= 4 else { return nil }
        var labels: [Label] = []
        for (layer, profile) in zip(content.layers, profiles) {
            guard let (series, end) = Self.end(of: layer, profile: profile, domain: domain) else {
                continue
            }
            guard let name = series.label else { continue }
            let text = MeasuredText(name)
            guard let end, vertical.domain.contains(end.y), text.width <= figureWidth * 0.3 else {
                return nil
            }
            labels.append(Label(series: series, text: text, end: end))
        }
        let heights = labels.map { vertical.position(of: $0.end.y) }.sorted()
        let areApart = zip(heights, heights.dropFirst()).allSatisfy {
            $1 - $0 >= Self.leastDistance
        }
        guard !labels.isEmpty, areApart else { return nil }
        self.labels = labels
    }

    /// The series of a line and where it ends, if at the right edge; nothing for other marks.
    private static func end(
        of layer: Content.Layer, profile: FunctionProfile?, domain: HorizontalDomain
    ) -> (Series, Content.Pair?)? {
        let scale = domain.scale(from: 0, to: 1)
        func atEdge(_ pair: Content.Pair) -> Content.Pair? {
            (0.97...1.000_001).contains(scale.position(of: pair.x)) ? pair : nil
        }
        switch layer {
        case .bars, .point, .rule: return nil
        case .line(let series, let stretches):
            let last = stretches.last?.last { $0.x <= domain.numbers.upperBound }
            return (series, last.flatMap(atEdge))
        case .function(let series, _, _):
            let last = profile?.samples.last
            let pair = last.flatMap { sample in sample.y.map { Content.Pair(x: sample.x, y: $0) } }
            return (series, pair.flatMap(atEdge))
        }
    }
}
