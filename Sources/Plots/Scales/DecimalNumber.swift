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

    /// The number alone: in positional notation where that is short, else as a label with a power
    /// of ten.
    ///
    ///     DecimalNumber(significand: -25, exponent: 6).compactText     // "−2.5×10^{7}"
    var compactText: String {
        let magnitude = exponent + String(significand.magnitude).count - 1
        guard significand != 0 else { return "0" }
        guard magnitude > 5 || magnitude < -4 else { return text() }
        let reduced = reduced
        let mantissa = reduced.text(inUnitsOf: magnitude)
        let power = "10^{\(magnitude)}"
        switch mantissa {
        case "1": return power
        case "−1": return "−" + power
        case _: return "\(mantissa)×\(power)"
        }
    }

    /// The same number without zeros at its end.
    var reduced: DecimalNumber {
        var (significand, exponent) = (significand, exponent)
        while significand != 0, significand % 10 == 0 {
            significand /= 10
            exponent += 1
        }
        return DecimalNumber(significand: significand, exponent: significand == 0 ? 0 : exponent)
    }
}

extension DecimalNumber {
    /// The number of fewest digits that a double reads as, thirteen at most.
    init(shortest value: Double) {
        let magnitude = value.magnitude.decimalExponent
        let candidates = (0...12).map { digits in
            DecimalNumber(
                significand: Int(
                    rounding: value.scaled(byPowerOfTen: digits - magnitude),
                    within: -100_000_000_000_000...100_000_000_000_000),
                exponent: magnitude - digits)
        }
        let found = candidates.first { $0.value == value } ?? candidates[12]
        self = found.reduced
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

    /// Ten to an integral power, the nearest number.
    static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? .infinity }
}
