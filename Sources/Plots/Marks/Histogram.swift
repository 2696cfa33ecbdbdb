/// Bars over intervals of numbers: how many of some values fall in each.
///
/// Every interval holds its lower end; the last holds its upper end as well.
public struct Histogram: Sendable {
    /// What the heights of the bars say.
    public enum Norm: String, Sendable, CaseIterable {
        /// How many values there are.
        case count
        /// Which share of all values that is.
        case probability
        /// The share divided by the width, so that the areas sum to 1.
        case density
    }

    /// How the intervals are chosen.
    public enum Bins: Sendable, Hashable {
        /// Of a round width near that of Freedman and Diaconis, 2 IQR n^(−1/3).
        case automatic
        /// So many of the same width, from the least value to the greatest.
        case count(Int)
        /// Between ascending ends.
        case edges([Double])
    }

    /// The ends of the intervals, ascending; one more than there are heights.
    public let edges: [Double]
    /// The heights.
    public let heights: [Double]
    /// What the heights say.
    public let norm: Norm
    /// What the legend calls the series.
    public let label: String?
    /// Which look of the palette it has, from 1; `nil` takes the next.
    public let color: Int?
    /// How many values are outside of all intervals, or not finite.
    public let omitted: Int

    /// Counts values.
    ///
    /// Source of the automatic width: Freedman and Diaconis, “On the histogram as a density
    /// estimator: L₂ theory”, 1981.
    public init(
        _ values: [Double], bins: Bins = .automatic, norm: Norm = .count, label: String? = nil,
        color: Int? = nil
    ) {
        let sorted = values.filter(\.isDrawable).sorted()
        let edges = Self.edges(of: sorted, bins)
        let counts = Self.counts(of: sorted, edges)
        let total = counts.reduce(0, +)
        heights = counts.indices.map { index in
            let share = Double(counts[index]) / Double(max(1, total))
            return switch norm {
            case .count: Double(counts[index])
            case .probability: share
            case .density: share / (edges[index + 1] - edges[index])
            }
        }
        self.edges = edges
        self.norm = norm
        self.label = label
        self.color = color
        omitted = values.count - total
    }

    /// How many ascending values there are between neighbouring edges; the last includes both ends.
    private static func counts(of sorted: [Double], _ edges: [Double]) -> [Int] {
        var counts = [Int](repeating: 0, count: max(0, edges.count - 1))
        var bin = 0
        for value in sorted {
            while bin + 2 < edges.count, value >= edges[bin + 1] { bin += 1 }
            guard edges.count > 1, value >= edges[bin], value <= edges[bin + 1] else { continue }
            counts[bin] += 1
        }
        return counts
    }

    private static func edges(of sorted: [Double], _ bins: Bins) -> [Double] {
        guard let low = sorted.first, let high = sorted.last else { return [] }
        let range = (low...high).widened
        switch bins {
        case .edges(let edges): return edges
        case .count(let count):
            let parts = min(max(1, count), 10_000)
            return (0...parts).map { range.interpolated(at: Double($0) / Double(parts)) }
        case .automatic:
            let quartiles = sorted[sorted.count * 3 / 4] - sorted[sorted.count / 4]
            let root = Double.exponential(Double(sorted.count).naturalLogarithm / 3)
            let width = quartiles > 0 ? 2 * quartiles / root : 0
            let span = range.upperBound - range.lowerBound
            let count = Int(rounding: width > 0 ? span / width : root, within: 1...200)
            return Ticks.enclosing(range, about: count).numbers.map(\.value)
        }
    }
}
