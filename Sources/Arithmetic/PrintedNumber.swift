import Numbers

/// A number as it stands in a side: its digits, and with how many places.
struct PrintedNumber: Sendable, Hashable {
    /// The digits as printed, with a point.
    let digits: String
    /// What it says, per cent sign and power of ten included.
    var value: Rational
    /// The exponent of its last digit: −2 in `0.25`, −4 in `0.25%`.
    var lastPlace: Int
    /// How many digits stand behind the point as printed.
    let places: Int
    /// How many digits it has, without zeros before them.
    let significantDigits: Int
    /// Whether dots behind it say that it goes on.
    var isPrefix = false
    /// Whether a per cent sign belongs to it.
    var isPercent = false
    /// Whether a power of ten belongs to it.
    var isScientific = false

    /// Creates a number from digits with at most one point; `nil` for too many digits.
    init?(digits: String) {
        var (count, significant) = (0, 0)
        var point: Int?
        for byte in digits.utf8 {
            if byte == UInt8(ascii: ".") {
                point = point ?? count
            } else if significant > 0 || byte != UInt8(ascii: "0") {
                significant += 1
            }
            count += 1
        }
        guard count <= 400,
            let value = Rational(shortDecimal: digits) ?? PrintedNumber.value(ofLong: digits)
        else { return nil }
        self.digits = digits
        self.value = value
        places = point.map { count - $0 - 1 } ?? 0
        lastPlace = -places
        significantDigits = significant
    }

    private static func value(ofLong digits: String) -> Rational? {
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let value = Rational(digits: parts.joined()) else { return nil }
        return parts.count == 2 ? value * .powerOfTen(-parts[1].utf8.count) : value
    }

    /// The number times a power of ten; `nil` beyond all reason.
    func scaled(byPowerOfTen exponent: Int) -> PrintedNumber? {
        guard exponent.magnitude <= 400 else { return nil }
        var number = self
        number.value = value * .powerOfTen(exponent)
        number.lastPlace = lastPlace + exponent
        return number
    }

    /// The number with a per cent sign behind it.
    var percent: PrintedNumber? {
        var number = scaled(byPowerOfTen: -2)
        number?.isPercent = true
        return number
    }

    /// Whether it has no decimals.
    var isWhole: Bool { lastPlace >= 0 && !isScientific }

    /// The place of its last digit that is no zero, of a whole number; else that of its last digit.
    var roundedPlace: Int {
        guard isWhole, value.sign != 0 else { return lastPlace }
        var place = 0
        var rest = value
        while (rest / 10).isInteger, place < 400 {
            rest = rest / 10
            place += 1
        }
        return place
    }

    /// Whether its decimals are those of thirds and sixths, rounded: 0.33, 66.7%.
    var looksLikeThird: Bool {
        guard places > 0 else { return false }
        let digits = (value * .powerOfTen(isPercent ? 2 + places : places)).magnitude
        guard let count = digits.int else { return false }
        return places > 1 || isPercent ? [33, 67, 66, 17, 16, 83].contains(count % 100) : false
    }
}
