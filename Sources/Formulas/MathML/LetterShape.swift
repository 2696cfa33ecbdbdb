extension FormulaSymbol {
    /// The class that gives the letter the space its slant needs at the right; `nil` for those
    /// that need hardly any.
    ///
    /// TeX adds this italic correction to every letter that has no subscript, and browsers on
    /// Chromium's engine to none.
    ///
    /// Source: the metrics of Computer Modern's mathematical italic, cmmi10.
    var slantClass: String? {
        switch font.family {
        case .normal, .italic: break
        case .upright, .doubleStruck, .calligraphic, .script, .fraktur, .sansSerif, .monospace:
            return nil
        }
        switch text {
        case "B", "C", "E", "H", "I", "J", "K", "S", "X", "Z", "γ", "ζ", "ν", "∂": return "i1"
        case "F", "M", "N", "P", "T", "U", "W", "f", "τ": return "i2"
        case "V", "Y": return "i3"
        default: return nil
        }
    }
}

extension FormulaNode {
    /// Whether it is a letter or a name that reaches below the line: TeX, unlike browsers, puts a
    /// subscript no lower for that.
    var descends: Bool {
        switch kind {
        case .symbol(let symbol):
            symbol.isIdentifier
                && symbol.text.unicodeScalars.contains(where: FormulaNode.descenders.contains)
        case .function(let name, _):
            name.unicodeScalars.contains(where: FormulaNode.descenders.contains)
        case .number, .largeOperator, .group, .value, .scripts, .fraction, .root, .fence,
            .delimiter, .accent, .brace, .stack, .arrow, .classed, .choice, .styled, .enclosed,
            .padded, .text, .space, .rule, .grid, .link, .reference, .error:
            false
        }
    }

    private static let descenders = Set("QfgjpqyȷβγζημξρςφϕχψϱÞþ".unicodeScalars)
}
