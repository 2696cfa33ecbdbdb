/// Numbers of a range laid out evenly between two pixels.
struct LinearScale: Sendable, Hashable {
    /// The numbers shown.
    let domain: ClosedRange<Double>
    /// The pixel of the lower bound.
    let start: Double
    /// The pixel of the upper bound.
    let end: Double
    /// A power of two that brings the domain near 1, so that differences neither overflow nor vanish.
    private let unit: Double

    /// Creates a scale; the bounds of the domain must differ.
    init(_ domain: ClosedRange<Double>, from start: Double, to end: Double) {
        self.domain = domain
        self.start = start
        self.end = end
        let largest = max(domain.lowerBound.magnitude, domain.upperBound.magnitude)
        let exponent = largest > 0 ? min(max(largest.exponent, -1000), 1000) : 0
        unit = Double(sign: .plus, exponent: -exponent, significand: 1)
    }

    /// The pixel of a number; far outside of the domain it is held where no eye can tell.
    func position(of value: Double) -> Double {
        let low = domain.lowerBound * unit
        let fraction = (value * unit - low) / (domain.upperBound * unit - low)
        guard !fraction.isNaN else { return start }
        return start + min(max(fraction, -1e5), 1e5) * (end - start)
    }
}
