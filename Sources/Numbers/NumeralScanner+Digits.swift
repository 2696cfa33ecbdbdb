extension NumeralScanner {
    /// Digits with their separators, and the number of them behind the point.
    ///
    /// Thousands may be set off in groups of three, by a narrow blank, `_`, `'`, `\,`, or by that
    /// one of `,` and `.` which is not the decimal mark; `{,}` is TeX's comma without its blank.
    mutating func decimalDigits() -> (digits: String, places: Int)? {
        var digits = ""
        while let digit = digit() { digits.append(digit) }
        guard !digits.isEmpty else { return nil }
        if digits.utf8.count <= 3, digits != "0" {
            while let group = thousands() { digits += group }
        }
        let point = position
        guard mark.tokens.contains(where: { take($0) }) else { return (digits, 0) }
        var places = 0
        while let digit = digit() {
            digits.append(digit)
            places += 1
        }
        if places == 0 { position = point }
        return (digits, places)
    }

    mutating func thousands() -> String? {
        let start = position
        let separators = ["_", "'", "’", "\\,", "\u{2009}", "\u{202F}", "\u{A0}"]
        guard (mark.other.tokens + separators).contains(where: { take($0) }) else { return nil }
        var group = ""
        while group.utf8.count < 3, let digit = digit() { group.append(digit) }
        let end = position
        guard group.utf8.count == 3, digit() == nil else {
            position = start
            return nil
        }
        position = end
        return group
    }

    /// An ASCII or full-width digit.
    mutating func digit() -> Character? {
        guard position < text.count else { return nil }
        if (0x30...0x39).contains(text[position]) {
            position += 1
            return Character(Unicode.Scalar(text[position - 1]))
        }
        guard position + 2 < text.count, text[position] == 0xEF, text[position + 1] == 0xBC,
            (0x90...0x99).contains(text[position + 2])
        else { return nil }
        position += 3
        return Character(Unicode.Scalar(text[position - 1] - 0x90 + 0x30))
    }

    mutating func sign() -> Bool {
        if ["-", "−", "－"].contains(where: { take($0) }) { return true }
        if take("+") || take("＋") { return false }
        return false
    }

    /// Whether `/11/21` follows: a date, and no fraction.
    var isFollowedByDateParts: Bool {
        var ahead = self
        for _ in 0..<2 {
            guard ahead.take("/"), ahead.digit() != nil else { return false }
            while ahead.digit() != nil {}
        }
        return true
    }

    /// The digits behind a slash.
    mutating func denominator() -> Rational? {
        let start = position
        guard take("/") || take("／"), let (digits, places) = decimalDigits(), places == 0,
            let value = Rational(digits: digits), value.sign != 0
        else {
            position = start
            return nil
        }
        return value
    }

    /// A fraction in TeX: `\frac{3}{8}`.
    mutating func fractionCommand(_ isNegative: Bool) -> Numeral? {
        let start = position
        guard take("\\frac{") || take("\\dfrac{") || take("\\tfrac{"),
            let top = integerBefore("}{"), let bottom = integerBefore("}"), bottom.sign != 0
        else {
            position = start
            return nil
        }
        let value = top / bottom
        return finished(.fraction(isNegative ? -value : value), .rounding)
    }

    mutating func integerBefore(_ closing: String) -> Rational? {
        guard let (digits, places) = decimalDigits(), places == 0, take(closing) else { return nil }
        return Rational(digits: digits)
    }

    /// The power of ten after the digits, zero when there is none; `nil` when it is too large.
    mutating func exponent() -> Int? {
        let start = position
        if take("e") || take("E") {
            if let exponent = signedInteger() { return abs(exponent) <= 100_000 ? exponent : nil }
            position = start
            return 0
        }
        if take("万") { return 4 }
        if take("亿") { return 8 }
        skipBlanks()
        guard ["×", "·", "\\times", "\\cdot"].contains(where: { take($0) }) else {
            position = start
            return 0
        }
        skipBlanks()
        guard peek("10"), let exponent = powerOfTen() else {
            position = start
            return 0
        }
        return exponent
    }

    /// The exponent of `10⁶` or `10^{-3}`.
    mutating func powerOfTen() -> Int? {
        let start = position
        guard take("10"), let exponent = raisedInteger(), abs(exponent) <= 100_000 else {
            position = start
            return nil
        }
        return exponent
    }

    /// An exponent as it is raised: `⁻³`, `^{-3}`, `^-3`.
    mutating func raisedInteger() -> Int? {
        if take("^{") {
            let value = signedInteger()
            return take("}") ? value : nil
        }
        if take("^") { return signedInteger() }
        let isNegative = take("⁻")
        var value: Int?
        while let index = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"].firstIndex(where: {
            take($0)
        }) {
            value = min((value ?? 0) * 10 + index, 1_000_000)
        }
        return value.map { isNegative ? -$0 : $0 }
    }

    mutating func signedInteger() -> Int? {
        let isNegative = sign()
        var value: Int?
        while let digit = digit() {
            value = min((value ?? 0) * 10 + (digit.wholeNumberValue ?? 0), 1_000_000)
        }
        return value.map { isNegative ? -$0 : $0 }
    }

    mutating func ellipsis() -> Bool {
        ["……", "…", "...", "\\ldots", "\\dots"].contains { take($0) }
    }
}
