extension Unicode.Scalar {
    /// The character in ASCII, when it is full-width punctuation, a full-width digit or another
    /// spelling of an operator; else the character itself.
    var folded: Unicode.Scalar {
        switch value {
        case 0..<0x80: return self
        case 0xFF21...0xFF3A, 0xFF41...0xFF5A: return self
        case 0xFF01...0xFF5E: return Unicode.Scalar(UInt8(value - 0xFEE0))
        case 0x2212: return "-"
        case 0xB7, 0x387, 0x22C5, 0xD7: return "*"
        case 0xF7: return "/"
        case 0x2225: return "‖"
        default: return self
        }
    }

    /// Whether the character is one of `0` to `9`.
    var isDecimalDigit: Bool { ("0"..."9").contains(self) }

    /// Whether the character ends a line.
    var isLineBreak: Bool { self == "\n" || self == "\r" }

    /// Whether the character is blank and does not end a line.
    var isBlank: Bool {
        if value < 0x80 { return self == " " || self == "\t" || self == "\u{B}" || self == "\u{C}" }
        return properties.isWhitespace
    }

    /// Whether a name may begin with the character: a letter of any script, or `_`.
    var beginsName: Bool {
        if value < 0x80 { return self == "_" || (0x41...0x5A).contains(value & 0xDF) }
        return properties.isXIDStart
    }

    /// Whether a name may go on with the character, a folded one: `·` is an operator.
    var continuesName: Bool {
        if value < 0x80 { return beginsName || isDecimalDigit }
        return properties.isXIDContinue
    }
}
