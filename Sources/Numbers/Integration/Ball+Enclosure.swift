import CMPFR

/// Balls and enclosures of the same numbers.
extension Ball {
    /// The numbers of an interval: about its lower end, as far as it is wide.
    init(_ enclosure: Enclosure) {
        guard enclosure.isBounded else {
            self = .everything
            return
        }
        let (lower, upper) = (enclosure.lower, enclosure.upper)
        let width = BigFloat(bits: 53) { mpfr_sub($0, upper.pointer, lower.pointer, MPFR_RNDU) }
        let (significand, exponent, isWhole) = lower.bits
        self.init(
            isNegative: lower.sign < 0, significand: significand, exponent: exponent,
            radius: mpfr_get_d(width.pointer, MPFR_RNDU) + (isWhole ? 0 : Ball.power(exponent)))
    }
}

extension Enclosure {
    /// The numbers of a ball.
    init(_ ball: Ball) {
        guard ball.isBounded else {
            self = .everything
            return
        }
        let middle = BigFloat(bits: 128) {
            mpfr_set_ui($0, UInt(truncatingIfNeeded: ball.significand >> 64), MPFR_RNDN)
            mpfr_mul_2ui($0, $0, 64, MPFR_RNDN)
            mpfr_add_ui($0, $0, UInt(truncatingIfNeeded: ball.significand), MPFR_RNDN)
            mpfr_mul_2si($0, $0, ball.exponent, MPFR_RNDN)
            if ball.isNegative { mpfr_neg($0, $0, MPFR_RNDN) }
        }
        self = Enclosure(lower: middle, upper: middle).widened(by: ball.radius, bits: 128)
    }
}

extension BigFloat {
    /// The first 128 bits of a finite number's magnitude, in units of 2^exponent, and whether those are all.
    var bits: (significand: UInt128, exponent: Int, isWhole: Bool) {
        guard sign != 0 else { return (0, 0, true) }
        // The last word comes first, and holds the first bits.
        let value = pointer.pointee
        let count = (Int(value._mpfr_prec) + 63) / 64
        let high = UInt128(value._mpfr_d[count - 1]) << 64
        let low = count > 1 ? UInt128(value._mpfr_d[count - 2]) : 0
        return (high | low, Int(value._mpfr_exp) - 128, count <= 2)
    }
}
