import Information
import Numbers
import TestSupport
import Testing

@Suite("Distributions and divergences")
struct DivergenceTests {
    /// Values of an independent computation: mpmath 1.3 at 50 digits, from the exact decimals.
    @Test func loadedDie() throws {
        let (p, q) = (try loaded(), try fair())
        #expect(digits(try p.divergence(from: q)) == "0.29389333245105950409")
        #expect(digits(try p.divergence(from: q), .bit) == "0.42399845327747500752")
        #expect(digits(try q.divergence(from: p)) == "0.24258597169364062077")
        #expect(digits(try p.entropy()) == "1.4978661367769954967")
        #expect(digits(try p.crossEntropy(relativeTo: q)) == "1.7917594692280550008")
        #expect(digits(try p.jensenShannonDivergence(from: q)) == "0.064659973581687819419")
        #expect(try p.totalVariation(from: q).exactValue == Rational(1, 3))
    }

    @Test func weather() throws {
        let p = try distribution([Rational(7, 10), Rational(2, 10), Rational(1, 10)])
        let q = try Distribution.uniform(on: p.outcomes)
        #expect(digits(try p.entropy(), .bit) == "1.1567796494470394727")
        #expect(digits(try p.divergence(from: q), .bit) == "0.42818285127411670879")
        #expect(digits(try q.divergence(from: p)) == "0.32428702778751645445")
    }

    @Test("Whole numbers give the probabilities in their proportions")
    func proportions() throws {
        let distribution = try Distribution(proportionalTo: [1, 0, 3])
        let expected = [Rational(1, 4), .zero, Rational(3, 4)]
        #expect(distribution.probabilities.map(\.exactValue) == expected)
        let large = try Distribution(proportionalTo: [.max, .max])
        #expect(large.probabilities.map(\.exactValue) == [.half, .half])
        #expect(throws: InformationError.self) { try Distribution(proportionalTo: []) }
        #expect(throws: InformationError.self) { try Distribution(proportionalTo: [0, 0]) }
        #expect(throws: InformationError.self) { try Distribution(proportionalTo: [2, -1]) }
    }

    @Test("Divergence is cross-entropy less entropy, exactly")
    func identity() throws {
        var random = SplitMix64(seed: 11)
        for _ in 0..<200 {
            let (p, q) = (try sample(5, &random), try sample(5, &random))
            let divergence = try p.divergence(from: q)
            let difference = try p.crossEntropy(relativeTo: q).minus(p.entropy())
            #expect(try divergence.equality(with: difference) == .proved)
            #expect(divergence.number.sign == 1)
            let fast = try p.hastened.divergence(from: q.hastened).number.doubles
            let slow = divergence.number.doubles
            #expect(fast.lower <= slow.upper && slow.lower <= fast.upper)
            #expect(fast.upper - fast.lower < 1e-12)
        }
    }

    @Test("A distribution is at no distance from itself")
    func reflexive() throws {
        #expect(try loaded().divergence(from: loaded()).number.exactValue == 0)
        #expect(try loaded().jensenShannonDivergence(from: loaded()).number.exactValue == 0)
    }

    @Test("Distributions that differ by 1e-15 keep every digit")
    func nearlyEqual() throws {
        let tiny = Rational(1) / Rational(10).power(15)
        let p = try distribution([.half + tiny, .half - tiny])
        let q = try distribution([.half, .half])
        // Series: 2ε² + (4/3)ε⁴ + …, with ε = 1e-15.
        #expect(digits(try p.divergence(from: q)) == "2.0000000000000000000e-30")
        #expect(
            try p.divergence(from: q).number.rounded(significant: 31)?.scientific.mantissa
                == "2.000000000000000000000000000001")
    }

    @Test("Two directions can be equal")
    func symmetricPair() throws {
        let p = try distribution([Rational(3, 10), Rational(7, 10)])
        let q = try distribution([Rational(7, 10), Rational(3, 10)])
        #expect(try p.divergence(from: q).equality(with: q.divergence(from: p)) == .proved)
    }

    @Test("Zeros follow the conventions")
    func zeros() throws {
        let p = try distribution([.half, .half, .zero])
        let q = try distribution([Rational(1, 3), Rational(1, 3), Rational(1, 3)])
        #expect(digits(try p.entropy()) == "0.69314718055994530942")
        #expect(try p.divergence(from: q).number.isFinite)
        guard case .infinite(_, let reason) = try q.divergence(from: p).number else {
            Issue.record("expected infinity")
            return
        }
        #expect(reason?.hasPrefix("outcome '3' has probability 0.333333 under") == true)
    }

    @Test("Dyadic entropies are exact in bits")
    func dyadic() throws {
        let p = try distribution([.half, Rational(1, 4), Rational(1, 4)])
        #expect(try p.entropy().value(in: .bit).exactValue == Rational(3, 2))
    }

    @Test("What is no distribution says why")
    func invalid() throws {
        #expect(throws: InformationError.self) { try distribution([.half, Rational(499, 1000)]) }
        do {
            _ = try distribution([.half, Rational(499, 1000)])
        } catch InformationError.total(let total) {
            #expect(total.description == "0.999")
        }
        do {
            _ = try distribution([Rational(3, 2), Rational(-1, 2)])
        } catch InformationError.negative(let outcome, let mass) {
            #expect("\(outcome) \(mass)" == "2 -0.5")
        }
        do {
            _ = try loaded().divergence(from: distribution([.half, .half]))
        } catch InformationError.outcomes(let left, let right) {
            #expect(left.isEmpty && right.map(\.description) == ["3", "4", "5", "6"])
        }
    }

    private func loaded() throws -> Distribution {
        try distribution([.half] + Array(repeating: Rational(1, 10), count: 5))
    }

    private func fair() throws -> Distribution {
        try distribution(Array(repeating: Rational(1, 6), count: 6))
    }

    private func distribution(_ masses: [Rational]) throws -> Distribution {
        try Distribution(
            Measure(
                outcomes: masses.indices.map { .number(Rational($0 + 1)) },
                masses: masses.map(Number.exact)))
    }

    private func sample(_ count: Int, _ random: inout SplitMix64) throws -> Distribution {
        let weights = (0..<count).map { _ in Rational(Int(random.next() % 97) + 1) }
        let total = weights.reduce(.zero, +)
        return try distribution(weights.map { $0 / total })
    }

    private func digits(_ quantity: Quantity, _ unit: InformationUnit = .nat) -> String? {
        (try? quantity.value(in: unit))?.rounded(significant: 20)?.machineText
    }
}
