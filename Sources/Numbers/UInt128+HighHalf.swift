extension UInt128 {
    /// The high half of the product with another number: of two fractions in units of 2⁻¹²⁸, their
    /// product in the same units, cut off.
    func highHalf(times other: UInt128) -> UInt128 {
        let (a1, a0) = (UInt64(truncatingIfNeeded: self >> 64), UInt64(truncatingIfNeeded: self))
        let (b1, b0) = (UInt64(truncatingIfNeeded: other >> 64), UInt64(truncatingIfNeeded: other))
        let low = a0.multipliedFullWidth(by: b0).high
        let (left, right) = (UInt128(a1) * UInt128(b0), UInt128(a0) * UInt128(b1))
        let middle =
            UInt128(low) + UInt128(UInt64(truncatingIfNeeded: left))
            + UInt128(UInt64(truncatingIfNeeded: right))
        return UInt128(a1) * UInt128(b1) + left >> 64 + right >> 64 + middle >> 64
    }
}
