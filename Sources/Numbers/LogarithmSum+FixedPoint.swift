extension LogarithmSum {
    /// Bounds of the sum from logarithms in fixed point; the sum itself is exact.
    func fixedPointEnclosure(bits: Int) -> Enclosure {
        let logarithm = FixedPointLogarithm.standard
        var (above, below) = (WideSum(), WideSum())
        for (index, weight) in columns.weights.enumerated() where weight > 0 {
            above.add(
                logarithm.units(UInt64(columns.numerators[index])), times: UInt64(weight))
            if let denominators = columns.denominators {
                below.add(logarithm.units(UInt64(denominators[index])), times: UInt64(weight))
            }
        }
        // Every logarithm is off by less than five units, so every difference of two is as well.
        let error = Rational(wide: totalWeight) * Rational(FixedPointLogarithm.greatestError)
        let middle = above.value - below.value
        let unit = Rational(1) / Rational(2).power(FixedPointLogarithm.places)
        let lower = Enclosure((middle - error) * unit, bits: bits)
        let upper = Enclosure((middle + error) * unit, bits: bits)
        return Enclosure(lower: lower.lower, upper: upper.upper)
    }
}

/// A sum of products of 64 and 128 bits, in 256 bits.
private struct WideSum {
    private var low: UInt128 = 0
    private var high: UInt128 = 0

    mutating func add(_ value: UInt128, times weight: UInt64) {
        let lower = UInt128(UInt64(truncatingIfNeeded: value)) * UInt128(weight)
        let upper = UInt128(UInt64(truncatingIfNeeded: value >> 64)) * UInt128(weight)
        addLow(lower)
        addLow(upper << 64)
        high += upper >> 64
    }

    private mutating func addLow(_ value: UInt128) {
        let (sum, carry) = low.addingReportingOverflow(value)
        low = sum
        if carry { high += 1 }
    }

    var value: Rational {
        Rational(
            words: [low, low >> 64, high, high >> 64].map { UInt64(truncatingIfNeeded: $0) })
    }
}
