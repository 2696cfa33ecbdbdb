extension Numeral {
    /// The numeral that the digits at a byte of a text begin, and the bytes it stands in: sign, a
    /// command around it and its unit included; `nil` when they begin none.
    ///
    /// Dates, versions and indices are not looked for: whoever asks knows that there is none here.
    /// A sign or word of comparison is left aside.
    ///
    ///     Numeral.reading(digitsAt: 4, in: Array("D = 0.29 nats".utf8))?.bytes     // 4..<13
    public static func reading(
        digitsAt offset: Int, in text: [UInt8], mark: DecimalMark = .point
    ) -> (numeral: Numeral, bytes: Range<Int>)? {
        var scanner = NumeralScanner(text, mark: mark)
        scanner.position = offset
        let start = scanner.beginning
        for first in start < offset ? [start, offset] : [offset] {
            scanner.position = first
            if let numeral = scanner.numeral(), scanner.position > offset {
                return (numeral, first..<scanner.position)
            }
        }
        return nil
    }
}

extension NumeralScanner {
    /// Where the numeral begins whose first digits stand at the position.
    fileprivate var beginning: Int {
        guard position > 0 else { return position }
        var start = position
        if let mark = mark.tokens.first(where: { isPreceded(by: $0, at: start) }) {
            let before = start - mark.utf8CodeUnitCount
            if before == 0 || !isNamePart(text[before - 1]) { start = before }
        }
        if let opening = NumeralScanner.openings.first(where: { isPreceded(by: $0, at: start) }) {
            start -= opening.utf8CodeUnitCount
        }
        if let sign = NumeralScanner.signs.first(where: { isPreceded(by: $0, at: start) }) {
            var before = self
            before.position = start - sign.utf8CodeUnitCount
            if !before.followsOperand { start = before.position }
        }
        return start
    }

    private static let openings: [StaticString] = [
        "\\frac{", "\\dfrac{", "\\tfrac{", "\\frac", "\\dfrac", "\\tfrac", "\\frac ", "\\dfrac ",
        "\\tfrac ", "\\num{", "百分之", "(",
    ]

    private func isPreceded(by token: StaticString, at end: Int) -> Bool {
        has(token, at: end - token.utf8CodeUnitCount)
    }
}
