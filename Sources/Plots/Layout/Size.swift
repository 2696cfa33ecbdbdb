extension Figure {
    /// The size of a figure on the page, in pixels.
    public struct Size: Sendable, Hashable {
        /// The width, from 320 to 2000.
        public let width: Double
        /// The height, from 200 to 2000.
        public let height: Double

        /// 480 by 300: on a phone of 360 pixels its text of 12 pixels is still 9 high.
        public static let standard = Size(width: 480, height: 300)

        /// Creates a size; what is too small or too large is held at the bound, and what is not a
        /// number becomes the least.
        public init(width: Double, height: Double) {
            self.width = Double(Int(rounding: width, within: 320...2000))
            self.height = Double(Int(rounding: height, within: 200...2000))
        }

        /// Creates the size of a figure in a grid.
        init(exactly width: Double, _ height: Double) {
            self.width = width
            self.height = height
        }
    }
}
