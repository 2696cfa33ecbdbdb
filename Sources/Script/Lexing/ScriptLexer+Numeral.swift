extension ScriptLexer {
    /// Whether a point here begins a numeral that lacks its whole part, as in `.5`.
    var beginsNumeralWithPoint: Bool {
        guard reader.peekSecond()?.isDecimalDigit == true else { return false }
        guard let last = tokens.last, last.endsOperand else { return true }
        return last.range.upperBound < position
    }

    /// Cuts `.5`, which is a mistake.
    mutating func numeralWithoutWhole() {
        let start = position
        reader.advance()
        let digits = reader.take { $0.continuesName || $0 == "." }
        append(.numeral("0"), from: start, flaw: .here)
        report(
            "'\(shown(start..<position))' lacks the digit before its point", at: start..<position,
            hint: "write '0.\(digits.prefix(40))'")
    }

    /// Cuts a numeral: digits, perhaps a point and digits, perhaps an exponent.
    mutating func numeral() {
        let start = position
        var text = reader.take(while: \.isDigitOrSeparator)
        if reader.peek() == ".", reader.peekSecond()?.isDecimalDigit == true {
            reader.advance()
            text += "." + reader.take(while: \.isDigitOrSeparator)
        }
        text += reader.takeExponent()
        if let mistake = mistake(in: text, from: start) {
            append(.numeral("0"), from: start, flaw: .here)
            let spelling = shown(start..<position)
            report(mistake.message(for: spelling), at: start..<position, hint: mistake.hint)
        } else {
            append(.numeral(text.filter { $0 != "_" }), from: start)
        }
    }

    /// What is wrong with the numeral read so far; takes what is stuck to it.
    private mutating func mistake(in text: String, from start: Int) -> NumeralMistake? {
        let end = position
        if reader.peek()?.continuesName == true {
            let tail = reader.take { $0.continuesName || $0 == "." }
            if text == "0", let base = tail.first, "xXbBoO".contains(base) { return .notDecimal }
            return .stuck(number: shown(start..<end), word: String(tail.prefix(40)))
        }
        if reader.peek() == ".", case let next = reader.peekSecond() ?? " ", next != "." {
            if next.isDecimalDigit {
                _ = reader.take { $0.continuesName || $0 == "." }
                return .twoPoints
            }
            if !next.beginsName || next == "_" || reader.isAtPointBeforeExponent {
                reader.advance()
                _ = reader.take { $0.continuesName }
                return .pointWithoutDigits(number: shown(start..<end))
            }
        }
        return text.hasMisplacedSeparator ? .separator : nil
    }
}

extension ScalarReader {
    /// Takes an exponent (`e`, perhaps a sign, digits), or nothing if there is none.
    fileprivate mutating func takeExponent() -> String {
        guard peek() == "e" || peek() == "E" else { return "" }
        var scan = self
        scan.advance()
        var sign = ""
        if let next = scan.peek(), next == "+" || next == "-" {
            sign = String(next)
            scan.advance()
        }
        guard scan.peek()?.isDecimalDigit == true else { return "" }
        let digits = scan.take(while: \.isDigitOrSeparator)
        self = scan
        return "e" + sign + digits
    }

    /// Whether the point here is followed by an exponent, as in `5.e3`.
    fileprivate var isAtPointBeforeExponent: Bool {
        var scan = self
        scan.advance()
        return !scan.takeExponent().isEmpty
    }
}

/// What can be wrong with a numeral.
enum NumeralMistake {
    case twoPoints
    case separator
    case notDecimal
    case pointWithoutDigits(number: String)
    case stuck(number: String, word: String)

    /// What to say about a numeral spelled so.
    func message(for spelling: String) -> String {
        switch self {
        case .twoPoints: "'\(spelling)' has more than one point"
        case .separator: "'\(spelling)' has a '_' that does not stand singly between digits"
        case .notDecimal: "'\(spelling)' is not a decimal number"
        case .pointWithoutDigits: "'\(spelling)' lacks the digits after its point"
        case .stuck: "'\(spelling)' is neither a number nor a name"
        }
    }

    /// What to do about it.
    var hint: String? {
        switch self {
        case .twoPoints: nil
        case .separator: "write one '_' between digits, as in '1_000'"
        case .notDecimal: "write numbers with the digits 0 to 9"
        case .pointWithoutDigits(let number): "write '\(number)' or '\(number).0'"
        case .stuck(let number, let word):
            "write '\(number) \(word)' for a unit, '\(number) * \(word)' for a product"
        }
    }
}

extension Unicode.Scalar {
    /// Whether the character is a digit or the `_` that may stand between digits.
    fileprivate var isDigitOrSeparator: Bool { isDecimalDigit || self == "_" }
}

extension String {
    /// Whether some `_` of a numeral does not stand between two digits.
    fileprivate var hasMisplacedSeparator: Bool {
        var previous: UInt8 = 0
        for byte in utf8 {
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            if previous == UInt8(ascii: "_"), !isDigit { return true }
            previous = byte
        }
        return previous == UInt8(ascii: "_")
    }
}
