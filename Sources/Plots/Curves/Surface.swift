/// A function of two numbers over a rectangle of spread numbers.
struct Surface: Sendable {
    /// From where to where it is drawn horizontally.
    let x: ClosedRange<Double>
    /// From where to where it is drawn vertically.
    let y: ClosedRange<Double>
    private let function: @Sendable (Double, Double) -> Double

    /// Takes a function over two ranges to the spread numbers of its axes.
    init(
        _ function: @escaping @Sendable (Double, Double) -> Double, x: ClosedRange<Double>,
        y: ClosedRange<Double>, horizontal: Transform, vertical: Transform
    ) {
        self.x = Self.spread(x, horizontal)
        self.y = Self.spread(y, vertical)
        self.function = { function(horizontal.gathered($0), vertical.gathered($1)) }
    }

    /// A range in spread numbers; on a logarithmic axis it begins three decades below its upper end
    /// when it would begin at zero or below.
    private static func spread(
        _ range: ClosedRange<Double>, _ transform: Transform
    ) -> ClosedRange<Double> {
        let held = range.heldDrawable.widened
        let high = transform.spread(held.upperBound) ?? 0
        let low = transform.spread(held.lowerBound) ?? high - 3
        return low < high ? low...high : low...low + 1
    }

    /// The place at shares of the width and the height, 0 to 1 from the lower left corner.
    func place(_ across: Double, _ up: Double) -> Content.Pair {
        Content.Pair(x: x.interpolated(at: across), y: y.interpolated(at: up))
    }

    /// The value at a place; no number where it cannot be drawn.
    func value(at place: Content.Pair) -> Double {
        let value = function(place.x, place.y)
        return value.isDrawable ? value : .nan
    }
}
