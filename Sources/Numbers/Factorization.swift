/// The prime factors of a positive integer, as far as they are found in little time.
struct Factorization {
    /// The primes in ascending order, with their exponents.
    private(set) var factors: [(prime: UInt, exponent: Int)] = []

    /// The greatest divisor that is tried.
    private static let greatestDivisor: UInt = 1 << 13

    /// The primes that are tried, in ascending order.
    private static let primes: [UInt32] = {
        var isComposite = Array(repeating: false, count: Int(greatestDivisor) + 1)
        var primes: [UInt32] = []
        for number in 2...Int(greatestDivisor) where !isComposite[number] {
            primes.append(UInt32(number))
            for multiple in stride(from: number * number, to: isComposite.count, by: number) {
                isComposite[multiple] = true
            }
        }
        return primes
    }()

    /// Factors an integer; `nil` when a factor is left that is not known to be prime.
    ///
    /// Powers of 2, 3, 5 and 7 are taken out of any size (decimals are full of them); the rest must
    /// fit a machine word, and what is left of it without its factors up to 2¹³ must be prime or less
    /// than 2⁴⁸.
    init?(_ value: Rational) {
        factors.reserveCapacity(6)
        if let word = value.int {
            guard word > 0, divide(UInt(word)) else { return nil }
            return
        }
        guard value.bitCount < 1 << 13 else { return nil }
        var rest = value
        for prime in [2, 3, 5, 7] where rest.int == nil { rest = divide(rest, by: prime) }
        guard let word = rest.int, word > 0, divide(UInt(word)) else { return nil }
        collect()
    }

    /// Finds the factors of a word, in ascending order; false when one is left that is not prime.
    private mutating func divide(_ word: UInt) -> Bool {
        let twos = word.trailingZeroBitCount
        if twos > 0 { factors.append((2, twos)) }
        var left = word >> UInt(twos)
        for divisor in Factorization.primes.dropFirst() {
            let prime = UInt(divisor)
            guard prime * prime <= left else { break }
            var exponent = 0
            // Half words are divided in less time.
            while left <= UInt32.max
                ? UInt32(truncatingIfNeeded: left).isMultiple(of: divisor)
                : left.isMultiple(of: prime)
            {
                left /= prime
                exponent += 1
            }
            if exponent > 0 { factors.append((prime, exponent)) }
        }
        guard left > 1 else { return true }
        return divideWithoutSmallFactors(left)
    }

    /// Numbers from here on are not split: that would take longer than it is worth.
    private static let endOfSplitting: UInt = 1 << 48

    /// Finds the factors of a number that has none up to the greatest divisor.
    private mutating func divideWithoutSmallFactors(_ number: UInt) -> Bool {
        if number < Factorization.greatestDivisor * Factorization.greatestDivisor || number.isPrime
        {
            factors.append((number, 1))
            return true
        }
        guard number < Factorization.endOfSplitting else { return false }
        var parts = [number]
        var primes: [UInt] = []
        while let part = parts.popLast() {
            if part.isPrime {
                primes.append(part)
            } else {
                guard let divisor = part.properDivisor else { return false }
                parts += [divisor, part / divisor]
            }
        }
        for prime in primes.sorted() {
            if let last = factors.last, last.prime == prime {
                factors[factors.count - 1].exponent += 1
            } else {
                factors.append((prime, 1))
            }
        }
        return true
    }

    private mutating func divide(_ value: Rational, by prime: Int) -> Rational {
        var rest = value
        var exponent = 0
        let divisor = Rational(prime)
        while true {
            let quotient = rest / divisor
            guard quotient.isInteger else { break }
            rest = quotient
            exponent += 1
        }
        if exponent > 0 { factors.append((UInt(prime), exponent)) }
        return rest
    }

    /// Puts factors in order that were found twice, in a large number and in what it left.
    private mutating func collect() {
        var collected: [(prime: UInt, exponent: Int)] = []
        for factor in factors.sorted(by: { $0.prime < $1.prime }) {
            if let last = collected.last, last.prime == factor.prime {
                collected[collected.count - 1].exponent += factor.exponent
            } else {
                collected.append(factor)
            }
        }
        factors = collected
    }
}
