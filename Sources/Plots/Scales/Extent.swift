/// What some numbers span; nothing at first.
struct Extent: Sendable, Hashable {
    /// The least number.
    private(set) var low: Double?
    /// The greatest number.
    private(set) var high: Double?

    /// Spans nothing.
    init() {}

    /// Spans numbers, but for those that cannot be drawn.
    init(_ values: some Sequence<Double>) { include(values) }

    /// Spans ranges.
    init(ranges: some Sequence<ClosedRange<Double>>) {
        for range in ranges { include(range) }
    }

    /// What is spanned together with a number, if there is one.
    func including(_ value: Double?) -> Extent {
        var extent = self
        if let value { extent.include(value) }
        return extent
    }

    /// Takes in a number, unless it cannot be drawn.
    mutating func include(_ value: Double) {
        guard value.isDrawable else { return }
        low = min(low ?? value, value)
        high = max(high ?? value, value)
    }

    /// Takes in numbers, but for those that cannot be drawn.
    mutating func include(_ values: some Sequence<Double>) {
        var (least, greatest) = (Double.infinity, -Double.infinity)
        for value in values where value.isDrawable {
            least = Swift.min(least, value)
            greatest = Swift.max(greatest, value)
        }
        if least <= greatest { include(least...greatest) }
    }

    /// Takes in what another extent spans.
    mutating func include(_ other: Extent) {
        if let low = other.low { include(low) }
        if let high = other.high { include(high) }
    }

    /// Takes in a range.
    mutating func include(_ range: ClosedRange<Double>) {
        include(range.lowerBound)
        include(range.upperBound)
    }

    /// The range spanned; `nil` when there was no number.
    var range: ClosedRange<Double>? {
        guard let low, let high else { return nil }
        return low...high
    }

    /// The range an axis shows: limits where they are finite, what the marks span elsewhere, and
    /// 0 to 1 when neither says anything; always wide enough to be divided.
    func range(limitedTo limits: ClosedRange<Double>?) -> ClosedRange<Double> {
        let fitted = range ?? 0...1
        guard let limits else { return fitted.widened }
        let lower = limits.lowerBound.isFinite ? limits.lowerBound : fitted.lowerBound
        let upper = limits.upperBound.isFinite ? limits.upperBound : fitted.upperBound
        return (min(lower, upper)...max(lower, upper)).heldDrawable.widened
    }
}

extension Double {
    /// Whether a figure can show the number: finite, with room for an axis around it.
    var isDrawable: Bool { magnitude <= 1e306 }
}

extension ClosedRange<Double> {
    /// The range within what can be drawn.
    var heldDrawable: ClosedRange<Double> {
        let low = Swift.min(Swift.max(lowerBound, -1e306), 1e306)
        return low...Swift.max(low, Swift.min(upperBound, 1e306))
    }

    /// The range made wide enough to be divided by ticks that differ in their labels.
    ///
    /// A single number stands in the middle: between half and one and a half of it, or −0.5 and 0.5
    /// around zero.
    var widened: ClosedRange<Double> {
        let largest = Swift.max(lowerBound.magnitude, upperBound.magnitude)
        let span = upperBound - lowerBound
        guard largest > 1e-301 else { return -0.5...0.5 }
        if span > 0 && span >= largest * 1e-9 { return self }
        let center = lowerBound / 2 + upperBound / 2
        let half = span > 0 ? largest * 1e-9 : largest / 2
        return center - half...center + half
    }

    /// The range with room for dots at its ends.
    var padded: ClosedRange<Double> {
        let margin = upperBound / 25 - lowerBound / 25
        return lowerBound - margin...upperBound + margin
    }

    /// The place between the bounds, 0 at the lower and 1 at the upper; never overflows.
    func interpolated(at fraction: Double) -> Double {
        if fraction <= 0 { return lowerBound }
        if fraction >= 1 { return upperBound }
        return lowerBound * (1 - fraction) + upperBound * fraction
    }
}
