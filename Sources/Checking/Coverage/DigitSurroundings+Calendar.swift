extension DigitSurroundings {
    static let months: WordSet = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
        "sept", "oct", "nov", "dec", "januar", "februar", "märz", "mai", "juni", "juli", "oktober",
        "dezember",
    ]

    private func isMonth(_ word: Word) -> Bool {
        word.isCapitalized && Self.months.contains(word.text)
    }

    /// A date in digits, with the name of its month, or in Chinese.
    var dateExtent: Range<Int>? {
        guard digits.kind == .plain else { return nil }
        return numericDate ?? chineseDate ?? wordedDate
    }

    /// `2026-11-21`, `21.11.2026`, `11/21/2026`.
    private var numericDate: Range<Int>? {
        guard end < bytes.count, [0x2D, 0x2E, 0x2F].contains(bytes[end]) else { return nil }
        let mark = bytes[end]
        guard let second = Self.run(in: bytes, at: end + 1), second.count <= 2,
            second.upperBound < bytes.count, bytes[second.upperBound] == mark,
            let third = Self.run(in: bytes, at: second.upperBound + 1), let first = value,
            let middle = value(of: second), let last = value(of: third)
        else { return nil }
        let isBigEndian =
            length == 4 && third.count == 2 && (1...12).contains(middle) && (1...31).contains(last)
        let isLittleEndian =
            length <= 2 && third.count == 4 && isYear(last) && mark != 0x2D
            && (1...31).contains(first) && (1...31).contains(middle) && min(first, middle) <= 12
        guard isBigEndian || isLittleEndian else { return nil }
        return start..<timeEnd(behind: third.upperBound)
    }

    /// The end of a time that follows the date as ISO 8601 writes it: `T12:30:05Z`.
    private func timeEnd(behind date: Int) -> Int {
        guard isFollowed(by: "T", at: date), var time = Self.run(in: bytes, at: date + 1) else {
            return date
        }
        while time.upperBound < bytes.count, [0x3A, 0x2E].contains(bytes[time.upperBound]),
            let next = Self.run(in: bytes, at: time.upperBound + 1)
        {
            time = next
        }
        return isFollowed(by: "Z", at: time.upperBound) ? time.upperBound + 1 : time.upperBound
    }

    /// `2026年11月21日`, `11月21日`, `2026年`, `11月`.
    private var chineseDate: Range<Int>? {
        guard let first = value else { return nil }
        if isFollowed(by: "年"), length == 4 {
            return start..<(month(at: end + 3).map { day(at: $0) } ?? end + 3)
        }
        guard isFollowed(by: "月"), (1...12).contains(first) else { return nil }
        return start..<day(at: end + 3)
    }

    /// The end of `11月`.
    private func month(at offset: Int) -> Int? {
        guard let run = Self.run(in: bytes, at: offset), let month = value(of: run),
            (1...12).contains(month), isFollowed(by: "月", at: run.upperBound)
        else { return nil }
        return run.upperBound + 3
    }

    /// The end of `21日` if it stands here, or this place.
    private func day(at offset: Int) -> Int {
        guard let run = Self.run(in: bytes, at: offset), let day = value(of: run),
            (1...31).contains(day),
            isFollowed(by: "日", at: run.upperBound) || isFollowed(by: "号", at: run.upperBound)
        else { return offset }
        return run.upperBound + 3
    }

    /// `21 November 2026`, `November 21, 2026`, `Nov. 2026`.
    private var wordedDate: Range<Int>? {
        guard isInteger, let value, !isQuantity, !isInFormula else { return nil }
        if (1...31).contains(value), isMonth(after) {
            return start..<(year(behind: after.bytes.upperBound) ?? after.bytes.upperBound)
        }
        guard isMonth(before) else { return nil }
        if isYear(value), length == 4 { return digits.bytes }
        guard (1...31).contains(value) else { return nil }
        var last = end
        let suffixes: [StaticString] = ["st", "nd", "rd", "th"]
        if let suffix = suffixes.first(where: { isFollowed(by: $0) }) {
            last += suffix.utf8CodeUnitCount
        }
        return start..<(year(behind: last) ?? last)
    }

    /// The end of a year that stands behind a day and month.
    private func year(behind offset: Int) -> Int? {
        let comma = isFollowed(by: ",", at: offset) ? offset + 1 : offset
        let first = Self.blanksEnd(after: comma, in: bytes)
        guard let run = Self.run(in: bytes, at: first), run.count == 4, let value = value(of: run),
            isYear(value)
        else { return nil }
        return run.upperBound
    }

    func isYear(_ value: Int) -> Bool { (1400..<2200).contains(value) }

    /// A time of day: `12:30`, `12:30:05`, `at 3 pm`.
    var timeExtent: Range<Int>? {
        guard digits.kind == .plain, length <= 2, let value, !isInFormula else { return nil }
        if value < 25, isFollowed(by: ":"), !isRatio, let minutes = sixtieths(at: end + 1) {
            let seconds =
                isFollowed(by: ":", at: minutes) ? sixtieths(at: minutes + 1) : nil
            return start..<(seconds ?? minutes)
        }
        guard isInteger, (1...12).contains(value), Self.timeWords.contains(after.text) else {
            return nil
        }
        let marks: [StaticString] = ["a.m.", "p.m."]
        let next = Self.blanksEnd(after: end, in: bytes)
        let isMarked =
            marks.contains { isFollowed(by: $0, at: next) }
            || (["am", "pm"].contains(after.text)
                && ["at", "by", "until", "till", "before", "after", "from"].contains(before.text))
        return isMarked || after.text == "o" && isFollowed(by: "'clock", at: next + 1)
            ? digits.bytes : nil
    }

    /// What follows an hour: `am`, `a.m.`, `o'clock`.
    static let timeWords: WordSet = ["am", "pm", "a", "p", "o"]

    private static let ratios: WordSet = ["ratio", "odds", "score", "scale", "aspect"]

    /// Whether the words before speak of something that is divided by a colon too.
    private var isRatio: Bool {
        let further = Self.word(before: before.bytes.lowerBound, in: bytes)
        return Self.ratios.contains(before.text)
            || (before.text == "of" && Self.ratios.contains(further.text))
    }

    /// The end of two digits below sixty that stand at a byte.
    private func sixtieths(at offset: Int) -> Int? {
        guard let run = Self.run(in: bytes, at: offset), run.count == 2,
            let value = value(of: run), value < 60
        else { return nil }
        return run.upperBound
    }
}

