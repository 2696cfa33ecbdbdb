extension TextFont {
    /// The font that a command makes of this one.
    func changed(_ style: Command.TextStyle) -> TextFont {
        switch style {
        case .unchanged: self
        case .plain: TextFont(.roman, isBold: isBold, isItalic: isItalic)
        case .bold: TextFont(family, isBold: true, isItalic: isItalic)
        case .medium: TextFont(family, isBold: false, isItalic: isItalic)
        case .italic: TextFont(family, isBold: isBold, isItalic: true)
        case .upright: TextFont(family, isBold: isBold, isItalic: false)
        case .emphasis: TextFont(family, isBold: isBold, isItalic: !isItalic)
        case .sansSerif: TextFont(.sansSerif, isBold: isBold, isItalic: isItalic)
        case .monospace: TextFont(.monospace, isBold: isBold, isItalic: isItalic)
        }
    }

    /// The font that `\bf` and the like ask for.
    init(_ font: MathFont) {
        switch font.family {
        case .italic: self.init(isItalic: true)
        case .sansSerif: self.init(.sansSerif)
        case .monospace: self.init(.monospace)
        case .normal, .upright, .doubleStruck, .calligraphic, .script, .fraktur:
            self.init(isBold: font.isBold)
        }
    }
}
