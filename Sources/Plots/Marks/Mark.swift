/// A mark: one way of drawing one series.
public enum Mark: Sendable {
    /// Bars, one a category, from zero.
    case bars(Bars)
    /// A line through points or along a function.
    case line(Line)
    /// The ground between two lines.
    case area(Area)
    /// Points, or thin lines up to them.
    case points(Points)
    /// Points with the intervals around them.
    case errorBars(ErrorBars)
    /// Bars over intervals of numbers.
    case histogram(Histogram)
    /// The distribution function of a discrete distribution.
    case jumps(Jumps)
    /// A table of numbers as colours.
    case cells(Cells)
    /// The lines along which a function of two numbers is constant.
    case contours(Contours)
    /// A function of two numbers as colours.
    case field(Field)
    /// A marked point with its label.
    case point(Point)
    /// A straight line across the figure.
    case rule(Rule)
    /// Words at a place.
    case inscription(Inscription)
    /// An arrow from one place to another.
    case arrow(Arrow)
    /// A tree; it fills the figure alone.
    case tree(Tree)
    /// Nodes with arrows between them; they fill the figure alone.
    case network(Network)

    /// How many looks the palette has: four colours, each with four patterns.
    public static let lookCount = 16

    /// Which look of the palette the author wants, from 1.
    var color: Int? {
        switch self {
        case .bars(let bars): bars.color
        case .line(let line): line.color
        case .area(let area): area.color
        case .points(let points): points.color
        case .errorBars(let bars): bars.color
        case .histogram(let histogram): histogram.color
        case .jumps(let jumps): jumps.color
        case .cells, .contours, .field, .point, .rule, .inscription, .arrow, .tree, .network: nil
        }
    }
}
