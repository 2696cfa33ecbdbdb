/// The ground between two lines: below a density, or between the bounds of a band.
public struct Area: Sendable {
    /// The lower edge.
    public enum Lower: Sendable {
        /// A level: zero, as a rule.
        case level(Double)
        /// A line.
        case line(Line.Course)
    }

    /// The upper edge.
    public let upper: Line.Course
    /// The lower edge.
    public let lower: Lower
    /// What the legend calls it.
    public let label: String?
    /// Which look of the palette it has, from 1; `nil` takes the next.
    public let color: Int?

    /// Creates an area.
    public init(
        _ upper: Line.Course, to lower: Lower = .level(0), label: String? = nil,
        color: Int? = nil
    ) {
        self.upper = upper
        self.lower = lower
        self.label = label
        self.color = color
    }
}
