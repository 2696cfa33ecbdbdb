/// A reader of marks, which numbers the series and collects what it leaves out.
struct ContentReader {
    /// The categories of all bars, in the order of first appearance.
    private(set) var categories: [String] = []
    /// The series met so far.
    private(set) var series: [Series] = []
    /// What was left out so far.
    private(set) var warnings: [String] = []
    private var places: [String: Int] = [:]

    /// Creates a reader that knows the categories of some marks.
    init(_ marks: [Mark]) {
        for case .bars(let bars) in marks {
            for category in bars.categories where places[category] == nil {
                places[category] = categories.count
                categories.append(category)
            }
        }
    }

    /// Reads the next mark; `nil` when it cannot be drawn.
    mutating func layer(for mark: Mark) -> Content.Layer? {
        switch mark {
        case .bars(let bars): layer(for: bars)
        case .line(let line): layer(for: line)
        case .point(let point): layer(for: point)
        case .rule(let rule): layer(for: rule)
        }
    }

    private mutating func layer(for bars: Bars) -> Content.Layer {
        let series = nextSeries(label: bars.label, isDashed: false, isBars: true)
        var heights = [Double?](repeating: nil, count: categories.count)
        var (unusable, repeated) = (0, 0)
        for (category, height) in zip(bars.categories, bars.heights) {
            guard let place = places[category] else { continue }
            if !height.isDrawable {
                unusable += 1
            } else if heights[place] == nil {
                heights[place] = height
            } else {
                repeated += 1
            }
        }
        let unpaired = bars.categories.count - bars.heights.count
        warn(series, unusable, "height that is not finite", "heights that are not finite")
        warn(series, repeated, "bar of a repeated category", "bars of repeated categories")
        warn(series, unpaired, "category without a height", "categories without heights")
        warn(series, -unpaired, "height without a category", "heights without categories")
        return .bars(series, heights: heights)
    }

    private mutating func layer(for line: Line) -> Content.Layer {
        let series = nextSeries(label: line.label, isDashed: line.isDashed, isBars: false)
        switch line.course {
        case .points(let points):
            let pairs = points.map { Content.Pair(x: $0.x, y: $0.y) }
            let unusable = pairs.count { !$0.isDrawable }
            warn(series, unusable, "point that is not finite", "points that are not finite")
            let stretches = pairs.split { !$0.isDrawable }.map(Array.init)
            return .line(series, stretches: stretches)
        case .function(let function, let range):
            let isFinite = range.map { $0.lowerBound.isFinite && $0.upperBound.isFinite } ?? false
            return .function(series, function, over: isFinite ? range?.heldDrawable : nil)
        }
    }

    private mutating func layer(for point: Point) -> Content.Layer? {
        let pair = Content.Pair(x: point.x, y: point.y)
        guard pair.isDrawable else {
            warnings.append("the point \(quoted(point.label))is not finite and was left out")
            return nil
        }
        return .point(pair, label: cleaned(point.label))
    }

    private mutating func layer(for rule: Rule) -> Content.Layer? {
        switch rule.position {
        case .x(let value), .y(let value):
            guard value.isDrawable else {
                warnings.append("the rule \(quoted(rule.label))is not finite and was left out")
                return nil
            }
            return .rule(rule.position, label: cleaned(rule.label))
        }
    }

    private mutating func nextSeries(label: String?, isDashed: Bool, isBars: Bool) -> Series {
        let next = Series(
            index: series.count, label: cleaned(label), isDashed: isDashed, isBars: isBars)
        series.append(next)
        return next
    }

    private mutating func warn(_ series: Series, _ count: Int, _ one: String, _ many: String) {
        guard count > 0 else { return }
        warnings.append("\(series.name) leaves out \(count) \(count == 1 ? one : many)")
    }

    private func cleaned(_ label: String?) -> String? {
        let text = label.map(MeasuredText.cleaned) ?? ""
        return text.isEmpty ? nil : text
    }

    private func quoted(_ label: String?) -> String { cleaned(label).map { "'\($0)' " } ?? "" }
}
