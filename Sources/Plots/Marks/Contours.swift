/// The lines along which a function of two numbers is constant.
public struct Contours: Sendable {
    /// Which lines.
    public enum Levels: Sendable, Hashable {
        /// About so many, at round numbers.
        case count(Int)
        /// At these numbers.
        case values([Double])
    }

    /// The function; where it is not finite there is no line.
    public let function: @Sendable (Double, Double) -> Double
    /// From where to where it is drawn horizontally.
    public let x: ClosedRange<Double>
    /// From where to where it is drawn vertically.
    public let y: ClosedRange<Double>
    /// Which lines are drawn.
    public let levels: Levels
    /// What the function is, for those who do not see it.
    public let label: String?

    /// Creates contour lines.
    public init(
        _ function: @escaping @Sendable (Double, Double) -> Double, x: ClosedRange<Double>,
        y: ClosedRange<Double>, levels: Levels = .count(7), label: String? = nil
    ) {
        self.function = function
        self.x = x
        self.y = y
        self.levels = levels
        self.label = label
    }
}
