extension DoubleInterval {
    /// Whether both ends are finite.
    var isBounded: Bool { lower > -.infinity && upper < .infinity }

    /// The squares.
    var squared: DoubleInterval {
        let size = magnitude
        return size.boundedProduct(size)
    }

    /// The logarithms of what is greater by 1, of numbers greater than −1.
    var logarithmOfOnePlus: DoubleInterval {
        DoubleInterval(
            lower: DoubleInterval.logarithmOfOnePlus(of: lower).lower,
            upper: DoubleInterval.logarithmOfOnePlus(of: upper).upper)
    }

    /// Bounds of ln (1 + x) for a double.
    ///
    /// With s = x/(2 + x), |x| < 2⁻⁸ and z = s² it is 2s (1 + z/3 + z²/5 + z³/7 + z⁴/9 + …), of which less than
    /// z⁵ < 2⁻⁸⁰ is left out. Sum, quotient and product cost less than four roundings, the bracket two
    /// more: 2⁻⁵⁰, and the bound used is 2⁻⁴⁸.
    private static func logarithmOfOnePlus(of x: Double) -> DoubleInterval {
        guard x.magnitude < 0x1p-8 else {
            let whole = DoubleInterval(x).boundedSum(DoubleInterval(1.0))
            return whole.lower > 0 ? whole.logarithm : .everything
        }
        let s = x / (2 + x)
        let z = s * s
        let value = 2 * s * (1 + z * (1.0 / 3 + z * (1.0 / 5 + z * (1.0 / 7 + z / 9))))
        let bound = value.magnitude * 0x1p-48
        return x == 0
            ? DoubleInterval(0.0)
            : DoubleInterval(
                lower: (value - bound).nextDown, upper: (value + bound).nextUp)
    }

    /// The cosines.
    var cosine: DoubleInterval {
        let size = magnitude
        guard size.upper <= DoubleInterval.greatestOfSeries else { return .unit }
        let (first, last) = (
            DoubleInterval.circular(of: size.lower, isSine: false),
            DoubleInterval.circular(of: size.upper, isSine: false)
        )
        let ends = first.hull(last)
        // It falls up to π, where it is −1, and rises then.
        let hasLeast = size.lower < 3.1416 && size.upper > 3.1415
        return DoubleInterval(
            lower: hasLeast ? -1 : max(ends.lower, -1), upper: min(ends.upper, 1))
    }

    /// The sines.
    var sine: DoubleInterval {
        guard magnitude.upper <= DoubleInterval.greatestOfSeries else { return .unit }
        let (first, last) = (
            DoubleInterval.circular(of: lower, isSine: true),
            DoubleInterval.circular(of: upper, isSine: true)
        )
        let ends = first.hull(last)
        // It rises from −π/2 to π/2, and falls on both sides of that.
        let hasLeast = lower < -1.5707 && upper > -1.5708
        let hasGreatest = lower < 1.5708 && upper > 1.5707
        return DoubleInterval(
            lower: hasLeast ? -1 : max(ends.lower, -1),
            upper: hasGreatest ? 1 : min(ends.upper, 1))
    }

    private static let unit = DoubleInterval(lower: -1, upper: 1)

    /// Beyond, nothing is said of sines and cosines but that they are no more than 1.
    private static let greatestOfSeries = 4.0

    /// Bounds of sine or cosine for |x| ≤ 4, by Taylor's series.
    ///
    /// What is left out after x³² is less than 4³³/33! < 2⁻⁵⁶. The magnitudes of the terms add up to less than
    /// cosh 4 < 28, of a sine to less than 7x, and each is off by less than 64 roundings: together that is
    /// less than 28 · 64 · 2⁻⁵³ < 2⁻⁴². The bound used is 2⁻⁴⁰, of a sine 2⁻⁴⁰ of x.
    private static func circular(of x: Double, isSine: Bool) -> DoubleInterval {
        let square = x * x
        var series = 1.0
        for k in stride(from: isSine ? 32.0 : 31, through: isSine ? 2 : 1, by: -2) {
            series = 1 - square / (k * (k + 1)) * series
        }
        let value = isSine ? x * series : series
        let bound = isSine ? x.magnitude * 0x1p-40 : 0x1p-40
        if x == 0 { return DoubleInterval(isSine ? 0.0 : 1.0) }
        return DoubleInterval(lower: (value - bound).nextDown, upper: (value + bound).nextUp)
    }

    /// The angles whose tangents it holds.
    var arcTangent: DoubleInterval {
        DoubleInterval(
            lower: DoubleInterval.arcTangent(of: lower).lower,
            upper: DoubleInterval.arcTangent(of: upper).upper)
    }

    /// Bounds of the arc tangent of a double.
    ///
    /// arctan x = 2 arctan (x/(1 + √(1 + x²))), twice, leaves |x| < 0.2 of |x| ≤ 1, and what x¹⁹/19 leaves
    /// out of the series is then less than 2⁻⁵¹ of it. Each halving costs less than four roundings, the
    /// series as many: less than 2⁻⁴⁸ of the value. Beyond 1 it is π/2 less that of the reciprocal, which
    /// costs three more. The bound used is 2⁻⁴⁵ of the value.
    private static func arcTangent(of x: Double) -> DoubleInterval {
        if x == 0 { return DoubleInterval(0.0) }
        let size = x.magnitude
        var y = size > 1 ? 1 / size : size
        for _ in 0..<2 { y = y / (1 + (1 + y * y).squareRoot()) }
        let square = y * y
        var series = 0.0
        for k in stride(from: 19.0, through: 1, by: -2) { series = 1 / k - square * series }
        let angle = 4 * y * series
        let value = size > 1 ? 1.5707963267948966 - angle : angle
        let bounds = DoubleInterval(
            lower: (value * (1 - 0x1p-45)).nextDown, upper: (value * (1 + 0x1p-45)).nextUp)
        return x < 0 ? -bounds : bounds
    }
}
