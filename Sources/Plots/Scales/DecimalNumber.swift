/// An integer times a power of ten: what a tick is, without rounding.
struct DecimalNumber: Sendable, Hashable {
    /// The integer.
    let significand: Int
    /// The power of ten.
    let exponent: Int

    /// The nearest number of binary floating point.
    var value: Double { Double(significand).scaled(byPowerOfTen: exponent) }

    /// The number in positional notation with a typographic minus, after taking out a power of ten.
    ///
    ///     DecimalNumber(significand: -5, exponent: -2).text()     // "−0.05"
    func text(inUnitsOf power: Int = 0) -> String {
        let places = exponent - power
        let sign = significand < 0 ? "−" : ""
        let digits = String(significand.magnitude)
        if places >= 0 {
            return sign + digits + (significand == 0 ? "" : String(repeating: "0", count: places))
        }
        let missing = max(0, 1 - places - digits.count)
        let padded = String(repeating: "0", count: missing) + digits
        return sign + padded.dropLast(-places) + "." + padded.suffix(-places)
    }
}

extension Double {
    /// The number times a power of ten, correctly rounded where the power is exact.
    func scaled(byPowerOfTen exponent: Int) -> Double {
        var result = self
        var rest = exponent
        while rest > 22 && result.isFinite && result != 0 {
            let step = Swift.min(rest, 300)
            result *= Self.powerOfTen(step)
            rest -= step
        }
        while rest < -22 && result != 0 {
            let step = Swift.min(-rest, 300)
            result /= Self.powerOfTen(step)
            rest += step
        }
        return rest >= 0 ? result * Self.powerOfTen(rest) : result / Self.powerOfTen(-rest)
    }

    /// The power of ten not above the magnitude: 2 for 250, −1 for 0.3.
    ///
    /// Positive numbers only; 0 for all others.
    var decimalExponent: Int {
        guard self > 0 && isFinite else { return 0 }
        var guess = Int(rounding: Double(exponent) * 0.30103, within: -330...310)
        while Self(1).scaled(byPowerOfTen: guess) > self { guess -= 1 }
        while Self(1).scaled(byPowerOfTen: guess + 1) <= self { guess += 1 }
        return guess
    }

    /// Ten to a power of 0 to 300, the nearest number.
    private static func powerOfTen(_ exponent: Int) -> Double {
        Double("1e\(exponent)") ?? .infinity
    }
}
