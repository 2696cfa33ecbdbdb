extension NumeralScanner {
    /// The exact number whose integer digits were read: a fraction `3/8`, a mixed number `1½`, a
    /// power `2^{-7}`; `nil` when neither follows.
    mutating func fraction(beginningWith digits: String) -> Rational? {
        guard position < text.count, NumeralScanner.fractionStarts.contains(text[position]),
            let integer = Rational(digits: digits)
        else { return nil }
        if let divisor = denominator() { return integer / divisor }
        if let part = vulgarFraction() { return integer + part }
        let start = position
        guard let exponent = raisedInteger(), abs(exponent) <= 4096, digits.utf8.count <= 9,
            integer.sign != 0 || exponent > 0
        else {
            position = start
            return nil
        }
        return integer.power(exponent)
    }

    /// The first bytes of slashes, of fractions that are one character, and of what is raised.
    private static let fractionStarts: [UInt8] = [
        UInt8(ascii: "/"), UInt8(ascii: "^"), 0xC2, 0xE2, 0xEF,
    ]

    /// The digits behind a slash.
    private mutating func denominator() -> Rational? {
        let start = position
        guard take("/") || take("／"), let (digits, places) = decimalDigits(), places == 0,
            let value = Rational(digits: digits), value.sign != 0
        else {
            position = start
            return nil
        }
        return value
    }

    /// A fraction that is one character.
    mutating func vulgarFraction() -> Rational? {
        guard position < text.count, text[position] == 0xC2 || text[position] == 0xE2 else {
            return nil
        }
        for (character, value) in NumeralScanner.vulgarFractions where take(character) {
            return value
        }
        return nil
    }

    private static let vulgarFractions: [(StaticString, Rational)] = [
        ("½", Rational(1, 2)), ("⅓", Rational(1, 3)), ("⅔", Rational(2, 3)),
        ("¼", Rational(1, 4)), ("¾", Rational(3, 4)), ("⅕", Rational(1, 5)),
        ("⅖", Rational(2, 5)), ("⅗", Rational(3, 5)), ("⅘", Rational(4, 5)),
        ("⅙", Rational(1, 6)), ("⅚", Rational(5, 6)), ("⅐", Rational(1, 7)),
        ("⅛", Rational(1, 8)), ("⅜", Rational(3, 8)), ("⅝", Rational(5, 8)),
        ("⅞", Rational(7, 8)), ("⅑", Rational(1, 9)), ("⅒", Rational(1, 10)),
    ]

    /// The commands of TeX that set fractions.
    static let fractionCommands: [StaticString] = ["\\frac", "\\dfrac", "\\tfrac"]

    /// A fraction in TeX: `\frac{3}{8}`, and without braces around single digits, `\tfrac12`.
    mutating func fractionCommand(_ isNegative: Bool) -> Numeral? {
        let start = position
        guard position < text.count, text[position] == UInt8(ascii: "\\") else { return nil }
        guard NumeralScanner.fractionCommands.contains(where: { take($0) }),
            let top = integerArgument(), let bottom = integerArgument(), bottom.sign != 0,
            !isWithinDigits
        else {
            position = start
            return nil
        }
        let value = top / bottom
        return finished(.fraction(isNegative ? -value : value), .rounding)
    }

    /// Whether the position divides digits.
    private var isWithinDigits: Bool {
        position < text.count
            && text[position - 1...position].allSatisfy { (0x30...0x39).contains($0) }
    }

    /// An argument of a command that is an integer: in braces, or one digit alone.
    mutating func integerArgument() -> Rational? {
        while take(" ") {}
        guard take("{") else {
            guard position < text.count, (0x30...0x39).contains(text[position]) else { return nil }
            position += 1
            return Rational(Int(text[position - 1]) - 0x30)
        }
        let isNegative = sign()
        guard let (digits, places) = decimalDigits(), places == 0, take("}"),
            let value = Rational(digits: digits)
        else { return nil }
        return isNegative ? -value : value
    }
}
