/// Numbers of an axis as a sentence gives them: as precise as the figure shows them.
struct ProseNumber: Sendable {
    /// How many decimals tell two hundredths of the axis apart.
    private let decimals: Int
    /// How many decimals tell a fiftieth of the axis apart.
    private let coarseDecimals: Int
    /// Whether numbers are given with a power of ten.
    private let isScientific: Bool
    /// What the axis cannot tell from zero.
    private let negligible: Double

    /// How many digits tell neighbouring numbers of a logarithmic axis apart; `nil` counts decimals.
    private var digits: Int?

    /// Creates a way of writing the numbers of an axis that shows a range of spread numbers.
    init(for transform: Transform, over range: ClosedRange<Double>) {
        self.init(for: transform.gathered(range))
        if transform != .linear { digits = 3 }
    }

    /// Creates a way of writing the numbers of a range.
    init(for range: ClosedRange<Double>) {
        let span = range.upperBound / 200 - range.lowerBound / 200
        let largest = max(range.lowerBound.magnitude, range.upperBound.magnitude)
        let needed = -span.decimalExponent
        negligible = span.magnitude / 1000
        isScientific = largest >= 1e6 || largest < 1e-3 || needed > 12
        decimals = isScientific ? 0 : max(0, needed)
        coarseDecimals = isScientific ? 0 : max(0, -(span * 4).decimalExponent)
    }

    /// A number in words: `0.5`, `−3`, `1.23×10⁻⁷`.
    func text(_ value: Double) -> String {
        if let digits, value != 0 {
            let magnitude = value.magnitude.decimalExponent
            guard (-3...5).contains(magnitude) else { return scientific(value) }
            return fixed(value, decimals: max(0, digits - 1 - magnitude))
        }
        guard isScientific else { return fixed(value, decimals: decimals) }
        return value.magnitude < negligible ? "0" : scientific(value)
    }

    /// A number in a cell: all of a table with the same decimals, enough to tell a fiftieth of the
    /// range apart, and none where all are whole.
    func cellText(_ value: Double, isWhole: Bool) -> String {
        if isScientific { return scientific(value) }
        return DecimalNumber(rounding: value, decimals: isWhole ? 0 : coarseDecimals).text()
    }

    private func fixed(_ value: Double, decimals: Int) -> String {
        let whole = Int(
            rounding: value.scaled(byPowerOfTen: decimals),
            within: -1_000_000_000_000_000...1_000_000_000_000_000)
        let text = DecimalNumber(significand: whole, exponent: -decimals).text()
        guard text.contains(".") else { return text }
        let end = text.lastIndex { $0 != "0" } ?? text.startIndex
        let kept = text[...end]
        return String(kept.last == "." ? kept.dropLast() : kept)
    }

    private func scientific(_ value: Double) -> String {
        guard value != 0 else { return "0" }
        var exponent = value.magnitude.decimalExponent
        if (value.scaled(byPowerOfTen: 2 - exponent)).magnitude >= 999.5 { exponent += 1 }
        let mantissa = fixed(value.scaled(byPowerOfTen: -exponent), decimals: 2)
        let power = DecimalNumber(significand: exponent, exponent: 0).text()
        return "\(mantissa)×10\(TextRun(text: power, level: .superscript).prose)"
    }
}
