/// Numbers of a range laid out evenly between two pixels.
struct LinearScale: Sendable, Hashable {
    /// The numbers shown.
    let domain: ClosedRange<Double>
    /// The pixel of the lower bound.
    let start: Double
    /// The pixel of the upper bound.
    let end: Double

    /// Creates a scale; the bounds of the domain must differ.
    init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
        self.domain = domain
        self.start = start
        self.end = end
    }

    /// The pixel of a number; far outside of the domain it is held where no eye can tell.
    func position(of value: Double) -> Double {
        let span = domain.upperBound - domain.lowerBound
        let fraction = (value - domain.lowerBound) / span
        guard !fraction.isNaN else { return start }
        return start + min(max(fraction, -1e5), 1e5) * (end - start)
    }
}
