import Numbers

/// Plain digits, with decimals, with a denominator or alone, that are a numeral by themselves:
/// nothing behind them may go on with it, but for a unit.
///
/// Most numbers of a text are such, and whoever only counts them need not read them.
struct BareNumber {
    /// Where the digits stand, unit left aside.
    let bytes: Range<Int>
    /// Whether there are neither decimals nor a denominator.
    private let isInteger: Bool
    /// Whether it is 0, which may stand there by habit.
    private let isZero: Bool
    /// Whether the digits before them may be a year.
    private let hasLengthOfYear: Bool
    /// The text.
    private let text: [UInt8]

    /// Looks at some digits; `nil` where only a reading of the numeral can tell where it ends.
    init?(_ digits: DigitRun, in text: [UInt8], mark: DecimalMark) {
        guard digits.kind == .plain, text[digits.bytes.lowerBound] < 0x80,
            !BareNumber.mayContinue(before: digits.bytes.lowerBound, in: text)
        else { return nil }
        var end = digits.bytes.upperBound
        isInteger = !BareNumber.hasMore(behind: end, in: text, mark: mark)
        if !isInteger {
            end += 1
            while text.hasDigit(at: end) { end += 1 }
        }
        guard BareNumber.mayEnd(at: end, in: text) else { return nil }
        bytes = digits.bytes.lowerBound..<end
        isZero = bytes.count == 1 && text[bytes.lowerBound] == UInt8(ascii: "0")
        hasLengthOfYear = digits.bytes.count == 4
        self.text = text
    }

    /// Whether a byte before digits may be a decimal mark, so that they are decimals themselves.
    private static func mayContinue(before start: Int, in text: [UInt8]) -> Bool {
        guard start > 0 else { return false }
        return text[start - 1] >= 0x80 || [0x2C, 0x2E, 0x7D].contains(text[start - 1])
    }

    /// Whether decimals follow, or a denominator, which is not zero.
    private static func hasMore(behind end: Int, in text: [UInt8], mark: DecimalMark) -> Bool {
        guard text.hasDigit(at: end + 1) else { return false }
        return text[end] == UInt8(ascii: ".") && mark == .point
            || text[end] == UInt8(ascii: "/") && text[end + 1] != UInt8(ascii: "0")
    }

    /// Whether no sign, letter or group of digits at a byte may be part of a numeral before it.
    private static func mayEnd(at end: Int, in text: [UInt8]) -> Bool {
        guard end < text.count else { return true }
        switch text[end] {
        case 0x20, 0x0A:
            let next = text.blanksEnd(from: end)
            guard next < text.count else { return true }
            // A power of ten, a group of three digits, a band.
            return text[next].isLetter && text[next] != UInt8(ascii: "x")
                || marksBehindBlanks.contains(text[next])
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"):
            return end + 1 == text.count || [0x20, 0x0A].contains(text[end + 1])
        case let byte: return marks.contains(byte)
        }
    }

    /// What may stand directly behind a numeral that ends.
    private static let marks = Array(")]$|=<>%\"?!".utf8)

    /// What may stand behind it and blanks.
    private static let marksBehindBlanks = Array("$|=<>%".utf8)
}

extension BareNumber {
    /// Whether it stands among ordinary words, so that no rule takes it for anything but a number:
    /// none of its neighbours is a word or a sign that a rule asks for.
    ///
    /// Digits in formulas, in front of headings and behind what a rule took are no matter of it.
    var isOrdinary: Bool {
        !hasLengthOfYear && !isZero && hasOrdinaryWordBefore && hasOrdinaryWordAfter
    }

    private var hasOrdinaryWordBefore: Bool {
        let start = bytes.lowerBound
        guard start > 0 else { return true }
        guard [0x20, 0x0A].contains(text[start - 1]) else { return false }
        let last = text.blanksStart(before: start)
        guard last > 0 else { return true }
        let byte = text[last - 1]
        guard byte.isLetter || byte == UInt8(ascii: ".") else {
            return text.hasDigit(at: last - 1) || [0x2C, 0x3D, 0x7C].contains(byte)
        }
        return !DigitSurroundings.rulingWords.contains(
            DigitSurroundings.word(before: start, in: text).text)
    }

    private var hasOrdinaryWordAfter: Bool {
        let end = bytes.upperBound
        guard end < text.count else { return true }
        switch text[end] {
        case 0x20, 0x0A: break
        // An integer before a comma may begin an enumeration.
        case UInt8(ascii: ","): return !isInteger
        case UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: "%"): return true
        case _: return false
        }
        let next = text.blanksEnd(from: end)
        guard next < text.count, text[next].isLetter else { return true }
        return !DigitSurroundings.rulingWords.contains(
            DigitSurroundings.word(after: end, in: text).text)
    }
}

extension [UInt8] {
    /// Whether an ASCII digit stands at a byte.
    fileprivate func hasDigit(at offset: Int) -> Bool {
        offset < count && (0x30...0x39).contains(self[offset])
    }

    /// The end of the spaces and line feeds at a byte.
    fileprivate func blanksEnd(from start: Int) -> Int {
        var end = start
        while end < count, self[end] == 0x20 || self[end] == 0x0A { end += 1 }
        return end
    }

    /// The beginning of the spaces and line feeds before a byte.
    fileprivate func blanksStart(before end: Int) -> Int {
        var start = end
        while start > 0, self[start - 1] == 0x20 || self[start - 1] == 0x0A { start -= 1 }
        return start
    }
}
