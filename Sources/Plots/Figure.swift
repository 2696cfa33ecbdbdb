/// A figure: marks in layers, two axes, and words.
///
/// It is a value; `drawing()` lays it out.
public struct Figure: Sendable {
    /// The marks, the first drawn lowest.
    ///
    /// Bars stand side by side, in the order of the layers.
    public var marks: [Mark]
    /// The horizontal axis.
    public var x: Axis
    /// The vertical axis.
    public var y: Axis
    /// What stands above the figure, if anything.
    public var title: String?
    /// What the figure says to someone who does not see it; `nil` leaves it to `alternativeText`.
    public var alternative: String?
    /// How large it is on the page.
    public var size: Size

    /// Creates a figure.
    public init(
        _ marks: [Mark], x: Axis = Axis(), y: Axis = Axis(), title: String? = nil,
        alternative: String? = nil, size: Size = .standard
    ) {
        self.marks = marks
        self.x = x
        self.y = y
        self.title = title
        self.alternative = alternative
        self.size = size
    }
}

/// An axis of a figure.
public struct Axis: Sendable, Hashable {
    /// What it shows, with the unit: `D(P‖Q), nats`.
    public var label: String?
    /// What it shows at least and at most; `nil` fits the marks.
    public var limits: ClosedRange<Double>?

    /// Creates an axis.
    public init(_ label: String? = nil, limits: ClosedRange<Double>? = nil) {
        self.label = label
        self.limits = limits
    }
}

/// A mark: one way of drawing one series.
public enum Mark: Sendable {
    /// Bars, one a category, from zero.
    case bars(Bars)
    /// A line through points or along a function.
    case line(Line)
    /// A marked point with its label.
    case point(Point)
    /// A straight line across the figure.
    case rule(Rule)
}

/// Bars, one a category.
public struct Bars: Sendable {
    /// The categories, from the left; those of several layers are united.
    ///
    /// Where all read as ascending numbers, lines, points and rules stand among the bars by these
    /// numbers; else the first category is 1, the second 2 and so on.
    public let categories: [String]
    /// The heights, one a category; what is not finite has no bar.
    public let heights: [Double]
    /// What the legend calls the series.
    public let label: String?

    /// Creates bars.
    public init(categories: [String], heights: [Double], label: String? = nil) {
        self.categories = categories
        self.heights = heights
        self.label = label
    }
}

/// A line through points or along a function.
public struct Line: Sendable {
    /// Where the line runs.
    public enum Course: Sendable {
        /// Through points, in order; one with a coordinate that is not finite breaks the line.
        case points([(x: Double, y: Double)])
        /// Along a function, over a range or over what the other marks span; where the function
        /// is not finite there is no line.
        case function(@Sendable (Double) -> Double, over: ClosedRange<Double>?)
    }

    /// Where it runs.
    public let course: Course
    /// What the legend calls it.
    public let label: String?
    /// Whether it is dashed.
    public let isDashed: Bool

    /// Creates a line.
    public init(_ course: Course, label: String? = nil, isDashed: Bool = false) {
        self.course = course
        self.label = label
        self.isDashed = isDashed
    }
}

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

    /// Creates a rule.
    public init(_ position: Position, label: String? = nil) {
        self.position = position
        self.label = label
    }
}
