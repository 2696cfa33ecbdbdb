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
        var digits: [UInt8] = []
        digits.append(fixedPointOfHundredths: self)
        return String(decoding: digits, as: UTF8.self)
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

extension [UInt8] {
    /// Adds so many hundredths in fixed point, in ASCII.
    mutating func append(fixedPointOfHundredths hundredths: Int) {
        if hundredths < 0 { append(UInt8(ascii: "-")) }
        let (whole, fraction) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        append(digitsOf: whole)
        guard fraction > 0 else { return }
        append(UInt8(ascii: "."))
        append(digitsOf: fraction / 10)
        if fraction % 10 > 0 { append(digitsOf: fraction % 10) }
    }

    private mutating func append(digitsOf number: UInt) {
        if number >= 10 { append(digitsOf: number / 10) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
