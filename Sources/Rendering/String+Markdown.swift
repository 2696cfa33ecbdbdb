import Characters

extension String {
    /// The text with every `&` that would begin an entity as one; libcmark knows no escape of it.
    var withoutEntities: String {
        var result = ""
        let characters = Array(self)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : " "
            let isEntity = character == "&" && (next == "#" || next.isLetter)
            result += isEntity ? "&amp;" : String(character)
        }
        return result
    }

    /// The text as a link's destination.
    var asDestination: String {
        let isPlain = !contains { $0.isWhitespace || "()<>".contains($0) } && !isEmpty
        let escaped = replacing("\\", with: "\\\\").withoutEntities
        if isPlain { return escaped }
        let inPoints = escaped.replacing("<", with: "\\<").replacing(">", with: "\\>")
        return "<\(inPoints.replacing("\n", with: "%0A"))>"
    }

    /// Whether it may stand as an address between `<` and `>`.
    var isAddress: Bool {
        guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = self[..<colon]
        return scheme.count >= 2 && scheme.count <= 32 && scheme.first?.isLetter == true
            && scheme.allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || "+.-".contains($0))
            }
            && !contains { $0.isWhitespace || "<>".contains($0) } && withoutEntities == self
            && unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value != 0x7F }
    }

    /// Whether two line endings follow one another in it.
    var hasEmptyLine: Bool {
        zip(utf8, utf8.dropFirst()).contains { $0 == 0x0A && $1 == 0x0A }
    }

    var trimmed: String {
        var text = Substring(self)
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }

    /// The text without blanks at its end, of which two would break the line.
    var withoutTrailingBlanks: String {
        var text = Substring(self)
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }

    /// The text with its line ending written in another way, as before HTML, which might be a
    /// block at the beginning of a line.
    var withoutLineEnding: String {
        if hasSuffix("\\\n") { return String(dropLast(2)).withoutLineEnding + "<br />" }
        return hasSuffix("\n") ? dropLast() + " " : self
    }

    /// The text with blanks for line endings.
    var oneLine: String {
        replacingBytes(of: "\\\n", with: " ").replacingBytes(of: "\n", with: " ")
    }

    /// The length of the longest run of a character.
    func longestRun(of character: Character) -> Int {
        var (longest, run) = (0, 0)
        for other in self {
            run = other == character ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    /// Every line with a prefix; lines without text get none that ends in blanks.
    func prefixed(first: String, rest: String) -> String {
        split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
            let prefix = index == 0 ? first : rest
            return line.isEmpty ? prefix.withoutTrailingBlanks : prefix + line
        }.joined(separator: "\n")
    }
}
