extension Double {
    /// The natural logarithm of a positive number, to the last digit or the one before.
    ///
    /// The same bits on every machine, unlike the C library's. Zero gives −∞; negative numbers
    /// give what is no number.
    ///
    ///     8.0.naturalLogarithm / 2.0.naturalLogarithm     // 3
    var naturalLogarithm: Double {
        guard self > 0, isFinite else { return self == 0 ? -.infinity : self > 0 ? self : .nan }
        var (fraction, power) = (significand, Double(exponent))
        if fraction > 1.414_213_562_373_095 { (fraction, power) = (fraction / 2, power + 1) }
        // ln m = 2 artanh s, with |s| < 0.172: the 12th term is below the last digit.
        let s = (fraction - 1) / (fraction + 1)
        var sum = 0.0
        var odd = 23.0
        while odd > 0 {
            sum = sum * s * s + 1 / odd
            odd -= 2
        }
        return power * 0.693_147_180_559_945_3 + 2 * s * sum
    }

    /// The logarithm to base 10 of a positive number; exact for powers of ten.
    var decimalLogarithm: Double {
        let value = naturalLogarithm / 2.302_585_092_994_045_7
        let nearest = value.rounded()
        let isPower = (value - nearest).magnitude < 1e-9 && nearest.magnitude <= 308
        return isPower && Self.powerOfTen(Int(nearest)) == self ? nearest : value
    }

    /// e to the power of a number; 0 or ∞ beyond what doubles hold.
    static func exponential(_ value: Double) -> Double {
        guard !value.isNaN else { return .nan }
        guard value.magnitude < 745 else { return value < 0 ? 0 : .infinity }
        let power = (value / 0.693_147_180_559_945_3).rounded()
        // ln 2 in two parts, the first short, so that the difference is exact.
        let rest = (value - power * 0.693_147_180_369_123_8) - power * 1.908_214_929_270_587_7e-10
        var sum = 1.0
        var divisor = 16.0
        while divisor > 0 {
            sum = 1 + sum * rest / divisor
            divisor -= 1
        }
        return Double(sign: .plus, exponent: Int(power), significand: sum)
    }

    /// Ten to the power of a number; exact for integers that doubles hold.
    static func powerOfTen(of value: Double) -> Double {
        let nearest = value.rounded()
        if value == nearest, nearest.magnitude <= 308 {
            return powerOfTen(Int(nearest))
        }
        return exponential(value * 2.302_585_092_994_045_7)
    }

    /// The cosine and the sine of an angle in turns: a quarter gives 0 and 1.
    static func direction(ofTurns turns: Double) -> (cosine: Double, sine: Double) {
        let whole = turns - turns.rounded(.down)
        let quarter = (whole * 4).rounded()
        let angle = (whole - quarter / 4) * 6.283_185_307_179_586
        var (cosine, sine) = (1.0, 1.0)
        for n in stride(from: 18.0, through: 2, by: -2) {
            cosine = 1 - cosine * angle * angle / (n * (n - 1))
            sine = 1 - sine * angle * angle / (n * (n + 1))
        }
        sine *= angle
        return switch Int(quarter) % 4 {
        case 0: (cosine, sine)
        case 1: (-sine, cosine)
        case 2: (-cosine, -sine)
        default: (sine, -cosine)
        }
    }
}
