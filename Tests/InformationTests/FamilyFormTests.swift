import Foundation
import Numbers
import Testing

@testable import Information

/// Every form against quadrature of densities that were written down a second time, in doubles.
@Suite("Forms of families")
struct FamilyFormTests {
    private func expect(
        _ found: Number, _ known: Double, _ what: @autoclosure () -> String
    ) {
        let gap = abs(found.doubles.middle - known)
        #expect(gap <= 1e-9 * max(1, abs(known)), "\(what()): \(found), by quadrature \(known)")
    }

    /// The form of −log q or of log p/q, where there is one.
    private func form(_ p: FamilyLaw, _ q: FamilyLaw, isDivergence: Bool) throws -> Number? {
        let ratio = LogRatio(
            numerator: isDivergence ? try LogDensityFormula(of: p.distribution) : nil,
            denominator: try LogDensityFormula(of: q.distribution))
        return try ratio.density.flatMap { try p.distribution.expectation(of: $0) }
    }

    @Test("Every form of a divergence agrees with quadrature", arguments: FamilyLaw.all)
    func divergences(p: FamilyLaw) throws {
        var count = 0
        for q in FamilyLaw.all where q.distribution.isDiscrete == p.distribution.isDiscrete {
            guard q.lower <= p.lower, p.upper <= q.upper else {
                let infinite = try p.distribution.divergence(from: q.distribution).number
                #expect(!infinite.isFinite, "\(p) ‖ \(q)")
                continue
            }
            guard let form = try form(p, q, isDivergence: true) else { continue }
            count += 1
            let known = p.mean(marks: q.marks) { p.logDensity($0) - q.logDensity($0) }
            expect(form, known, "\(p) ‖ \(q)")
        }
        #expect(count >= 2)
    }

    @Test("Every form of an entropy agrees with quadrature", arguments: FamilyLaw.all)
    func entropies(p: FamilyLaw) throws {
        guard let form = try form(p, p, isDivergence: false) else {
            #expect(p.distribution.isDiscrete)
            return
        }
        expect(form, p.mean { -p.logDensity($0) }, "H(\(p))")
    }

    @Test(
        "Means, variances, densities and distribution functions agree with quadrature",
        arguments: FamilyLaw.all)
    func readings(p: FamilyLaw) throws {
        let places = p.distribution.isDiscrete ? [0, 1, 4] : [0.375, 0.6875, 1.5, 2.75]
        for x in places {
            let number = try #require(Rational(exactly: x).map(Number.exact))
            expect(try p.distribution.density(at: number), exp(p.logDensity(x)), "p(\(x)) of \(p)")
            let share = p.lower < x || p.distribution.isDiscrete ? p.mean(upTo: x) { _ in 1 } : 0
            expect(try p.distribution.cumulative(at: number), share, "F(\(x)) of \(p)")
        }
        guard let mean = try? p.distribution.mean(), mean.isFinite else { return }
        let middle = p.mean { $0 }
        expect(mean, middle, "mean of \(p)")
        expect(try p.distribution.variance(), p.mean { pow($0 - middle, 2) }, "variance of \(p)")
    }

    @Test(
        "A quantile is where the distribution function reaches its share", arguments: FamilyLaw.all)
    func quantiles(p: FamilyLaw) throws {
        for share in [0.0625, 0.5, 0.875] {
            let number = try #require(Rational(exactly: share).map(Number.exact))
            let x = try p.distribution.quantile(number).doubles.middle
            let reached = p.mean(upTo: x) { _ in 1 }
            if p.distribution.isDiscrete {
                #expect(reached >= share, "\(p), \(share)")
                #expect(p.mean(upTo: x - 1) { _ in 1 } < share, "\(p), \(share)")
            } else {
                #expect(abs(reached - share) < 1e-9, "\(p), \(share): \(x)")
            }
        }
    }
}
