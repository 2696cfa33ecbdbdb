/// A stretch of text on one level: the baseline, or a subscript or superscript.
struct TextRun: Sendable, Hashable {
    /// Where a run stands.
    enum Level: Sendable, Hashable {
        case baseline
        case `subscript`
        case superscript

        /// The size of its characters, given the size on the baseline.
        func fontSize(in size: Double) -> Double {
            switch self {
            case .baseline: size
            case .subscript, .superscript: size * 0.7
            }
        }

        /// How far below the baseline it stands.
        func shift(in size: Double) -> Double {
            switch self {
            case .baseline: 0
            case .subscript: size * 0.25
            case .superscript: size * -0.4
            }
        }
    }

    /// The characters.
    let text: String
    /// Where they stand.
    let level: Level

    /// The characters as they stand in a sentence: those of a superscript raised where all of them
    /// can be, else after a `^`.
    var prose: String {
        guard level == .superscript else { return text }
        let raised = text.compactMap { Self.raised[$0] }
        return raised.count == text.count ? String(raised) : "^" + text
    }

    private static let raised: [Character: Character] = [
        "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
        "9": "⁹", "+": "⁺", "−": "⁻", "n": "ⁿ", "i": "ⁱ",
    ]

    /// Reads a label: `D_{KL}`, `x_1`, `x^2` and `e^{-x}` have subscripts and superscripts.
    ///
    /// Braces after `_` or `^` always make one. Without braces it takes one letter, or digits, after
    /// a single letter, a digit or a closing bracket, so that `my_name` stays as it is. Hyphens in
    /// a script are minus signs.
    static func runs(in label: String) -> [TextRun] {
        var reader = ScriptReader(characters: Array(label))
        return reader.read()
    }
}

/// A reader of subscripts and superscripts.
private struct ScriptReader {
    let characters: [Character]
    var runs: [TextRun] = []
    var plain = ""

    init(characters: [Character]) { self.characters = characters }

    mutating func read() -> [TextRun] {
        var index = 0
        while index < characters.count {
            let character = characters[index]
            if let script = script(at: index) {
                endPlain()
                let text = String(characters[script.content].map { $0 == "-" ? "−" : $0 })
                runs.append(
                    TextRun(text: text, level: character == "_" ? .subscript : .superscript))
                index = script.end
            } else {
                plain.append(character)
                index += 1
            }
        }
        endPlain()
        return runs
    }

    private mutating func endPlain() {
        if !plain.isEmpty { runs.append(TextRun(text: plain, level: .baseline)) }
        plain = ""
    }

    /// What a mark at an index raises or lowers, and where the text goes on.
    private func script(at index: Int) -> (content: Range<Int>, end: Int)? {
        guard characters[index] == "_" || characters[index] == "^" else { return nil }
        let start = index + 1
        guard start < characters.count else { return nil }
        if characters[start] == "{" {
            guard let close = characters[start...].firstIndex(of: "}"), close > start + 1 else {
                return nil
            }
            return (start + 1..<close, close + 1)
        }
        guard carriesScript(before: index) else { return nil }
        var end = start
        if characters[start].isNumber {
            while end < characters.count, characters[end].isNumber { end += 1 }
        } else if characters[start].isLetter {
            end = start + 1
        }
        let isCutShort = end < characters.count && isWord(characters[end])
        return end == start || isCutShort ? nil : (start..<end, end)
    }

    /// Whether what stands before a mark is a single letter, a digit or a closing bracket.
    private func carriesScript(before index: Int) -> Bool {
        guard index > 0 else { return false }
        let base = characters[index - 1]
        if base.isLetter { return index < 2 || !isWord(characters[index - 2]) }
        return base.isNumber || base == ")" || base == "]"
    }

    private func isWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber
    }
}
