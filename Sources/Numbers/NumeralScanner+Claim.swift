extension NumeralScanner {
    /// What the digits claim, by what follows them: `…`, `+`, `(4)`, `± 0.01`.
    mutating func claim(behind decimal: RoundedDecimal, places: Int) -> Numeral.Claim {
        if ellipsis() { return .prefix }
        if isFollowedByOpenPlus, take("+") { return .bound(.greaterOrEqual) }
        let start = position
        skipBlanks()
        guard take("±") || take("\\pm") else {
            position = start
            return .rounding
        }
        skipBlanks()
        guard let (digits, widthPlaces) = decimalDigits(), let width = Rational(digits: digits)
        else {
            position = start
            return .rounding
        }
        // A power of ten before the sign is not repeated behind it.
        let power = Rational.powerOfTen(decimal.lastPlace + places)
        return .within(width * .powerOfTen(-widthPlaces) * power)
    }

    /// Moves past blanks and past signs of approximation, which do not loosen the digits.
    mutating func skipApproximation() {
        skipBlanks()
        let signs: [StaticString] = [
            "≈", "∼", "≃", "\\approx", "\\sim", "大约", "约", "about ", "roughly ",
        ]
        if signs.contains(where: { take($0) }) { skipBlanks() }
    }

    /// Whether `+` follows with nothing to add: `80+`.
    private var isFollowedByOpenPlus: Bool {
        guard peek("+") else { return false }
        var ahead = self
        ahead.position += 1
        if ahead.isAtOperand { return false }
        ahead.skipBlanks()
        return ahead.isAtEnd || !ahead.isAtOperand || ahead.isAtName
    }

    /// How far a value may be off.
    struct Uncertainty {
        let width: Rational
        /// Whether the width counts units of the last place: 45.6(23) is 45.6(2.3).
        let isInLastPlace: Bool
    }

    /// The digits in parentheses that stand right behind a decimal: its uncertainty.
    mutating func parenthesised() -> Uncertainty? {
        let start = position
        guard take("("), let (digits, places) = decimalDigits(), digits.utf8.count <= 3 + places,
            take(")"), let width = Rational(digits: digits)
        else {
            position = start
            return nil
        }
        return Uncertainty(width: width * .powerOfTen(-places), isInLastPlace: places == 0)
    }

    /// A band in parentheses with a power of ten behind it: `(2 ± 0.1)e-1`.
    mutating func bandInParentheses(_ isNegative: Bool) -> Numeral? {
        let start = position
        guard take("("), let (digits, places) = decimalDigits(),
            let number = Rational(digits: digits)
        else {
            position = start
            return nil
        }
        let decimal = RoundedDecimal(
            isNegative: isNegative, digits: number.description, lastPlace: -places)
        guard case .within(let width) = claim(behind: decimal, places: places), take(")"),
            let exponent = exponent(), exponent != 0
        else {
            position = start
            return nil
        }
        let scaled = RoundedDecimal(
            isNegative: isNegative, digits: decimal.digits, lastPlace: exponent - places)
        return finished(.decimal(scaled), .within(width * .powerOfTen(exponent)))
    }

    /// A sign or words of comparison before a number; none where a number stands before it, since
    /// that compares two numbers.
    mutating func bound() -> Numeral.Bound? {
        let start = position
        guard position < text.count, !(0x30...0x39).contains(text[position]), !followsNumber,
            let bound = comparison()
        else { return nil }
        skipBlanks()
        if isAtEnd { position = start }
        return isAtEnd ? nil : bound
    }

    private mutating func comparison() -> Numeral.Bound? {
        guard NumeralScanner.beginsComparison(text[position]) else { return nil }
        for (token, bound) in NumeralScanner.comparisons where take(token) { return bound }
        return nil
    }

    /// Whether a sign or word of comparison may begin with a byte.
    static func beginsComparison(_ byte: UInt8) -> Bool {
        byte >= 0x80 || comparisonStarts.contains(byte)
    }

    private static let comparisonStarts = Array("<>\\almoub".utf8)

    private static let comparisons: [(StaticString, Numeral.Bound)] = [
        ("<=", .lessOrEqual), (">=", .greaterOrEqual), ("≤", .lessOrEqual), ("≥", .greaterOrEqual),
        ("≦", .lessOrEqual), ("≧", .greaterOrEqual), ("⩽", .lessOrEqual), ("⩾", .greaterOrEqual),
        ("<", .less), (">", .greater), ("＜", .less), ("＞", .greater), ("\\leq", .lessOrEqual),
        ("\\geq", .greaterOrEqual), ("\\le", .lessOrEqual), ("\\ge", .greaterOrEqual),
        ("\\lt", .less), ("\\gt", .greater), ("at least ", .greaterOrEqual),
        ("at most ", .lessOrEqual), ("less than ", .less), ("more than ", .greater),
        ("over ", .greater), ("under ", .less), ("above ", .greater), ("below ", .less),
        ("至少", .greaterOrEqual), ("至多", .lessOrEqual), ("超过", .greater), ("低于", .less),
    ]
}
