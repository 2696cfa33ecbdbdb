/// A letter with a mark on it, as the one character that Unicode has for both.
public enum AccentedLetter {
    /// The letter with the mark; the two one after the other where Unicode has no character for
    /// both.
    ///
    ///     AccentedLetter.composed("e", "\u{301}")     // "é", one scalar
    public static func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> String {
        if mark == enclosingCircle, let circled = circled(letter) {
            return String(Character(circled))
        }
        let dotted: Unicode.Scalar = letter == "ı" ? "i" : letter == "ȷ" ? "j" : letter
        if let scalar = character(of: dotted, mark) { return String(Character(scalar)) }
        var text = String(Character(letter))
        text.unicodeScalars.append(mark)
        return text
    }

    /// The character for a letter and a mark; `nil` where Unicode has none.
    public static func character(of letter: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode
        .Scalar?
    {
        var text = String(Character(letter))
        text.unicodeScalars.append(mark)
        return table[text]
    }

    /// Whether a character is a mark on the one before it.
    public static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        (0x300...0x36F).contains(scalar.value) || (0x20D0...0x20FF).contains(scalar.value)
    }

    /// The mark of `\textcircled`.
    public static let enclosingCircle: Unicode.Scalar = "\u{20DD}"

    /// Each accented letter by itself: two strings are the same key when they are canonically
    /// equivalent, so that a letter with its mark finds the one character.
    private static let table: [String: Unicode.Scalar] = {
        var table: [String: Unicode.Scalar] = [:]
        for block: ClosedRange<UInt32> in [0xC0...0x24F, 0x386...0x3CE, 0x1E00...0x1EFF] {
            for scalar in block.compactMap(Unicode.Scalar.init) {
                table[String(Character(scalar))] = scalar
            }
        }
        return table
    }()

    private static func circled(_ letter: Unicode.Scalar) -> Unicode.Scalar? {
        switch letter {
        case "A"..."Z": Unicode.Scalar(letter.value - 0x41 + 0x24B6)
        case "a"..."z": Unicode.Scalar(letter.value - 0x61 + 0x24D0)
        case "0": "⓪"
        case "1"..."9": Unicode.Scalar(letter.value - 0x31 + 0x2460)
        default: nil
        }
    }
}
