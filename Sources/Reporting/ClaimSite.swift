import Diagnostics
import Documents
import Numbers
import Script

/// The text that holds the numbers a claim speaks of: what stands before its comment, or the block
/// above it.
struct ClaimSite {
    /// A number where it is printed.
    struct Number {
        /// The number, with the unit or per cent sign found on either side of the comment.
        let numeral: Numeral
        /// Whether its unit stands behind a later number, and is its own only where it needs one.
        let sharesUnit: Bool
        /// Where it is printed.
        let place: SourcePlace
        /// Digits, the other decimal mark and the number, when that is how it stands.
        let otherMark: SourcePlace?
    }

    /// Numbers that one entry of a claim speaks of.
    struct Found {
        /// The numbers, in reading order.
        let numbers: [Number]
        /// Whether two numbers are joined by a dash, so that the first may not be the greater.
        let isRange: Bool
    }

    /// Why there is no such number.
    enum Absence: Error {
        /// Nothing is printed directly before the comment.
        case nothingBefore
        /// Fewer numbers than that are printed.
        case fewer(than: Int)
        /// The text of a key does not occur.
        case noText
        /// No number follows the text of a key.
        case noNumberAfter
        /// The number of a key is not printed.
        case noSuchNumber
        /// The number of a key was a key before.
        case repeatedNumber
    }

    private let text: Excerpt
    /// Its bytes, tags and computed values blanked.
    private let bytes: [UInt8]
    private let mark: DecimalMark
    /// What follows the comment; `nil` where the comment does not stand in the text.
    private let following: [UInt8]?
    /// Whether a digit stands directly before the comment, of a number or not.
    var endsInDigit: Bool { !isBlock && text.bytes.last?.isDigit == true }
    /// Whether the text is the block above the comment.
    var isBlock: Bool { following == nil }
    let numerals: [(numeral: Numeral, bytes: Range<Int>)]
    /// The numbers that have been keys.
    private var keys: Set<Numeral> = []
    /// The end of the number found last, from where the next key is looked for.
    private var cursor = 0
    /// Where the numerals of each form are; `nil` until a number is a key.
    private var indicesByForm: [Numeral.Form: [Int]]?

    /// The text before a comment.
    init(before claim: Claim, mark: DecimalMark) {
        text = claim.preceding
        following = claim.following.bytes
        self.mark = mark
        bytes = text.bytes.withoutTags.withoutValues
        numerals = Numeral.all(in: bytes, mark: mark)
    }

    /// A block above a comment; in code, what looks like a tag or a computed value is none.
    init(block: Excerpt, isCode: Bool, mark: DecimalMark) {
        text = block
        following = nil
        self.mark = mark
        bytes = isCode ? text.bytes : text.bytes.withoutTags.withoutValues
        numerals = Numeral.all(in: bytes, mark: mark)
    }

    /// The last numbers of the text.
    ///
    /// Between the last number and the comment only closing marks may stand: of emphasis, of a
    /// link, a bracket, a quotation. After a formula or a code span, the last number is the last
    /// one inside. A unit or per cent sign that follows belongs to the last number, and to
    /// numbers before it that have none.
    func last(_ count: Int) throws(Absence) -> Found {
        let found = numerals.suffix(count)
        guard found.count == count, let last = found.last else {
            throw count == 1 ? .nothingBefore : .fewer(than: count)
        }
        guard let following else { return self.found(Array(found)) }
        let tail = bytes[last.bytes.upperBound...]
        guard tail.isClosing || bytes.isInsideSpan(last.bytes) else {
            throw count == 1 ? .nothingBefore : .fewer(than: count)
        }
        let suffix = Numeral.suffix(of: following)
        let scale = last.numeral.scale == 1 ? suffix?.scale : last.numeral.scale
        let unit = last.numeral.unit ?? suffix?.unit
        func completed(_ numeral: Numeral) -> Numeral {
            var numeral = numeral
            if numeral.unit == nil { numeral = numeral.with(unit: unit) }
            if numeral.scale == 1, let scale { numeral = numeral.with(scale: scale) }
            return numeral
        }
        if count == 1 {
            return Found(numbers: [number(completed(last.numeral), at: last.bytes)], isRange: false)
        }
        return self.found(
            found.map { (completed($0.numeral), $0.bytes) },
            sharingUnit: found.map { $0.numeral.unit == nil && $0.bytes != last.bytes })
    }

    /// The first numbers after a text, which is looked for from the number found last on, and then
    /// from the beginning.
    mutating func first(_ count: Int, after key: String) throws(Absence) -> Found {
        let key = Array(key.utf8)
        guard
            let end = text.bytes.end(of: key, from: cursor) ?? text.bytes.end(of: key, from: 0)
        else { throw .noText }
        let next = numerals.partitioningIndex { $0.bytes.lowerBound >= end }
        let found = numerals[next...].prefix(count)
        guard found.count == count, let last = found.last else {
            throw next == numerals.count ? .noNumberAfter : .fewer(than: count)
        }
        cursor = last.bytes.upperBound
        return self.found(Array(found))
    }

    /// The same text, its keys looked for from its beginning.
    var fromBeginning: ClaimSite {
        var site = self
        site.cursor = 0
        return site
    }

    /// All places at which a number is printed just so.
    mutating func all(printedAs key: Excerpt) throws(Absence) -> [Number] {
        guard let wanted = Numeral(key.text, mark: mark) else { throw .noSuchNumber }
        let found = numerals(printedAs: wanted.form).filter { $0.numeral.scale == wanted.scale }
        guard !found.isEmpty else { throw .noSuchNumber }
        guard keys.insert(wanted).inserted else { throw .repeatedNumber }
        return self.found(found).numbers
    }

    /// The numerals of a form, in reading order.
    private mutating func numerals(
        printedAs form: Numeral.Form
    ) -> [(numeral: Numeral, bytes: Range<Int>)] {
        let indices =
            indicesByForm ?? Dictionary(grouping: numerals.indices) { numerals[$0].numeral.form }
        indicesByForm = indices
        return (indices[form] ?? []).map { numerals[$0] }
    }

    private func found(
        _ numbers: [(numeral: Numeral, bytes: Range<Int>)], sharingUnit: [Bool] = []
    ) -> Found {
        Found(
            numbers: numbers.enumerated().map { index, found in
                number(
                    found.numeral, at: found.bytes,
                    sharingUnit: sharingUnit.indices.contains(index) && sharingUnit[index])
            }, isRange: numbers.count == 2 && bytes.isJoined(numbers.map(\.bytes)))
    }

    private func number(
        _ numeral: Numeral, at range: Range<Int>, sharingUnit: Bool = false
    ) -> Number {
        Number(
            numeral: numeral, sharesUnit: sharingUnit, place: text.place(range),
            otherMark: bytes.otherMark(before: range, mark)
                .map { text.place($0..<range.upperBound) })
    }
}
