import CMPFR

extension Rational: Comparable, Hashable, SignedNumeric, ExpressibleByIntegerLiteral {
    /// Creates an integer.
    public init(integerLiteral value: Int) { self.init(value) }

    /// Creates an integer; `nil` when it does not fit a machine word.
    public init?(exactly source: some BinaryInteger) {
        guard let value = Int(exactly: source) else { return nil }
        self.init(value)
    }

    /// Whether two numbers are the same.
    public static func == (a: Rational, b: Rational) -> Bool {
        switch (a.representation, b.representation) {
        case (.small(let p, let q), .small(let r, let s)): p == r && q == s
        case (.large(let p), .large(let q)): __gmpq_equal(p.pointer, q.pointer) != 0
        case (.small, .large), (.large, .small): false
        }
    }

    /// Whether one number is less than another.
    public static func < (a: Rational, b: Rational) -> Bool {
        if case .small(let p, let q) = a.representation,
            case .small(let r, let s) = b.representation
        {
            // Products of words, compared in full.
            let (left, right) = (p.multipliedFullWidth(by: s), r.multipliedFullWidth(by: q))
            return (left.high, left.low) < (right.high, right.low)
        }
        return a.withPointer { x in b.withPointer { y in __gmpq_cmp(x, y) < 0 } }
    }

    /// Feeds the number to a hasher.
    public func hash(into hasher: inout Hasher) {
        switch representation {
        case .small(let numerator, let denominator):
            hasher.combine(numerator)
            hasher.combine(denominator)
        case .large: hasher.combine(double)
        }
    }

    /// The sum.
    public static func + (a: Rational, b: Rational) -> Rational {
        if case .small(let p, let q) = a.representation,
            case .small(let r, let s) = b.representation
        {
            if q == s, let sum = Rational(words: p.addingReportingOverflow(r), (q, false)) {
                return sum
            }
            let (left, right) = (
                p.multipliedReportingOverflow(by: s), r.multipliedReportingOverflow(by: q)
            )
            let top = left.partialValue.addingReportingOverflow(right.partialValue)
            if !left.overflow, !right.overflow,
                let sum = Rational(words: top, q.multipliedReportingOverflow(by: s))
            {
                return sum
            }
        }
        return combined(a, b) { __gmpq_add($0, $1, $2) }
    }

    /// The difference.
    public static func - (a: Rational, b: Rational) -> Rational { a + -b }

    /// The product.
    public static func * (a: Rational, b: Rational) -> Rational {
        if case .small(let p, let q) = a.representation,
            case .small(let r, let s) = b.representation,
            let product = Rational(
                words: p.multipliedReportingOverflow(by: r), q.multipliedReportingOverflow(by: s))
        {
            return product
        }
        return combined(a, b) { __gmpq_mul($0, $1, $2) }
    }

    /// The product, in place.
    public static func *= (a: inout Rational, b: Rational) { a = a * b }

    /// The quotient; anything divided by zero is zero (ask before).
    public static func / (a: Rational, b: Rational) -> Rational {
        guard b.sign != 0 else { return .zero }
        if case .small(let p, let q) = a.representation,
            case .small(let r, let s) = b.representation,
            let quotient = Rational(
                words: p.multipliedReportingOverflow(by: s), q.multipliedReportingOverflow(by: r))
        {
            return quotient
        }
        return combined(a, b) { __gmpq_div($0, $1, $2) }
    }

    /// The number with the other sign.
    public static prefix func - (a: Rational) -> Rational {
        if case .small(let p, let q) = a.representation, p != .min {
            return Rational(lowest: -p, q)
        }
        return a.withPointer { x in Rational { __gmpq_neg($0, x) } }
    }

    private static func combined(
        _ a: Rational, _ b: Rational,
        _ operation: (
            UnsafeMutablePointer<__mpq_struct>, UnsafePointer<__mpq_struct>,
            UnsafePointer<__mpq_struct>
        ) -> Void
    ) -> Rational {
        a.withPointer { x in b.withPointer { y in Rational { operation($0, x, y) } } }
    }
}

extension Rational: CustomStringConvertible {
    /// The number in lowest terms: `13/10`, `-2`.
    public var description: String {
        switch representation {
        case .small(let numerator, let denominator):
            return denominator == 1 ? String(numerator) : "\(numerator)/\(denominator)"
        case .large(let large):
            return withExtendedLifetime(large) {
                guard let text = __gmpq_get_str(nil, 10, large.pointer) else { return "" }
                defer { text.deallocate() }
                return String(cString: text)
            }
        }
    }
}

/// The greatest common divisor, by Euclid's algorithm; of zero and a number, the number.
func greatestCommonDivisor(_ a: UInt, _ b: UInt) -> UInt {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
}
