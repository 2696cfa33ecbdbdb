extension DoubleInterval {
    /// The natural logarithms of its positive numbers.
    public var logarithm: DoubleInterval {
        guard upper > 0 else { return .everything }
        let high = DoubleInterval.logarithm(of: upper)
        if lower == upper { return DoubleInterval(lower: high.lower, upper: high.upper) }
        return DoubleInterval(
            lower: lower > 0 ? DoubleInterval.logarithm(of: lower).lower : -.infinity,
            upper: high.upper)
    }

    /// The exponentials.
    public var exponential: DoubleInterval {
        let low = DoubleInterval.exponential(of: lower)
        if lower == upper { return low }
        return DoubleInterval(
            lower: low.lower, upper: DoubleInterval.exponential(of: upper).upper)
    }

    /// Bounds of the natural logarithm of a positive double.
    ///
    /// With x = m·2^k and m in [√½, √2], f = m − 1 is exact (Sterbenz) and
    /// log m = 2 atanh(s) = 2s (1 + z/3 + z²/5 + …) for s = f/(2 + f), z = s².
    /// Let u = 2⁻⁵³. Then |s| < 0.1716 and z < 0.02945.
    /// - The series is cut after z¹⁰/21; the rest is less than z¹¹/(23 (1 − z)) < 10⁻¹⁸ < u/100
    ///   of the sum.
    /// - s comes from one sum and one quotient: relative error at most 2u + u². Since
    ///   s·(d/ds) atanh(s) / atanh(s) < 1.03, it costs log m less than 2.1u.
    /// - z P(z), with P summed by Horner's rule from positive terms, is less than 0.0101 and has a
    ///   relative error of at most 24u (two roundings for each of ten steps, and z's own 5u
    ///   counted once more): less than 0.25u of the sum. The last product and sum cost 2u.
    /// So log m is right to 5u of its magnitude. k·ln 2 costs 2u of its magnitude (the constant
    /// and the product), and the last sum u of the result. All of it is below
    /// 8u (|log m| + |k| ln 2); the bound used is twice that, 2⁻⁴⁹ (|log m| + |k| ln 2), which
    /// leaves room for the roundings of the bound itself. Subnormals are scaled first, exactly.
    static func logarithm(of x: Double) -> DoubleInterval {
        guard x.isFinite else { return DoubleInterval(lower: 0x1p9, upper: .infinity) }
        let scaled = x.isNormal ? x : x * 0x1p54
        var k = Int(scaled.exponent) - (x.isNormal ? 0 : 54)
        var m = scaled.significand
        if m > 1.4142135623730951 {
            m /= 2
            k += 1
        }
        let f = m - 1
        let s = f / (2 + f)
        let z = s * s
        var series = 1.0 / 21
        for divisor in [19.0, 17, 15, 13, 11, 9, 7, 5, 3] { series = series * z + 1 / divisor }
        let main = 2 * s + 2 * s * (z * series)
        let shift = Double(k) * 0.6931471805599453
        let bound = 0x1p-49 * (abs(main) + abs(shift))
        let value = shift + main
        return DoubleInterval(
            lower: bound == 0 ? value : (value - bound).nextDown,
            upper: bound == 0 ? value : (value + bound).nextUp)
    }

    /// Bounds of the exponential of a double.
    ///
    /// With k the integer nearest x/ln 2 and r = x − k·ln 2, |r| < 0.3466, exp x = 2^k exp r.
    /// ln 2 is taken as a head of 33 bits and a tail, so k·head is exact for |k| < 2²⁰; x − k·head
    /// is exact too, being a multiple of 2⁻⁵⁴ below ½ (or x itself, for k = 0); and r's error is at
    /// most u|k·tail| + u|r| + |k| 2⁻⁸⁵ < 0.4u in all, with u = 2⁻⁵³, |k| < 1100, |tail| < 2⁻³².
    /// Taylor's series to r¹³ leaves out less than 5·10⁻¹⁸ < u/20; Horner's rule costs less than 4u.
    /// So the relative error is below 5u; the bound used is 2⁻⁴⁹ = 16u. Scaling by 2^k is exact,
    /// since for x ≥ −708 the result is a normal number.
    static func exponential(of x: Double) -> DoubleInterval {
        if x > 709 {
            return DoubleInterval(lower: x == .infinity ? .infinity : 0x1p1022, upper: .infinity)
        }
        if x < -708 { return DoubleInterval(lower: 0, upper: 0x1p-1021) }
        let k = (x * 1.4426950408889634).rounded()
        let r = (x - k * 0x1.62e42feep-1) - k * 0x1.a39ef35793c76p-33
        var series = 1.0
        var divisor = 13.0
        while divisor > 0 {
            series = 1 + r / divisor * series
            divisor -= 1
        }
        let scale = Double(sign: .plus, exponent: Int(k), significand: 1)
        return DoubleInterval(
            lower: (series * (1 - 0x1p-49)).nextDown * scale,
            upper: (series * (1 + 0x1p-49)).nextUp * scale)
    }
}
