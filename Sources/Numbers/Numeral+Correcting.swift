extension Numeral {
    /// The text that must stand where the numeral is printed for it to be right: the digits that
    /// the value has at the last place printed, written as the author writes, with everything
    /// around them – sign, bound, exponent, unit, command – as it was.
    ///
    ///     Numeral("−1{,}234 \\text{ nats}")?
    ///         .corrected("−1{,}234 \\text{ nats}", for: .exact(-1235))     // "−1{,}235 \\text{ nats}"
    ///
    /// `printed` is the text the numeral was read from, and `preceding` what stands before it: in
    /// `x 0.3` a minus sign before the number would read as an operator. The result has been
    /// read again and judged. There is none where the value cannot be written in this form: an
    /// irrational one as a fraction, one that no precision decides, a number without digits of its
    /// own such as 10⁶.
    public func corrected(
        _ printed: String, after preceding: some Sequence<UInt8> = [], for value: Number,
        by rounding: Rounding = .standard
    ) -> String? {
        let text = Array(printed.utf8)
        guard let read = NumeralScanner.reading(text, mark: writing?.mark ?? .point),
            read.form == form, read.claim == claim, let due = dueForm(for: value, by: rounding),
            let corrected = read.rewritten(text, as: due),
            with(form: due).judged(against: value, by: rounding).isRight
        else { return nil }
        var scanner = NumeralScanner(Array(preceding) + corrected, mark: read.mark)
        scanner.position = scanner.text.count - corrected.count
        scanner.skipApproximation()
        guard let reread = scanner.numeralHere(), reread.form == due, reread.claim == claim else {
            return nil
        }
        return String(decoding: corrected, as: UTF8.self)
    }

    /// The sign, digits and power of ten, as written; `nil` for fractions, and for what is not read
    /// from a text.
    public var writtenDigits: String? {
        writing.map { String(decoding: $0.sign + $0.mantissa + $0.exponent, as: UTF8.self) }
    }

    private var mark: DecimalMark { writing?.mark ?? .point }

    private func dueForm(for value: Number, by rounding: Rounding) -> Form? {
        switch form {
        case .decimal: return expected(for: value, by: rounding).map(Form.decimal)
        case .fraction:
            guard let scaled = try? value.divided(by: .exact(scale)) else { return nil }
            return scaled.exactValue.map(Form.fraction)
        }
    }

    private func with(form: Form) -> Numeral {
        Numeral(form: form, scale: scale, claim: claim, unit: unit)
    }

    /// The text that the numeral was read from, with another number in it.
    private func rewritten(_ text: [UInt8], as due: Form) -> [UInt8]? {
        switch due {
        case .decimal(let decimal):
            guard let writing, let mantissa = self.mantissa(of: decimal) else { return nil }
            return text[..<writing.sign.startIndex] + Array(mantissa.utf8)
                + text[writing.mantissa.endIndex...]
        case .fraction(let fraction): return rewritten(text, as: fraction)
        }
    }

    /// The text of a fraction with another one: only where a slash or TeX's command writes it, since
    /// few numbers have a character of their own.
    private func rewritten(_ text: [UInt8], as fraction: Rational) -> [UInt8]? {
        var scanner = NumeralScanner(text, mark: .point)
        scanner.skipApproximation()
        _ = scanner.bound()
        let start = scanner.position
        let isNegative = scanner.sign()
        let sign = isNegative ? text[start..<scanner.position] : Array("-".utf8)[...]
        guard let notation = scanner.fractionNotation() else { return nil }
        let (top, bottom) = (fraction.magnitude.numerator, fraction.denominator)
        let number = notation.opening + top.description + notation.middle + bottom.description
        return text[..<start] + (fraction.sign < 0 ? sign : []) + Array(number.utf8)
            + Array(notation.closing.utf8) + text[scanner.position...]
    }
}

extension NumeralScanner {
    /// The numeral that a text begins with, with its writing in places of that text.
    fileprivate static func reading(_ text: [UInt8], mark: DecimalMark) -> Numeral? {
        var scanner = NumeralScanner(text, mark: mark)
        scanner.skipApproximation()
        return scanner.numeral()
    }

    /// What stands before, between and after the integers of a fraction: `\frac{`, `}{`, `}`.
    fileprivate mutating func fractionNotation() -> (
        opening: String, middle: String, closing: String
    )? {
        for command in NumeralScanner.fractionCommands where take(command) {
            guard integerArgument() != nil, integerArgument() != nil else { return nil }
            return (command.description + "{", "}{", "}")
        }
        guard decimalDigits() != nil,
            let slash = [StaticString("/"), "／"].first(where: { take($0) }),
            decimalDigits() != nil
        else { return nil }
        return ("", slash.description, "")
    }
}
