/// The classes of ASCII characters that CommonMark speaks of.
///
/// Source: CommonMark 0.30, section 2.1.
extension UInt8 {
    /// A space or a tab.
    var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
    /// A line feed or a carriage return.
    var isLineEnding: Bool { self == 0x0A || self == 0x0D }
    /// White space, line endings included.
    var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    /// A digit.
    var isDigit: Bool { (0x30...0x39).contains(self) }
    /// A letter.
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    /// A letter or digit.
    var isAlphanumeric: Bool { isLetter || isDigit }
    /// A character that a backslash escapes.
    var isPunctuation: Bool {
        switch self {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }
}
