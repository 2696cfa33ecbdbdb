import Information
import Numbers
import Testing

@Suite("Measures beside divergence, over many outcomes")
struct LargeMeasureTests {
    static let count = 10_000

    static func normalized(_ weight: (Int64) -> Int64) throws -> Distribution {
        let integers = (1...Int64(count)).map(weight)
        return try Measure(
            outcomes: Outcomes(count: count),
            masses: Masses(ScaledIntegers(integers: integers, unit: .one))
        ).normalized()
    }

    /// For P(k) = 2k/(n(n+1)) and the uniform Q, χ² = n Σ p² − 1 = (n − 1)/(3(n + 1)).
    @Test("Where few probabilities of Q differ, sums of powers are fractions")
    func fractions() throws {
        let n = Self.count
        let p = try Self.normalized { $0 }
        let q = try Distribution.uniform(on: p.outcomes)
        let chi = Rational(n - 1, 3 * (n + 1))
        #expect(try p.chiSquaredDivergence(from: q).exactValue == chi)
        #expect(try p.giniImpurity().exactValue == 1 - (chi + 1) / Rational(n))
        let renyi = try p.renyiDivergence(from: q, order: .finite(Number(2))).number
        #expect(renyi.equality(with: try Number.exact(chi + 1).logarithm()) == .proved)
        #expect(try p.hellingerDistance(from: p).exactValue == 0)
        #expect(try p.variance()?.exactValue == Rational((n - 1) * (n + 2), 18))
    }

    /// Values of an independent computation: mpmath 1.3 at 50 digits, term by term.
    @Test("Others are enclosed to twenty digits")
    func enclosed() throws {
        let p = try Self.normalized { $0 * $0 + 7 }
        let q = try Self.normalized { ($0 - 5000) * ($0 - 5000) + 3 * $0 + 11 }
        #expect(digits(try p.hellingerDistance(from: q)) == "0.49814728723062033198")
        #expect(digits(try p.bhattacharyyaDistance(from: q)) == "0.28521940035313186075")
        #expect(digits(try p.chiSquaredDivergence(from: q)) == "11.982921741005915970")
        #expect(digits(try p.jeffreysDivergence(from: q)) == "2.9328207270727607951")
        #expect(digits(try p.jensenShannonDivergence(from: q)) == "0.20462084607656595487")
        #expect(digits(try p.totalVariation(from: q)) == "0.44363449518999920794")
        let order = try DivergenceOrder(.exact(Rational(7, 10)))
        #expect(digits(try p.renyiDivergence(from: q, order: order)) == "0.70979461322540616023")
        #expect(
            digits(try p.tsallisDivergence(from: q, order: .finite(.exact(Rational(3, 2)))))
                == "2.4249639461168573362")
        #expect(digits(try p.perplexity()) == "6492.7732525691091998")
    }

    @Test("Nearly equal columns keep their digits")
    func near() throws {
        let p = try Self.normalized { 1_000_000_000_000 * ($0 % 13 + 1) + $0 % 2 }
        let q = try Self.normalized { 1_000_000_000_000 * ($0 % 13 + 1) + ($0 + 1) % 2 }
        #expect(digits(try p.hellingerDistance(from: q)) == "6.6103621053118188455e-14")
        #expect(digits(try p.jensenShannonDivergence(from: q)) == "4.3696887163342501986e-27")
        #expect(
            digits(try p.renyiDivergence(from: q, order: .finite(Number(2))))
                == "3.4957509730674008543e-26")
    }

    @Test("A joint distribution of many pairs")
    func joint() throws {
        let n = 120
        let rows = (1...n).map { x in (1...n).map { y in Number(x * y + (x == y ? x : 0)) } }
        let joint = try JointDistribution(MassTable(rows), isCounts: true)
        let sum = try joint.rows.entropy().plus(joint.conditionalEntropy(given: .rows))
        guard case .agrees(let count) = try sum.equality(with: joint.entropy()) else {
            Issue.record("H(X, Y) is not H(X) + H(Y | X)")
            return
        }
        #expect(count > 60)
        #expect(digits(try joint.mutualInformation()) == "0.0000011135990001150039845")
        let independent = try joint.rows.product(with: joint.columns)
        #expect(try JointDistribution(independent).mutualInformation().number.exactValue == 0)
    }

    @Test("A product has a limit")
    func limits() throws {
        let large = try Distribution.uniform(on: Outcomes(count: 2000))
        #expect(throws: InformationError.self) { try large.product(with: large) }
        #expect(try large.power(1).outcomes.count == 2000)
    }
}
