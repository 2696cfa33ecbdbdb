import CLogarithms
import TestSupport
import Testing

@testable import Numbers

@Suite("Sums of logarithms over large data")
struct LogarithmSumTests {
    @Test("In fixed point, a logarithm is off by less than five units")
    func fixedPoint() throws {
        var random = SplitMix64(seed: 3)
        var samples: [UInt64] = [1, 2, 3, 127, 128, 129, .max, .max - 1, 1 << 63, (1 << 63) - 1]
        for power in 1..<64 { samples += [1 << power, (1 << power) + 1, (1 << power) - 1] }
        // Numbers at the borders of the tables' steps.
        for step in 128..<256 { samples += [UInt64(step) << 56, UInt64(step) << 56 - 1] }
        samples += (0..<2000).map { _ in max(random.next() >> (random.next() & 63), 1) }
        for value in samples {
            let computed = FixedPointLogarithm.standard.units(value)
            let exact =
                value == 1 ? Enclosure(.zero, bits: 300) : .logarithm(of: UInt(value), bits: 300)
            let bounds = try #require(exact.bounds)
            let units = Rational(2).power(FixedPointLogarithm.places)
            let off = bounds.lower * units - Rational(words: words(computed))
            #expect(off.magnitude < Rational(FixedPointLogarithm.greatestError), "\(value)")
        }
    }

    @Test("Doubles, fixed point and MPFR enclose one number, each more narrowly", arguments: 0..<24)
    func nested(seed: Int) throws {
        let sample = Sample(seed: UInt64(seed))
        let sum = LogarithmSum(sample.columns)
        let ends = try [64, 128, 256].map { try #require(sum.enclosure(bits: $0).bounds) }
        for (wide, narrow) in zip(ends, ends.dropFirst()) {
            #expect(wide.lower <= narrow.lower && narrow.upper <= wide.upper)
        }
        let weight = Rational(wide: sum.totalWeight)
        // ln x is below 37 for x below 2⁵²; the bound of doubles is some 260 roundings of that.
        #expect(ends[0].upper - ends[0].lower <= weight * 37 / Rational(1 << 43))
        #expect(ends[1].upper - ends[1].lower <= weight / Rational(2).power(115))
    }

    @Test(
        "All instructions give the same bits", arguments: [0, 1, 7, 8, 9, 1023, 1024, 1025, 5000])
    func instructions(count: Int) {
        let sample = Sample(seed: 17, count: count)
        for denominators in [nil, sample.denominators] {
            let columns = TermColumns(
                weights: sample.weights, numerators: sample.numerators, denominators: denominators)
            let results = [KLIO_INSTRUCTIONS_COMMON, KLIO_INSTRUCTIONS_BEST].map {
                columns.computed(with: $0)
            }
            #expect(results[0].sum.bitPattern == results[1].sum.bitPattern)
            #expect(results[0].correction.bitPattern == results[1].correction.bitPattern)
            #expect(results[0].magnitude.bitPattern == results[1].magnitude.bitPattern)
        }
    }

    @Test("Columns keep their exact sums")
    func columns() throws {
        let tenths = ScaledIntegers(integers: [5, 3, 2], unit: Rational(1, 10))
        #expect(tenths.total == 1)
        let thirds = try #require(
            ScaledIntegers([Number.exact(Rational(1, 3)), .exact(Rational(1, 6)), .exact(.half)]))
        #expect(thirds.integers == [2, 1, 3])
        #expect(thirds.unit == Rational(1, 6))
        let sum = try #require(tenths.adding(thirds))
        #expect(Array(sum) == [Rational(5, 6), Rational(7, 15), Rational(7, 10)])
        #expect(ScaledIntegers([Number.pi]) == nil)
        #expect(ScaledIntegers([Number.exact(Rational(2).power(70))]) == nil)
    }

    private func words(_ value: UInt128) -> [UInt64] {
        [UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)]
    }
}

/// Random columns: of any magnitude, with zeros and ones, alike or nearly alike.
private struct Sample {
    var weights: [Int64] = []
    var numerators: [Int64] = []
    var denominators: [Int64]?

    var columns: TermColumns {
        TermColumns(weights: weights, numerators: numerators, denominators: denominators)
    }

    init(seed: UInt64, count: Int = 1500) {
        var random = SplitMix64(seed: seed)
        var others: [Int64] = []
        let size = seed % 3 == 0 ? 51 : 20
        for _ in 0..<count {
            func draw() -> Int64 { Int64(random.next() >> (63 - random.next() % UInt64(size))) + 1 }
            let weight = random.next() % 10 == 0 ? 0 : draw()
            weights.append(weight)
            numerators.append(seed % 4 == 0 ? weight : weight == 0 ? 0 : draw())
            others.append(
                weight == 0 ? 0 : seed % 5 == 0 ? (numerators.last ?? 1) + 1 : draw())
        }
        denominators = seed % 2 == 0 ? others : nil
    }
}
