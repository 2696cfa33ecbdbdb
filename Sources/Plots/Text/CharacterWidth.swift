import Characters

extension Unicode.Scalar {
    /// The width of the character in em, as wide as in the widest of the usual sans-serif fonts.
    ///
    /// ASCII is measured in DejaVu Sans; the rest follows rules for kinds of characters, since no
    /// font is known when a figure is made. East Asian wide characters take 1, emoji 1.2 and
    /// combining marks nothing.
    var emWidth: Double {
        if value < 0x7F {
            let index = Int(value) - 0x20
            return index < 0 ? 0 : Double(asciiWidths[index]) / 100
        }
        if isWide { return properties.isEmojiPresentation ? 1.2 : 1 }
        return ruledWidth
    }

    private var ruledWidth: Double {
        switch value {
        case 0x2016: return 0.5
        case 0x2026, 0x2014: return 1
        case 0xB2, 0xB3, 0xB9, 0x2070...0x209C: return 0.45
        case 0x1F000...0x1FAFF: return 1.2
        default: break
        }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        case .uppercaseLetter, .titlecaseLetter: return value < 0x400 ? 0.7 : 0.8
        case .mathSymbol: return 0.84
        case .lowercaseLetter, .modifierLetter, .otherLetter: return value < 0x900 ? 0.66 : 0.9
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation:
            return 0.52
        case .otherPunctuation, .dashPunctuation, .connectorPunctuation: return 0.5
        case .spaceSeparator, .lineSeparator, .paragraphSeparator: return 0.4
        case .decimalNumber, .letterNumber, .otherNumber, .currencySymbol: return 0.8
        case .spacingMark, .otherSymbol, .modifierSymbol, .surrogate, .privateUse, .unassigned:
            return 0.9
        @unknown default: return 1
        }
    }
}

/// Advance widths of U+0020 to U+007E in DejaVu Sans, in hundredths of an em.
private let asciiWidths: [Int] = [
    32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79,
    60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63,
    63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
]
