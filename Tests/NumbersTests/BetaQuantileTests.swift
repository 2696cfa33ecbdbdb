import TestSupport
import Testing

@testable import Numbers

/// Quantiles of the beta distribution and of Student's t, against the forms they have in elementary
/// functions and against each other.
@Suite("Beta and Student quantiles")
struct BetaQuantileTests {
    private static let shares = [(1, 1000), (1, 40), (3, 10), (1, 2), (7, 9), (39, 40)].map {
        Rational($0, $1)
    }

    /// Both numbers lie within 10⁻⁴⁰ of each other, by proof.
    private func expectSame(_ a: Number, _ b: Number, _ what: String) throws {
        let gap = try a.minus(b)
        let limit = Number.exact(Rational(10).power(-40))
        #expect(gap.order(to: limit) == .less, "\(what): \(a), \(b)")
        #expect(gap.order(to: limit.negated) == .greater, "\(what): \(a), \(b)")
    }

    @Test("Where there is a form, it is that", arguments: shares)
    func beta(share: Rational) throws {
        let p = Number.exact(share)
        let rest = try Number.one.minus(p)
        for a in [Rational(1), Rational(5, 2), Rational(40)] {
            // Iₓ(a, 1) = xᵃ and Iₓ(1, b) = 1 − (1 − x)ᵇ
            let power = Number.exact(Rational.one / a)
            try expectSame(p.betaQuantile(a, 1), p.power(power), "\(a), 1")
            try expectSame(
                p.betaQuantile(1, a), Number.one.minus(rest.power(power)), "1, \(a)")
        }
        // Iₓ(1/2, 1/2) = 2/π arcsin √x
        let sine = try p.times(.pi).divided(by: Number(2)).sine()
        try expectSame(p.betaQuantile(.half, .half), sine.times(sine), "1/2, 1/2")
        // Iₓ(2, 2) = 3x² − 2x³
        let x = try p.betaQuantile(2, 2)
        let polynomial = try x.times(x).times(Number(3).minus(x.times(Number(2))))
        try expectSame(polynomial, p, "2, 2")
    }

    @Test(
        "Far out in the tails, and where all mass is at one end, it is found too",
        arguments: [
            // Where the regularised function of mpmath 1.3 is the probability to 46 digits.
            (1000, Rational(7, 3), -30, "0.928094041160002243144553617803338333062"),
            (200_000, Rational(1000), -30, "0.993006139465965730012894346076285171338"),
            (Rational(1, 100), Rational(1, 2), -3, "3.93567224597443714038000205187644797069e-300"),
        ])
    func tails(a: Rational, b: Rational, exponent: Int, digits: String) throws {
        let p = Number.exact(Rational(10).power(exponent))
        #expect(try p.betaQuantile(a, b).rounded(significant: 39)?.machineText == digits)
        // I₁₋ₓ(b, a) = 1 − Iₓ(a, b)
        let mirrored = try Number.one.minus(p).betaQuantile(b, a)
        try expectSame(Number.one.minus(mirrored), p.betaQuantile(a, b), "\(a), \(b) mirrored")
    }

    @Test("Student's t of one, two and four degrees of freedom", arguments: shares)
    func student(share: Rational) throws {
        let p = Number.exact(share)
        let rest = try Number.one.minus(p)
        // Both forms are undefined at 1/2, where t is 0.
        guard share != .half else {
            #expect(try p.studentQuantile(degrees: 7).exactValue == 0)
            return
        }
        let angle = try p.minus(.exact(.half)).times(.pi)
        try expectSame(
            p.studentQuantile(degrees: 1), angle.sine().divided(by: angle.cosine()), "1")
        let four = try p.times(rest).times(Number(4))
        let excess = try p.minus(.exact(.half)).times(Number(2))
        let two = try excess.times(Number(2).divided(by: four).squareRoot())
        try expectSame(p.studentQuantile(degrees: 2), two, "2")
        // With α = 4p(1 − p): t² = 4 (cos(arccos(√α)/3)/√α − 1).
        let root = try four.squareRoot()
        let third = try root.arcCosine().divided(by: Number(3)).cosine()
        let square = try third.divided(by: root).minus(.one).times(Number(4))
        let t = try p.studentQuantile(degrees: 4)
        try expectSame(t.times(t), square, "4")
        #expect(t.sign == (share > .half ? 1 : -1))
    }

