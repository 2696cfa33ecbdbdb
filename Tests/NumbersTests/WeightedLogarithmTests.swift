import Testing

@testable import Numbers

@Suite("Sums of weighted logarithms, found in one go")
struct WeightedLogarithmTests {
    private func exact(_ parts: [(Int, Int)]) -> [Number] {
        parts.map { .exact(Rational($0.0, $0.1)) }
    }

    @Test("Of fractions they are linear forms in logarithms of primes")
    func forms() throws {
        let half = exact([(1, 2), (1, 2), (0, 1)])
        let other = exact([(1, 4), (3, 4), (0, 1)])
        // ½ ln 2 + ½ ln ⅔ = ln 2 − ½ ln 3
        let divergence = try #require(Number.sum(of: half, timesLogarithmsOf: half, over: other))
        let byHand = try Number(2).logarithm().minus(
            Number(3).logarithm().times(.exact(.half)))
        #expect(divergence.equality(with: byHand) == .proved)
        #expect(divergence.form?.terms.map(\.prime) == [2, 3])
        let entropy = try #require(Number.sum(of: half, timesLogarithmsOf: half))
        #expect(entropy.equality(with: try Number(2).logarithm().negated) == .proved)
        // A number beside itself has no logarithm left.
        let none = try #require(Number.sum(of: other, timesLogarithmsOf: other, over: other))
        #expect(none.exactValue == .zero)
    }

    @Test("Of intervals they hold what the terms by themselves add up to")
    func intervals() throws {
        let weights = [0.125, 0.0, 0.875].map { Number.fast(DoubleInterval($0)) }
        let numerators = [0.5, 0.0, 0.3].map { Number.fast(DoubleInterval($0)) }
        let sum = try #require(Number.sum(of: weights, timesLogarithmsOf: numerators)).doubles
        // 0.125 ln 0.5 + 0.875 ln 0.3, where 0.3 is the double near it; by mpmath.
        #expect(sum.lower <= -1.1401196013551872 && -1.1401196013551872 <= sum.upper)
        #expect(sum.upper - sum.lower < 1e-14)
    }

    @Test("They are left alone where a sign, a factor or the range of doubles is in doubt")
    func leftAlone() throws {
        let doubtful = [Number.fast(DoubleInterval(lower: -1e-20, upper: 0.5))]
        let one = [Number.one]
        #expect(Number.sum(of: doubtful, timesLogarithmsOf: doubtful) == nil)
        #expect(Number.sum(of: one, timesLogarithmsOf: doubtful) == nil)
        let tiny = [Number.fast(DoubleInterval(1e-200))]
        #expect(Number.sum(of: tiny, timesLogarithmsOf: tiny) == nil)
        // Two primes beyond 2²⁴ are not looked for.
        let large = [Number(16_777_259 * 16_777_289)]
        #expect(Number.sum(of: one, timesLogarithmsOf: large) == nil)
        #expect(Number.sum(of: [Number.pi], timesLogarithmsOf: one) == nil)
        #expect(Number.sum(of: one, timesLogarithmsOf: [Number(-1)]) == nil)
    }
}

@Suite("Prime factors")
struct FactorizationTests {
    @Test("They multiply to the number again, in ascending order")
    func products() throws {
        for number in Array(1...3000) + [8191, 8209, 1 << 40, 8191 * 8191, 6_469_693_230] {
            let factors = try #require(Factorization(Rational(number))).factors
            var product = 1
            for (prime, exponent) in factors {
                for divisor in 2..<min(100, prime) { #expect(!prime.isMultiple(of: divisor)) }
                for _ in 0..<exponent { product *= Int(prime) }
            }
            #expect(product == number)
            #expect(factors.map(\.prime) == factors.map(\.prime).sorted())
        }
    }

    @Test("Large numbers lose their powers of 2, 3, 5 and 7 first")
    func largeNumbers() throws {
        let large = Rational(10).power(60) * Rational(7).power(30) * Rational(121)
        let factors = try #require(Factorization(large)).factors
        #expect(factors.map(\.prime) == [2, 5, 7, 11])
        #expect(factors.map(\.exponent) == [60, 60, 30, 2])
        let word = 16_777_259 * 16_777_289
        #expect(Factorization(Rational(10).power(60) * Rational(word)) == nil)
        #expect(Factorization(Rational(word)) == nil)
        let largest = try #require(Factorization(Rational(Int.max - 24))).factors
        #expect(largest.map(\.prime) == [UInt(Int.max - 24)])
    }

    @Test("What is found of a composite number divides it, and of few nothing is found")
    func divisors() {
        var misses = 0
        for number: UInt in stride(from: 9, to: 20_000, by: 2) where !number.isPrime {
            guard let divisor = number.properDivisor else {
                misses += 1
                continue
            }
            #expect(1 < divisor && divisor < number && number.isMultiple(of: divisor), "\(number)")
        }
        #expect(misses < 20)
    }

    @Test(
        "What is left beyond trial division is split into primes",
        arguments: [
            [8209, 8219], [8209, 8209], [8209, 8209, 8219], [8221, 8231, 8233], [8209, 8209, 8209],
            [2, 3, 8209, 33_554_393], [16_777_213, 16_777_199], [9_999_991, 9_999_973],
            [1_000_003, 1_000_033], [8219, 34_246_000_003],
        ] as [[UInt]])
    func split(primes: [UInt]) throws {
        let number = primes.reduce(1, *)
        let factors = try #require(Factorization(Rational(Int(number)))).factors
        #expect(
            factors.flatMap { Array(repeating: $0.prime, count: $0.exponent) } == primes.sorted())
    }

    @Test(
        "A number is prime when no smaller one divides it, and pseudoprimes are not taken for primes"
    )
    func primality() {
        for number in 0...20_000 as ClosedRange<UInt> {
            let isPrime =
                number > 1
                && (2...max(number, 3)).prefix { $0 * $0 <= number }.allSatisfy {
                    !number.isMultiple(of: $0)
                }
            #expect(number.isPrime == isPrime, "\(number)")
        }
        // Strong pseudoprimes to the first primes: OEIS A014233, and two Carmichael numbers.
        for number: UInt in [
            2047, 1_373_653, 25_326_001, 3_215_031_751, 2_152_302_898_747, 3_474_749_660_383,
            341_550_071_728_321, 3_825_123_056_546_413_051, 561, 9_746_347_772_161,
        ] {
            #expect(!number.isPrime, "\(number)")
        }
        for number: UInt in [2_147_483_647, (1 << 61) - 1, 18_446_744_073_709_551_557] {
            #expect(number.isPrime, "\(number)")
        }
    }
}
