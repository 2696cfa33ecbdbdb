/// Reads numerals in UTF-8 text, byte by byte: never through a floating-point type, never by
/// Unicode's compatibility folding (which makes 106 of 10⁶).
struct NumeralScanner {
    let text: [UInt8]
    let mark: DecimalMark
    var position = 0
    /// The sign before them, as written.
    private var writtenSign: ArraySlice<UInt8> = []
    /// How the digits that were read last are written.
    private var writing: Numeral.Writing?

    init(_ text: [UInt8], mark: DecimalMark) {
        self.text = text
        self.mark = mark
    }

    var isAtEnd: Bool { position >= text.count }

    /// The numeral that begins here, if one does; the position moves behind it and its unit.
    mutating func numeral() -> Numeral? {
        let start = position
        let bound = bound()
        guard let numeral = unbounded() else {
            position = start
            return nil
        }
        guard let bound else { return numeral }
        return numeral.isPlain ? numeral.with(claim: .bound(bound)) : numeral
    }

    private mutating func unbounded() -> Numeral? {
        let start = position
        writing = nil
        // 百分之三十 puts the per cent first.
        let isPercent = take("百分之")
        let beforeSign = position
        let isNegative = sign()
        writtenSign = text[beforeSign..<position]
        let found =
            isAtDigit
            ? plainNumeral(isNegative)
            : fractionCommand(isNegative) ?? wrapped("\\num{", "}", isNegative)
                ?? bandInParentheses(isNegative) ?? plainNumeral(isNegative)
        guard let numeral = found else {
            position = start
            return nil
        }
        return isPercent ? numeral.with(scale: Rational(1, 100)) : numeral
    }

    /// Whether a digit of ASCII stands here: then neither a command nor a bracket does.
    private var isAtDigit: Bool {
        position < text.count && (0x30...0x39).contains(text[position])
    }

    private mutating func plainNumeral(_ isNegative: Bool) -> Numeral? {
        if let exponent = powerOfTen() {
            let decimal = RoundedDecimal(isNegative: isNegative, digits: "1", lastPlace: exponent)
            return finished(.decimal(decimal), .rounding)
        }
        if let part = vulgarFraction() {
            return finished(.fraction(isNegative ? -part : part), .rounding)
        }
        let mantissa = position
        guard let (digits, places) = decimalDigits() else { return nil }
        let mantissaEnd = position
        if places == 0, let value = fraction(beginningWith: digits) {
            return finished(.fraction(isNegative ? -value : value), .rounding)
        }
        let uncertainty = places > 0 ? parenthesised() : nil
        let beforeExponent = position
        guard let exponent = exponent() else { return nil }
        writing = Numeral.Writing(
            sign: writtenSign, mantissa: text[mantissa..<mantissaEnd],
            exponent: text[beforeExponent..<position],
            places: places, mark: mark)
        let decimal = RoundedDecimal(
            isNegative: isNegative, digits: digits.withoutLeadingZeros,
            lastPlace: exponent - places)
        if let uncertainty {
            let power = Rational.powerOfTen(exponent - (uncertainty.isInLastPlace ? places : 0))
            return finished(.decimal(decimal), .within(uncertainty.width * power))
        }
        return finished(.decimal(decimal), claim(behind: decimal, places: places))
    }

    /// A number in a command's braces: `\num{1.2e-3}`.
    private mutating func wrapped(
        _ opening: StaticString, _ closing: StaticString, _ isNegative: Bool
    ) -> Numeral? {
        guard peek(opening) else { return nil }
        let start = position
        guard take(opening), !isNegative, let inner = unbounded(), take(closing) else {
            position = start
            return nil
        }
        return finished(inner.form, inner.claim)
    }

    mutating func finished(_ form: Numeral.Form, _ claim: Numeral.Claim) -> Numeral {
        let end = position
        skipBlanks()
        let scale = scale()
        if scale == nil { position = end }
        let afterScale = position
        skipBlanks()
        let unit = unit()
        if unit == nil { position = afterScale }
        return Numeral(
            form: form, scale: scale ?? .one, claim: claim, unit: unit, writing: writing)
    }
}

extension String {
    /// Digits without zeros before them; of zeros, one.
    fileprivate var withoutLeadingZeros: String {
        guard utf8.first == UInt8(ascii: "0"), utf8.count > 1 else { return self }
        let trimmed = Substring(utf8.drop { $0 == UInt8(ascii: "0") })
        return trimmed.isEmpty ? "0" : String(trimmed)
    }
}
