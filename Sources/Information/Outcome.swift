public import Numbers

/// One of the things that can happen: a number, a word, or several of them together.
public enum Outcome: Sendable, Hashable {
    /// An integer, such as the face of a die.
    case integer(Int)
    /// Another number; `number(_:)` keeps integers out of it.
    case fraction(Rational)
    /// A word, such as `sunny`.
    case text(String)
    /// Several things that happen together: a row and a column, the symbols of a block.
    case tuple([Outcome])

    /// The outcome that is a number.
    public static func number(_ value: Rational) -> Outcome {
        value.int.map(Outcome.integer) ?? .fraction(value)
    }

    /// The number the outcome is; `nil` for words and tuples.
    public var number: Rational? {
        switch self {
        case .integer(let value): Rational(value)
        case .fraction(let value): value
        case .text, .tuple: nil
        }
    }

    /// Creates the outcome a label stands for: a number when it reads as an integer, else a word.
    ///
    ///     Outcome(label: "6")     // .number(6)
    public init(label: String) {
        if let numeral = Numeral(label), numeral.unit == nil, numeral.scale == 1, numeral.isPlain,
            case .decimal(let decimal) = numeral.form, decimal.lastPlace == 0
        {
            self = .number(numeral.value)
        } else {
            self = .text(label)
        }
    }
}

extension Outcome: CustomStringConvertible {
    /// The outcome as a reader sees it: short decimals as decimals, other numbers as fractions.
    public var description: String {
        switch self {
        case .text(let text): text
        case .integer(let value): String(value)
        case .fraction(let value): value.shortText
        case .tuple(let parts): "(\(parts.map(\.description).joined(separator: ", ")))"
        }
    }
}

extension Rational {
    /// A decimal when it terminates within twelve digits, else a fraction.
    public var shortText: String {
        let number = Number.exact(self)
        if let (lower, upper) = number.enclosed(significant: 12), lower == upper {
            return lower.machineText
        }
        return description
    }
}
