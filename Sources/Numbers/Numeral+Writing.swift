extension Numeral {
    /// How the digits of a decimal are written, so that others can be written alike.
    struct Writing: Sendable, Hashable {
        /// The sign before the digits; empty when there is none.
        let sign: ArraySlice<UInt8>
        /// The digits with their point and separators.
        let mantissa: ArraySlice<UInt8>
        /// The power of ten behind them: `e-3`, `\times10^{-3}`, `万`; empty when there is none.
        let exponent: ArraySlice<UInt8>
        /// How many digits stand behind the point.
        let places: Int
        /// The decimal mark.
        let mark: DecimalMark
    }

    /// A decimal with the numeral's last place, written as the numeral is: with its power of ten,
    /// its separators, its full-width digits.
    ///
    /// A negative decimal has the numeral's own minus sign, or `-` where that has none; a plus sign
    /// stays before others. The text has
    /// neither unit nor per cent sign, nor a command around the number.
    public func text(of decimal: RoundedDecimal) -> String {
        guard let writing, case .decimal(let own) = form, own.lastPlace == decimal.lastPlace else {
            return DigitStyle(mark: writing?.mark ?? .point).text(of: decimal.plainText)
        }
        return writing.text(of: decimal) + String(decoding: writing.exponent, as: UTF8.self)
    }

    /// The sign and the digits of a decimal with the numeral's last place, without the power of ten
    /// that stands behind them; `nil` where the numeral is written without digits.
    func mantissa(of decimal: RoundedDecimal) -> String? {
        guard case .decimal(let own) = form, own.lastPlace == decimal.lastPlace else { return nil }
        return writing?.text(of: decimal)
    }
}

extension Numeral.Writing {
    /// A decimal in units of the power of ten, written like the mantissa.
    fileprivate func text(of decimal: RoundedDecimal) -> String {
        let mantissa = RoundedDecimal(
            isNegative: decimal.isNegative, digits: decimal.digits, lastPlace: -places)
        return text(of: mantissa.plainText)
    }

    /// The digits of a number with a point, written like the mantissa.
    private func text(of digits: String) -> String {
        let parts = digits.split(separator: ".", maxSplits: 1)
        let isNegative = parts[0].hasPrefix("-")
        let digits = parts[0].dropFirst(isNegative ? 1 : 0)
        let whole = separator.map { digits.grouped(by: $0) } ?? String(digits)
        let decimals = parts.count > 1 ? point + parts[1] : ""
        let text = mantissaHasWhole || whole != "0" ? whole + decimals : decimals
        return (isNegative ? minus : plus) + (isFullWidth ? text.fullWidth : text)
    }

    /// The plus sign as written; empty where there is none.
    private var plus: String {
        let sign = String(decoding: sign, as: UTF8.self)
        return sign == "+" || sign == "＋" ? sign : ""
    }

    /// The minus sign as written; of a number without one, ASCII's.
    private var minus: String {
        let sign = String(decoding: sign, as: UTF8.self)
        return sign.isEmpty || sign == "+" || sign == "＋" ? "-" : sign
    }

    private var source: String { String(decoding: mantissa, as: UTF8.self) }

    private var isFullWidth: Bool {
        source.unicodeScalars.first.map { (0xFF10...0xFF19).contains($0.value) } ?? false
    }

    /// Whether a digit stands before the point, as it does not in `.5`.
    private var mantissaHasWhole: Bool { !source.hasPrefix(point) }

    /// The decimal mark as written.
    private var point: String {
        // `{,}` before `,`, which it holds.
        mark.tokens.reversed().map(\.description).first { source.contains($0) } ?? mark.rawValue
    }

    /// What stands between groups of three digits; `nil` when they are not set off.
    private var separator: String? {
        let whole = places > 0 ? source.components(before: point) : source
        let separators = whole.split { $0.isNumber }
        return separators.first.map(String.init)
    }
}

extension String {
    /// The text before the last occurrence of another; all of it when there is none.
    fileprivate func components(before mark: String) -> String {
        ranges(of: mark).last.map { String(self[..<$0.lowerBound]) } ?? self
    }

    /// The text with ASCII digits in full width; points and separators stay as they are written.
    fileprivate var fullWidth: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    (0x30...0x39).contains(scalar.value)
                        ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
                }))
    }
}
