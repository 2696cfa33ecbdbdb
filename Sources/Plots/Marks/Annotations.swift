/// A marked point.
public struct Point: Sendable {
    /// Its horizontal position.
    public let x: Double
    /// Its vertical position.
    public let y: Double
    /// What stands beside it.
    public let label: String?

    /// Creates a marked point.
    public init(x: Double, y: Double, label: String? = nil) {
        self.x = x
        self.y = y
        self.label = label
    }
}

/// A straight line across the figure, at a value of one axis.
public struct Rule: Sendable {
    /// Which axis the value belongs to.
    public enum Position: Sendable, Hashable {
        /// A vertical line.
        case x(Double)
        /// A horizontal line.
        case y(Double)
    }

    /// Where it stands.
    public let position: Position
    /// What stands beside it.
    public let label: String?
    /// Whether it is dashed.
    public let isDashed: Bool

    /// Creates a rule.
    public init(_ position: Position, label: String? = nil, isDashed: Bool = true) {
        self.position = position
        self.label = label
        self.isDashed = isDashed
    }
}

/// Words at a place: centred on it, or moved a little where something is in the way.
public struct Inscription: Sendable {
    /// The horizontal position of their middle.
    public let x: Double
    /// The vertical position of their middle.
    public let y: Double
    /// The words.
    public let text: String

    /// Creates words.
    public init(x: Double, y: Double, _ text: String) {
        self.x = x
        self.y = y
        self.text = text
    }
}

/// An arrow from one place to another.
public struct Arrow: Sendable {
    /// Where it begins.
    public let start: (x: Double, y: Double)
    /// Where its head is.
    public let end: (x: Double, y: Double)
    /// What stands at its beginning.
    public let label: String?

    /// Creates an arrow.
    public init(
        from start: (x: Double, y: Double), to end: (x: Double, y: Double), label: String? = nil
    ) {
        self.start = start
        self.end = end
        self.label = label
    }
}
