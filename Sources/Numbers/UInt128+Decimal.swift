import CMPFR

extension UInt128 {
    /// Ten to the powers that words hold.
    private static let powersOfTen: [UInt64] = (0..<19).reduce(into: [1]) { powers, exponent in
        powers.append(powers[exponent] * 10)
    }

    /// Ten to a power, when it fits.
    init?(powerOfTen exponent: Int) {
        guard (0...38).contains(exponent) else { return nil }
        let powers = UInt128.powersOfTen
        self =
            UInt128(powers[Swift.min(exponent, 19)])
            * UInt128(powers[Swift.max(exponent - 19, 0)])
    }

    /// The size of a whole number of GMP's, when it fits.
    init?(magnitudeOf value: UnsafePointer<__mpz_struct>) {
        guard __gmpz_sizeinbase(value, 2) <= 128 else { return nil }
        var halves: (low: UInt64, high: UInt64) = (0, 0)
        // Least significant first, in words of eight bytes in the order of the machine.
        __gmpz_export(&halves, nil, -1, 8, 0, 0, value)
        self = UInt128(halves.high) << 64 | UInt128(halves.low)
    }

    /// How many decimal digits it has; none for zero.
    var decimalDigitCount: Int {
        // A little less than the bits there are times log10 2: right, or one too few.
        let count = ((UInt128.bitWidth - leadingZeroBitCount) * 1233) >> 12
        guard let power = UInt128(powerOfTen: count) else { return count }
        return count + (self >= power ? 1 : 0)
    }

    /// Its decimal digits, found in words.
    var decimalDigits: String {
        guard self > 0 else { return "0" }
        let count = decimalDigitCount
        return String(unsafeUninitializedCapacity: count) { digits in
            var (rest, place) = (self, count)
            while place > 0 {
                let (higher, word) = rest.quotientAndRemainder(
                    dividingBy: UInt128(UInt128.powersOfTen[19]))
                var low = UInt64(word)
                for _ in 0..<Swift.min(19, place) {
                    place -= 1
                    digits[place] = UInt8(ascii: "0") + UInt8(low % 10)
                    low /= 10
                }
                rest = higher
            }
            return count
        }
    }
}
