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
    /// What the number claims to be: the value, the beginning of its digits, or a bound of it.
    public enum Claim: Sendable, Hashable {
        /// The value, rounded to the digits printed.
        case rounding
        /// The value's first digits: `0.2938…`.
        case prefix
        /// A bound: `< 0.001`, `≥ 80`, `80+`.
        case bound(Bound)
        /// A band about the number that holds the value: `0.29 ± 0.01`, `0.29(1)`. The half width
        /// is in units of the number printed.
        case within(Rational)
    }

    /// On which side of the number the value lies.
    public enum Bound: String, Sendable, Hashable {
        /// Less than the number.
        case less = "<"
        /// At most the number.
        case lessOrEqual = "≤"
        /// Greater than the number.
        case greater = ">"
        /// At least the number.
        case greaterOrEqual = "≥"

        /// Whether a value that stands so to the number keeps it.
        func admits(_ order: NumberOrder) -> Bool {
            switch self {
            case .less: order == .less
            case .lessOrEqual: order != .greater
            case .greater: order == .greater
            case .greaterOrEqual: order != .less
            }
        }
    }

    /// What one printed unit stands for: 1, or 1/100 after a per cent sign, 1/1000 per mille.
    public private(set) var scale: Rational
    /// What it claims.
    public private(set) var claim: Claim
    /// The unit of information printed with it.
    public private(set) var unit: InformationUnit?
    /// How the digits of a decimal are written; `nil` for what is not read from a text.
    private(set) var writing: Writing?

    /// Creates a numeral from its parts.
    public init(
        form: Form, scale: Rational = .one, claim: Claim = .rounding, unit: InformationUnit? = nil
    ) {
        self.init(form: form, scale: scale, claim: claim, unit: unit, writing: nil)
    }

    init(
        form: Form, scale: Rational, claim: Claim, unit: InformationUnit?, writing: Writing?
    ) {
        self.form = form
        self.scale = scale
        self.claim = claim
        self.unit = unit
        self.writing = writing
    }

    /// The numeral that the whole of a text writes, blanks around it aside; `nil` when the text
    /// writes none, or more than one.
    ///
    ///     Numeral("12.5 %")?.value     // 1/8
    public init?(_ text: String, mark: DecimalMark = .point) {
        var scanner = NumeralScanner(Array(text.utf8), mark: mark)
        scanner.skipApproximation()
        guard let numeral = scanner.numeral() else { return nil }
        scanner.skipBlanks()
        guard scanner.isAtEnd else { return nil }
        self = numeral
    }

    /// Whether it states a number and nothing around it: what data and outcomes are.
    public var isPlain: Bool { claim == .rounding }

    /// The exact number printed, per cent sign included, unit left aside.
    public var value: Rational {
        switch form {
        case .decimal(let decimal): decimal.value * scale
        case .fraction(let value): value * scale
        }
    }

    /// The same numeral with a unit that was found elsewhere.
    public func with(unit: InformationUnit?) -> Numeral {
        var numeral = self
        numeral.unit = unit ?? self.unit
        return numeral
    }

    /// The same numeral without a unit.
    public var withoutUnit: Numeral {
        var numeral = self
        numeral.unit = nil
        return numeral
    }

    /// The same numeral with another claim.
    func with(claim: Claim) -> Numeral {
        var numeral = self
        numeral.claim = claim
        return numeral
    }

    /// The same numeral read as so many hundredths or thousandths.
    public func with(scale: Rational) -> Numeral {
        var numeral = self
        numeral.scale = scale
        return numeral
    }
}

extension Numeral {
    /// The numerals of a text and the bytes they stand in, units included.
    ///
    /// What begins with a letter is a name (`H2`, `x_1`), and digits raised or lowered are
    /// indices, unless they are the exponent of a power of ten. A hyphen is a sign when a digit
    /// follows it at once and no operand stands before it.
    public static func all(
        in text: [UInt8], mark: DecimalMark = .point
    ) -> [(numeral: Numeral, bytes: Range<Int>)] {
        var scanner = NumeralScanner(text, mark: mark)
        var found: [(numeral: Numeral, bytes: Range<Int>)] = []
        while !scanner.isAtEnd {
            let start = scanner.position
            if let numeral = scanner.numeralHere() {
                found.append((numeral, start..<scanner.position))
            } else {
                scanner.skipOther()
            }
        }
        return found
    }

    /// The unit or the scale that a text begins with, and how many bytes it takes.
    public static func suffix(
        of text: [UInt8]
    ) -> (unit: InformationUnit?, scale: Rational?, length: Int)? {
        // A suffix has no digits.
        var scanner = NumeralScanner(text, mark: .point)
        scanner.skipBlanks()
        if let scale = scanner.scale() { return (nil, scale, scanner.position) }
        guard let unit = scanner.unit() else { return nil }
        return (unit, nil, scanner.position)
    }
}
