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
    /// enough apart, unless names may be moved.
    init?(
        _ content: Content, profiles: [FunctionProfile?], domain: AxisDomain,
        vertical: AxisScale, figureWidth: Double, movesApart: Bool
    ) {
        let named = content.series.filter { $0.label != nil }
        guard named.allSatisfy(\.isLine), named.count <= 4, !content.hasBars else { return nil }
        let labels = content.layers.compactMap { layer -> Label? in
            guard case .line(let series, let course) = layer, let name = series.label,
                let end = Self.end(of: course, profiles: profiles, domain: domain)
            else { return nil }
            return Label(series: series, text: MeasuredText(name), end: end)
        }
        let fits = labels.allSatisfy {
            vertical.numbers.contains($0.end.y) && $0.text.width <= figureWidth * 0.3
        }
        let heights = labels.map { vertical.position(of: $0.end.y) }.sorted()
        let areApart = zip(heights, heights.dropFirst()).allSatisfy {
            $1 - $0 >= Self.leastDistance
        }
        guard fits, !labels.isEmpty, labels.count == named.count, areApart || movesApart else {
            return nil
        }
        self.labels = labels
    }

    /// The names with the heights at which they stand, within an area: at the ends of their lines,
    /// or as near as the others allow.
    func placed(in frame: Frame) -> [(label: Label, height: Double)] {
        var placed = labels.map { (label: $0, height: frame.position($0.end.x, $0.end.y).y) }
            .sorted { $0.height < $1.height }
        for index in placed.indices.dropFirst() {
            let least = placed[index - 1].height + Self.leastDistance
            placed[index].height = max(placed[index].height, least)
        }
        var most = frame.area.maxY
        for index in placed.indices.reversed() {
            placed[index].height = min(placed[index].height, most)
            most = placed[index].height - Self.leastDistance
        }
        return placed
    }

    /// Where a line ends, if at the right edge.
    private static func end(
        of course: Content.Course, profiles: [FunctionProfile?], domain: AxisDomain
    ) -> Content.Pair? {
        let last: Content.Pair? =
            switch course {
            case .level: nil
            case .stretches(let stretches):
                stretches.last?.last { $0.x <= domain.numbers.upperBound }
            case .function(let index):
                profiles[index]?.samples.last.flatMap { sample in
                    sample.y.map { Content.Pair(x: sample.x, y: $0) }
                }
            }
        let scale = domain.scale(from: 0, to: 1)
        return last.flatMap { pair in
            (0.97...1.000_001).contains(scale.position(of: pair.x)) ? pair : nil
        }
    }
}
