/// The distances of a figure, in pixels.
enum Spacing {
    /// Between the edge of the figure and anything in it.
    static let edge = 8.0
    /// From one baseline to the next.
    static let row = 17.0
    /// From the top of a row to its baseline.
    static let baseline = 12.0
    /// Half the height of a label.
    static let halfRow = 7.0
    /// Between an axis and its labels.
    static let tickGap = 7.0
}
