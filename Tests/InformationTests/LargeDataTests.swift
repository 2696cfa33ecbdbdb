import Information
import Numbers
import Testing

@Suite("Distributions of many outcomes")
struct LargeDataTests {
    static let count = 10_000

    /// P(k) = 2k/(n(n+1)) for n = 10⁴.
    static func ascending() throws -> Distribution {
        let integers = (1...Int64(count)).map { $0 }
        return try Measure(
            outcomes: Outcomes(count: count),
            masses: Masses(ScaledIntegers(integers: integers, unit: .one))
        ).normalized()
    }

    /// Values of an independent computation: mpmath 1.3 at 40 digits, term by term.
    @Test func valuesToTwentyDigits() throws {
        let p = try Self.ascending()
        let q = try Distribution.uniform(on: p.outcomes)
        let mirrored = try Distribution(
            Measure(numbered: Array(p.probabilities.reversed())))
        #expect(digits(try p.divergence(from: q)) == "0.19309720088373641622")
        #expect(digits(try p.jensenShannonDivergence(from: q)) == "0.053765757373946362401")
        #expect(digits(try p.entropy()) == "9.0172431710924463199")
        #expect(digits(try q.divergence(from: p)) == "0.30640040273513538945")
        #expect(digits(try p.crossEntropy(relativeTo: mirrored)) == "10.016238378330189931")
    }

    @Test("Doubles enclose the value to thirteen digits")
    func doubles() throws {
        let p = try Self.ascending()
        let q = try Distribution.uniform(on: p.outcomes)
        let divergence = try p.divergence(from: q).number
        let (value, bounds) = (0.19309720088373641622, divergence.doubles)
        #expect(bounds.lower <= value && value <= bounds.upper)
        #expect(bounds.upper - bounds.lower < 1e-12)
    }

    @Test func identities() throws {
        let p = try Self.ascending()
        let q = try Distribution.uniform(on: p.outcomes)
        #expect(try p.divergence(from: p).number.exactValue == 0)
        #expect(try p.jensenShannonDivergence(from: p).number.exactValue == 0)
        #expect(try p.measure.total().exactValue == 1)
        // Half of Σ |2k − (n + 1)| / (n(n + 1)), which is n/4 over n + 1.
        #expect(
            try p.totalVariation(from: q).exactValue == Rational(Self.count, 4 * (Self.count + 1)))
        let difference = try p.crossEntropy(relativeTo: q).minus(p.entropy())
        guard case .agrees(let count) = try p.divergence(from: q).equality(with: difference) else {
            Issue.record("D is not H(P, Q) − H(P)")
            return
        }
        #expect(count > 60)
    }

    @Test("Where few probabilities differ, values are exact")
    func repeated() throws {
        let uniform = try Distribution.uniform(on: Outcomes(count: 16_384))
        #expect(try uniform.entropy().value(in: .bit).exactValue == 14)
        let integers = (0..<Int64(Self.count)).map { $0 % 4 == 0 ? Int64(5) : 1 }
        let p = try Measure(
            outcomes: Outcomes(count: Self.count),
            masses: Masses(ScaledIntegers(integers: integers, unit: .one))
        ).normalized()
        let q = try Distribution.uniform(on: p.outcomes)
        let difference = try p.crossEntropy(relativeTo: q).minus(p.entropy())
        #expect(try p.divergence(from: q).equality(with: difference) == .proved)
    }

    @Test("Infinity names the outcome")
    func infinite() throws {
        var integers = Array(repeating: Int64(1), count: Self.count)
        integers[41] = 0
        let unit = Rational(1, Self.count - 1)
        let q = try Distribution(
            Measure(
                outcomes: Outcomes(count: Self.count),
                masses: Masses(ScaledIntegers(integers: integers, unit: unit))))
        let infinite = try Self.ascending().divergence(from: q).number
        #expect(infinite.reasonForInfinity?.hasPrefix("outcome '42' has probability") == true)
        #expect(try q.divergence(from: Self.ascending()).number.sign == 1)
    }

    @Test("What is no distribution is refused")
    func mistakes() throws {
        let count = Self.count
        let short = ScaledIntegers(
            integers: Array(repeating: 1, count: count), unit: Rational(1, count + 1))
        #expect(throws: InformationError.self) {
            try Distribution(Measure(outcomes: Outcomes(count: count), masses: Masses(short)))
        }
        var integers = Array(repeating: Int64(1), count: count)
        integers[7] = -1
        let negative = ScaledIntegers(integers: integers, unit: .one)
        #expect {
            try Measure(outcomes: Outcomes(count: count), masses: Masses(negative))
        } throws: { error in
            guard case .negative(let outcome, _)? = error as? InformationError else { return false }
            return outcome == .integer(8)
        }
    }

    private func digits(_ quantity: Quantity) -> String? {
        quantity.number.rounded(significant: 20)?.machineText
    }
}
