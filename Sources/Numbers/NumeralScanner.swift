/// Reads numerals in UTF-8 text, byte by byte: never through a floating-point type, never by
/// Unicode's compatibility folding (which makes 106 of 10⁶).
struct NumeralScanner {
    let text: [UInt8]
    let mark: DecimalMark
    var position = 0

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
        let isNegative = sign()
        guard let numeral = fractionCommand(isNegative) ?? plainNumeral(isNegative) else {
            position = start
            return nil
        }
        return numeral
    }

    private mutating func plainNumeral(_ isNegative: Bool) -> Numeral? {
        if let exponent = powerOfTen() {
            let decimal = RoundedDecimal(isNegative: isNegative, digits: "1", lastPlace: exponent)
            return finished(.decimal(decimal), .rounding)
        }
        guard let (digits, places) = decimalDigits() else { return nil }
        if places == 0, isFollowedByDateParts { return nil }
        if places == 0, let divisor = denominator() {
            let value = (Rational(digits: digits) ?? .zero) / divisor
            return finished(.fraction(isNegative ? -value : value), .rounding)
        }
        let uncertainty = places > 0 ? parenthesised() : nil
        guard let exponent = exponent() else { return nil }
        let trimmed = digits.drop { $0 == "0" }
        let decimal = RoundedDecimal(
            isNegative: isNegative, digits: trimmed.isEmpty ? "0" : String(trimmed),
            lastPlace: exponent - places)
        if let uncertainty {
            return finished(
                .decimal(decimal), .within(uncertainty * .powerOfTen(decimal.lastPlace)))
        }
        return finished(.decimal(decimal), claim(behind: decimal, places: places))
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
        return Numeral(form: form, scale: scale ?? .one, claim: claim, unit: unit)
    }
}
