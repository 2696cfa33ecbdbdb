import Numbers

/// A number printed in a step, with the number it stands for.
struct WorkedNumber: Sendable {
    /// How it is printed.
    enum Form: Sendable {
        /// Digits.
        case decimal(RoundedDecimal)
        /// A fraction of two integers.
        case fraction(Rational)
    }

    /// How it is printed.
    let form: Form
    /// What it stands for.
    let value: Number

    /// A number with the digits it is printed with.
    init(_ digits: RoundedDecimal, for value: Number) {
        form = .decimal(digits)
        self.value = value
    }

    /// A fraction printed in full: as a decimal of few digits, or of two short integers; `nil` when it
    /// is neither.
    init?(whole value: Rational, digits: Int, greatestPart: Int) {
        let number = Number.exact(value)
        if let (lower, upper) = number.enclosed(significant: digits), lower == upper {
            form = .decimal(lower.lastPlace > 0 && !lower.isLong ? value.integerDigits : lower)
        } else if value.numerator.magnitude <= Rational(greatestPart),
            value.denominator <= Rational(greatestPart)
        {
            form = .fraction(value)
        } else {
            return nil
        }
        self.value = number
    }

    /// A fraction of two integers as somebody wrote it.
    init(fraction value: Rational) { self.init(form: .fraction(value), value: .exact(value)) }

    /// The number that is printed.
    var printed: Rational {
        switch form {
        case .decimal(let digits): digits.value
        case .fraction(let value): value
        }
    }

    /// Whether it is printed in full.
    var isExact: Bool { value.exactValue == printed }

    /// Whether it is less than zero.
    var isNegative: Bool { printed.sign < 0 }

    /// Whether it is a fraction of two integers as printed.
    var isFraction: Bool {
        if case .fraction = form { true } else { false }
    }

    /// The number with the other sign.
    var negated: WorkedNumber {
        switch form {
        case .decimal(let digits):
            WorkedNumber(digits.negated, for: value.negated)
        case .fraction(let value): WorkedNumber(form: .fraction(-value), value: self.value.negated)
        }
    }

    private init(form: Form, value: Number) {
        self.form = form
        self.value = value
    }

    /// Whether a power of ten is printed with it.
    var hasExponent: Bool {
        if case .decimal(let digits) = form { digits.isLong } else { false }
    }

    /// Its digits as every number of a document is printed; of a fraction, those of its two parts.
    func digits(_ style: DigitStyle) -> [PrintedNumber] {
        switch form {
        case .fraction(let value):
            return [value.numerator, value.denominator].map {
                PrintedNumber($0.description, style: style)
            }
        case .decimal(let digits):
            guard digits.isLong else { return [PrintedNumber(digits.plainText, style: style)] }
            let (mantissa, exponent) = digits.scientific
            return [PrintedNumber(mantissa, exponent: exponent, style: style)]
        }
    }
}

extension RoundedDecimal {
    /// The same digits with the other sign.
    var negated: RoundedDecimal {
        RoundedDecimal(isNegative: !isNegative, digits: digits, lastPlace: lastPlace)
    }

    /// Whether it is printed with a power of ten.
    var isLong: Bool { digits != "0" && !(-5..<15).contains(firstPlace) }
}

extension Rational {
    /// The digits of an integer, down to its ones.
    fileprivate var integerDigits: RoundedDecimal {
        RoundedDecimal(isNegative: sign < 0, digits: magnitude.description, lastPlace: 0)
    }
}
