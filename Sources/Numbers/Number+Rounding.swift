extension Number {
    /// What is known of an enclosure's two ends alike, refined until it is; of a fraction at once.
    func settled<Answer: Equatable>(_ question: (Rational) -> Answer) -> Answer? {
        switch self {
        case .exact(let value): return question(value)
        case .real(let real):
            return real.decide { enclosure in
                guard let (lower, upper) = enclosure.bounds else { return nil }
                let answer = question(lower)
                return answer == question(upper) ? answer : nil
            }
        case .fast(let interval):
            guard let lower = Rational(exactly: interval.lower),
                let upper = Rational(exactly: interval.upper)
            else { return nil }
            let answer = question(lower)
            return answer == question(upper) ? answer : nil
        case .infinite: return nil
        }
    }

    /// The number correctly rounded to a multiple of 10^place, ties to even.
    ///
    /// `nil` for infinity, and when no enclosure decides the last digit.
    ///
    ///     Number.exact(Rational(1, 8)).rounded(toPlace: -2)     // 0.12
    public func rounded(toPlace place: Int) -> RoundedDecimal? {
        settled { $0.rounded(to: place) }
    }

    /// The number correctly rounded to so many significant digits, ties to even.
    public func rounded(significant count: Int) -> RoundedDecimal? {
        settled { $0.rounded(significant: max(count, 1)) }
    }

    /// How many significant digits, up to some, can be stood behind: all of a number that is enclosed
    /// to any precision, fewer of one that is not.
    public func certainDigits(upTo most: Int) -> Int {
        guard basis == .floating else { return most }
        return (1...max(most, 1)).last { rounded(significant: $0) != nil } ?? 1
    }

    /// The number as documents show it unless told otherwise: integers and short decimals whole,
    /// everything else to so many significant digits, but never rounded left of the point.
    public func rounded(forProse count: Int) -> RoundedDecimal? {
        if let value = exactValue, let place = value.terminatingPlace {
            let whole = value.rounded(to: place).trimmed
            if place == 0 || whole.digits.utf8.count <= count { return whole }
        }
        guard let rounded = rounded(significant: count) else { return nil }
        return rounded.lastPlace > 0 && rounded.firstPlace < 15 ? self.rounded(toPlace: 0) : rounded
    }

    /// Decimals of so many significant digits that enclose the number.
    ///
    /// A fraction that a short decimal writes is enclosed by itself.
    public func enclosed(significant count: Int) -> (lower: RoundedDecimal, upper: RoundedDecimal)?
    {
        switch self {
        case .exact(let value):
            if let place = value.terminatingPlace {
                let whole = value.rounded(to: place).shortest
                if whole.digits.utf8.count <= count { return (whole, whole) }
            }
            return Number.outward(value, value, count)
        case .real(let real):
            var bits = Real.firstPrecision
            while bits < count * 4 + 64 { bits *= 2 }
            return real.enclosure(bits: bits).bounds.flatMap {
                Number.outward($0.lower, $0.upper, count)
            }
        case .fast(let interval):
            guard let lower = Rational(exactly: interval.lower),
                let upper = Rational(exactly: interval.upper)
            else { return nil }
            return Number.outward(lower, upper, min(count, 17))
        case .infinite: return nil
        }
    }

    /// The number correctly rounded to so many significant digits, and decimals of as many that enclose
    /// it, from one enclosure: that of a sum over large data takes seconds.
    ///
    /// `nil` for infinity, and when no enclosure decides the last digit. A fraction that a short decimal
    /// writes is that decimal.
    public func roundedWithin(
        significant count: Int
    ) -> (rounded: RoundedDecimal, lower: RoundedDecimal, upper: RoundedDecimal)? {
        switch self {
        case .real(let real):
            return real.decide { enclosure in
                guard let (lower, upper) = enclosure.bounds else { return nil }
                let rounded = lower.rounded(significant: count)
                guard rounded == upper.rounded(significant: count) else { return nil }
                let ends = Number.outward(lower, upper, count)
                return (rounded, ends.lower, ends.upper)
            }
        case .exact, .fast, .infinite:
            guard let (lower, upper) = enclosed(significant: count),
                let rounded = rounded(significant: count)
            else { return nil }
            let isShort = exactValue != nil && lower == upper
            return (isShort ? lower : rounded, lower, upper)
        }
    }

    private static func outward(
        _ lower: Rational, _ upper: Rational, _ count: Int
    ) -> (lower: RoundedDecimal, upper: RoundedDecimal) {
        let size = max(lower.magnitude, upper.magnitude)
        guard size.sign != 0 else {
            let zero = RoundedDecimal(integer: .zero, lastPlace: 0)
            return (zero, zero)
        }
        let place = size.decimalExponent - count + 1
        return (lower.rounded(to: place, up: false), upper.rounded(to: place, up: true))
    }
}

extension Number: CustomStringConvertible {
    /// The number to six significant digits, for messages.
    public var description: String {
        switch self {
        case .infinite(let isNegative, _): return isNegative ? "-inf" : "inf"
        case .exact, .real, .fast:
            if let rounded = rounded(forProse: 6) { return rounded.machineText }
            let (lower, upper) = (doubles.lower, doubles.upper)
            return "between \(lower) and \(upper)"
        }
    }
}
