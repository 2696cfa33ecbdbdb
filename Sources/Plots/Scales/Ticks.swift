/// The ticks of an axis: multiples of 1, 2 or 5 times a power of ten, counted in integers.
///
/// Source: the step is chosen as in d3-array, `ticks`; integers keep 0.3 from being
/// 0.30000000000000004.
struct Ticks: Sendable, Hashable {
    /// 1, 2 or 5.
    private let factor: Int
    /// The power of ten of the step.
    private let exponent: Int
    /// The ticks, ascending, in steps.
    private let indices: ClosedRange<Int>?
    /// The power of ten that stands in the title of the axis instead of its labels: a multiple of
    /// 3 where labels would be long, else 0.
    let labelPower: Int

    /// More than any range has that is wide enough to be divided.
    private static let greatestIndex = 100_000_000_000_000

    /// More than any axis shows, which bounds the work for ranges that cannot be divided.
    private static let most = 2000

    /// The ticks within a range, about as many as asked for.
    init(in range: ClosedRange<Double>, about count: Int) {
        let step = Self.step(of: range, count: count)
        let low = Self.quotient(range.lowerBound, step)
        let high = Self.quotient(range.upperBound, step)
        let first = Self.integer(low.rounded(.up), snapping: low)
        let last = Self.integer(high.rounded(.down), snapping: high)
        (factor, exponent) = step
        indices = first <= last ? first...min(last, first + Self.most) : nil
        labelPower = Self.labelPower(of: range)
    }

    private init(
        step: (factor: Int, exponent: Int), indices: ClosedRange<Int>, labelPower: Int
    ) {
        (factor, exponent) = step
        self.indices = indices
        self.labelPower = labelPower
    }

    /// The ticks that enclose a range, about as many as asked for: the first not above it, the last
    /// not below.
    static func enclosing(_ range: ClosedRange<Double>, about count: Int) -> Ticks {
        let step = step(of: range, count: count)
        let low = quotient(range.lowerBound, step)
        let high = quotient(range.upperBound, step)
        let first = integer(low.rounded(.down), snapping: low)
        let last = integer(high.rounded(.up), snapping: high)
        return Ticks(
            step: step, indices: first...min(max(first + 1, last), first + most),
            labelPower: labelPower(of: range))
    }

    /// The ticks that enclose a range, about as many as asked for and no more than can be read.
    static func enclosing(
        _ range: ClosedRange<Double>, about count: Int, atMost most: Int
    ) -> Ticks {
        var wanted = max(2, count)
        var ticks = enclosing(range, about: wanted)
        while ticks.numbers.count > most, wanted > 2 {
            wanted -= 1
            ticks = enclosing(range, about: wanted)
        }
        return ticks
    }

    /// The places of the ticks, without rounding.
    var numbers: [DecimalNumber] {
        guard let indices else { return [] }
        return indices.map { DecimalNumber(significand: $0 * factor, exponent: exponent) }
    }

    /// The power of ten taken out of the labels of a range.
    static func labelPower(of range: ClosedRange<Double>) -> Int {
        let largest = max(range.lowerBound.magnitude, range.upperBound.magnitude)
        let magnitude = largest.decimalExponent
        guard magnitude >= 6 || magnitude <= -4 else { return 0 }
        return magnitude - (magnitude % 3 + 3) % 3
    }

    /// The labels of the ticks, all with the same number of decimals.
    var labels: [String] { numbers.map { $0.text(inUnitsOf: labelPower) } }

    /// The step whose multiples divide a range into about so many parts.
    private static func step(
        of range: ClosedRange<Double>, count: Int
    ) -> (factor: Int, exponent: Int) {
        let parts = Double(max(1, count))
        let raw = range.upperBound / parts - range.lowerBound / parts
        let exponent = raw.decimalExponent
        let ratio = raw.scaled(byPowerOfTen: -exponent)
        if ratio >= 50.0.squareRoot() { return (1, exponent + 1) }
        if ratio >= 10.0.squareRoot() { return (5, exponent) }
        if ratio >= 2.0.squareRoot() { return (2, exponent) }
        return (1, exponent)
    }

    private static func quotient(
        _ value: Double, _ step: (factor: Int, exponent: Int)
    ) -> Double {
        value.scaled(byPowerOfTen: -step.exponent) / Double(step.factor)
    }

    /// A rounded quotient, or the integer so near to the quotient that only rounding parts them.
    private static func integer(_ rounded: Double, snapping quotient: Double) -> Int {
        let nearest = quotient.rounded()
        let isNear = (quotient - nearest).magnitude <= 1e-14 * max(1, nearest.magnitude) + 1e-9
        return Int(rounding: isNear ? nearest : rounded, within: -greatestIndex...greatestIndex)
    }
}
