/// An estimate of a density from some of its values: a small bell around each, summed.
///
/// Source: Silverman, “Density Estimation for Statistics and Data Analysis”, 1986, (3.31); values in
/// great number are first shared between the points of a grid, linearly (Wand, “Fast computation of
/// multivariate kernel estimators”, 1994).
public struct KernelDensity: Sendable {
    /// The standard deviation of the bells.
    public let bandwidth: Double
    /// Where the density is above a thousandth of its peak or so.
    public let range: ClosedRange<Double>
    private let centers: [Double]
    private let weights: [Double]

    /// How many values are used as they are.
    private static let mostExact = 1024

    /// Estimates a density; `nil` when there are no two different values.
    ///
    /// The bandwidth is Silverman's, 0.9 min(sd, IQR/1.34) n^(−1/5), unless one is given.
    public init?(_ values: [Double], bandwidth: Double? = nil) {
        let sorted = values.filter(\.isDrawable).sorted()
        guard let low = sorted.first, let high = sorted.last, low < high else { return nil }
        let count = Double(sorted.count)
        let mean = sorted.reduce(0) { $0 + $1 / count }
        let variance = sorted.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / max(1, count - 1)
        let quartiles = sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]
        let deviation = variance.squareRoot()
        let spread = quartiles > 0 ? min(deviation, quartiles / 1.34) : deviation
        let width = bandwidth ?? 0.9 * spread / .exponential(count.naturalLogarithm / 5)
        guard width > 0, width.isFinite, (high + 3 * width).isDrawable, (low - 3 * width).isDrawable
        else { return nil }
        self.bandwidth = width
        range = low - 3 * width...high + 3 * width
        (centers, weights) =
            sorted.count <= Self.mostExact
            ? (sorted, sorted.map { _ in 1 / count }) : Self.shared(sorted, low...high)
    }

    private static func shared(
        _ values: [Double], _ range: ClosedRange<Double>
    ) -> (centers: [Double], weights: [Double]) {
        let parts = mostExact
        let step = (range.upperBound - range.lowerBound) / Double(parts)
        var weights = [Double](repeating: 0, count: parts + 1)
        for value in values {
            let place = (value - range.lowerBound) / step
            let index = Int(rounding: place.rounded(.down), within: 0...parts - 1)
            let share = min(max(0, place - Double(index)), 1)
            weights[index] += (1 - share) / Double(values.count)
            weights[index + 1] += share / Double(values.count)
        }
        return ((0...parts).map { range.lowerBound + Double($0) * step }, weights)
    }

    /// The density at a number.
    public func callAsFunction(_ x: Double) -> Double {
        var sum = 0.0
        for (center, weight) in zip(centers, weights) where weight > 0 {
            let distance = (x - center) / bandwidth
            if distance.magnitude < 9 { sum += weight * .exponential(-distance * distance / 2) }
        }
        return sum / (bandwidth * 2.506_628_274_631_000_5)
    }
}