extension DigitSurroundings {
    private static let yearWords: WordSet = [
        "in", "since", "until", "till", "during", "circa", "year", "years", "spring", "summer",
        "autumn", "fall", "winter", "early", "late", "mid", "copyright",
    ]

    /// What may follow a year in a sentence; another small word is a thing counted.
    private static let wordsAfterYear: WordSet = [
        "", "a", "an", "and", "as", "at", "but", "by", "for", "from", "he", "his", "in", "it",
        "its", "on", "or", "she", "that", "the", "their", "there", "they", "this", "to", "was",
        "we", "were", "when", "which", "with", "is", "are", "had", "has", "edition",
    ]

    /// A year where a year is spoken of: `in 2019`, `Shannon (1948)`, `the 1990s`.
    var yearExtent: Range<Int>? {
        guard hasShapeOfYear, !isInFormula else { return nil }
        if isFollowed(by: "s"), !bytes.hasLetter(at: end + 1) { return start..<(end + 1) }
        guard Self.wordsAfterYear.contains(after.text) || after.isCapitalized else { return nil }
        let isNamed = Self.yearWords.contains(before.text) && !before.hasPoint
        let isCopyright = isPreceded(by: "© ") || isPreceded(by: "(c) ")
        return isNamed && previousByte != 0x28 || isCopyright || isYearOfCitation
            ? digits.bytes : nil
    }

    /// Whether the digits could be a year.
    var hasShapeOfYear: Bool {
        guard isInteger, length == 4, let value, isYear(value), !isQuantity,
            !bytes.hasLetter(at: end) || isFollowed(by: "s")
        else { return false }
        return true
    }

    /// `(Shannon 1948)`, `Kullback and Leibler (1951)`, `(Cover et al., 2006)`.
    private var isYearOfCitation: Bool {
        guard let next = nextByte, [0x29, 0x2C, 0x3B].contains(next) else { return false }
        if before.bytes.isEmpty {
            // A comma between the name and the year.
            guard previousByte == 0x2C, isInParentheses else { return false }
            let comma = Self.blanksStart(before: start, in: bytes) - 1
            let name = DigitSurroundings.nameBefore(comma, in: bytes)
            return name.isCapitalized || name.text == "al"
        }
        guard before.isCapitalized || (before.text == "al" && before.hasPoint) else { return false }
        return previousByte == 0x28 ? next == 0x29 : isInParentheses
    }

    private static func nameBefore(_ end: Int, in bytes: [UInt8]) -> Word {
        var last = end
        if last > 0, bytes[last - 1] == UInt8(ascii: ".") { last -= 1 }
        var first = last
        while first > 0, last - first < 24, bytes[first - 1].isLetter { first -= 1 }
        return Word(
            text: lowercased(bytes[first..<last]),
            isCapitalized: first < last && bytes[first] & 0x20 == 0, bytes: first..<last)
    }

    /// Whether a parenthesis is open, as far as a citation reaches.
    private var isInParentheses: Bool {
        var offset = start
        while offset > 0, start - offset < 120 {
            offset -= 1
            if bytes[offset] == UInt8(ascii: "(") { return true }
            if bytes[offset] == UInt8(ascii: ")") { return false }
        }
        return false
    }
}

extension [UInt8] {
    /// Whether an ASCII letter stands at a byte.
    func hasLetter(at offset: Int) -> Bool { indices.contains(offset) && self[offset].isLetter }
}
