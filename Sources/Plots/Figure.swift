/// A figure: marks in layers, two axes, and words.
///
/// It is a value; `drawing()` lays it out.
public struct Figure: Sendable {
    /// The marks, the first drawn lowest.
    ///
    /// Bars stand side by side, in the order of the layers, or on one another.
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
    /// Whether the bars of several layers stand on one another instead of side by side.
    public var stacksBars = false
    /// The figures of which this one consists, in a grid; it then has no marks of its own.
    public var panels: Panels?
    /// The axes whose labels stand at another figure of a grid.
    var hiddenLabels: Panels.Sharing = []
    /// The axes whose titles stand at another figure of a grid, in another row.
    var hiddenTitles: Panels.Sharing = []
    /// Whether its series are named in the legend of a grid.
    var hidesLegend = false

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
