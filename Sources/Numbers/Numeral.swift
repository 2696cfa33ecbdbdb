/// A number as people print it: its digits are a claim about a value.
///
/// Sources: `checking.md`'s table of forms is written out in the specification `numerals.md`.
public struct Numeral: Sendable, Hashable {
    /// How the number is written.
    public enum Form: Sendable, Hashable {
        /// Digits, a point, perhaps a power of ten: the last digit printed is the last place.
        case decimal(RoundedDecimal)
        /// A fraction, which claims to be exact.
        case fraction(Rational)
    }

    /// How it is written.
    public let form: Form
    /// What one printed unit stands for: 1, or 1/100 after a per cent sign, 1/1000 per mille.
    public let scale: Rational
    /// Whether `…` follows: the digits are the beginning of the value's, not a rounding of it.
    public let isPrefix: Bool
    /// The unit of information printed with it.
    public let unit: InformationUnit?

    /// Creates a numeral from its parts.
    public init(
        form: Form, scale: Rational = .one, isPrefix: Bool = false, unit: InformationUnit? = nil
    ) {
        self.form = form
        self.scale = scale
        self.isPrefix = isPrefix
        self.unit = unit
    }

    /// The numeral that the whole of a text writes, blanks around it aside; `nil` when the text
    /// writes none, or more than one.
    ///
    ///     Numeral("12.5 %")?.value     // 1/8
    public init?(_ text: String) {
        var scanner = NumeralScanner(Array(text.utf8))
        scanner.skipBlanks()
        guard let numeral = scanner.numeral() else { return nil }
        scanner.skipBlanks()
        guard scanner.isAtEnd else { return nil }
        self = numeral
    }

    /// The exact number printed, per cent sign included, unit left aside.
    public var value: Rational {
        switch form {
        case .decimal(let decimal): decimal.value * scale
        case .fraction(let value): value * scale
        }
    }

    /// The same numeral with a unit, or with a per cent sign, that was found elsewhere.
    public func with(unit: InformationUnit?) -> Numeral {
        Numeral(form: form, scale: scale, isPrefix: isPrefix, unit: unit ?? self.unit)
    }

    /// The same numeral read as so many hundredths or thousandths.
    public func with(scale: Rational) -> Numeral {
        Numeral(form: form, scale: scale, isPrefix: isPrefix, unit: unit)
    }
}

extension Numeral {
    /// The last numeral of a text and the bytes it stands in, unit included.
    ///
    /// What begins with a letter is a name (`H2`, `x_1`), and digits raised or lowered are
    /// indices, unless they are the exponent of a power of ten. A hyphen is a sign when a digit
    /// follows it at once and no operand stands before it.
    public static func last(in text: [UInt8]) -> (numeral: Numeral, bytes: Range<Int>)? {
        var scanner = NumeralScanner(text)
        var last: (numeral: Numeral, bytes: Range<Int>)?
        while !scanner.isAtEnd {
            let start = scanner.position
            if let numeral = scanner.numeralHere() {
                last = (numeral, start..<scanner.position)
            } else {
                scanner.skipOther()
            }
        }
        return last
    }

    /// The unit or the scale that a text begins with, and how many bytes it takes.
    public static func suffix(
        of text: [UInt8]
    ) -> (unit: InformationUnit?, scale: Rational?, length: Int)? {
        var scanner = NumeralScanner(text)
        scanner.skipBlanks()
        if let scale = scanner.scale() { return (nil, scale, scanner.position) }
        guard let unit = scanner.unit() else { return nil }
        return (unit, nil, scanner.position)
    }
}
