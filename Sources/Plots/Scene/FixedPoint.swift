extension Double {
    /// The number in fixed point with at most two decimals, as it stands in SVG.
    ///
    /// It has no exponent, no trailing zeros and no negative zero. What is not finite reads `0`,
    /// and what is beyond a billion is held there, far outside of any figure.
    ///
    ///     (-0.001).fixedPoint     // "0"
    ///     (12.5).fixedPoint       // "12.5"
    var fixedPoint: String { hundredths.fixedPointOfHundredths }

    /// How many hundredths the number is, rounded and held as `fixedPoint` is.
    var hundredths: Int { Int(rounding: self * 100, within: -100_000_000_000...100_000_000_000) }
}

extension Int {
    /// So many hundredths in fixed point.
    ///
    ///     (-1250).fixedPointOfHundredths     // "-12.5"
    var fixedPointOfHundredths: String {
        let (whole, fraction) = magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = self < 0 ? "-" : ""
        if fraction == 0 { return "\(sign)\(whole)" }
        if fraction % 10 == 0 { return "\(sign)\(whole).\(fraction / 10)" }
        return "\(sign)\(whole).\(fraction < 10 ? "0" : "")\(fraction)"
    }

    /// The integer nearest to a number, held within bounds; 0, or the bound nearest to it, for what
    /// is not a number.
    init(rounding value: Double, within bounds: ClosedRange<Int>) {
        guard !value.isNaN else {
            self = Swift.min(Swift.max(0, bounds.lowerBound), bounds.upperBound)
            return
        }
        let held = Swift.min(Swift.max(value, Double(bounds.lowerBound)), Double(bounds.upperBound))
        self = Int(held.rounded(.toNearestOrAwayFromZero))
    }
}
