extension Unicode.Scalar {
    /// Whether it is a letter or a sign of Chinese, Japanese or Korean writing, which is not set
    /// apart by blanks; full-width forms are.
    ///
    /// Source: the blocks of The Unicode Standard from CJK Radicals on, and planes 2 and 3.
    public var isEastAsian: Bool {
        switch value {
        case 0x1100...0x11FF, 0x2E80...0x303F, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF, 0x20000...0x3FFFD:
            true
        case _: false
        }
    }

    /// Whether it belongs to Korean writing, which puts blanks between words.
    public var isHangul: Bool {
        switch value {
        case 0x1100...0x11FF, 0x3131...0x318F, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xFFA0...0xFFDC:
            true
        case _: false
        }
    }

    /// Whether it ends or sets apart words without belonging to one, in CommonMark's sense.
    ///
    /// Source: CommonMark 0.30, section 2.1.
    public var isMarkdownPunctuation: Bool {
        if value < 0x80 {
            switch value {
            case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
            case _: return false
            }
        }
        switch properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            return true
        case _: return false
        }
    }

    /// White space in CommonMark's sense.
    public var isMarkdownBlank: Bool {
        switch value {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            true
        case _: false
        }
    }
}
