extension UInt {
    /// Whether the number is prime, beyond doubt.
    ///
    /// It is tried as a strong probable prime to the first twelve primes, which no composite number below
    /// 3.18·10²³ passes.
    ///
    ///     UInt(2_147_483_647).isPrime     // true
    ///
    /// Source: Sorenson and Webster, “Strong pseudoprimes to twelve prime bases”, Mathematics of
    /// Computation 86, 2017.
    var isPrime: Bool {
        guard self > 1 else { return false }
        let bases: [UInt] = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37]
        for base in bases where isMultiple(of: base) { return self == base }
        let twos = (self - 1).trailingZeroBitCount
        return bases.allSatisfy { base in
            var power = self.power(of: base, (self - 1) >> UInt(twos))
            if power == 1 || power == self - 1 { return true }
            for _ in 1..<Swift.max(twos, 1) {
                power = product(power, power)
                if power == self - 1 { return true }
            }
            return false
        }
    }

    /// A divisor of an odd composite number that is neither 1 nor the number; `nil` where the search,
    /// whose steps grow with the root of the least prime factor, does not end soon.
    ///
    /// Source: Brent, “An improved Monte Carlo factorization algorithm”, BIT 20, 1980.
    var properDivisor: UInt? {
        (1...8 as ClosedRange<UInt>).lazy.compactMap(divisor(stepping:)).first
    }

    /// A divisor found where x ↦ x² + c falls into a circle modulo one and not yet modulo the number.
    private func divisor(stepping constant: UInt) -> UInt? {
        var (slow, fast) = (2 as UInt, 2 as UInt)
        for length in 0..<26 {
            slow = fast
            var left = 1 << length
            while left > 0 {
                // The divisor of a product of gaps is looked for less often than that of each.
                let (start, count) = (fast, Swift.min(left, 64))
                var gaps: UInt = 1
                for _ in 0..<count {
                    fast = step(from: fast, constant)
                    gaps = product(gaps, slow > fast ? slow - fast : fast - slow)
                }
                if greatestCommonDivisor(gaps, self) > 1 {
                    return divisor(of: slow, from: start, stepping: constant)
                }
                left -= count
            }
        }
        return nil
    }

    /// The divisor that the first gap has in common with the number which has one; `nil` when that is
    /// the number itself.
    private func divisor(of slow: UInt, from start: UInt, stepping constant: UInt) -> UInt? {
        var fast = start
        while true {
            fast = step(from: fast, constant)
            let divisor = greatestCommonDivisor(slow > fast ? slow - fast : fast - slow, self)
            if divisor > 1 { return divisor < self ? divisor : nil }
        }
    }

    private func step(from x: UInt, _ constant: UInt) -> UInt {
        let square = product(x, x)
        return square >= self - constant ? square - (self - constant) : square + constant
    }

    /// The product of two lesser numbers modulo this one.
    private func product(_ a: UInt, _ b: UInt) -> UInt {
        let (whole, overflow) = a.multipliedReportingOverflow(by: b)
        return overflow ? dividingFullWidth(a.multipliedFullWidth(by: b)).remainder : whole % self
    }

    /// A power modulo this number.
    private func power(of base: UInt, _ exponent: UInt) -> UInt {
        var (result, square, rest) = (1 as UInt, base % self, exponent)
        while rest > 0 {
            if rest & 1 == 1 { result = product(result, square) }
            square = product(square, square)
            rest >>= 1
        }
        return result
    }
}
