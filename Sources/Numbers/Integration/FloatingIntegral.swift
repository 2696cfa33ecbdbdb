/// The integral of a function over a finite range, by floating-point values alone: nothing about it is
/// proved, and it says so.
///
/// Panels of eight nodes are doubled until two results agree to twelve digits; with the most panels,
/// eight digits must do, and where results agree to less there is no answer. The difference, taken a
/// hundredfold, is the distance within which the value is stated.
public struct FloatingIntegral {
    private let lower: Double
    private let upper: Double

    /// Sets a finite range.
    public init(from lower: Double, to upper: Double) { (self.lower, self.upper) = (lower, upper) }

    private static let mostPanels = 1 << 12
    private static let bits = 64

    /// The value, which is not proved; `nil` when results do not settle.
    ///
    /// - Throws: What the function throws.
    public func value<Failure: Error>(
        of function: (Double) throws(Failure) -> Double
    ) throws(Failure) -> Number? {
        let nodes = LegendreRule(count: 8, bits: FloatingIntegral.bits).nodes.map {
            (node: $0.node.doubles.middle, weight: $0.weight.doubles.middle)
        }
        var last: Double?
        var count = 4
        while count <= FloatingIntegral.mostPanels {
            let (sum, size) = try sum(count, nodes, function)
            guard sum.isFinite else { return nil }
            if let last {
                let gap = abs(sum - last)
                if gap <= size * 1e-12
                    || (count == FloatingIntegral.mostPanels && gap <= size * 1e-8)
                {
                    return Number.floating(sum, within: 100 * gap + size * 1e-13)
                }
            }
            last = sum
            count *= 2
        }
        return nil
    }

    /// The sum over so many panels, and that of the magnitudes.
    private func sum<Failure: Error>(
        _ count: Int, _ nodes: [(node: Double, weight: Double)],
        _ function: (Double) throws(Failure) -> Double
    ) throws(Failure) -> (sum: Double, size: Double) {
        let half = (upper - lower) / Double(2 * count)
        var (sum, size) = (0.0, 0.0)
        for panel in 0..<count {
            let middle = lower + Double(2 * panel + 1) * half
            for (node, weight) in nodes {
                for place in [middle - node * half, middle + node * half] {
                    let term = try function(place) * weight * half
                    sum += term
                    size += abs(term)
                }
            }
        }
        return (sum, size)
    }
}
