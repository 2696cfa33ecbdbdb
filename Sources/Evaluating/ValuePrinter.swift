public import Diagnostics
import Information
public import Numbers
public import Script

/// Prints values for readers: only digits that are certain.
public struct ValuePrinter: Sendable {
    /// The unit of quantities that do not ask for one.
    public let unit: InformationUnit
    /// How many significant digits a number has that no format is given for.
    public let digits: Int
    /// How readers see digits.
    public let style: DigitStyle

    /// The digits when the front matter says nothing.
    public static let standardDigits = 4

    /// Creates a printer.
    public init(unit: InformationUnit, digits: Int, style: DigitStyle = .plain) {
        self.unit = unit
        self.digits = digits
        self.style = style
    }

    /// A number in its format; infinity is `inf`, with `∞` in prose left to `prose`.
    func printed(_ quantity: Quantity, format: PrintFormat?) throws(EvaluationError)
        -> PrintedNumber
    {
        let unit = quantity.unit ?? unit
        let number = try numeric { () throws(NumberError) in try quantity.value(in: unit) }
        guard number.isFinite else {
            return PrintedNumber(
                number.sign == -1 ? "-∞" : "∞", unit: word(unit, quantity, "∞", format),
                style: style)
        }
        guard let style = format?.style else {
            guard let rounded = number.rounded(forProse: digits) else { throw undecided(number) }
            let isLong = rounded.digits != "0" && !(-5..<15).contains(rounded.firstPlace)
            let (mantissa, exponent) = rounded.scientific
            let text = isLong ? mantissa : rounded.plainText
            return PrintedNumber(
                text, exponent: isLong ? exponent : nil, unit: word(unit, quantity, text, format),
                style: self.style)
        }
        return try styled(number, style, format?.digits ?? digits) {
            word(unit, quantity, $0, format)
        }
    }

    private func styled(
        _ number: Number, _ style: PrintFormat.Style, _ count: Int, unit: (String) -> String
    ) throws(EvaluationError) -> PrintedNumber {
        switch style {
        case .fixed:
            guard let rounded = number.rounded(toPlace: -count) else { throw undecided(number) }
            return PrintedNumber(
                rounded.plainText, unit: unit(rounded.plainText), style: self.style)
        case .percent:
            let hundredfold = try numeric { () throws(NumberError) in try number.times(Number(100))
            }
            guard let rounded = hundredfold.rounded(toPlace: -count) else {
                throw undecided(number)
            }
            return PrintedNumber(
                rounded.plainText, isPercent: true, unit: unit(rounded.plainText), style: self.style
            )
        case .significant:
            guard let rounded = number.rounded(significant: count) else { throw undecided(number) }
            guard !(-5..<15).contains(rounded.firstPlace), rounded.digits != "0" else {
                return PrintedNumber(
                    rounded.plainText, unit: unit(rounded.plainText), style: self.style)
            }
            let (mantissa, exponent) = rounded.scientific
            return PrintedNumber(
                mantissa, exponent: exponent, unit: unit(mantissa), style: self.style)
        case .scientific:
            guard let rounded = number.rounded(significant: count + 1) else {
                throw undecided(number)
            }
            let (mantissa, exponent) = rounded.scientific
            let padded =
                rounded.digits == "0" && count > 0
                ? "0." + String(repeating: "0", count: count) : mantissa
            return PrintedNumber(
                padded, exponent: exponent, unit: unit(mantissa), style: self.style)
        }
    }

    private func undecided(_ number: Number) -> EvaluationError {
        .undecided("the digits of a number \(number)")
    }

    private func word(
        _ unit: InformationUnit, _ quantity: Quantity, _ text: String, _ format: PrintFormat?
    ) -> String {
        guard quantity.dimension != 0, format?.omitsUnit != true else { return "" }
        switch quantity.dimension {
        case 1: return text == "1" ? unit.rawValue : unit.plural
        case 2: return unit.plural + "²"
        case _: return "\(unit.plural)^\(quantity.dimension)"
        }
    }

    /// A value in running text.
    func prose(_ value: Value, format: PrintFormat?) throws(EvaluationError) -> String {
        try text(value, format: format) { $0.prose }
    }

    /// A value as text, an error standing at a place.
    func text(
        _ value: Value, format: PrintFormat?, at place: SourcePlace,
        _ dress: (PrintedNumber) -> String
    ) throws(EvaluationError) -> String {
        do { return try text(value, format: format, dress) } catch { throw error.placed(at: place) }
    }

    /// A value in a message, numbers to the printer's digits.
    func message(_ value: Value) -> String {
        (try? text(value, format: nil) { $0.plain }) ?? value.kindName
    }

    /// A value as text; what is no number, text or list of them says that it cannot be.
    func text(
        _ value: Value, format: PrintFormat?, _ dress: (PrintedNumber) -> String
    ) throws(EvaluationError) -> String {
        switch value {
        case .number(let quantity):
            let text = dress(try printed(quantity, format: format))
            // What is not proved says so.
            return quantity.number.basis == .floating ? "≈ " + text : text
        case .text(let text): return text
        case .code(let code): return code.description
        case .codeTree(let tree): return tree.description
        case .truth(let truth):
            guard let answer = truth.decided else { return "undecided" }
            return answer ? "true" : "false"
        case .list(let values):
            var parts: [String] = []
            for value in values { parts.append(try text(value, format: format, dress)) }
            return parts.joined(separator: ", ")
        case .working:
            throw .domain(
                "worked steps do not stand in a line of text",
                hint: "let a block end with worked(…)")
        case .map, .range, .dataTable, .table, .distribution, .measure, .function, .mark, .axis,
            .figure, .simplex, .parametric, .multivariate, .parameters:
            throw .wrongKind(expected: "something that can be printed in text", found: value)
        }
    }

    /// A value as text, or why it cannot be printed, at a place.
    public func text(
        _ value: Value, format: PrintFormat? = nil, at place: SourcePlace,
        _ dress: @Sendable (PrintedNumber) -> String
    ) -> Evaluation<String> {
        Evaluation { () throws(EvaluationError) in
            try text(value, format: format, at: place, dress)
        }
    }
}
