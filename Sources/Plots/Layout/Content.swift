/// The marks of a figure, cleaned of what cannot be drawn.
struct Content: Sendable {
    /// A pair of numbers.
    struct Pair: Sendable, Hashable {
        let x: Double
        let y: Double

        /// Whether it can be drawn.
        var isDrawable: Bool { x.isDrawable && y.isDrawable }
    }

    /// A mark.
    enum Layer: Sendable {
        /// Bars, one height for every category of the figure that has one.
        case bars(Series, heights: [Double?])
        /// A line in stretches.
        case line(Series, stretches: [[Pair]])
        /// A function; over the whole figure when there is no range.
        case function(Series, @Sendable (Double) -> Double, over: ClosedRange<Double>?)
        /// A marked point.
        case point(Pair, label: String?)
        /// A straight line across the figure.
        case rule(Rule.Position, label: String?)
    }

    /// The marks, the first lowest.
    let layers: [Layer]
    /// The series of bars and lines.
    let series: [Series]
    /// The categories of all bars, in the order of first appearance.
    let categories: [String]
    /// What was left out.
    let warnings: [String]

    /// Reads the marks of a figure.
    init(_ marks: [Mark]) {
        var reader = ContentReader(marks)
        layers = marks.compactMap { reader.layer(for: $0) }
        series = reader.series
        categories = reader.categories
        warnings = reader.warnings
    }

    /// Whether there are lines, which run to the ends of the horizontal axis.
    var hasLines: Bool { series.contains { !$0.isBars } }
    /// Whether there are bars.
    var hasBars: Bool { series.contains(where: \.isBars) }
}
