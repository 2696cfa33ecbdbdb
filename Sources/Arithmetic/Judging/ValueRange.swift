import Numbers

/// The numbers that a side can stand for, as an interval with fractions as ends.
///
/// Every operation gives an interval that holds every value it can have; `nil` is what is undefined,
/// undecided or too large to go on with.
struct ValueRange: Sendable {
    /// The least.
    let lower: Rational
    /// The greatest.
    let upper: Rational

    /// The bits to which ends are rounded outward that have grown long.
    private static let precision = 160
    /// Ends with more bits are rounded.
    private static let longest = 1600
    /// A power or factorial with more bits is not worked out.
    private static let greatest = 1 << 16

    /// Creates an interval, whose ends are rounded outward when they are long.
    init(_ lower: Rational, _ upper: Rational) {
        self.lower = ValueRange.rounded(lower)?.lower ?? lower
        self.upper = ValueRange.rounded(upper)?.upper ?? upper
    }

    /// Creates the interval of one number.
    init(_ value: Rational) { self.init(value, value) }

    /// Creates an interval about a number; `nil` where it is not known to be finite.
    init?(_ number: Number) {
        switch number {
        case .exact(let value): self.init(value)
        case .real(let real):
            guard let bounds = real.enclosure(bits: ValueRange.precision).bounds else { return nil }
            self.init(bounds.lower, bounds.upper)
        case .fast, .infinite: return nil
        }
    }

    private static func rounded(_ value: Rational) -> (lower: Rational, upper: Rational)? {
        value.bitCount > longest ? Enclosure(value, bits: precision).bounds : nil
    }

    /// Whether it is one number.
    var isPoint: Bool { lower == upper }
    /// How wide it is.
    var width: Rational { upper - lower }
    /// The number in its middle.
    var middle: Rational { (lower + upper) / 2 }

    /// Whether two intervals have no number in common.
    func isDisjoint(from other: ValueRange) -> Bool {
        upper < other.lower || other.upper < lower
    }

    /// The interval with so much more on both sides.
    func widened(by slack: Rational) -> ValueRange { ValueRange(lower - slack, upper + slack) }

    var negated: ValueRange { ValueRange(-upper, -lower) }

    func adding(_ other: ValueRange) -> ValueRange {
        ValueRange(lower + other.lower, upper + other.upper)
    }

    func times(_ other: ValueRange) -> ValueRange {
        if isPoint, other.isPoint { return ValueRange(lower * other.lower) }
        return ValueRange.hull([
            lower * other.lower, lower * other.upper, upper * other.lower, upper * other.upper,
        ])
    }

    func divided(by other: ValueRange) -> ValueRange? {
        guard other.lower.sign > 0 || other.upper.sign < 0 else { return nil }
        return times(ValueRange(Rational.one / other.upper, Rational.one / other.lower))
    }

    private static func hull(_ values: [Rational]) -> ValueRange {
        var (least, greatest) = (values[0], values[0])
        for value in values {
            least = min(least, value)
            greatest = max(greatest, value)
        }
        return ValueRange(least, greatest)
    }

    var magnitude: ValueRange {
        if lower.sign >= 0 { return self }
        return upper.sign <= 0 ? negated : ValueRange(.zero, max(-lower, upper))
    }

    /// The values of a function that increases.
    private func mapped(_ function: (Number) throws(NumberError) -> Number) -> ValueRange? {
        guard let low = (try? function(.exact(lower))).flatMap({ ValueRange($0) }) else {
            return nil
        }
        if isPoint { return low }
        guard let high = (try? function(.exact(upper))).flatMap({ ValueRange($0) }) else {
            return nil
        }
        return ValueRange(low.lower, high.upper)
    }

    var logarithm: ValueRange? {
        guard lower.sign > 0 else { return nil }
        return mapped { number throws(NumberError) in try number.logarithm() }
    }

    var exponential: ValueRange? {
        guard upper < 1000, lower > -1000 else { return nil }
        return mapped { number throws(NumberError) in try number.exponential() }
    }

    func root(_ degree: Int) -> ValueRange? {
        guard lower.sign >= 0 else { return nil }
        return mapped { number throws(NumberError) in try number.root(Number(degree)) }
    }

    /// A power: with a whole exponent of moderate size, or of a positive number.
    func power(_ exponent: ValueRange) -> ValueRange? {
        if exponent.isPoint, let count = exponent.lower.int {
            return count < 0
                ? wholePower(-count).flatMap { ValueRange(1).divided(by: $0) } : wholePower(count)
        }
        guard lower.sign > 0, let logarithm else { return nil }
        return logarithm.times(exponent).exponential
    }

    private func wholePower(_ count: Int) -> ValueRange? {
        let bits = max(lower.bitCount, upper.bitCount)
        guard count >= 0, count <= 1 << 14, count * bits <= ValueRange.greatest else { return nil }
        if count == 0 { return lower.sign > 0 || upper.sign < 0 ? ValueRange(1) : nil }
        let ends = [lower.power(count), upper.power(count)]
        if count.isMultiple(of: 2), lower.sign < 0, upper.sign > 0 {
            return ValueRange(.zero, max(ends[0], ends[1]))
        }
        return ValueRange.hull(ends)
    }

    /// π.
    static let pi = ValueRange(Number.pi) ?? ValueRange(3, 4)

    var factorial: ValueRange? {
        guard isPoint, let count = lower.int, (0...1000).contains(count) else { return nil }
        return (try? Number(count).factorial()).flatMap { ValueRange($0) }
    }

    func binomial(_ other: ValueRange) -> ValueRange? {
        guard isPoint, other.isPoint, let n = lower.int, let k = other.lower.int,
            (0...1000).contains(n), (0...n).contains(k)
        else { return nil }
        return (try? Number(n).binomialCoefficient(Number(k))).flatMap { ValueRange($0) }
    }
}
