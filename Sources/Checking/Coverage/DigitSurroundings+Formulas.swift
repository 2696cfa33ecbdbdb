extension DigitSurroundings {
    /// The group in braces that digits stand in.
    struct Group {
        /// The command whose argument the group is, without its backslash; empty when it is none.
        let command: String
        /// What stands directly before the opening brace.
        let lead: UInt8
        /// Where the content begins.
        let content: Int
    }

    /// How far back the beginning of a group is looked for.
    private static let reach = 96

    /// The innermost group in braces around a byte.
    static func group(around start: Int, in bytes: [UInt8]) -> Group? {
        var depth = 0
        var offset = start
        while offset > 0, start - offset < reach {
            offset -= 1
            switch bytes[offset] {
            case UInt8(ascii: "}"): depth += 1
            case UInt8(ascii: "{"):
                if depth == 0 { return group(openedAt: offset, in: bytes) }
                depth -= 1
            case UInt8(ascii: "$"): return nil
            case _: break
            }
        }
        return nil
    }

    private static func group(openedAt offset: Int, in bytes: [UInt8]) -> Group {
        var last = offset
        // The second argument of a command stands behind the first.
        if last > 0, bytes[last - 1] == UInt8(ascii: "}") {
            let floor = max(0, last - reach)
            if let opening = bytes[floor..<last].lastIndex(of: UInt8(ascii: "{")) { last = opening }
        }
        var first = last
        while first > 0, last - first < 24, bytes[first - 1].isLetter { first -= 1 }
        let isCommand = first > 0 && first < last && bytes[first - 1] == UInt8(ascii: "\\")
        return Group(
            command: isCommand ? String(decoding: bytes[first..<last], as: UTF8.self) : "",
            lead: offset > 0 ? bytes[offset - 1] : 0, content: offset + 1)
    }

    private static let layoutCommands: WordSet = [
        "hspace", "vspace", "rule", "label", "ref", "eqref", "color", "textcolor", "colorbox",
        "begin", "end", "raisebox", "phantom", "kern", "mkern", "hskip", "mskip", "cref",
    ]

    /// `\hspace{2em}`, `\kern3pt`, `\label{eq:1}`, `#1`.
    var layoutExtent: Range<Int>? {
        guard isInFormula, digits.kind == .plain else { return nil }
        if isPreceded(by: "#") { return token }
        let lengths: [StaticString] = ["em", "ex", "pt", "mu", "cm", "mm", "px"]
        let isLength = lengths.contains { isFollowed(by: $0, at: token.upperBound) }
        if isLength {
            let commands: [StaticString] = ["\\kern", "\\mkern", "\\hskip", "\\mskip", "\\\\["]
            let sign = isPreceded(by: "-") ? start - 1 : start
            if commands.contains(where: { isPreceded(by: $0, at: sign) }) { return token }
        }
        return group.flatMap { Self.layoutCommands.contains($0.command) ? token : nil }
    }

    /// `x^2`, `x^{2}`, `m²`.
    var exponentExtent: Range<Int>? {
        if digits.kind == .raised { return digits.bytes }
        return isScript(UInt8(ascii: "^")) ? digits.bytes : nil
    }

    /// `x_1`, `x_{i=1}`, `H₂O`.
    var indexExtent: Range<Int>? {
        if digits.kind == .lowered { return digits.bytes }
        return isScript(UInt8(ascii: "_")) ? digits.bytes : nil
    }

    /// Whether the digits are an integer raised or lowered by a sign; decimals there are numbers.
    private func isScript(_ sign: UInt8) -> Bool {
        guard isInteger, !isQuantity else { return false }
        if start > 0, bytes[start - 1] == sign { return true }
        guard isInFormula else {
            let opening = isPreceded(by: "-") ? start - 1 : start
            return opening > 1 && bytes[opening - 1] == UInt8(ascii: "{")
                && bytes[opening - 2] == sign
        }
        return group?.lead == sign
    }
}

extension DigitSurroundings {
    /// 0 and 1 where they stand by habit.
    var limitExtent: Range<Int>? {
        guard isInteger, let value, value <= 1, length == 1, !isQuantity else { return nil }
        if let interval = unitInterval { return interval }
        if value == 0, isInZeroLogarithm { return digits.bytes }
        return isInFormula ? limitOfFormula(value) : limitOfSentence(value)
    }

    /// `[0, 1]`, `(0, ∞)`, `\{0, 1\}`.
    private var unitInterval: Range<Int>? {
        let sign = isPreceded(by: "-") ? start - 1 : start
        let first = Self.blanksStart(before: sign, in: bytes)
        guard first > 0, [0x5B, 0x28, 0x7B, 0x5D].contains(bytes[first - 1]) else { return nil }
        let comma = Self.blanksEnd(after: end, in: bytes)
        guard isFollowed(by: ",", at: comma) else { return nil }
        var last = Self.blanksEnd(after: comma + 1, in: bytes)
        let limits: [StaticString] = ["1", "0", "\\infty", "∞"]
        guard let limit = limits.first(where: { isFollowed(by: $0, at: last) }) else { return nil }
        last += limit.utf8CodeUnitCount
        var closing = Self.blanksEnd(after: last, in: bytes)
        let commands: [StaticString] = ["\\right", "\\bigr", "\\}"]
        if let command = commands.first(where: { isFollowed(by: $0, at: closing) }) {
            closing += command.utf8CodeUnitCount - (isFollowed(by: "\\}", at: closing) ? 1 : 0)
        }
        guard closing < bytes.count, [0x5D, 0x29, 0x7D, 0x5B].contains(bytes[closing]) else {
            return nil
        }
        return start..<last
    }

