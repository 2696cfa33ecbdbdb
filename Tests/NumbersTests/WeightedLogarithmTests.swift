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
        // Two primes beyond 2¹³ are not found.
        let large = [Number(8209 * 8219)]
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
        #expect(Factorization(Rational(10).power(60) * Rational(8209 * 8219)) == nil)
        #expect(Factorization(Rational(8209 * 8219)) == nil)
    }
}
