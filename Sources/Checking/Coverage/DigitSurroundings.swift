import Numbers

/// Digits of a text with what stands around them: all that a rule looks at.
struct DigitSurroundings {
    /// A word beside the digits.
    struct Word {
        /// The word, in lower case; empty when there is none.
        let text: String
        /// Whether it begins with a capital letter.
        let isCapitalized: Bool
        /// Where it stands.
        let bytes: Range<Int>
        /// Whether a point stands between it and the digits, as behind an abbreviation.
        var hasPoint = false
    }

    /// The text.
    let bytes: [UInt8]
    /// The digits.
    let digits: DigitRun
    /// Whether they stand in a formula.
    let isInFormula: Bool
    /// Whether the text is a heading.
    let isHeading: Bool
    /// The decimal mark of the document.
    let mark: DecimalMark
    /// The digits with those that points join to them: `3.2.1`.
    let token: Range<Int>
    /// How many runs of digits the token is made of.
    let partCount: Int
    /// Whether each run behind the first has three digits, as groups of thousands do.
    let hasGroups: Bool
    /// The word before, blanks and one bracket aside.
    let before: Word
    /// The word after, blanks aside.
    let after: Word
    /// The group of a formula that the digits stand in.
    let group: Group?
    /// Whether a per cent sign, a unit, a sign of error or of multiplication follows: then the
    /// digits are a quantity, whatever stands before them.
    private(set) var isQuantity = false
    /// The number that plain digits make; `nil` for others, or too many.
    private(set) var value: Int?
    /// Whether the digits are a whole number: no decimals, no groups, no point before them.
    private(set) var isInteger = false

    init(
        _ digits: DigitRun, in bytes: [UInt8], isInFormula: Bool, isHeading: Bool,
        mark: DecimalMark
    ) {
        self.bytes = bytes
        self.digits = digits
        self.isInFormula = isInFormula
        self.isHeading = isHeading
        self.mark = mark
        var end = digits.bytes.upperBound
        var count = 1
        var hasGroups = true
        while digits.kind == .plain, count < Self.mostParts, end + 1 < bytes.count,
            bytes[end] == UInt8(ascii: "."),
            let run = DigitSurroundings.run(in: bytes, at: end + 1)
        {
            count += 1
            hasGroups = hasGroups && run.count == 3
            end = run.upperBound
        }
        token = digits.bytes.lowerBound..<end
        partCount = count
        self.hasGroups = hasGroups
        before = DigitSurroundings.word(before: digits.bytes.lowerBound, in: bytes)
        after = DigitSurroundings.word(after: end, in: bytes)
        group = isInFormula ? Self.group(around: digits.bytes.lowerBound, in: bytes) : nil
        isQuantity = isQuantity(after)
        value = digits.kind == .plain ? value(of: digits.bytes) : nil
        isInteger = isWhole
    }

    /// The plain digits that begin at a byte.
    static func run(in bytes: [UInt8], at start: Int) -> Range<Int>? {
        var end = start
        while let digit = DigitRun.digit(in: bytes, at: end), digit.kind == .plain {
            end += digit.length
        }
        return end > start ? start..<end : nil
    }

    /// The most runs of digits that points join to a token.
    private static let mostParts = 16

    /// The most letters a word of interest has.
    private static let longestWord = 24

    static func word(before end: Int, in bytes: [UInt8]) -> Word {
        var last = blanksStart(before: end, in: bytes)
        var hasPoint = false
        if last > 0, bytes[last - 1] == UInt8(ascii: "(") {
            last = blanksStart(before: last - 1, in: bytes)
        }
        if last > 0, bytes[last - 1] == UInt8(ascii: ".") {
            hasPoint = true
            last -= 1
        }
        var first = last
        while first > 0, last - first < longestWord, bytes[first - 1].isLetter { first -= 1 }
        return Word(
            text: lowercased(bytes[first..<last]),
            isCapitalized: first < last && bytes[first] & 0x20 == 0, bytes: first..<last,
            hasPoint: hasPoint)
    }

    static func word(after start: Int, in bytes: [UInt8]) -> Word {
        let first = blanksEnd(after: start, in: bytes)
        var last = first
        while last < bytes.count, last - first < longestWord, bytes[last].isLetter { last += 1 }
        return Word(
            text: lowercased(bytes[first..<last]),
            isCapitalized: first < last && bytes[first] & 0x20 == 0, bytes: first..<last)
    }

    static func lowercased(_ letters: ArraySlice<UInt8>) -> String {
        guard !letters.isEmpty else { return "" }
        return String(unsafeUninitializedCapacity: letters.count) { buffer in
            for (index, letter) in letters.enumerated() { buffer[index] = letter | 0x20 }
            return letters.count
        }
    }
}

extension DigitSurroundings {
    /// The most blanks that are passed over.
    private static let mostBlanks = 8

    /// The beginning of the blanks before a byte.
    static func blanksStart(before end: Int, in bytes: [UInt8]) -> Int {
        var start = end
        while start > 0, end - start < mostBlanks {
            if [0x20, 0x0A, 0x09, 0x7E].contains(bytes[start - 1]) {
                start -= 1
            } else if start > 1, bytes[start - 1] == 0xA0, bytes[start - 2] == 0xC2 {
                start -= 2
            } else if start > 2, bytes[start - 3] == 0xE2, bytes[start - 2] == 0x80,
                bytes[start - 1] == 0xAF || bytes[start - 1] == 0x89
            {
                start -= 3
            } else {
                break
            }
        }
        return start
    }