    /// What stands between two limits.
    static let conjunctions: WordSet = ["and", "or", "to"]

    /// `between 0 and 1`, `0 or 1`.
    private func limitOfSentence(_ value: Int) -> Range<Int>? {
        guard value == 0, Self.conjunctions.contains(after.text) else { return nil }
        let next = Self.blanksEnd(after: after.bytes.upperBound, in: bytes)
        guard let run = Self.run(in: bytes, at: next), self.value(of: run) == 1,
            !isFollowed(by: ".", at: run.upperBound)
                || Self.run(in: bytes, at: run.upperBound + 1) == nil
        else { return nil }
        return start..<run.upperBound
    }

    /// `p > 0`, `0 \le p \le 1`, `0 \log \frac{0}{q}`, `1 - p`, `n + 1`, `1/n`, `\frac{1}{n}`, `\sum_i p_i = 1`.
    private func limitOfFormula(_ value: Int) -> Range<Int>? {
        let previous = Self.blanksStart(before: start, in: bytes)
        let next = Self.blanksEnd(after: end, in: bytes)
        let relations: [StaticString] = [
            "\\leq", "\\geq", "\\le", "\\ge", "\\lt", "\\gt", "\\neq", "\\ne", "\\to", "≤", "≥",
            "≠", "→", "<", ">",
        ]
        if let relation = relations.first(where: { isPreceded(by: $0, at: previous) }),
            isVariable(before: previous - relation.utf8CodeUnitCount)
        {
            return digits.bytes
        }
        if let relation = relations.first(where: { isFollowed(by: $0, at: next) }),
            isVariable(after: next + relation.utf8CodeUnitCount)
        {
            return digits.bytes
        }
        let logarithms: [StaticString] = ["\\log", "\\ln", "\\lg"]
        if value == 0,
            logarithms.contains(where: {
                isPreceded(by: $0, at: previous) || isFollowed(by: $0, at: next)
            })
        {
            return digits.bytes
        }
        if value == 1 {
            if isFollowed(by: "+", at: next) || isFollowed(by: "-", at: next),
                isVariable(after: next + 1)
            {
                return digits.bytes
            }
            if isPreceded(by: "+", at: previous) || isPreceded(by: "-", at: previous),
                isVariable(before: previous - 1)
            {
                return digits.bytes
            }
            if isFollowed(by: "/"), isVariable(after: end + 1) { return digits.bytes }
            if isFollowed(by: "}{"), isVariable(after: end + 2),
                group?.command.hasSuffix("frac") ?? false
            {
                return digits.bytes
            }
            if isPreceded(by: "=", at: previous), isSum { return digits.bytes }
        }
        return nil
    }

    /// Whether a sum or an integral stands in the formula, and nothing behind the digits.
    private var isSum: Bool {
        let next = Self.blanksEnd(after: end, in: bytes)
        guard next < bytes.count, [0x24, 0x2C, 0x2E].contains(bytes[next]) else { return false }
        let text = bytes[max(0, start - Self.reach)..<start]
        let formula = text.suffix(from: text.lastIndex(of: UInt8(ascii: "$")) ?? text.startIndex)
        let signs: [StaticString] = ["\\sum", "\\int", "∑", "∫"]
        return formula.indices.contains { index in
            signs.contains { isFollowed(by: $0, at: index) }
        }
    }

    /// Whether a variable, a closing bracket or a script ends at a byte, blanks aside.
    private func isVariable(before end: Int) -> Bool {
        let last = Self.blanksStart(before: end, in: bytes)
        guard last > 0 else { return false }
        let byte = bytes[last - 1]
        return byte.isLetter || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ")")
            || (last > 1 && [UInt8(ascii: "_"), UInt8(ascii: "^")].contains(bytes[last - 2]))
    }

    /// Whether a variable, a command or an opening bracket begins at a byte, blanks aside.
    private func isVariable(after start: Int) -> Bool {
        let first = Self.blanksEnd(after: start, in: bytes)
        guard first < bytes.count else { return false }
        return bytes[first].isLetter || bytes[first] == UInt8(ascii: "(")
            || (bytes[first] == UInt8(ascii: "\\") && bytes.hasLetter(at: first + 1))
    }

    /// `1, 2, …`, `i = 1, \dots, n`: integers that follow each other, up to the dots.
    var enumerationExtent: Range<Int>? {
        guard isInteger, var value, value < 100, !isPreceded(by: ",") else { return nil }
        var count = 1
        var last = end
        // A long list of integers is no enumeration, and must not be read again at each of them.
        while count < 16 {
            let comma = Self.blanksEnd(after: last, in: bytes)
            guard isFollowed(by: ",", at: comma) || isFollowed(by: "，", at: comma) else {
                return nil
            }
            let length = isFollowed(by: ",", at: comma) ? 1 : 3
            let next = Self.blanksEnd(after: comma + length, in: bytes)
            let dots: [StaticString] = ["\\dots", "\\ldots", "\\cdots", "…", "..."]
            if dots.contains(where: { isFollowed(by: $0, at: next) }) {
                return count > 1 || value <= 1 ? start..<last : nil
            }
            guard let run = Self.run(in: bytes, at: next), let following = self.value(of: run),
                following == value + 1
            else { return nil }
            value = following
            count += 1
            last = run.upperBound
        }
        return nil
    }
}
