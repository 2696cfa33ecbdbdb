/// Figures beside and below one another.
public struct Panels: Sendable {
    /// Which axes the figures have in common; a shared axis is labelled once.
    public struct Sharing: OptionSet, Sendable, Hashable {
        /// One bit for each axis.
        public let rawValue: Int
        /// Creates a set.
        public init(rawValue: Int) { self.rawValue = rawValue }
        /// The horizontal axes show the same.
        public static let x = Sharing(rawValue: 1)
        /// The vertical axes show the same.
        public static let y = Sharing(rawValue: 2)
    }

    /// The figures, row by row.
    public let figures: [Figure]
    /// How many stand in a row: one to three.
    public let columns: Int
    /// Which axes they have in common.
    public let shared: Sharing
    /// Whether the figures show the parts of one table, whose names are their titles.
    public let areFacets: Bool

    /// Creates a grid of figures.
    public init(
        _ figures: [Figure], columns: Int = 2, shared: Sharing = [.x, .y], areFacets: Bool = false
    ) {
        self.figures = figures
        self.areFacets = areFacets
        self.columns = min(max(1, columns), 3, max(1, figures.count))
        self.shared = shared
    }
}
