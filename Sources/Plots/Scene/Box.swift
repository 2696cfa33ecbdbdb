/// A place in a scene, in pixels from its top left corner, downward.
public struct Position: Sendable, Hashable {
    /// Pixels from the left.
    public let x: Double
    /// Pixels from the top.
    public let y: Double

    /// Creates a position.
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

/// An upright rectangle in a scene, in pixels.
public struct Box: Sendable, Hashable {
    /// The left edge.
    public let minX: Double
    /// The upper edge.
    public let minY: Double
    /// The right edge.
    public let maxX: Double
    /// The lower edge.
    public let maxY: Double

    /// Creates a box from two opposite corners, in either order.
    public init(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
        minX = min(x1, x2)
        minY = min(y1, y2)
        maxX = max(x1, x2)
        maxY = max(y1, y2)
    }

    /// The distance from the left edge to the right.
    public var width: Double { maxX - minX }
    /// The distance from the upper edge to the lower.
    public var height: Double { maxY - minY }

    /// Whether another box lies inside, edges included.
    public func contains(_ other: Box) -> Bool {
        other.minX >= minX && other.maxX <= maxX && other.minY >= minY && other.maxY <= maxY
    }

    /// Whether a position lies inside, edges included.
    public func contains(_ position: Position) -> Bool {
        position.x >= minX && position.x <= maxX && position.y >= minY && position.y <= maxY
    }

    /// Whether two boxes share more than an edge.
    public func overlaps(_ other: Box) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    /// The smallest box around some positions; an empty one at the origin when there are none.
    init(around positions: some Sequence<Position>) {
        var edges: (left: Double, top: Double, right: Double, bottom: Double)?
        for position in positions {
            let known = edges ?? (position.x, position.y, position.x, position.y)
            edges = (
                min(known.left, position.x), min(known.top, position.y),
                max(known.right, position.x), max(known.bottom, position.y)
            )
        }
        let found = edges ?? (0, 0, 0, 0)
        self.init(found.left, found.top, found.right, found.bottom)
    }

    /// The box grown by a margin on every side.
    func grown(by margin: Double) -> Box {
        Box(minX - margin, minY - margin, maxX + margin, maxY + margin)
    }

    /// The box moved the least that brings it inside another, as far as it fits there.
    func moved(inside other: Box) -> Box {
        let right = max(other.minX - minX, min(0, other.maxX - maxX))
        let down = max(other.minY - minY, min(0, other.maxY - maxY))
        return Box(minX + right, minY + down, maxX + right, maxY + down)
    }
}
