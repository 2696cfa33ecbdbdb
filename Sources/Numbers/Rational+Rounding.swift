import CMPFR

/// Fractions as decimals.
extension Rational {
    /// The exponent of the first decimal digit of a number that is not zero: 2 for 123.
    var decimalExponent: Int {
        let place = lowDecimalExponent
        // There are a few units: at least one, and fewer than a hundred.
        return place + max(TruncatedDecimal(self, at: place)?.digitCount ?? 0, 1) - 1
    }

    /// An exponent of ten whose power is not greater than a number that is not zero, from the lengths
    /// of numerator and denominator: one or two less than the exponent of the first digit, or it.
    private var lowDecimalExponent: Int {
        let (top, bottom) =
            switch representation {
            case .small(let numerator, let denominator):
                (
                    Int.bitWidth - numerator.magnitude.leadingZeroBitCount,
                    Int.bitWidth - denominator.leadingZeroBitCount
                )
            case .large(let large):
                withExtendedLifetime(large) {
                    (
                        __gmpz_sizeinbase(klio_mpq_num(large.pointer), 2),
                        __gmpz_sizeinbase(klio_mpq_den(large.pointer), 2)
                    )
                }
            }
        return Int((Double(top - bottom - 1) * 0.30102999566398120).rounded(.down))
    }

    /// The nearest multiple of 10^place; a tie goes to the even neighbour.
    func rounded(to place: Int) -> RoundedDecimal {
        TruncatedDecimal(self, at: place - 1)?.rounded(dropping: 1, isNegative: sign < 0)
            ?? RoundedDecimal(
                integer: (self * .powerOfTen(-place)).roundedHalfEven, lastPlace: place)
    }

    /// The nearest decimal of so many significant digits; a tie goes to the even neighbour.
    func rounded(significant count: Int) -> RoundedDecimal {
        guard sign != 0 else { return RoundedDecimal(integer: .zero, lastPlace: 0) }
        if let rounded = TruncatedDecimal(self, at: lowDecimalExponent - count)?
            .rounded(significant: count, isNegative: sign < 0)
        {
            return rounded
        }
        let place = decimalExponent - count + 1
        let first = rounded(to: place)
        // 9.996 to three digits is 10.0, not 10.00.
        return first.digits.utf8.count > count ? rounded(to: place + 1) : first
    }

    /// The nearest multiple of 10^place on one side.
    func rounded(to place: Int, up: Bool) -> RoundedDecimal {
        let isNegative = sign < 0
        if let cut = TruncatedDecimal(self, at: place),
            let rounded = cut.rounded(away: up != isNegative, isNegative: isNegative)
        {
            return rounded
        }
        let scaled = self * .powerOfTen(-place)
        return RoundedDecimal(integer: up ? -(-scaled).floor : scaled.floor, lastPlace: place)
    }

    /// Whether a finite decimal writes the number, and the exponent of its last digit.
    var terminatingPlace: Int? {
        var rest = denominator
        var (twos, fives) = (0, 0)
        while (rest / 2).isInteger, twos < 4096 {
            rest = rest / 2
            twos += 1
        }
        while (rest / 5).isInteger, fives < 4096 {
            rest = rest / 5
            fives += 1
        }
        return rest == 1 ? -max(twos, fives) : nil
    }
}
