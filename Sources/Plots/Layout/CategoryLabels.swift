/// The names of categories below their bands: on one line, wrapped, or only some of them.
///
/// They are never rotated. Where even wrapped names have no room, one of every two, five, ten and so
/// on is shown; of consecutive integers, the multiples.
struct CategoryLabels: Sendable {
    /// A name in its place.
    struct Label: Sendable {
        let center: Double
        let lines: [MeasuredText]
    }

    /// The names shown, from the left.
    let labels: [Label]
    /// How many lines the longest of them has.
    var rowCount: Int { labels.map(\.lines.count).max() ?? 0 }

    /// Sets the names of a scale's categories inside a figure of a width.
    init(_ scale: BandScale, figureWidth: Double) {
        let names = scale.categories
        // Of names in bands too narrow for any, only some are measured.
        let coarse = Self.shown(scale, Self.stride(for: 2, step: scale.step)) {
            [MeasuredText(names[$0])]
        }
        let widest = coarse.flatMap(\.lines).map(\.width).max() ?? 0
        let room = scale.step - 4
        let labels: [Label]
        if widest <= room {
            labels = coarse
        } else if let wrapped = Self.wrapped(names, width: room) {
            labels = Self.shown(scale, 1) { wrapped[$0] }
        } else {
            let stride = Self.stride(for: min(widest, figureWidth / 3), step: scale.step)
            let limit = scale.step * Double(stride) - 6
            labels = Self.shown(scale, stride) { [MeasuredText(names[$0]).shortened(to: limit)] }
        }
        self.labels = Self.separated(labels, figureWidth: figureWidth)
    }

    /// One of every so many names.
    private static func shown(
        _ scale: BandScale, _ stride: Int, _ lines: (Int) -> [MeasuredText]
    ) -> [Label] {
        let first = firstIndex(of: scale, stride: stride)
        return Swift.stride(from: first, to: scale.categories.count, by: stride).map { index in
            Label(center: scale.center(of: index), lines: lines(index))
        }
    }

    /// The names in at most three lines; `nil` where words do not fit and bands are narrow.
    private static func wrapped(_ names: [String], width: Double) -> [[MeasuredText]]? {
        guard names.count <= 60, width >= 20 else { return nil }
        let wrapped = names.map { WrappedText($0, width: width, most: 3) }
        guard width >= 60 || wrapped.allSatisfy(\.isComplete) else { return nil }
        return wrapped.map(\.lines)
    }

    /// The least of 1, 2, 5, 10, 20 and so on that makes room for a width.
    private static func stride(for width: Double, step: Double) -> Int {
        var power = 1
        while power < 1_000_000_000 {
            for factor in [1, 2, 5] where Double(factor * power) * step - 6 >= width {
                return factor * power
            }
            power *= 10
        }
        return power
    }

    /// The first category shown of one every so many; of consecutive integers, a multiple.
    private static func firstIndex(of scale: BandScale, stride: Int) -> Int {
        let anchors = scale.anchors
        let isConsecutive = zip(anchors, anchors.dropFirst()).allSatisfy { $1 - $0 == 1 }
        guard stride > 1, scale.isNumbered, isConsecutive, let first = anchors.first,
            first.rounded() == first
        else { return 0 }
        let offset = (-first).truncatingRemainder(dividingBy: Double(stride))
        let index = Int(rounding: offset < 0 ? offset + Double(stride) : offset, within: 0...stride)
        return index < anchors.count ? index : 0
    }

    /// The labels moved inside the figure, without those that would then touch.
    private static func separated(_ labels: [Label], figureWidth: Double) -> [Label] {
        var result: [Label] = []
        var free = 0.0
        for label in labels {
            let half = (label.lines.map(\.width).max() ?? 0) / 2
            let low = 2 + half
            let center = max(low, min(label.center, figureWidth - low))
            guard center - half >= free else { continue }
            result.append(Label(center: center, lines: label.lines))
            free = center + half + 2
        }
        return result
    }
}
