/// Bars, one a category.
public struct Bars: Sendable {
    /// The categories, from the left, or from the top where bars are horizontal; those of several
    /// layers are united.
    ///
    /// Where all read as ascending numbers, lines, points and rules stand among the bars by these
    /// numbers; else the first category is 1, the second 2 and so on.
    public let categories: [String]
    /// The heights, one a category; what is not finite has no bar.
    public let heights: [Double]
    /// What the legend calls the series.
    public let label: String?
    /// Which look of the palette it has, from 1; `nil` takes the next.
    public let color: Int?
    /// Whether the bars grow to the right, from a vertical axis with their categories.
    public let isHorizontal: Bool
    /// Where the bars begin: zero, unless an axis has no zero.
    public let base: Double

    /// Creates bars.
    public init(
        categories: [String], heights: [Double], label: String? = nil, isHorizontal: Bool = false,
        base: Double = 0, color: Int? = nil
    ) {
        self.categories = categories
        self.heights = heights
        self.label = label
        self.color = color
        self.isHorizontal = isHorizontal
        self.base = base
    }
}
