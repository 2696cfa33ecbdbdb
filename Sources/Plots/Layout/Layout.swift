/// Where everything of a figure stands: the frame of the data and the words around it.
struct Layout: Sendable {
    /// What stands below the horizontal axis.
    enum HorizontalLabels: Sendable {
        case ticks(AxisTicks)
        case categories(CategoryLabels)

        /// The height of the labels.
        var height: Double {
            switch self {
            case .ticks: Spacing.row
            case .categories(let labels): Spacing.row + 14 * Double(max(0, labels.rowCount - 1))
            }
        }
    }

    /// What stands beside the vertical axis.
    enum VerticalLabels: Sendable {
        case ticks(AxisTicks)
        case categories(RowLabels)

        /// The width of the labels.
        var width: Double {
            switch self {
            case .ticks(let ticks): ticks.labels.map { MeasuredText($0).width }.max() ?? 0
            case .categories(let rows): rows.labels.map(\.text.width).max() ?? 0
            }
        }
    }

    /// The size of the figure.
    let size: Figure.Size
    /// The scales and the area of the data.
    let frame: Frame
    /// What stands above.
    let header: Header
    /// What stands beside the vertical axis.
    let verticalLabels: VerticalLabels
    /// What stands below.
    let horizontalLabels: HorizontalLabels
    /// What the horizontal axis shows; empty when there is nothing to say.
    let horizontalTitle: MeasuredText
    /// The names at the ends of lines, when there is no legend.
    let endLabels: EndLabels?
    /// The axes whose labels stand at another figure of a grid.
    let hiddenLabels: Panels.Sharing
    /// What had to be cut.
    let warnings: [String]
}
