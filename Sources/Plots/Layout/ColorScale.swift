/// A scale of colours: which numbers stand at its ends, and what they are.
struct ColorScale: Sendable {
    /// The numbers at its ends.
    let range: ClosedRange<Double>
    /// What the colours show.
    let label: String?
    /// Whether some numbers are below its lower end, and have the colour of that.
    let holdsLow: Bool
    /// Whether some numbers are above its upper end.
    let holdsHigh: Bool

    /// The scale for some numbers that shows a range of them, or its limits.
    init(
        showing range: ClosedRange<Double>?, of values: some Sequence<Double>,
        limits: ClosedRange<Double>?, label: String?
    ) {
        var (shown, all) = (Extent(), Extent())
        all.include(values)
        if let range { shown.include(range) }
        let ends = shown.range(limitedTo: limits)
        self.range = ends
        holdsLow = all.low.map { $0 < ends.lowerBound } ?? false
        holdsHigh = all.high.map { $0 > ends.upperBound } ?? false
        let name = label.map(MeasuredText.cleaned) ?? ""
        self.label = name.isEmpty ? nil : name
    }

    /// Where a number stands between the ends, 0 to 1.
    func share(of value: Double) -> Double {
        let share = (value - range.lowerBound) / (range.upperBound - range.lowerBound)
        return share.isNaN ? 0 : min(max(0, share), 1)
    }
}
