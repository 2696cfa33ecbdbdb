/// A decimal number with a last place: ±D·10^q, where the zeros at the end of D count.
///
///     RoundedDecimal(isNegative: false, digits: "2939", lastPlace: -4).plainText     // "0.2939"
public struct RoundedDecimal: Sendable, Hashable {
    /// Whether the sign is minus.
    ///
    /// Zero has no sign.
    public let isNegative: Bool
    /// The digits of D, without leading zeros; `"0"` for zero.
    public let digits: String
    /// The exponent q of the last digit.
    public let lastPlace: Int

    /// Creates a decimal from its parts.
    public init(isNegative: Bool, digits: String, lastPlace: Int) {
        self.isNegative = isNegative && digits != "0"
        self.digits = digits
        self.lastPlace = lastPlace
    }

    /// Creates a decimal from the integer D.
    init(integer: Rational, lastPlace: Int) {
        self.init(
            isNegative: integer.sign < 0, digits: integer.magnitude.description,
            lastPlace: lastPlace)
    }

    /// Its exact value.
    public var value: Rational {
        let magnitude = (Rational(digits: digits) ?? .zero) * .powerOfTen(lastPlace)
        return isNegative ? -magnitude : magnitude
    }

    /// The exponent of the first digit: 2 for 123, −1 for 0.5.
    public var firstPlace: Int { lastPlace + digits.utf8.count - 1 }

    /// The number without exponent, with `-` for minus.
    public var plainText: String {
        let count = digits.utf8.count
        // How many digits stand before the point, and how many zeros are put in on both sides.
        let whole = count + lastPlace
        let (leading, trailing) = (max(0, 1 - whole), digits == "0" ? 0 : max(0, lastPlace))
        var text: [UInt8] = []
        text.reserveCapacity(count + leading + trailing + 2)
        if isNegative { text.append(UInt8(ascii: "-")) }
        let beginning = text.count
        text += repeatElement(UInt8(ascii: "0"), count: leading)
        text += digits.utf8
        text += repeatElement(UInt8(ascii: "0"), count: trailing)
        if lastPlace < 0 { text.insert(UInt8(ascii: "."), at: beginning + leading + whole) }
        return String(decoding: text, as: UTF8.self)
    }

    /// The mantissa with one digit before the point, and its exponent: `("2.939", -1)`.
    public var scientific: (mantissa: String, exponent: Int) {
        var mantissa = digits
        if mantissa.utf8.count > 1 {
            mantissa.insert(".", at: mantissa.index(after: mantissa.startIndex))
        }
        return ((isNegative ? "-" : "") + mantissa, digits == "0" ? 0 : firstPlace)
    }

    /// The number as programs read it, with an exponent outside 1e-7 … 1e21: `1.2e-9`.
    public var machineText: String {
        guard digits != "0", !(-7...20).contains(firstPlace) else { return plainText }
        let (mantissa, exponent) = scientific
        return "\(mantissa)e\(exponent)"
    }

    /// The same number without zeros at the end of its decimals.
    public var trimmed: RoundedDecimal { trimmed(upTo: 0) }

    /// The same number with no zero at its end.
    var shortest: RoundedDecimal { trimmed(upTo: .max) }

    private func trimmed(upTo greatestPlace: Int) -> RoundedDecimal {
        var digits = Substring(digits)
        var place = lastPlace
        while place < greatestPlace, digits.utf8.count > 1, digits.hasSuffix("0") {
            digits.removeLast()
            place += 1
        }
        if digits == "0" { place = 0 }
        return RoundedDecimal(isNegative: isNegative, digits: String(digits), lastPlace: place)
    }
}
