extension NumeralScanner {
    /// Digits with their separators, and the number of them behind the point.
    ///
    /// Thousands may be set off in groups of three, by a narrow blank, `_`, `'`, `\,`, or by that
    /// one of `,` and `.` which is not the decimal mark; `{,}` is TeX's comma without its blank.
    mutating func decimalDigits() -> (digits: String, places: Int)? {
        var digits = digits()
        guard !digits.isEmpty || isAtBarePoint else { return nil }
        if (1...3).contains(digits.utf8.count), digits != "0" {
            while let group = thousands() { digits += group }
        }
        let point = position
        guard mark.tokens.contains(where: { take($0) }) else { return (digits, 0) }
        let decimals = self.digits()
        if decimals.isEmpty { position = point }
        return (decimals.isEmpty ? digits : digits + decimals, decimals.utf8.count)
    }

    /// The digits here, as ASCII has them.
    private mutating func digits() -> String {
        let start = position
        while position < text.count, (0x30...0x39).contains(text[position]) { position += 1 }
        var digits = String(unsafeUninitializedCapacity: position - start) { buffer in
            buffer.initialize(fromContentsOf: text[start..<position])
        }
        while let digit = digit() { digits.unicodeScalars.append(Unicode.Scalar(0x30 + digit)) }
        return digits
    }

    /// Whether a decimal mark stands here that a digit follows and none precedes: `.5`; the second
    /// point of `1..5` is none.
    private var isAtBarePoint: Bool {
        guard let token = mark.tokens.first, peek(token),
            position == 0
                || !isNamePart(text[position - 1]) && text[position - 1] != text[position]
        else { return false }
        return hasDigit(at: position + token.utf8CodeUnitCount)
    }

    mutating func thousands() -> String? {
        guard position < text.count, NumeralScanner.separatorStarts.contains(text[position]) else {
            return nil
        }
        if let group = blankGroup() { return group }
        let start = position
        guard
            mark.other.tokens.contains(where: { take($0) })
                || NumeralScanner.separators.contains(where: { take($0) })
        else { return nil }
        var group = ""
        while group.utf8.count < 3, let digit = digit() {
            group.unicodeScalars.append(Unicode.Scalar(0x30 + digit))
        }
        let end = position
        guard group.utf8.count == 3, digit() == nil else {
            position = start
            return nil
        }
        position = end
        return group
    }

    /// What sets thousands off, besides the other decimal mark.
    private static let separators: [StaticString] = [
        "_", "'", "’", "\\,", "\u{2009}", "\u{202F}", "\u{A0}",
    ]

    /// The first bytes of all that sets thousands off, by which nearly everything else is told
    /// from it.
    private static let separatorStarts = Array(" ,.{_'\\".utf8) + [0xC2, 0xE2, 0xEF]

    /// Three digits behind an ordinary blank, where they can be no number of their own: because
    /// they begin with a zero, or because another such group stands before or behind them.
    private mutating func blankGroup() -> String? {
        guard let group = blankGroup(at: position) else { return nil }
        let isGroup =
            group.first == UInt8(ascii: "0") || blankGroup(at: position + 4) != nil
            || blankGroup(at: position - 4) != nil
        guard isGroup else { return nil }
        position += 4
        return String(decoding: group, as: UTF8.self)
    }

    /// The three digits behind a blank at a place, when there are just three.
    private func blankGroup(at place: Int) -> ArraySlice<UInt8>? {
        let isDigit: (Int) -> Bool = { index in
            index < text.count && (0x30...0x39).contains(text[index])
        }
        guard place > 0, place < text.count, text[place] == 0x20, isDigit(place - 1),
            (1...3).allSatisfy({ isDigit(place + $0) }), !isDigit(place + 4)
        else { return nil }
        return text[(place + 1)...(place + 3)]
    }

    /// The value of an ASCII or full-width digit.
    mutating func digit() -> UInt8? {
        guard hasDigit(at: position) else { return nil }
        position += text[position] < 0x80 ? 1 : 3
        return text[position - 1] & 0x0F
    }

    /// Whether an ASCII or full-width digit stands at a place.
    private func hasDigit(at place: Int) -> Bool {
        guard place < text.count else { return false }
        if text[place] < 0x80 { return (0x30...0x39).contains(text[place]) }
        return place + 2 < text.count && text[place] == 0xEF && text[place + 1] == 0xBC
            && (0x90...0x99).contains(text[place + 2])
    }

