/// A search for the highest or lowest value of a function near the best of its samples.
struct ExtremeSearch {
    let function: (Double) -> Double
    let range: ClosedRange<Double>
    let samples: [FunctionSample]

    /// The extreme near a known one: a maximum for the sign 1, a minimum for −1; at a pole, where
    /// there is none, the known one.
    ///
    /// A golden-section search between the neighbouring samples.
    func refined(_ start: FunctionProfile.Extreme, sign: Double) -> FunctionProfile.Extreme {
        var best = start
        func height(_ x: Double) -> Double {
            let value = function(x) * sign
            guard value.isDrawable else { return value.isNaN ? -.infinity : value }
            if value > best.y * sign { best = .init(x: x, y: value * sign) }
            return value
        }
        let around = bracket(around: start.x)
        GoldenSection.search(around, height)
        let reach = around.upperBound - around.lowerBound
        let isBounded = settles(at: best, within: reach * 1e-6)
        // A pole is where the search ended, but what it met there says nothing about the view.
        return isBounded ? best : .init(x: best.x, y: start.y, isBounded: false)
    }

    /// Whether a function hardly changes on one side of an extreme.
    ///
    /// It does at peaks, which are worth showing whole, and at steps; it does not at poles.
    private func settles(at extreme: FunctionProfile.Extreme, within distance: Double) -> Bool {
        let heights = samples.compactMap(\.y).sorted()
        guard !heights.isEmpty else { return true }
        let rise = (extreme.y - heights[heights.count / 2]).magnitude
        let sides = [extreme.x - distance, extreme.x + distance].filter(range.contains)
        return sides.contains { (function($0) - extreme.y).magnitude <= 0.05 * rise }
    }

    /// The samples on both sides of a place, or the ends of the range.
    private func bracket(around x: Double) -> ClosedRange<Double> {
        let low = samples.last { $0.x < x }?.x ?? range.lowerBound
        let high = samples.first { $0.x > x }?.x ?? range.upperBound
        return low...high
    }
}
