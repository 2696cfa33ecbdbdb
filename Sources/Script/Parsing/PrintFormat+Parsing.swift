extension PrintFormat {
    /// Reads a format with its colon, such as `:.4f`, `:.1%!` or `:!`, in UTF-8.
    init(parsing bytes: [UInt8]) throws(PrintFormatMistake) {
        var reader = ScalarReader(bytes: bytes)
        reader.advance()
        var style: Style?
        var digits = 0
        if reader.peek() == "." {
            reader.advance()
            let numeral = reader.take(while: \.isDecimalDigit)
            guard !numeral.isEmpty, let letter = reader.peek(),
                let found = Style(rawValue: String(letter))
            else { throw .unknown }
            reader.advance()
            digits = try PrintFormat.digits(numeral)
            style = found
        }
        let omitsUnit = reader.peek() == "!"
        if omitsUnit { reader.advance() }
        guard reader.peek() == nil, style != nil || omitsUnit else { throw .unknown }
        if style == .significant, digits == 0 { throw .noSignificantDigit }
        self.init(style: style, digits: digits, omitsUnit: omitsUnit)
    }

    private static func digits(_ numeral: String) throws(PrintFormatMistake) -> Int {
        guard let digits = Int(numeral), digits <= mostDigits else { throw .tooManyDigits }
        return digits
    }
}

/// What can be wrong with a format.
enum PrintFormatMistake: Error {
    case unknown
    case tooManyDigits
    case noSignificantDigit

    /// What to say about a format spelled so.
    func message(for spelling: String) -> String {
        switch self {
        case .unknown: "'\(spelling)' is not a format"
        case .tooManyDigits: "'\(spelling)' asks for too many digits"
        case .noSignificantDigit: "'\(spelling)' asks for no digit"
        }
    }

    /// What to do about it.
    var hint: String {
        switch self {
        case .unknown:
            "write ':.4f' (decimals), ':.4g' (digits), ':.3e' or ':.1%'; '!' leaves the unit out"
        case .tooManyDigits: "a format has at most \(PrintFormat.mostDigits) digits"
        case .noSignificantDigit: "write ':.1g' or more"
        }
    }
}
