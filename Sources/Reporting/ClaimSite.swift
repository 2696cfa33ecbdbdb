import Diagnostics
import Documents
import Numbers

/// The numbers a claim speaks of: the last ones before the comment.
struct ClaimSite {
    /// A number where it is printed, as far as it stands before the comment.
    struct Number {
        /// The number, with the unit or per cent sign found on either side of the comment.
        let numeral: Numeral
        /// Where it is printed.
        let place: SourcePlace
        /// Digits, the other decimal mark and the number, when that is how it stands.
        let otherMark: SourcePlace?
    }

    /// The numbers, in reading order.
    let numbers: [Number]
    /// Whether two numbers are joined by a dash, so that the first may not be the greater.
    let isRange: Bool

    /// Finds so many numbers; `nil` when fewer stand before the comment.
    ///
    /// Between the last number and the comment only closing marks may stand: of emphasis, of a
    /// link, a bracket, a quotation. After a formula or a code span, the last number is the last
    /// one inside. A unit or per cent sign that follows belongs to the last number, and to
    /// numbers before it that have none.
    init?(_ claim: Claim, count: Int, mark: DecimalMark) {
        let text = claim.preceding.bytes
        let found = Numeral.all(in: text, mark: mark).suffix(count)
        guard found.count == count, let last = found.last else { return nil }
        let tail = text[last.bytes.upperBound...]
        guard ClaimSite.isClosing(tail) || ClaimSite.isInsideSpan(last.bytes, text) else {
            return nil
        }
        let suffix = Numeral.suffix(of: claim.following.bytes)
        let scale = last.numeral.scale == 1 ? suffix?.scale : last.numeral.scale
        let unit = last.numeral.unit ?? suffix?.unit
        numbers = found.map { number in
            var numeral = number.numeral
            if numeral.unit == nil { numeral = numeral.with(unit: unit) }
            if numeral.scale == 1, let scale { numeral = numeral.with(scale: scale) }
            return Number(
                numeral: numeral, place: claim.preceding.place(number.bytes),
                otherMark: ClaimSite.otherMark(before: number.bytes, in: text, mark)
                    .map { claim.preceding.place($0..<number.bytes.upperBound) })
        }
        isRange = count == 2 && ClaimSite.isJoined(found.map(\.bytes), in: text)
    }

    /// Whether nothing but a dash stands between two numbers.
    private static func isJoined(_ numbers: [Range<Int>], in text: [UInt8]) -> Bool {
        guard let first = numbers.first, let last = numbers.last,
            first.upperBound <= last.lowerBound
        else { return false }
        let between = String(decoding: text[first.upperBound..<last.lowerBound], as: UTF8.self)
        let dash = between.filter { !$0.isWhitespace }
        return ["-", "–", "—", "~", "～", "--", "…", "to", "bis", "至", "到"].contains(dash)
    }

    /// Where the digits begin that stand before the other decimal mark, directly before an integer.
    private static func otherMark(
        before number: Range<Int>, in text: [UInt8], _ mark: DecimalMark
    ) -> Int? {
        let isDigit: (UInt8) -> Bool = { (0x30...0x39).contains($0) }
        let other = mark == .point ? UInt8(ascii: ",") : UInt8(ascii: ".")
        guard number.lowerBound > 1, text[number.lowerBound - 1] == other,
            text[number].allSatisfy(isDigit), isDigit(text[number.lowerBound - 2])
        else { return nil }
        var start = number.lowerBound - 2
        while start > 0, isDigit(text[start - 1]) { start -= 1 }
        return start > 0 && mark.rawValue.utf8.elementsEqual([text[start - 1]]) ? nil : start
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

    /// Where the formula begins, in LaTeX's brackets, that a text ends with.
    private static func bracketsOpening(_ text: ArraySlice<UInt8>) -> Int? {
        let brackets: [(opening: String, closing: String)] = [("\\(", "\\)"), ("\\[", "\\]")]
        for (opening, closing) in brackets where text.suffix(2).elementsEqual(closing.utf8) {
            return text.indices.dropLast(3).last { text[$0...].starts(with: opening.utf8) }
        }
        return nil
    }

    /// Whether a number stands in the formula or code span that the text ends with.
    private static func isInsideSpan(_ number: Range<Int>, _ text: [UInt8]) -> Bool {
        var end = text.count
        while end > 0, [0x20, 0x0A, 0x2A, 0x5F].contains(text[end - 1]) { end -= 1 }
        if let opening = bracketsOpening(text.prefix(end)) { return number.lowerBound >= opening }
        guard end > 1, let mark = text.prefix(end).last,
            mark == UInt8(ascii: "$") || mark == UInt8(ascii: "`")
        else { return false }
        var start = end - 1
        while start > 0, text[start - 1] == mark { start -= 1 }
        while start > 0, text[start - 1] != mark { start -= 1 }
        return start > 0 && number.lowerBound >= start
    }
}
