/// The least value of a function on a range by floating-point values: nothing about it is proved.
///
/// The least of equally spaced values is enclosed by its neighbours, and the golden section narrows
/// these until values no longer tell places apart.
///
/// Source: Kiefer, “Sequential minimax search for a maximum”, 1953.
public struct LineSearch: Sendable {
    /// An end of the range.
    public enum End: Sendable { case lower, upper }

    /// Where the value is least.
    public let place: Double
    /// Within which distance of it the least value is thought to lie.
    public let distance: Double
    /// The least value.
    public let value: Double
    /// The end of the range that the place is, if it is one.
    public let end: End?

    /// How many intervals lie between the values that are compared first.
    public static let intervals = 64

    /// Searches; `nil` when no value is a number.
    ///
    /// - Parameter function: The function, `nil` where it has no value.
    public init?(from lower: Double, to upper: Double, of function: (Double) -> Double?) {
        let count = LineSearch.intervals
        let places = (0...count).map { lower + (upper - lower) * (Double($0) / Double(count)) }
        func height(_ x: Double) -> Double {
            function(x).flatMap { $0.isNaN ? nil : $0 } ?? .infinity
        }
        let values = places.map(height)
        guard let least = values.indices.min(by: { values[$0] < values[$1] }),
            values[least].isFinite
        else { return nil }
        let goal = 1e-9 * max(upper - lower, abs(lower), abs(upper))
        distance = 10 * goal
        let middle = LineSearch.narrowed(
            (places[max(least - 1, 0)], places[min(least + 1, count)]), to: goal, height)
        let found = height(middle)
        let isEnd = values[least] <= found && (least == 0 || least == count)
        (place, value) = isEnd ? (places[least], values[least]) : (middle, found)
        end = isEnd ? (least == 0 ? .lower : .upper) : nil
    }

    /// The middle of a bracket that the golden section has narrowed.
    private static func narrowed(
        _ bracket: (low: Double, high: Double), to goal: Double, _ height: (Double) -> Double
    ) -> Double {
        let golden = (5.0.squareRoot() - 1) / 2
        var (low, high) = bracket
        var (left, right) = (high - golden * (high - low), low + golden * (high - low))
        var (down, up) = (height(left), height(right))
        for _ in 0..<100 where high - low > goal {
            if down <= up {
                (high, right, up) = (right, left, down)
                left = high - golden * (high - low)
                down = height(left)
            } else {
                (low, left, down) = (left, right, up)
                right = low + golden * (high - low)
                up = height(right)
            }
        }
        return low / 2 + high / 2
    }
}
