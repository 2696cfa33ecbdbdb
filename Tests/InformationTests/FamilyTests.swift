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
        let ratio = try LogRatio(
            numerator: LogDensityFormula(of: pair.p), denominator: LogDensityFormula(of: pair.q))
        let density = try #require(try ratio.density)
        let form = try #require(try pair.p.expectation(of: density))
        let integral = try pair.p.expectation(of: ratio, breaksOf: [pair.p, pair.q])
        // Whether the gap is negative or zero no precision tells; between two limits it is at the first.
        let gap = try form.minus(integral)
        let limit = Number.exact(Rational(10).power(-20))
        #expect(gap.order(to: limit) == .less, "\(form), \(integral)")
        #expect(gap.order(to: limit.negated) == .greater, "\(form), \(integral)")
        #expect(form.sign == 1)
    }

    @Test("What bounds a logarithm of gamma functions is no less", arguments: [0.25, 2.5, 70.5])
    func majorants(shape: Double) throws {
        let r = try #require(Rational(exactly: shape))
        let family = ParametricDistribution.negativeBinomial(r: .exact(r), p: Self.number(1, 3))
        let density = try #require(try family.logDensity())
        #expect(density.hasUnboundedTerm)
        for n in [16, 40, 1000] {
            let value = try density.value(at: Number(n), beside: nil).doubles.middle
            let (bound, size) = (
                try density.majorant(at: Number(n)).doubles.middle,
                try density.magnitudeMajorant(at: Number(n)).doubles.middle
            )
            #expect(value <= bound && bound < value + 70 * (1 + shape), "\(value), \(bound)")
            #expect(abs(value) <= size, "\(value), \(size)")
        }
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
