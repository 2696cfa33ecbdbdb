import Diagnostics
import Documents
import Numbers

/// The number a claim speaks of: the last one before the comment.
struct ClaimSite {
    /// The number, with the unit or per cent sign found on either side of the comment.
    let numeral: Numeral
    /// Where it is printed, as far as it stands before the comment.
    let place: SourcePlace

    /// Digits, a comma and the number, when that is how it stands: perhaps a decimal comma.
    let commaPlace: SourcePlace?

    /// Finds the number; `nil` when none stands directly before the comment.
    ///
    /// Between the number and the comment only closing marks may stand: of emphasis, of a link, a
    /// bracket, a quotation. After a formula or a code span, the number is the last one inside.
    init?(_ claim: Claim) {
        let text = claim.preceding.bytes
        guard let found = Numeral.last(in: text) else { return nil }
        let tail = text[found.bytes.upperBound...]
        guard ClaimSite.isClosing(tail) || ClaimSite.isInsideSpan(found.bytes, text) else {
            return nil
        }
        var numeral = found.numeral
        if let suffix = Numeral.suffix(of: claim.following.bytes) {
            if numeral.unit == nil { numeral = numeral.with(unit: suffix.unit) }
            if numeral.scale == 1, let scale = suffix.scale { numeral = numeral.with(scale: scale) }
        }
        self.numeral = numeral
        place = claim.preceding.place(found.bytes)
        commaPlace = ClaimSite.commaStart(before: found.bytes, in: text)
            .map { claim.preceding.place($0..<found.bytes.upperBound) }
    }

    /// Where the digits begin that stand before a comma directly before an integer.
    private static func commaStart(before number: Range<Int>, in text: [UInt8]) -> Int? {
        let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
        guard number.lowerBound > 1, text[number.lowerBound - 1] == UInt8(ascii: ","),
            text[number].allSatisfy(isDigit), isDigit(text[number.lowerBound - 2])
        else { return nil }
        var start = number.lowerBound - 2
        while start > 0, isDigit(text[start - 1]) { start -= 1 }
        return start > 0 && text[start - 1] == UInt8(ascii: ".") ? nil : start
    }

    /// Whether a text is made of closing marks and blanks, perhaps with a link's destination.
    private static func isClosing(_ tail: ArraySlice<UInt8>) -> Bool {
        var rest = String(decoding: tail, as: UTF8.self)[...]
        while let character = rest.first {
            if rest.hasPrefix("]("), let end = rest.firstIndex(of: ")") {
                rest = rest[rest.index(after: end)...]
            } else if "*_`~$)]}'\"”’」』）】》 \n\t\\".contains(character) {
                rest.removeFirst()
            } else if rest.hasPrefix("</"), let end = rest.firstIndex(of: ">") {
                rest = rest[rest.index(after: end)...]
            } else {
                return false
            }
        }
        return true
    }

    /// Whether a number stands in the formula or code span that the text ends with.
    private static func isInsideSpan(_ number: Range<Int>, _ text: [UInt8]) -> Bool {
        var end = text.count
        while end > 0, [0x20, 0x0A, 0x2A, 0x5F].contains(text[end - 1]) { end -= 1 }
        guard end > 1, let mark = text.prefix(end).last,
            mark == UInt8(ascii: "$") || mark == UInt8(ascii: "`")
        else { return false }
        var start = end - 1
        while start > 0, text[start - 1] == mark { start -= 1 }
        while start > 0, text[start - 1] != mark { start -= 1 }
        return start > 0 && number.lowerBound >= start
    }
}
