/// A function of two numbers as colours.
public struct Field: Sendable {
    /// The function; where it is not finite the ground is seen.
    public let function: @Sendable (Double, Double) -> Double
    /// From where to where it is drawn horizontally.
    public let x: ClosedRange<Double>
    /// From where to where it is drawn vertically.
    public let y: ClosedRange<Double>
    /// What the colours show, with the unit.
    public let label: String?
    /// The numbers at the ends of the scale of colours; `nil` takes what the function reaches, or
    /// most of that where a pole would leave one colour for the rest.
    public let limits: ClosedRange<Double>?

    /// Creates a field of colours.
    public init(
        _ function: @escaping @Sendable (Double, Double) -> Double, x: ClosedRange<Double>,
        y: ClosedRange<Double>, label: String? = nil, limits: ClosedRange<Double>? = nil
    ) {
        self.function = function
        self.x = x
        self.y = y
        self.label = label
        self.limits = limits
    }
}
