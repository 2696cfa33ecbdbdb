import Testing

@testable import Numbers

@Suite("Sums of powers and of mixtures over large data")
struct LargeSumTests {
    static let x: [Int64] = (0..<300).map { 1_000_003 * ($0 * $0 % 97 + 1) + $0 * 7 + 1 }
    static let y: [Int64] = (0..<300).map { 999_983 * ($0 * 5 % 89 + 1) + $0 * $0 * 3 + 2 }

    /// Values of an independent computation: mpmath 1.3 at 40 digits, term by term.
    @Test(
        "Every precision holds the value, and the narrower lies in the wider",
        arguments: [
            (Rational(1, 2), "12425143289.416702437242982562503"),
            (Rational(3, 2), "21673505366.765498267378375959102"),
            (Rational(2), "49196066175.431196008095674275523"),
            (Rational(7, 10), "12874425364.439996960751046755834"),
            (Rational(-1, 3), "16763942649.276914507511628505591"),
            (Rational(5), "4822654000577388.2712184143487656"),
        ])
    func powers(order: Rational, digits: String) throws {
        let sum = PowerSum(bases: Self.x, others: Self.y, order: order)
        try expectNested(digits) { sum.enclosure(bits: $0) }
    }

    @Test("Without a second column its numbers are ones")
    func ones() throws {
        let sum = PowerSum(bases: Self.x, others: nil, order: Rational(3, 2))
        try expectNested("116304162801299.72657946991374504") { sum.enclosure(bits: $0) }
    }

    @Test("The sum of m ln m of a mixture")
    func mixture() throws {
        let (p, q) = (
            MixtureSum.Side(integers: Self.x + [0, 5, 0], factor: Rational(1, 7)),
            MixtureSum.Side(integers: Self.y + [3, 0, 0], factor: Rational(2, 1_000_003))
        )
        let sum = MixtureSum(p, q)
        try expectNested("33035827733.835604877314939266339") { sum.enclosure(bits: $0) }
    }

    @Test(
        "The sum of a mixture is off from its middle by no more than is said",
        arguments: [70, 100])
    func mixtureError(bits: Int) throws {
        let sum = MixtureSum(
            MixtureSum.Side(integers: Self.x, factor: Rational(1, 7)),
            MixtureSum.Side(integers: Self.y, factor: Rational(2, 1_000_003)))
        let (found, known) = (sum.enclosure(bits: bits), sum.enclosure(bits: 400))
        let (outer, inner) = (try #require(found.bounds), try #require(known.bounds))
        #expect(outer.lower < inner.lower && inner.upper < outer.upper)
        // It is narrow all the same: the sum is less than 2³⁶.
        #expect(outer.upper - outer.lower < Rational(2).power(40 - bits))
    }

    /// v p ln (p/m) + w q ln (q/m) term by term; units without a common multiple that fits.
    @Test(
        "What two columns diverge from their mixture is the sum of its terms",
        arguments: [(6000, false), (6000, true), (300, false)])
    func divergenceFromMixture(count: Int, isGrouped: Bool) throws {
        var (x, y): ([Int64], [Int64]) = ([], [])
        for k in 0..<Int64(count) {
            x.append(isGrouped ? (k % 5) * 30_001 : 1_000_003 + k)
            let other: Int64 = k % 11 == 0 ? 0 : 999_983 + 7 * k
            y.append(isGrouped ? (k % 7 + 1) * 60_007 : other)
        }
        let p = ScaledIntegers(integers: x, unit: Rational(1, 1_000_000_007))
        let q = ScaledIntegers(integers: y, unit: Rational(2, 998_244_353))
        let (v, w) = (Rational(1, 3), Rational(2, 3))
        let found = try Number.divergence(of: p, weighted: v, and: q, weighted: w).doubles.middle
        var known = 0.0
        for index in 0..<count {
            let (a, b) = (p[index], q[index])
            let mixed: Rational = v * a + w * b
            for (weight, part) in [(v, a), (w, b)] where part.sign > 0 {
                let logarithm = DoubleInterval(part / mixed).logarithm.middle
                known += (weight * part).double * logarithm
            }
        }
        #expect(abs(found - known) < 1e-10 * abs(known), "\(found), \(known)")
    }

    @Test("What few ratios make is exact")
    func groups() throws {
        let count = 9000
        let p = ScaledIntegers(integers: (0..<Int64(count)).map { 2 + $0 % 3 }, unit: .one)
        let q = ScaledIntegers(integers: (0..<Int64(count)).map { 4 * (2 + $0 % 3) }, unit: .half)
        // Every q is 2p: Σ p² q⁻¹ = Σ p/2, and Σ √(pq) = √2 Σ p.
        #expect(try Number.sum(of: p, toPower: 2, over: q).exactValue == 13_500)
        let roots = try Number.sum(of: p, toPower: .half, over: q)
        #expect(roots.rounded(significant: 12)?.machineText == "38183.7661841")
        // Few of the second: Σ k²/1 + … by the denominators.
        let ascending = ScaledIntegers(integers: (1...Int64(count)).map { $0 }, unit: .one)
        let squares = try Number.sum(of: ascending, toPower: 2)
        #expect(squares.exactValue == Rational(count * (count + 1) * (2 * count + 1) / 6))
    }

    @Test("A distance overflows no word")
    func distance() {
        let big = ScaledIntegers(
            integers: Array(repeating: .max, count: 40), unit: Rational(1, 1_000_003))
        let small = ScaledIntegers(
            integers: Array(repeating: 1, count: 40), unit: Rational(1, 4_611_686_018_427_387_847))
        let expected = (big[0] - small[0]) * 40
        #expect(big.distance(to: small) == expected)
        #expect(small.distance(to: big) == expected)
    }

    /// Bounds at the precisions of doubles and beyond hold a value of thirty digits, and narrow.
    private func expectNested(
        _ digits: String, _ enclosure: (Int) -> Enclosure
    ) throws {
        let value = try #require(Numeral(digits)).value
        let error = value.magnitude * Rational.powerOfTen(-29)
        var known: (lower: Rational, upper: Rational)?
        for bits in [64, 96, 128, 256] {
            let bounds = try #require(enclosure(bits).bounds)
            #expect(bounds.lower <= value + error && value - error <= bounds.upper)
            if let known { #expect(known.lower <= bounds.upper && bounds.lower <= known.upper) }
            let width = (bounds.upper - bounds.lower) / value.magnitude
            #expect(width < (bits == 64 ? Rational.powerOfTen(-11) : Rational.powerOfTen(-20)))
            known = bounds
        }
    }
}
