import Numbers
import Testing

@testable import Information

/// Forms against integrals: that test finds wrong formulas.
@Suite("Distributions of families")
struct FamilyTests {
    private static func number(_ a: Int, _ b: Int = 1) -> Number { .exact(Rational(a, b)) }

    /// A distribution with a form for its divergence from another.
    struct Pair: Sendable, CustomTestStringConvertible {
        let p: ParametricDistribution
        let q: ParametricDistribution
        var testDescription: String { "\(p.familyName) ‖ \(q.familyName)" }
    }

    static let pairs = [
        Pair(
            p: .normal(mean: number(1), sd: number(2)),
            q: .gumbel(location: number(0), scale: number(3))),
        Pair(
            p: .gamma(shape: number(5, 2), rate: number(2)),
            q: .weibull(shape: number(2), scale: number(3))),
        Pair(
            p: .laplace(location: number(1, 2), scale: number(1)),
            q: .normal(mean: number(0), sd: number(2))),
        Pair(
            p: .beta(alpha: number(2), beta: number(3)),
            q: .gamma(shape: number(2), rate: number(1))),
        Pair(
            p: .negativeBinomial(r: number(1), p: number(1, 2)),
            q: .negativeBinomial(r: number(1), p: number(1, 3))),
    ]

    @Test("A form agrees with the integral, or the sum", arguments: pairs)
    func formAgreesWithIntegral(pair: Pair) throws {
        let own = try #require(try pair.p.logDensity())
        let other = try #require(try pair.q.logDensity())
        let form = try #require(try pair.p.expectation(of: own.minus(other)))
        let integral = try pair.p.expectation { x, sample throws(NumberError) in
            try pair.p.logDensity(at: x, beside: sample)
                .minus(pair.q.logDensity(at: x, beside: sample))
        } breaksOf: {
            [pair.p, pair.q]
        }
        // Whether the gap is negative or zero no precision tells; between two limits it is at the first.
        let gap = try form.minus(integral)
        let limit = Number.exact(Rational(10).power(-20))
        #expect(gap.order(to: limit) == .less, "\(form), \(integral)")
        #expect(gap.order(to: limit.negated) == .greater, "\(form), \(integral)")
        #expect(form.sign == 1)
    }

    @Test("A divergence that is infinite says why")
    func infinities() throws {
        let cauchy = ParametricDistribution.student(
            df: .one, location: .zero, scale: .one)
        let normal = ParametricDistribution.normal(mean: .zero, sd: .one)
        let divergence = try cauchy.divergence(from: normal).number
        #expect(divergence.reasonForInfinity?.contains("tail") == true)
        let uniform = ParametricDistribution.uniform(lower: .zero, upper: .one)
        #expect(
            try normal.divergence(from: uniform).number.reasonForInfinity?.contains("beyond")
                == true)
        #expect(try uniform.divergence(from: normal).number.isFinite)
    }

    @Test("A covariance that is not positive definite is refused by the minor that shows it")
    func covariance() {
        let rows = [[2, 0, 0], [0, 1, 3], [0, 3, 1]].map { $0.map { Number($0) } }
        #expect {
            try MultivariateNormal(mean: Array(repeating: .zero, count: 3), covariance: rows)
        } throws: { error in
            guard case .notPositiveDefinite(let minor)? = error as? InformationError else {
                return false
            }
            return minor == 3
        }
    }
}
