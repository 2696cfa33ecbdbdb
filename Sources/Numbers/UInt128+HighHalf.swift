extension UInt128 {
    /// The high half of the product with another number: of two fractions in units of 2⁻¹²⁸, their
    /// product in the same units, cut off.
    func highHalf(times other: UInt128) -> UInt128 {
        let lowHalf: UInt128 = 0xFFFF_FFFF_FFFF_FFFF
        let (a1, a0) = (self >> 64, self & lowHalf)
        let (b1, b0) = (other >> 64, other & lowHalf)
        let (left, right) = (a1 * b0, a0 * b1)
        let middle = (a0 * b0) >> 64 + left & lowHalf + right & lowHalf
        return a1 * b1 + left >> 64 + right >> 64 + middle >> 64
    }
}
