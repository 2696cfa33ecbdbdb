/// Reads numerals in UTF-8 text, byte by byte: never through a floating-point type, never by
/// Unicode's compatibility folding (which makes 106 of 10⁶).
struct NumeralScanner {
    private let text: [UInt8]
    var position = 0

    init(_ text: [UInt8]) { self.text = text }

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

    private mutating func finished(_ form: Numeral.Form, _ claim: Numeral.Claim) -> Numeral {
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

extension NumeralScanner {
    /// Digits with their separators, and the number of them behind the point.
    ///
    /// Thousands may be set off by `,` `_` `'` `{,}` `\,` or a narrow blank, in groups of three.
    mutating func decimalDigits() -> (digits: String, places: Int)? {
        var digits = ""
        while let digit = digit() { digits.append(digit) }
        guard !digits.isEmpty else { return nil }
        if digits.utf8.count <= 3 {
            while let group = thousands() { digits += group }
        }
        let point = position
        guard take(".") || take("．") else { return (digits, 0) }
        var places = 0
        while let digit = digit() {
            digits.append(digit)
            places += 1
        }
        if places == 0 { position = point }
        return (digits, places)
    }

    private mutating func thousands() -> String? {
        let start = position
        let separators = [",", "_", "'", "{,}", "\\,", "\u{2009}", "\u{202F}", "\u{A0}", "，"]
        guard separators.contains(where: { take($0) }) else { return nil }
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
    private mutating func digit() -> Character? {
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

    private mutating func sign() -> Bool {
        if ["-", "−", "－"].contains(where: { take($0) }) { return true }
        if take("+") || take("＋") { return false }
        return false
    }

    /// Whether `/11/21` follows: a date, and no fraction.
    private var isFollowedByDateParts: Bool {
        var ahead = self
        for _ in 0..<2 {
            guard ahead.take("/"), ahead.digit() != nil else { return false }
            while ahead.digit() != nil {}
        }
        return true
    }

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

    /// `\frac{3}{8}`
    private mutating func fractionCommand(_ isNegative: Bool) -> Numeral? {
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

    private mutating func integerBefore(_ closing: String) -> Rational? {
        guard let (digits, places) = decimalDigits(), places == 0, take(closing) else { return nil }
        return Rational(digits: digits)
    }

    /// The power of ten after the digits, zero when there is none; `nil` when it is too large.
    private mutating func exponent() -> Int? {
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
    private mutating func powerOfTen() -> Int? {
        let start = position
        guard take("10"), let exponent = raisedInteger(), abs(exponent) <= 100_000 else {
            position = start
            return nil
        }
        return exponent
    }

    /// `⁻³`, `^{-3}`, `^-3`
    private mutating func raisedInteger() -> Int? {
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

    private mutating func signedInteger() -> Int? {
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

extension NumeralScanner {
    /// A per cent or per mille sign.
    mutating func scale() -> Rational? {
        if take("%") || take("\\%") || take("％") { return Rational(1, 100) }
        return take("‰") ? Rational(1, 1000) : nil
    }

    /// A unit of information, also as `\text{ nats}`.
    mutating func unit() -> InformationUnit? {
        let start = position
        let isCommand = ["\\text{", "\\mathrm{", "\\textrm{"].contains { take($0) }
        skipBlanks()
        var word = ""
        while position < text.count, isLetter(text[position]) {
            word.unicodeScalars.append(Unicode.Scalar(text[position]))
            position += 1
        }
        guard let unit = InformationUnit(word: word), !isCommand || takeClosingBrace() else {
            position = start
            return nil
        }
        return unit
    }

    private mutating func takeClosingBrace() -> Bool {
        skipBlanks()
        return take("}")
    }

    /// Blanks of every width, and TeX's.
    mutating func skipBlanks() {
        let blanks = [
            " ", "\t", "\n", "\r", "\u{A0}", "\u{2009}", "\u{202F}", "\\,", "\\;", "\\ ", "~",
        ]
        while blanks.contains(where: { take($0) }) {}
    }

    mutating func take(_ token: String) -> Bool {
        guard peek(token) else { return false }
        position += token.utf8.count
        return true
    }

    private func peek(_ token: String) -> Bool {
        var index = position
        for byte in token.utf8 {
            guard index < text.count, text[index] == byte else { return false }
            index += 1
        }
        return true
    }

    private func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte & 0xDF)
    }
}

extension NumeralScanner {
    /// The numeral here in running text: a sign counts only where no operand stands before it.
    mutating func numeralHere() -> Numeral? {
        let start = position
        if peek("-") || peek("+") || peek("−") || peek("－") {
            guard !followsOperand, let numeral = numeral() else {
                position = start
                return nil
            }
            return numeral
        }
        return numeral()
    }

    /// Whether an operand stands before this position, so that a sign here is an operator: a
    /// number, a closing bracket, a variable of one letter; without a blank between, any name.
    private var followsOperand: Bool {
        var index = position - 1
        while index >= 0, text[index] == 0x20 { index -= 1 }
        guard index >= 0 else { return false }
        let byte = text[index]
        if isLetter(byte) {
            let isVariable = index == 0 || !(isLetter(text[index - 1]) || text[index - 1] == 0x5C)
            return isVariable || index == position - 1
        }
        let isBracket = [UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(byte)
        return (0x30...0x39).contains(byte) || isBracket
    }

    /// Whether a number stands before this position, blanks aside.
    var followsNumber: Bool {
        var index = position - 1
        while index >= 0, text[index] == 0x20 { index -= 1 }
        return index >= 0 && (0x30...0x39).contains(text[index])
    }

    /// Whether a name stands here.
    var isAtName: Bool { position < text.count && isLetter(text[position]) }

    /// Whether a number, a name or an opening bracket stands here.
    var isAtOperand: Bool {
        guard position < text.count else { return false }
        let byte = text[position]
        return isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "(")
            || byte == UInt8(ascii: "\\")
    }

    /// Moves past something that is no numeral: a name with its digits, an index, a character.
    mutating func skipOther() {
        guard position < text.count else { return }
        let byte = text[position]
        if isLetter(byte) {
            while position < text.count, isNamePart(text[position]) { position += 1 }
            return
        }
        if (0x30...0x39).contains(byte) {
            while digit() != nil || take("/") {}
            return
        }
        position += 1
        if byte == UInt8(ascii: "_") || byte == UInt8(ascii: "^") { skipScript() }
        if byte == UInt8(ascii: "\\") {
            while position < text.count, isLetter(text[position]) { position += 1 }
        }
    }

    private func isNamePart(_ byte: UInt8) -> Bool {
        isLetter(byte) || (0x30...0x39).contains(byte)
    }

    /// Moves past a subscript or superscript: a group in braces, or one token.
    private mutating func skipScript() {
        guard position < text.count else { return }
        guard text[position] == UInt8(ascii: "{") else {
            while position < text.count, isNamePart(text[position]) { position += 1 }
            return
        }
        var depth = 0
        repeat {
            if text[position] == UInt8(ascii: "{") { depth += 1 }
            if text[position] == UInt8(ascii: "}") { depth -= 1 }
            position += 1
        } while depth > 0 && position < text.count
    }
}
