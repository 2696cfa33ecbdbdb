/// The least value of a function on a range by floating-point values: nothing about it is proved.
///
/// The least of equally spaced values is enclosed by its neighbours, and the golden section narrows
/// these until values no longer tell places apart.
///
/// Source: Kiefer, “Sequential minimax search for a maximum”, 1953.
public struct LineSearch: Sendable {
    /// Where the value is least.
    public let place: Double
    /// Within which distance of it the least value is thought to lie.
    public let distance: Double
    /// The least value.
    public let value: Double
    /// Whether the place is an end of the range: −1 or 1, or 0 between them.
    public let end: Int

    /// How many intervals lie between the values that are compared first.
    public static let intervals = 64

    /// Searches; `nil` when no value is a number.
    ///
    /// - Parameter function: The function, `nil` where it has no value.
    public init?(from lower: Double, to upper: Double, of function: (Double) -> Double?) {
        let count = LineSearch.intervals
        let places = (0...count).map { lower + (upper - lower) * Double($0) / Double(count) }
        let values = places.map { function($0).flatMap { $0.isNaN ? nil : $0 } ?? .infinity }
        guard let least = values.indices.min(by: { values[$0] < values[$1] }),
            values[least].isFinite
        else { return nil }
        var (low, high) = (places[max(least - 1, 0)], places[min(least + 1, count)])
        let golden = (5.0.squareRoot() - 1) / 2
        let goal = 1e-9 * max(upper - lower, abs(lower), abs(upper))
        var (left, right) = (high - golden * (high - low), low + golden * (high - low))
        var (down, up) = (function(left) ?? .infinity, function(right) ?? .infinity)
        while high - low > goal {
            if down <= up {
                (high, right, up) = (right, left, down)
                left = high - golden * (high - low)
                down = function(left) ?? .infinity
            } else {
                (low, left, down) = (left, right, up)
                right = low + golden * (high - low)
                up = function(right) ?? .infinity
            }
        }
        let middle = (low + high) / 2
        let found = function(middle) ?? .infinity
        if values[least] <= found, least == 0 || least == count {
            (place, value, end) = (places[least], values[least], least == 0 ? -1 : 1)
        } else {
            (place, value, end) = (middle, found, 0)
        }
        distance = 10 * goal
    }
}
