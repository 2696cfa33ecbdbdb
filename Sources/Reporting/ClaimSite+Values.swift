import Formulas

extension [UInt8] {
    /// The same text with blanks in place of computed values, whose expressions print no numbers.
    ///
    /// A letter stands where each ends, so that it remains an operand: a minus behind it is no sign,
    /// and no number before it stands directly before a comment behind it.
    var withoutValues: [UInt8] {
        let backtick = UInt8(ascii: "`")
        var text = self
        var offset = 0
        while let start = self[offset...].firstIndex(of: backtick) {
            guard let value = ValueSpan(in: self, at: start)?.range else {
                offset = self[start...].firstIndex { $0 != backtick } ?? count
                continue
            }
            offset = value.upperBound
            for index in value.dropLast() { text[index] = UInt8(ascii: " ") }
            text[offset - 1] = UInt8(ascii: "x")
        }
        return text
    }
}