    @Test("A million degrees of freedom are nearly a normal distribution")
    func normal() throws {
        let p = Number.exact(Rational(39, 40))
        let gap = try p.studentQuantile(degrees: 1_000_000).minus(p.normalQuantile())
        #expect(gap.sign == 1)
        #expect(gap.order(to: .exact(Rational(1, 100_000))) == .less)
    }

    /// Σ C(n, j) xʲ (1 − x)ⁿ⁻ʲ from j = k on.
    private func tail(_ k: Int, _ n: Int, _ x: Rational) throws -> Rational {
        var sum = Rational.zero
        for j in k...n {
            let count = try #require(try Number(n).binomialCoefficient(Number(j)).exactValue)
            sum = sum + count * x.power(j) * (Rational.one - x).power(n - j)
        }
        return sum
    }

    @Test("Clopper and Pearson's bounds leave out a tail each", arguments: [1, 2, 7, 12])
    func exactInterval(successes: Int) throws {
        let (n, alpha) = (12, Rational(1, 40))
        let (lower, upper) = try Proportion(successes: successes, trials: n)
            .exactInterval(tail: .exact(alpha))
        // The binomial tails at decimals close to either side, in fractions.
        let step = Rational(10).power(-30)
        func sides(_ number: Number) throws -> (Rational, Rational) {
            let bounds = try #require(number.recipe?.enclosure(bits: 256).bounds)
            return (bounds.lower - step, bounds.upper + step)
        }
        let (below, above) = try sides(lower)
        #expect(try tail(successes, n, below) < alpha && alpha < tail(successes, n, above))
        guard successes < n else {
            #expect(upper.exactValue == 1)
            return
        }
        let (under, over) = try sides(upper)
        let one = Rational.one
        #expect(try one - tail(successes + 1, n, under) > alpha)
        #expect(try one - tail(successes + 1, n, over) < alpha)
    }

    @Test("A rougher enclosure holds a finer one, and doubles hold both")
    func inclusion() throws {
        var random = SplitMix64(seed: 5)
        func part() -> Int { Int(random.next() % 400) + 1 }
        for _ in 0..<12 {
            let (a, b) = (Rational(part(), 7), Rational(part(), 2))
            let p = Number.exact(Rational(part(), 401))
            guard case .real(let quantile) = try p.betaQuantile(a, b) else { continue }
            let outer = try #require(quantile.enclosure(bits: 53).bounds)
            let inner = try #require(quantile.enclosure(bits: 300).bounds)
            #expect(outer.lower <= inner.lower && inner.upper <= outer.upper, "\(p), \(a), \(b)")
            #expect(inner.upper - inner.lower < inner.upper * Rational(10).power(-70))
            let fast = try p.hastened.betaQuantile(a, b).doubles
            #expect(Rational(exactly: fast.lower).map { $0 <= inner.lower } ?? false)
            #expect(Rational(exactly: fast.upper).map { inner.upper <= $0 } ?? false)
        }
    }

    @Test("What has no quantile is refused")
    func refused() {
        for number in [Number(0), Number(1), Number(-1), Number(2)] {
            #expect(throws: NumberError.self) { try number.betaQuantile(1, 1) }
            #expect(throws: NumberError.self) { try number.studentQuantile(degrees: 1) }
        }
        for parameter in [Rational(0), Rational(-1), Rational(1_000_001), Rational(1, 1_000_001)] {
            #expect(throws: NumberError.self) { try Number.exact(.half).betaQuantile(parameter, 1) }
            #expect(throws: NumberError.self) { try Number.exact(.half).betaQuantile(1, parameter) }
        }
    }
}
