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
    /// to any precision, fewer of one that is not; none of one that may be zero.
    public func certainDigits(upTo most: Int) -> Int {
        guard case .real(let real) = self, real.hasLimit, rounded(significant: most) == nil,
            let (lower, upper) = real.enclosure(bits: real.node.greatestPrecision).bounds
        else { return most }
        return (1..<max(most, 1)).last {
            lower.rounded(significant: $0) == upper.rounded(significant: $0)
        } ?? 0
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
    /// writes is that decimal. With no digits it is 0, when the last enclosure there is holds that.
    public func roundedWithin(significant count: Int) -> EnclosedDecimal? {
        switch self {
        case .real(let real):
            guard count > 0 else { return real.aboutZero }
            return real.decide { enclosure in
                guard let (lower, upper) = enclosure.bounds else { return nil }
                let rounded = lower.rounded(significant: count)
                guard rounded == upper.rounded(significant: count) else { return nil }
                let ends = Number.outward(lower, upper, count)
                return EnclosedDecimal(
                    rounded: rounded, lower: ends.lower, upper: ends.upper,
                    reach: real.hasLimit ? Number.reach(lower, upper) : nil)
            }
        case .exact, .fast, .infinite:
            guard let (lower, upper) = enclosed(significant: count),
                let rounded = rounded(significant: count)
            else { return nil }
            let isShort = exactValue != nil && lower == upper
            return EnclosedDecimal(
                rounded: isShort ? lower : rounded, lower: lower, upper: upper, reach: nil)
        }
    }

    /// Half of the distance between two ends, to a digit, and not less.
    fileprivate static func reach(_ lower: Rational, _ upper: Rational) -> RoundedDecimal {
        let half = (upper - lower) * .half
        return half.rounded(to: half.sign == 0 ? 0 : half.decimalExponent, up: true).shortest
    }

    fileprivate static func outward(
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

/// A number as a decimal, with what is proved about it.
public struct EnclosedDecimal: Sendable {
    /// The number, correctly rounded.
    public let rounded: RoundedDecimal
    /// A decimal that is not greater.
    public let lower: RoundedDecimal
    /// A decimal that is not less.
    public let upper: RoundedDecimal
    /// How far at most the number lies from the middle of what encloses it, where precision has an end:
    /// of an integral, or a sum without end.
    public let reach: RoundedDecimal?
}

extension Real {
    /// Whether it is enclosed no more narrowly beyond some precision.
    fileprivate var hasLimit: Bool { node.greatestPrecision < Real.greatestPrecision }

    /// Zero, as far as the last enclosure shows.
    fileprivate var aboutZero: EnclosedDecimal? {
        guard hasLimit,
            let (lower, upper) = enclosure(bits: node.greatestPrecision).bounds,
            lower.sign <= 0, upper.sign >= 0
        else { return nil }
        let ends = Number.outward(lower, upper, 1)
        return EnclosedDecimal(
            rounded: RoundedDecimal(integer: .zero, lastPlace: 0), lower: ends.lower,
            upper: ends.upper, reach: Number.reach(lower, upper))
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
