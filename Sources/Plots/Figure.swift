/// A figure: marks in layers, two axes, and words.
///
/// It is a value; `drawing()` lays it out.
public struct Figure: Sendable {
    /// Where the names of series stand.
    public enum LegendPlacement: Sendable, Hashable {
        /// At the ends of lines where there is room, else above the data.
        case automatic
        /// At the ends of lines, moved apart where these are near to one another.
        case direct
        /// Above the data.
        case above
        /// Nowhere.
        case hidden
    }

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
    /// Where the names of its series stand.
    public var legend = LegendPlacement.automatic
    /// The looks of the palette, from 1, that series of some names have; those that a mark asks
    /// for itself come first.
    public var colors: [String: Int] = [:]
    /// The figures of which this one consists, in a grid; it then has no marks of its own.
    public var panels: Panels?
    /// The categories of all figures of a grid that has them in common.
    var sharedCategories: (columns: [String], rows: [String]) = ([], [])
    /// The axes whose labels stand at another figure of a grid.
    var hiddenLabels: Panels.Sharing = []
    /// The axes whose titles stand at another figure of a grid, in another row.
    var hiddenTitles: Panels.Sharing = []
    /// The room above its data beyond what its words need, so that those of a row of a grid begin
    /// at one height.
    var headRoom = 0.0
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
