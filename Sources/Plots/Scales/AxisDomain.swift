/// What the horizontal axis shows: numbers, or categories when there are bars.
enum HorizontalDomain: Sendable, Hashable {
    case numbers(ClosedRange<Double>)
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

    /// The domain between two pixels.
    func scale(from start: Double, to end: Double) -> HorizontalScale {
        switch self {
        case .numbers(let range): .linear(LinearScale(range, from: start, to: end))
        case .categories(let names, let anchors):
            .bands(BandScale(names, anchors: anchors, from: start, to: end))
        }
    }
}

/// A horizontal domain laid out between two pixels.
enum HorizontalScale: Sendable, Hashable {
    case linear(LinearScale)
    case bands(BandScale)

    /// The pixel of a number.
    func position(of value: Double) -> Double {
        switch self {
        case .linear(let scale): scale.position(of: value)
        case .bands(let scale): scale.position(of: value)
        }
    }
}
