import Numbers

/// A number as it will be printed, not yet dressed for prose, TeX or programs.
public struct PrintedNumber: Sendable {
    /// The digits with their point, without sign and power of ten: `0.2939`.
    public let digits: String
    /// Whether a minus sign stands before them.
    public let isNegative: Bool
    /// The power of ten that follows, when there is one.
    public let exponent: Int?
    /// Whether a per cent sign follows.
    public let isPercent: Bool
    /// The word of the unit: `nats`; empty for plain numbers.
    public let unit: String
    /// How readers see the digits.
    private let style: DigitStyle

    init(
        _ text: String, exponent: Int? = nil, isPercent: Bool = false, unit: String = "",
        style: DigitStyle
    ) {
        self.style = style
        isNegative = text.hasPrefix("-")
        digits = isNegative ? String(text.dropFirst()) : text
        self.exponent = exponent
        self.isPercent = isPercent
        self.unit = unit
    }

    /// The number in running text: `−1.2 × 10⁻³ nats`.
    ///
    /// Blanks inside do not break lines.
    public var prose: String {
        var text = (isNegative ? "\u{2212}" : "") + style.text(of: digits)
        if let exponent { text += "\u{A0}×\u{A0}10" + PrintedNumber.raised(exponent) }
        if isPercent { text += "\u{A0}%" }
        return unit.isEmpty ? text : text + "\u{A0}" + unit
    }

    /// The number in a formula: `-1.2\times10^{-3}\ \text{nats}`.
    public var tex: String {
        var text = (isNegative ? "-" : "") + style.tex(of: digits)
        if let exponent { text += "\\times10^{\(exponent)}" }
        if isPercent { text += "\\,\\%" }
        return unit.isEmpty ? text : text + "\\ \\text{\(unit)}"
    }

    /// The number for programs and messages: `-1.2e-3 nats`.
    public var plain: String {
        var text = (isNegative ? "-" : "") + digits
        if let exponent { text += "e\(exponent)" }
        if isPercent { text += "%" }
        return unit.isEmpty ? text : text + " " + unit
    }

    private static func raised(_ exponent: Int) -> String {
        let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        let text = String(exponent.magnitude).compactMap(\.wholeNumberValue).map { digits[$0] }
            .joined()
        return (exponent < 0 ? "⁻" : "") + text
    }
}
