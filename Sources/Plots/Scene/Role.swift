extension Scene {
    /// What a shape is for.
    ///
    /// Series count from 0, over bars and lines in the order of the marks.
    public enum Role: Sendable, Hashable {
        /// The ground below everything.
        case background
        /// A faint line at a tick of the vertical axis.
        case grid
        /// The line of the horizontal axis, or of zero.
        case axis
        /// A short line at a tick of the horizontal axis.
        case tick
        /// A bar; categories count from 0.
        case bar(series: Int, category: Int)
        /// A line through points or along a function.
        case line(series: Int)
        /// The dot of a marked point.
        case dot
        /// A straight line across the figure.
        case rule
        /// A sample of a series in the legend.
        case swatch(series: Int)
        /// A line of the title.
        case title
        /// What the horizontal axis shows.
        case horizontalTitle
        /// What the vertical axis shows.
        case verticalTitle
        /// A number or category below the horizontal axis.
        case horizontalLabel
        /// A number beside the vertical axis.
        case verticalLabel
        /// The name of a series in the legend.
        case legendLabel
        /// The name of a line, at its end.
        case endLabel(series: Int)
        /// What stands beside a point or a rule.
        case markLabel

        /// The class of the role in SVG, where pages may style it.
        var className: String {
            switch self {
            case .background: "plt-background"
            case .grid: "plt-grid-line"
            case .axis: "plt-axis"
            case .tick: "plt-tick"
            case .bar: "plt-bar"
            case .line: "plt-line"
            case .dot: "plt-dot"
            case .rule: "plt-rule"
            case .swatch: "plt-swatch"
            case .title: "plt-title"
            case .horizontalTitle, .verticalTitle: "plt-axis-title"
            case .horizontalLabel, .verticalLabel: "plt-tick-label"
            case .legendLabel: "plt-legend-label"
            case .endLabel: "plt-end-label"
            case .markLabel: "plt-mark-label"
            }
        }
    }
}
