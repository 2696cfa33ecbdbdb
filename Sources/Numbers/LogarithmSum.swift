/// A sum Σ wᵢ ln (xᵢ/yᵢ) over many integers: what entropies and divergences of large data are.
///
/// It is enclosed in one of three ways, each taken when the one before it is not narrow enough:
/// by doubles (about fourteen digits, a few nanoseconds a term), in fixed point (about thirty-four
/// digits), and by MPFR.
struct LogarithmSum: Sendable {
    /// The terms.
    let columns: TermColumns
    /// Σ wᵢ.
    let totalWeight: Int128
    /// Bounds of the sum from double precision, which most questions need no more than.
    private let doubles: DoubleInterval

    /// The precision a decision begins with: that of doubles.
    static let firstPrecision = 64
    /// The precision at which the question whether a sum is zero is given up.
    static let greatestPrecisionForSign = 256

    init(_ columns: TermColumns) {
        self.columns = columns
        totalWeight = columns.weights.reduce(into: Int128(0)) { $0 += Int128($1) }
        doubles = LogarithmSum.doubles(columns, totalWeight)
    }

    func enclosure(bits: Int) -> Enclosure {
        if bits <= LogarithmSum.firstPrecision, doubles.lower.isFinite { return Enclosure(doubles) }
        return bits <= 192
            ? fixedPointEnclosure(bits: bits) : multiplePrecisionEnclosure(bits: bits)
    }

    private func multiplePrecisionEnclosure(bits: Int) -> Enclosure {
        var sum = Enclosure(.zero, bits: bits)
        for (index, weight) in columns.weights.enumerated() where weight > 0 {
            var term = Enclosure.logarithm(ofPositive: columns.numerators[index], bits: bits)
            if let denominators = columns.denominators {
                let other = Enclosure.logarithm(ofPositive: denominators[index], bits: bits)
                term = term.adding(other.negated(bits: bits), bits: bits)
            }
            sum = sum.adding(term.multiplied(by: Rational(Int(weight)), bits: bits), bits: bits)
        }
        return sum
    }
}

extension Enclosure {
    fileprivate static func logarithm(ofPositive value: Int64, bits: Int) -> Enclosure {
        value > 1 ? logarithm(of: UInt(value), bits: bits) : Enclosure(.zero, bits: bits)
    }
}

extension Number {
    /// The sum Σ wᵢ ln (xᵢ/yᵢ) over three columns of numbers; without the last, Σ wᵢ ln xᵢ.
    ///
    /// Weights are not negative; where one is not zero, the other numbers are positive. Columns
    /// have one length. When few terms differ the sum is an exact linear form, else enclosed.
    public static func sum(
        of weights: ScaledIntegers, timesLogarithmsOf numerators: ScaledIntegers,
        over denominators: ScaledIntegers? = nil
    ) throws(NumberError) -> Number {
        let columns = TermColumns(
            weights: weights.integers, numerators: numerators.integers,
            denominators: denominators?.integers)
        let sum: Number
        if let groups = columns.groups {
            sum = try Number.sum(groups)
        } else {
            sum = .real(Real(.logarithms(LogarithmSum(columns))))
        }
        let units = Number.exact(numerators.unit / (denominators?.unit ?? .one))
        let total = Number.exact(weights.total)
        return try sum.times(.exact(weights.unit)).plus(total.times(units.logarithm()))
    }

    private static func sum(_ groups: [TermColumns.Group]) throws(NumberError) -> Number {
        var terms: [Number] = []
        for group in groups where group.term.weight > 0 {
            let factor = Number.exact(Rational(Int(group.term.weight)) * Rational(group.count))
            let ratio = Number.exact(
                Rational(Int(group.term.numerator), Int(group.term.denominator)))
            terms.append(try factor.times(ratio.logarithm()))
        }
        return try Number.sum(terms)
    }
}
