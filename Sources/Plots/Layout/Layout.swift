/// Where everything of a figure stands: the frame of the data and the words around it.
struct Layout: Sendable {
    /// What stands below the horizontal axis.
    enum HorizontalLabels: Sendable {
        case ticks(Ticks)
        case categories(CategoryLabels)

        /// The height of the labels.
        var height: Double {
            switch self {
            case .ticks: Spacing.row
            case .categories(let labels): Spacing.row + 14 * Double(max(0, labels.rowCount - 1))
            }
        }
    }

    /// The size of the figure.
    let size: Figure.Size
    /// The scales and the area of the data.
    let frame: Frame
    /// What stands above.
    let header: Header
    /// The ticks of the vertical axis.
    let verticalTicks: Ticks
    /// What stands below.
    let horizontalLabels: HorizontalLabels
    /// What the horizontal axis shows; empty when there is nothing to say.
    let horizontalTitle: MeasuredText
    /// The names at the ends of lines, when there is no legend.
    let endLabels: EndLabels?
    /// What had to be cut.
    let warnings: [String]
}
