/// Many fractions that are whole multiples of one unit: a column of decimals, or counts.
///
/// Exact like fractions, and eight bytes each. What is done to all of them at once is done to the
/// integers, or to the unit alone.
///
///     ScaledIntegers(integers: [5, 3, 2], unit: Rational(1, 10)).total     // 1
public struct ScaledIntegers: Sendable {
    /// The integers.
    public let integers: [Int64]
    /// What one of them stands for; positive.
    public let unit: Rational

    /// Creates numbers from their integers; the unit must be positive.
    public init(integers: [Int64], unit: Rational) {
        self.integers = integers
        self.unit = unit
    }

    /// The same numbers as multiples of the greatest unit their denominators allow; `nil` when
    /// an integer would not fit 63 bits.
    public init?(_ numbers: some Collection<Number>) {
        var denominator = 1
        for number in numbers {
            guard case .exact(let value) = number,
                case .small(_, let own) = value.representation
            else { return nil }
            guard !denominator.isMultiple(of: own) else { continue }
            let divisor = Int(greatestCommonDivisor(denominator.magnitude, own.magnitude))
            let (product, overflow) = denominator.multipliedReportingOverflow(by: own / divisor)
            guard !overflow else { return nil }
            denominator = product
        }
        var integers: [Int64] = []
        integers.reserveCapacity(numbers.count)
        for number in numbers {
            guard case .exact(let value) = number,
                case .small(let numerator, let own) = value.representation
            else { return nil }
            let scaled = numerator.multipliedReportingOverflow(by: denominator / own)
            guard !scaled.overflow else { return nil }
            integers.append(Int64(scaled.partialValue))
        }
        self.init(integers: integers, unit: Rational(1, denominator))
    }

    /// Doubles near to the numbers, within a unit in the last place.
    public var doubles: [Double] {
        guard case .small(1, let denominator) = unit.representation, denominator <= 1 << 53 else {
            return map { DoubleInterval($0).middle }
        }
        return integers.map { Double($0) / Double(denominator) }
    }

    /// The sum of all.
    public var total: Rational { Rational(wide: integerTotal) * unit }

    /// The sum of the integers, which 128 bits always hold.
    var integerTotal: Int128 { integers.reduce(into: Int128(0)) { $0 += Int128($1) } }

    /// The numbers multiplied by a positive factor.
    public func multiplied(by factor: Rational) -> ScaledIntegers {
        ScaledIntegers(integers: integers, unit: unit * factor)
    }

    /// The sums of numbers in the same places; `nil` when an integer would not fit 63 bits.
    public func adding(_ other: ScaledIntegers) -> ScaledIntegers? {
        combining(other) { $0.addingReportingOverflow($1) }
    }

    /// The sum of the magnitudes of the differences; `nil` when the units have no common part that
    /// words can tell.
    public func distance(to other: ScaledIntegers) -> Rational? {
        guard integers.count == other.integers.count,
            case .small(let top, let bottom) = (unit / other.unit).representation
        else { return nil }
        // unit / other.unit = top / bottom, so both are multiples of unit / top.
        var (sum, whole) = (UInt128(0), Rational.zero)
        for (a, b) in zip(integers, other.integers) {
            let gap = Int128(a) * Int128(top) - Int128(b) * Int128(bottom)
            let (next, overflow) = sum.addingReportingOverflow(gap.magnitude)
            if overflow { whole = whole + Rational(wide: sum) }
            sum = overflow ? gap.magnitude : next
        }
        return (whole + Rational(wide: sum)) * (unit / Rational(top))
    }

    /// The sums of the numbers by places; `nil` when an integer would not fit 63 bits.
    ///
    /// There are as many places as numbers, all below `count`.
    public func sums(_ places: [Int], count: Int) -> ScaledIntegers? {
        var sums = [Int64](repeating: 0, count: count)
        for (place, integer) in zip(places, integers) where sums.indices.contains(place) {
            let (sum, overflow) = sums[place].addingReportingOverflow(integer)
            guard !overflow else { return nil }
            sums[place] = sum
        }
        return ScaledIntegers(integers: sums, unit: unit)
    }

    /// What an operation makes of numbers in the same places.
    private func combining(
        _ other: ScaledIntegers,
        _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) -> ScaledIntegers? {
        guard integers.count == other.integers.count,
            case .small(let top, let bottom) = (unit / other.unit).representation
        else { return nil }
        // unit / other.unit = top / bottom, so both are multiples of unit / top.
        var results: [Int64] = []
        results.reserveCapacity(integers.count)
        for (a, b) in zip(integers, other.integers) {
            let left = a.multipliedReportingOverflow(by: Int64(top))
            let right = b.multipliedReportingOverflow(by: Int64(bottom))
            let result = operation(left.partialValue, right.partialValue)
            guard !left.overflow, !right.overflow, !result.overflow else { return nil }
            results.append(result.partialValue)
        }
        return ScaledIntegers(integers: results, unit: unit / Rational(top))
    }
}

extension ScaledIntegers: Equatable {
    /// Whether the numbers are the same, whatever their units.
    public static func == (a: ScaledIntegers, b: ScaledIntegers) -> Bool {
        guard a.integers.count == b.integers.count,
            case .small(let top, let bottom) = (a.unit / b.unit).representation
        else { return a.elementsEqual(b) }
        return zip(a.integers, b.integers).allSatisfy {
            $0.multipliedFullWidth(by: Int64(top)) == $1.multipliedFullWidth(by: Int64(bottom))
        }
    }
}

extension ScaledIntegers: RandomAccessCollection {
    /// Zero.
    public var startIndex: Int { 0 }
    /// How many numbers there are.
    public var endIndex: Int { integers.count }
    /// A number.
    public subscript(position: Int) -> Rational { Rational(Int(integers[position])) * unit }
}

extension Rational {
    /// Creates an integer of two words.
    init(wide value: Int128) {
        let integer = Rational(wide: value.magnitude)
        self = value < 0 ? -integer : integer
    }

    /// Creates an integer of two words that has no sign.
    init(wide value: UInt128) {
        self.init(words: [UInt64(truncatingIfNeeded: value), UInt64(value >> 64)])
    }

    /// Creates an integer from its words, the lowest first.
    init(words: [UInt64]) {
        let half = Rational(1 << 32)
        self = words.reversed().reduce(.zero) { result, word in
            (result * half + Rational(Int(word >> 32))) * half + Rational(Int(word & 0xFFFF_FFFF))
        }
    }
}
