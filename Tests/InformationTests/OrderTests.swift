import Information
import Numbers
import TestSupport
import Testing

@Suite("Entropies and divergences of an order")
struct OrderTests {
    static let p = [Rational(1, 2), Rational(3, 10), Rational(1, 5), 0]
    static let q = [Rational(1, 10), Rational(1, 5), Rational(3, 10), Rational(2, 5)]

    /// Values of an independent computation: mpmath 1.3 at 50 digits.
    @Test(
        "Rényi's divergence and entropy",
        arguments: [
            ("0", "0.51082562376599068321", "1.0986122886681096914"),
            ("1/3", "0.61870154278835493740", "1.0752494348434489140"),
            ("1/2", "0.67513237988149932983", "1.0636585111251115892"),
            ("1", "0.84526546702786662550", "1.0296530140645735274"),
            ("3/2", "1.0000430579399057543", "0.99742234541162500813"),
            ("2", "1.1260112628562241341", "0.96758402626170559861"),
            ("17/10", "1.0542015632005877168", "0.98517385118984835431"),
            ("1000", "1.6087440714125188478", "0.69384102158152683625"),
        ])
    func renyi(order: String, divergence: String, entropy: String) throws {
        let (p, q) = (try distribution(Self.p), try distribution(Self.q))
        let order = try DivergenceOrder(.exact(#require(Numeral(order)).value))
        #expect(digits(try p.renyiDivergence(from: q, order: order)) == divergence)
        #expect(digits(try p.renyiEntropy(order: order)) == entropy)
    }

    @Test("Orders of any size have a value, which approaches that of ∞")
    func largeOrders() throws {
        let (p, q) = (try distribution(Self.p), try distribution(Self.q))
        let limit = try p.renyiDivergence(from: q, order: .infinite).number
        #expect(limit.equality(with: try Number(5).logarithm()) == .proved)
        for exponent in [3, 9, 30] {
            let order = Number.exact(Rational(10).power(exponent))
            let near = try p.renyiDivergence(from: q, order: .finite(order)).number
            let gap = try limit.minus(near)
            #expect(gap.sign == 1)
            // ln (Σ p^a q^(1−a)) / (a − 1) ≥ ln max p/q + ln p / (a − 1), p = ½ there.
            #expect(gap.order(to: .exact(Rational(10).power(-exponent))) == .less)
        }
    }

    @Test("An order next to 1 gives nearly Kullback's and Leibler's")
    func nextToOne() throws {
        let (p, q) = (try distribution(Self.p), try distribution(Self.q))
        let order = Number.exact(Rational.one + Rational(10).power(-40))
        let near = try p.renyiDivergence(from: q, order: .finite(order)).number
        let gap = try near.minus(p.divergence(from: q).number)
        #expect(gap.sign == 1)
        #expect(gap.order(to: .exact(Rational(10).power(-40))) == .less)
    }

    @Test("What is infinite says why")
    func infinite() throws {
        let (p, q) = (try distribution(Self.p), try distribution(Self.q))
        let two = try DivergenceOrder(Number(2))
        #expect(
            try q.renyiDivergence(from: p, order: two).number.reasonForInfinity
                == "outcome '4' has probability 0.4 under the first distribution and 0 under the second"
        )
        #expect(
            try q.renyiDivergence(from: p, order: DivergenceOrder(.exact(.half))).number.isFinite)
        let (a, b) = (try distribution([1, 0]), try distribution([0, 1]))
        for order in [Number.zero, .exact(.half)] {
            #expect(
                try a.renyiDivergence(from: b, order: DivergenceOrder(order)).number
                    .reasonForInfinity
                    == "no outcome has a positive probability under both distributions")
        }
        #expect(
            try p.jeffreysDivergence(from: q).number.reasonForInfinity
                == "outcome '4' has probability 0 under the first distribution and 0.4 under the second"
        )
    }

    @Test("Orders that are none are refused")
    func mistakes() throws {
        #expect(throws: InformationError.self) { try DivergenceOrder(Number(-1)) }
        let p = try distribution(Self.p)
        #expect(throws: InformationError.self) { try p.tsallisEntropy(order: .infinite) }
    }

    @Test("Measures of one order are functions of each other")
    func relations() throws {
        var random = SplitMix64(seed: 5)
        for round in 0..<60 {
            let (p, q) = (
                try sample(5, &random, zeros: round % 3 == 0), try sample(5, &random)
            )
            for order in [Rational(2), Rational(3), Rational(1, 2)] {
                let a = try DivergenceOrder(.exact(order))
                let tsallis = try p.tsallisDivergence(from: q, order: a)
                // e^((a − 1) R) = 1 + (a − 1) T, and A = T / a.
                let sum = try Number.one.plus(tsallis.times(.exact(order - 1)))
                let renyi = try p.renyiDivergence(from: q, order: a).number
                let power = try renyi.times(.exact(order - 1))
                #expect(agree(try sum.logarithm(), power))
                let alpha = try p.alphaDivergence(from: q, order: .exact(order))
                #expect(agree(try alpha.times(.exact(order)), tsallis))
            }
            let chi = try p.chiSquaredDivergence(from: q)
            #expect(
                try p.tsallisDivergence(from: q, order: .finite(Number(2)))
                    .equality(with: chi) == .proved)
            let affinity = try p.bhattacharyyaCoefficient(with: q)
            let hellinger = try p.hellingerDistance(from: q)
            #expect(agree(try affinity.plus(hellinger.times(hellinger)), .one))
        }
    }

    private func agree(_ a: Number, _ b: Number) -> Bool {
        switch a.equality(with: b) {
        case .proved: true
        case .agrees(let digits): digits > 1000
        case .refuted, .undecided: false
        }
    }
}
