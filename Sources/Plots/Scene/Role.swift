extension Scene {
    /// What a shape is for.
    ///
    /// Series count from 0, in the order of the marks.
    public enum Role: Sendable, Hashable {
        /// The ground below everything.
        case background
        /// A faint line at a tick.
        case grid
        /// The line of the horizontal axis, or of zero.
        case axis
        /// A short line at a tick.
        case tick
        /// A bar; categories count from 0.
        case bar(series: Int, category: Int)
        /// A line through points or along a function.
        case line(series: Int)
        /// The ground between two lines.
        case area(series: Int)
        /// The symbol of a point of a series.
        case symbol(series: Int)
        /// A thin line up to a point of a series, or an interval around it.
        case stem(series: Int)
        /// A cell of a table of colours; rows count from 0 at the top, columns from the left.
        case cell(row: Int, column: Int)
        /// The number in a cell.
        case cellLabel(row: Int, column: Int)
        /// Neighbouring cells of a field of colours.
        case field
        /// A contour line; levels count from 0.
        case contour(level: Int)
        /// An arrow, or its head.
        case arrow
        /// A branch of a tree or an arrow of a network.
        case edge
        /// A node of a tree or network; they count from 0.
        case node(Int)
        /// What stands at a node.
        case nodeLabel(Int)
        /// What stands beside a branch or an arrow.
        case edgeLabel
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
        /// The ground below a label that stands on data.
        case patch

        /// The class of the role in SVG, where pages may style it.
        var className: String {
            switch self {
            case .background: "plt-background"
            case .grid: "plt-grid-line"
            case .axis: "plt-axis"
            case .tick: "plt-tick"
            case .bar: "plt-bar"
            case .line: "plt-line"
            case .area: "plt-area"
            case .symbol: "plt-symbol"
            case .stem: "plt-stem"
            case .cell: "plt-cell"
            case .cellLabel: "plt-cell-label"
            case .field: "plt-field"
            case .contour: "plt-contour"
            case .arrow: "plt-arrow"
            case .edge: "plt-edge"
            case .node: "plt-node"
            case .nodeLabel: "plt-node-label"
            case .edgeLabel: "plt-edge-label"
            case .dot: "plt-dot"
            case .rule: "plt-rule"
            case .swatch: "plt-swatch"
            case .title: "plt-title"
            case .horizontalTitle, .verticalTitle: "plt-axis-title"
            case .horizontalLabel, .verticalLabel: "plt-tick-label"
            case .legendLabel: "plt-legend-label"
            case .endLabel: "plt-end-label"
            case .markLabel: "plt-mark-label"
            case .patch: "plt-patch"
            }
        }
    }
}
