/// A series of points.
public struct Points: Sendable {
    /// The symbol of a point.
    public enum Shape: String, Sendable, CaseIterable {
        case circle
        case square
        case diamond
        case triangle
    }

    /// The points; one with a coordinate that is not finite is left out.
    public let pairs: [(x: Double, y: Double)]
    /// Whether a thin line leads from zero up to each point.
    public let hasStems: Bool
    /// What the legend calls the series.
    public let label: String?
    /// Which look of the palette it has, from 1; `nil` takes the next.
    public let color: Int?

    /// The symbol of its points; `nil` takes that of its look.
    public let shape: Shape?

    /// Creates a series of points.
    public init(
        _ pairs: [(x: Double, y: Double)], hasStems: Bool = false, label: String? = nil,
        color: Int? = nil, shape: Shape? = nil
    ) {
        self.pairs = pairs
        self.hasStems = hasStems
        self.label = label
        self.color = color
        self.shape = shape
    }
}

/// Points with the intervals around them.
public struct ErrorBars: Sendable {
    /// A point with its interval.
    public struct Item: Sendable, Hashable {
        /// Its horizontal position.
        public let x: Double
        /// Its height.
        public let y: Double
        /// The lower end of the interval.
        public let low: Double
        /// The upper end of the interval.
        public let high: Double

        /// Creates a point with its interval; the ends may be given in either order.
        public init(x: Double, y: Double, low: Double, high: Double) {
            self.x = x
            self.y = y
            self.low = min(low, high)
            self.high = max(low, high)
        }
    }

    /// The points, in order.
    public let items: [Item]
    /// What the legend calls the series.
    public let label: String?
    /// Which look of the palette it has, from 1; `nil` takes the next.
    public let color: Int?

    /// Creates points with intervals.
    public init(_ items: [Item], label: String? = nil, color: Int? = nil) {
        self.items = items
        self.label = label
        self.color = color
    }
}
