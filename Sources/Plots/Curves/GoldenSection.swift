/// A golden-section search for the greatest value of a function that rises and then falls.
///
/// It looks at a fixed number of places; the greatest of several peaks may be missed.
struct GoldenSection {
    private static let ratio = 0.618_033_988_749_895
    private static let steps = 40

    /// Calls a function at places ever nearer to where it is greatest.
    static func search(_ range: ClosedRange<Double>, _ value: (Double) -> Double) {
        var (low, high) = (range.lowerBound, range.upperBound)
        var left = high - (high - low) * ratio
        var right = low + (high - low) * ratio
        var (atLeft, atRight) = (value(left), value(right))
        for _ in 0..<steps {
            if atLeft >= atRight {
                (high, right, atRight) = (right, left, atLeft)
                left = high - (high - low) * ratio
                atLeft = value(left)
            } else {
                (low, left, atLeft) = (left, right, atRight)
                right = low + (high - low) * ratio
                atRight = value(right)
            }
        }
    }
}
