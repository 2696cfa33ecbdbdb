/// What an axis shows: numbers, or categories.
enum AxisDomain: Sendable, Hashable {
    /// Numbers as the transform of the axis spreads them.
    case numbers(ClosedRange<Double>)
    /// Categories, with the numbers that stand for them.
    case categories([String], anchors: [Double])

    /// The numbers between its ends.
    var numbers: ClosedRange<Double> {
        switch self {
        case .numbers(let range): return range
        case .categories(_, let anchors):
            guard let first = anchors.first, let last = anchors.last, first < last else {
                return 0.5...1.5
            }
            return first...last
        }
    }

    /// Whether there are categories.
    var isCategorical: Bool {
        switch self {
        case .numbers: false
        case .categories: true
        }
    }

    /// The domain between two pixels.
    func scale(from start: Double, to end: Double) -> AxisScale {
        switch self {
        case .numbers(let range): .linear(LinearScale(range, from: start, to: end))
        case .categories(let names, let anchors):
            .bands(BandScale(names, anchors: anchors, from: start, to: end))
        }
    }
}

/// A domain laid out between two pixels.
enum AxisScale: Sendable, Hashable {
    case linear(LinearScale)
    case bands(BandScale)

    /// The pixel of a number.
    func position(of value: Double) -> Double {
        switch self {
        case .linear(let scale): scale.position(of: value)
        case .bands(let scale): scale.position(of: value)
        }
    }

    /// The numbers between its ends.
    var numbers: ClosedRange<Double> {
        switch self {
        case .linear(let scale): scale.domain
        case .bands(let scale):
            AxisDomain.categories(scale.categories, anchors: scale.anchors).numbers
        }
    }
}
