/// A figure laid out: shapes with their places, in drawing order, the first lowest.
///
/// It is what tests, the overlap check and other renderers read; only `svg` knows the file format.
///
///     Figure([.bars(Bars(categories: ["a"], heights: [1]))]).scene().elements(in: .bar(series: 0, category: 0))
public struct Scene: Sendable, Hashable {
    /// The width of the view box, in pixels.
    public let width: Double
    /// The height of the view box, in pixels.
    public let height: Double
    /// Where the data stand, between the axes.
    public let dataArea: Box
    /// The shapes, the first drawn lowest.
    public let elements: [Element]

    /// The whole of the view box.
    public var viewBox: Box { Box(0, 0, width, height) }

    /// The elements that play a role.
    public func elements(in role: Role) -> [Element] { elements.filter { $0.role == role } }

    /// A shape with its role in the figure and the way it is painted.
    public struct Element: Sendable, Hashable {
        /// What the shape is for.
        public let role: Role
        /// What is drawn.
        public let shape: Shape
        /// How it is painted.
        let paint: Paint

        /// The smallest box around the shape; for text, the box reserved for it.
        public var box: Box { shape.box }
    }

    /// What is drawn.
    public enum Shape: Sendable, Hashable {
        /// An upright rectangle.
        case rectangle(Box)
        /// A circle.
        case circle(center: Position, radius: Double)
        /// Polylines; one of a single position is a dot as wide as the line.
        case path([[Position]])
        /// A closed figure with straight sides.
        case polygon([Position])
        /// One line of text.
        case text(PlacedText)

        /// The smallest box around the shape, the width of strokes left out.
        public var box: Box {
            switch self {
            case .rectangle(let box): box
            case .circle(let center, let radius):
                Box(
                    center.x - radius, center.y - radius, center.x + radius, center.y + radius)
            case .path(let segments): Box(around: segments.joined())
            case .polygon(let corners): Box(around: corners)
            case .text(let text): text.box
            }
        }
    }
}

extension Scene.Element {
    /// The element moved by a vector.
    func moved(right: Double, down: Double) -> Scene.Element {
        func moved(_ place: Position) -> Position {
            Position(x: place.x + right, y: place.y + down)
        }
        let shape: Scene.Shape =
            switch shape {
            case .rectangle(let box):
                .rectangle(
                    Box(box.minX + right, box.minY + down, box.maxX + right, box.maxY + down))
            case .circle(let center, let radius): .circle(center: moved(center), radius: radius)
            case .path(let segments): .path(segments.map { $0.map(moved) })
            case .polygon(let corners): .polygon(corners.map(moved))
            case .text(let text): .text(text.moved(right: right, down: down))
            }
        return Scene.Element(role: role, shape: shape, paint: paint)
    }
}