    /// The end of the blanks after a byte.
    static func blanksEnd(after start: Int, in bytes: [UInt8]) -> Int {
        var end = start
        while end < bytes.count, end - start < mostBlanks {
            if [0x20, 0x0A, 0x09, 0x7E].contains(bytes[end]) {
                end += 1
            } else if end + 1 < bytes.count, bytes[end] == 0xC2, bytes[end + 1] == 0xA0 {
                end += 2
            } else if end + 2 < bytes.count, bytes[end] == 0xE2, bytes[end + 1] == 0x80,
                bytes[end + 2] == 0xAF || bytes[end + 2] == 0x89
            {
                end += 3
            } else {
                break
            }
        }
        return end
    }

    /// Where the digits begin.
    var start: Int { digits.bytes.lowerBound }
    /// Where the digits end.
    var end: Int { digits.bytes.upperBound }

    /// The first byte before the digits that is no blank.
    var previousByte: UInt8? {
        let index = Self.blanksStart(before: start, in: bytes)
        return index > 0 ? bytes[index - 1] : nil
    }

    /// The first byte after the digits that is no blank.
    var nextByte: UInt8? {
        let index = Self.blanksEnd(after: end, in: bytes)
        return index < bytes.count ? bytes[index] : nil
    }

    /// Whether a text stands directly before a byte, the beginning of the digits if none is given.
    func isPreceded(by text: StaticString, at end: Int? = nil) -> Bool {
        let end = end ?? start
        let first = end - text.utf8CodeUnitCount
        guard first >= 0 else { return false }
        return has(text, at: first)
    }

    /// Whether a text stands directly at a byte, the end of the digits if none is given.
    func isFollowed(by text: StaticString, at start: Int? = nil) -> Bool {
        let start = start ?? end
        guard start >= 0, start + text.utf8CodeUnitCount <= bytes.count else { return false }
        return has(text, at: start)
    }

    /// Whether a text stands at a byte, from which on there is room for it.
    private func has(_ text: StaticString, at start: Int) -> Bool {
        // The first byte tells nearly every text from another.
        bytes[start] == text.utf8Start.pointee
            && (1..<text.utf8CodeUnitCount).allSatisfy {
                bytes[start + $0] == text.utf8Start[$0]
            }
    }

    /// The number that plain digits between two bytes make; `nil` when there are none or too many.
    func value(of range: Range<Int>) -> Int? {
        var value = 0
        var offset = range.lowerBound
        var count = 0
        while offset < range.upperBound {
            guard let digit = DigitRun.digit(in: bytes, at: offset), digit.kind == .plain else {
                return nil
            }
            offset += digit.length
            count += 1
            value = value * 10 + Int(bytes[offset - 1] & 0x0F)
            guard count <= 9 else { return nil }
        }
        return count > 0 ? value : nil
    }

    /// How many digits there are, of plain ones.
    var length: Int { bytes[start] < 0x80 ? digits.bytes.count : digits.bytes.count / 3 }

    private var isWhole: Bool {
        guard digits.kind == .plain, partCount == 1 else { return false }
        if isFollowed(by: ","), let next = Self.run(in: bytes, at: end + 1),
            mark == .comma || next.count == 3
        {
            return false
        }
        return !isPreceded(by: ".") || (start > 1 && bytes[start - 2].isLetter)
    }

    /// Whether the token may number a part of a text: 3, 3.2, 3.2.1, never 0.05.
    var isNumbering: Bool {
        guard digits.kind == .plain, length <= 4 else { return false }
        return isInteger || (partCount > 1 && !(length == 1 && isFollowed(by: "0", at: start)))
    }

    private func isQuantity(_ after: Word) -> Bool {
        var next = Self.blanksEnd(after: token.upperBound, in: bytes)
        if isInFormula, isFollowed(by: "$", at: next) {
            next = Self.blanksEnd(after: next + 1, in: bytes)
        }
        if !after.bytes.isEmpty, after.bytes.lowerBound == next {
            return InformationUnit(word: after.text) != nil || Self.measures.contains(after.text)
        }
        let isSigned =
            next < bytes.count && Self.quantityStarts.contains(bytes[next])
            && Self.quantitySigns.contains { isFollowed(by: $0, at: next) }
        return isSigned
            || (!isInFormula && isFollowed(by: "+", at: token.upperBound))
            || InformationUnit(word: after.text) != nil
    }

    private static let quantitySigns: [StaticString] = [
        "%", "\\%", "％", "‰", "±", "\\pm", "×", "\\times", "万", "亿", "°", "€",
    ]

    /// The first bytes of these signs, by which nearly everything else is told from them.
    private static let quantityStarts = Array(
        Set(quantitySigns.map { $0.utf8Start.pointee })
    ).sorted()

    private static let measures: WordSet = [
        "percent", "per", "pp", "times", "fold", "people", "percentage", "million", "billion",
        "thousand", "hundred", "kg", "mg", "km", "cm", "mm", "nm", "ms", "hz", "khz", "mhz", "ghz",
        "mb", "kb", "gb", "tb", "seconds", "minutes", "hours", "days", "weeks", "months", "years",
        "participants", "patients", "samples", "trials",
    ]
}
