extension FormulaSymbol {
    /// The symbol's characters, in the alphabet it is set in.
    var glyphs: String { font.glyphs(text) }

    /// Whether MathML would slant the symbol where TeX does not.
    var isUpright: Bool {
        guard let scalar = text.unicodeScalars.first else { return false }
        switch font.family {
        case .upright: return !font.isBold
        case .normal: return (0x391...0x3A9).contains(scalar.value) || scalar == "∇"
        case .italic, .doubleStruck, .calligraphic, .script, .fraktur, .sansSerif, .monospace:
            return false
        }
    }
}

extension MathFont {
    /// Characters in this alphabet, so far as it has them.
    ///
    /// Source: The Unicode Standard, Mathematical Alphanumeric Symbols.
    func glyphs(_ text: String) -> String {
        guard self != .normal, self != MathFont(.upright) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            result.unicodeScalars.append(glyph(scalar))
            if let selector, ("A"..."Z").contains(scalar) {
                result.unicodeScalars.append(selector)
            }
        }
        return result
    }

    /// What tells the chancery capitals of `\mathcal` from the roundhand ones of `\mathscr`, which
    /// are the same characters.
    ///
    /// Source: The Unicode Standard 14, Standardized Variation Sequences.
    private var selector: Unicode.Scalar? {
        switch family {
        case .calligraphic: isBold ? nil : "\u{FE00}"
        case .script: isBold ? nil : "\u{FE01}"
        case .normal, .upright, .italic, .doubleStruck, .fraktur, .sansSerif, .monospace: nil
        }
    }

    private func glyph(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        var code: UInt32?
        switch scalar {
        case "A"..."Z": code = letters.map { $0 + value - 0x41 }
        case "a"..."z": code = letters.map { $0 + 26 + value - 0x61 }
        case "0"..."9": code = digits.map { $0 + value - 0x30 }
        case "Α"..."Ω": code = greek(isCapital: true).map { $0 + value - 0x391 }
        case "α"..."ω": code = greek(isCapital: false).map { $0 + 26 + value - 0x3B1 }
        case "∇": code = isBold ? 0x1D6C1 : nil
        default:
            let variants: [Unicode.Scalar] = ["∂", "ϵ", "ϑ", "ϰ", "ϕ", "ϱ", "ϖ"]
            if let index = variants.firstIndex(of: scalar) {
                code = greek(isCapital: false).map { $0 + 51 + UInt32(index) }
            }
        }
        guard let code else { return scalar }
        return MathFont.holes[code] ?? Unicode.Scalar(code) ?? scalar
    }

    /// Where the alphabet's capital A stands; `nil` when letters stay as they are.
    private var letters: UInt32? {
        switch family {
        case .normal: isBold ? 0x1D468 : nil
        case .upright: isBold ? 0x1D400 : nil
        case .italic: isBold ? 0x1D468 : 0x1D434
        case .doubleStruck: 0x1D538
        case .calligraphic, .script: isBold ? 0x1D4D0 : 0x1D49C
        case .fraktur: isBold ? 0x1D56C : 0x1D504
        case .sansSerif: isBold ? 0x1D5D4 : 0x1D5A0
        case .monospace: 0x1D670
        }
    }

    private var digits: UInt32? {
        switch family {
        case .doubleStruck: 0x1D7D8
        case .sansSerif: isBold ? 0x1D7EC : 0x1D7E2
        case .monospace: 0x1D7F6
        case .normal, .upright, .italic, .calligraphic, .script, .fraktur: isBold ? 0x1D7CE : nil
        }
    }

    /// Where the alphabet's capital Alpha stands.
    private func greek(isCapital: Bool) -> UInt32? {
        switch family {
        case .normal: isBold ? (isCapital ? 0x1D6A8 : 0x1D71C) : nil
        case .upright: isBold ? 0x1D6A8 : nil
        case .italic: isBold ? 0x1D71C : 0x1D6E2
        case .sansSerif: isBold ? 0x1D756 : nil
        case .doubleStruck, .calligraphic, .script, .fraktur, .monospace: nil
        }
    }

    /// Letters that Unicode had before it had the alphabets, and that stand elsewhere.
    private static let holes: [UInt32: Unicode.Scalar] = [
        0x1D455: "ℎ", 0x1D49D: "ℬ", 0x1D4A0: "ℰ", 0x1D4A1: "ℱ", 0x1D4A3: "ℋ", 0x1D4A4: "ℐ",
        0x1D4A7: "ℒ", 0x1D4A8: "ℳ", 0x1D4AD: "ℛ", 0x1D4BA: "ℯ", 0x1D4BC: "ℊ", 0x1D4C4: "ℴ",
        0x1D506: "ℭ", 0x1D50B: "ℌ", 0x1D50C: "ℑ", 0x1D515: "ℜ", 0x1D51D: "ℨ", 0x1D53A: "ℂ",
        0x1D53F: "ℍ", 0x1D545: "ℕ", 0x1D547: "ℙ", 0x1D548: "ℚ", 0x1D549: "ℝ", 0x1D551: "ℤ",
    ]
}
