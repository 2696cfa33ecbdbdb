/// A sum Σ xᵢ^a yᵢ^(1−a) over many positive integers: what divergences of an order are over large
/// data.
///
/// It is enclosed by doubles first, and by MPFR when that is not narrow enough.
struct PowerSum: Sendable {
    /// The integers xᵢ, positive.
    let bases: [Int64]
    /// The integers yᵢ, positive; `nil` for ones.
    let others: [Int64]?
    /// The exponent a, of magnitude at most `greatestOrder`.
    let order: Rational
    /// Bounds of the sum from double precision.
    private let doubles: DoubleInterval

    /// The greatest magnitude of an exponent.
    static let greatestOrder = 1 << 16

    init(bases: [Int64], others: [Int64]?, order: Rational) {
        self.bases = bases
        self.others = others
        self.order = order
        doubles = PowerSum.doubles(bases, others, order)
    }

    func enclosure(bits: Int) -> Enclosure {
        if bits <= LogarithmSum.firstPrecision, doubles.lower.isFinite, doubles.upper.isFinite {
            return Enclosure(doubles)
        }
        return multiplePrecisionEnclosure(bits: bits)
    }

    /// Twice the exponent, when that is an integer.
    var halves: Int? { (order * 2).int }

    /// Bounds by interval arithmetic, added in blocks so that the bounds stay close.
    private static func doubles(
        _ bases: [Int64], _ others: [Int64]?, _ order: Rational
    ) -> DoubleInterval {
        let term = DoubleTerm(order)
        var total = DoubleInterval(0.0)
        for start in stride(from: 0, to: bases.count, by: 1024) {
            var block = DoubleInterval(0.0)
            for index in start..<min(start + 1024, bases.count) {
                block = block + term.value(bases[index], others.map { $0[index] })
            }
            total = total + block
        }
        return total
    }
}

/// One term x^a y^(1−a) in intervals of double precision.
private struct DoubleTerm {
    let order: DoubleInterval
    let complement: DoubleInterval
    let isHalf: Bool
    let isTwo: Bool

    init(_ order: Rational) {
        self.order = DoubleInterval(order)
        complement = DoubleInterval(Rational.one - order)
        isHalf = order == .half
        isTwo = order == 2
    }

    func value(_ base: Int64, _ other: Int64?) -> DoubleInterval {
        let x = DoubleInterval(integer: base)
        guard let other else {
            if isTwo { return x * x }
            return isHalf ? x.squareRoot : (x.logarithm * order).exponential
        }
        let y = DoubleInterval(integer: other)
        if isTwo { return x * x / y }
        if isHalf { return (x * y).squareRoot }
        return (x.logarithm * order + y.logarithm * complement).exponential
    }
}

extension DoubleInterval {
    /// The narrowest interval that holds an integer.
    init(integer: Int64) {
        let near = Double(integer)
        let isExact = integer.magnitude <= 1 << 53
        self.init(lower: isExact ? near : near.nextDown, upper: isExact ? near : near.nextUp)
    }
}