    mutating func sign() -> Bool {
        guard isAtSign else { return false }
        if take("-") || take("−") || take("－") || take("‒") { return true }
        if isAtDashOfNumber, take("–") { return true }
        if take("+") || take("＋") { return false }
        return false
    }

    /// Plus and minus in all their forms; an en dash is one only before a digit.
    static let signs: [StaticString] = ["-", "+", "−", "－", "–", "‒", "＋"]

    /// Whether a sign stands here.
    var isAtSign: Bool {
        guard position < text.count, NumeralScanner.signStarts.contains(text[position]) else {
            return false
        }
        return NumeralScanner.signs.contains { peek($0) }
    }

    private static let signStarts: [UInt8] = [UInt8(ascii: "-"), UInt8(ascii: "+"), 0xE2, 0xEF]

    /// Whether an en dash stands here that a digit follows at once, as a minus sign does.
    private var isAtDashOfNumber: Bool { peek("–") && hasDigit(at: position + 3) }

    /// Moves past the rest of a date, a time or a version whose first digits stand before here.
    ///
    /// `/11/21`, `-11-21`, `:30`, `.2.3`: none of them is a number.
    mutating func skipCompound(digits: Int) -> Bool {
        let start = position
        let shapes: [(mark: StaticString, parts: Int, length: Int?, isPlausible: Bool)] = [
            ("/", 2, nil, true), ("-", 2, nil, digits == 4), (":", 1, 2, digits <= 2),
            (".", 2, nil, mark == .point),
        ]
        for shape in shapes where shape.isPlausible {
            var parts = 0
            while let count = run(behind: shape.mark) {
                guard shape.length == nil || shape.length == count else { break }
                parts += 1
            }
            if parts >= shape.parts { return true }
            position = start
        }
        return false
    }

    private mutating func run(behind mark: StaticString) -> Int? {
        let start = position
        var count = 0
        if take(mark) {
            while digit() != nil { count += 1 }
        }
        if count == 0 { position = start }
        return count == 0 ? nil : count
    }

    /// The power of ten after the digits, zero when there is none; `nil` when it is too large.
    mutating func exponent() -> Int? {
        let start = position
        if take("e") || take("E") {
            if let exponent = signedInteger() { return abs(exponent) <= 100_000 ? exponent : nil }
            position = start
            return 0
        }
        if take("万") { return 4 }
        if take("亿") { return 8 }
        skipBlanks()
        let signs: [StaticString] = ["×", "·", "\\times", "\\cdot", "x", "*"]
        guard signs.contains(where: { take($0) }) else {
            position = start
            return 0
        }
        skipBlanks()
        guard peek("10"), let exponent = powerOfTen() else {
            position = start
            return 0
        }
        return exponent
    }

    /// The exponent of `10⁶` or `10^{-3}`.
    mutating func powerOfTen() -> Int? {
        let start = position
        guard take("10"), let exponent = raisedInteger(), abs(exponent) <= 100_000 else {
            position = start
            return nil
        }
        return exponent
    }

    /// An exponent as it is raised: `⁻³`, `^{-3}`, `^-3`.
    mutating func raisedInteger() -> Int? {
        if take("^{") {
            let value = signedInteger()
            return take("}") ? value : nil
        }
        if take("^") { return signedInteger() }
        guard position < text.count, text[position] == 0xC2 || text[position] == 0xE2 else {
            return nil
        }
        let isNegative = take("⁻")
        var value: Int?
        while let index = NumeralScanner.raisedDigits.firstIndex(where: { take($0) }) {
            value = min((value ?? 0) * 10 + index, 1_000_000)
        }
        return value.map { isNegative ? -$0 : $0 }
    }

    private static let raisedDigits: [StaticString] = [
        "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹",
    ]

    mutating func signedInteger() -> Int? {
        let isNegative = sign()
        var value: Int?
        while let digit = digit() {
            value = min((value ?? 0) * 10 + Int(digit), 1_000_000)
        }
        return value.map { isNegative ? -$0 : $0 }
    }

    mutating func ellipsis() -> Bool {
        take("……") || take("…") || take("...") || take("\\ldots") || take("\\dots")
    }
}
