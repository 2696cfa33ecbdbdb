import Foundation
import Testing

@testable import Numbers

/// The bounds of errors, where they are wide enough to be seen: what is enclosed must lie in the
/// enclosure, and would not if the bound were left out.
@Suite("Bounds of integration")
struct IntegrationBoundTests {
    private typealias Function = (Number) throws(NumberError) -> Number

    private func integrand(from lower: Rational, _ f: Function) throws -> Integrand {
        try Integrand(of: .variable(from: lower, to: nil), f)
    }

    private func reciprocalSquare(_ x: Number) throws(NumberError) -> Number {
        try Number.one.divided(by: x.times(x))
    }

    private func logarithmBesideOne(_ x: Number) throws(NumberError) -> Number {
        try Number.one.plus(reciprocalSquare(x)).logarithm()
    }

    @Test(
        "The remainder of the quadrature is in its enclosure",
        arguments: [0x1p-4, 0x1p-12, 0x1p-20])
    func quadrature(tolerance: Double) throws {
        let body = try integrand(from: 0) { x throws(NumberError) in
            try Number.one.divided(by: Number.one.plus(x.times(x)))
        }
        var quadrature = PanelQuadrature(
            body, bits: 300, tolerance: tolerance, rules: LegendreRules(bits: 300), budget: 10_000)
        let found = try quadrature.integral(from: 0, to: 2)
        let known = try Number(2).arcTangent()
        let gap = try #require(known.recipe).enclosure(bits: 300)
            .adding(found.negated(bits: 300), bits: 300)
        #expect(gap.sign == nil, "arctan 2 lies in \(found.doubles)")
        // The rule itself is not so good that its error could be left out.
        #expect(gap.doubles.magnitude.upper > 0x1p-200)
        #expect(abs(quadrature.mass - 1.1071) < 0.01)
    }

    @Test("A sum of values is one of balls where that is narrow enough, else of enclosures")
    func weightedSums() throws {
        let body = try integrand(from: 0) { x throws(NumberError) in
            try x.plus(Number(2)).logarithm().negated
        }
        let none = body.instructions.map { _ in RectangleArithmetic.Branch?.none }
        func sum(bits: Int, within tolerance: Double) -> WeightedSum {
            WeightedSum(
                of: PreparedIntegrand(body, bits: bits),
                by: LegendreRule(count: 48, bits: bits), about: .half, .half, none,
                within: tolerance)
        }
        func width(_ sum: WeightedSum) throws -> Rational {
            let bounds = try #require(sum.value.bounds)
            return bounds.upper - bounds.lower
        }
        let (wide, narrow) = (sum(bits: 128, within: .infinity), sum(bits: 128, within: 0))
        #expect(try width(narrow) < width(wide) && width(wide) < Rational(2).power(-100))
        #expect(try width(sum(bits: 256, within: .infinity)) < Rational(2).power(-200))
        // −2 ∫ ln (2 + x) dx = 2 − 2 ln (27/4) = −1.8190850097688766
        for sum in [wide, narrow] {
            #expect(abs(sum.size - 1.8190850097688766) < 1e-12)
            #expect(abs(sum.value.doubles.middle + 1.8190850097688766) < 1e-12)
        }
    }

    @Test("What lies beyond a number is no greater than its bound, and not much less")
    func tails() throws {
        let cases: [(f: Function, integral: Double, sum: Double)] = [
            (reciprocalSquare, 0.1, 0.10516633568168575),
            (
                { x throws(NumberError) in try x.negated.exponential() }, 4.5399929762484854e-5,
                7.1821631377754506e-5
            ),
            (
                { x throws(NumberError) in try x.times(x.times(x).negated.exponential()) },
                1.8600379880104180e-44, 3.7200759791236831e-43
            ),
            (logarithmBesideOne, 0.099833996450643226, 0.10497385546860168),
        ]
        for (f, integral, sum) in cases {
            let body = try integrand(from: 1, f)
            let tail = Tail(of: body, constants: body.constants, beyond: 10)
            let (rest, terms) = (try #require(tail.integral), try #require(tail.sum))
            #expect(integral <= rest && rest < integral * 3, "\(integral), \(rest)")
            #expect(sum <= terms && terms < sum * 3, "\(sum), \(terms)")
            let surplus = try #require(tail.surplus)
            #expect(sum - integral <= surplus && surplus < (sum - integral) * 3)
            #expect(tail.divergence == nil)
        }
    }

    @Test(
        "The formula of Euler and Maclaurin encloses what it leaves out", arguments: [1, 2, 3, 16])
    func remainder(order: Int) throws {
        let body = try integrand(from: 1, reciprocalSquare)
        let rules = EulerMaclaurin(body, from: 256, order: order)
        let found = try #require(rules.correction(within: 1e-80))
        // Σ 1/n² from 256 on is ζ(2) less 255 terms, and the integral is 1/256.
        var known = try Number.pi.times(.pi).divided(by: Number(6)).minus(.exact(Rational(1, 256)))
        for n in 1..<256 { known = try known.minus(.exact(Rational(1, n * n))) }
        let gap = try #require(known.recipe).enclosure(bits: 300)
            .adding(found.negated(bits: 300), bits: 300)
        #expect(gap.sign == nil)
        #expect(gap.doubles.magnitude.upper < (order == 16 ? 1e-35 : 1e-5))
    }

    @Test("Legendre polynomials are enclosed, however few bits there are", arguments: [24, 64])
    func legendre(bits: Int) {
        for point in [Rational(1, 4), Rational(-5, 8), Rational(63, 64)] {
            var (last, known) = (Rational.one, point)
            for k in 1..<200 {
                let polynomial = LegendrePolynomial(degree: k, bits: bits)
                let found = polynomial.values(at: Enclosure(point, bits: bits).lower)
                #expect(found.value.adding(Enclosure(-known, bits: 300), bits: 300).sign == nil)
                #expect(found.previous.adding(Enclosure(-last, bits: 300), bits: 300).sign == nil)
                let next = (point * known * Rational(2 * k + 1) - last * Rational(k))
                (last, known) = (known, next * Rational(1, k + 1))
            }
        }
    }

    @Test("The numbers of Bernoulli are those of the tables")
    func bernoulli() {
        let known = [
            Rational(1, 6), Rational(-1, 30), Rational(1, 42), Rational(-1, 30), Rational(5, 66),
        ]
        #expect(EulerMaclaurin.bernoulliNumbers(5) == known)
    }

    @Test("A sum whose terms fall like a power is enclosed")
    func algebraicSums() throws {
        for exponent in [Number(2), .exact(Rational(3, 2)), .exact(Rational(33, 32))] {
            let sum = try InfiniteSum(from: 1).value { n throws(NumberError) in
                try n.power(exponent.negated)
            }
            let gap = try sum.minus(exponent.zeta()).doubles
            #expect(gap.lower <= 0 && gap.upper >= 0, "ζ(\(exponent)): \(gap)")
            #expect(gap.magnitude.upper < 1e-17, "ζ(\(exponent)): \(gap)")
        }
    }

    @Test("A sum of logarithms of what comes near to 1 is enclosed")
    func logarithmicSum() throws {
        // Π (1 + 1/n²) = sinh π/π, by Euler's product for the sine.
        let known = try Number.pi.hyperbolicSine().divided(by: .pi).logarithm()
        let sum = try InfiniteSum(from: 1).value(of: logarithmBesideOne)
        let gap = try sum.minus(known).doubles
        #expect(gap.lower <= 0 && gap.upper >= 0 && gap.magnitude.upper < 1e-17, "\(gap)")
    }

    @Test("A logarithm beside 1 grows within its bounds, also where it is negative")
    func logarithmsBesideOne() throws {
        for sign in [1, -1] {
            let body = try integrand(from: 1) { x throws(NumberError) in
                try Number.one.plus(reciprocalSquare(x).times(Number(sign))).logarithm()
            }
            for scale in GrowthArithmetic.Scale.allCases {
                let rules = GrowthArithmetic(beyond: 2, scale: scale, constants: body.constants)
                let growth = try #require(body.results(in: rules).last)
                for v in [0, 0.5, 1, 4] {
                    let x = scale == .linear ? 2 + v : 2 * exp(v)
                    let size = abs(log1p(Double(sign) / (x * x)))
                    let bound = try #require(growth.majorant)
                    #expect(size <= bound.size * exp(bound.rate * v) * (1 + 1e-12))
                    // d/dv ln |f| is x f′/f, or f′/f.
                    let pace = -2 / (Double(sign) * x * x + 1) / log1p(Double(sign) / (x * x))
                    let own = scale == .linear ? pace / x : pace
                    let elasticity = try #require(growth.elasticity)
                    #expect(elasticity.lower <= own + 1e-12 && own <= elasticity.upper + 1e-12)
                }
            }
        }
    }

    @Test("A sum is dominated also where another term falls ever faster")
    func dominated() throws {
        let body = try integrand(from: 1) { x throws(NumberError) in
            let little = try Number.one.plus(x.negated.exponential()).logarithm()
            return try little.minus(x.exponential()).exponential()
        }
        for scale in GrowthArithmetic.Scale.allCases {
            let rules = GrowthArithmetic(beyond: 8, scale: scale, constants: body.constants)
            let growth = try #require(body.results(in: rules).last)
            #expect(growth.range.upper < 1e-300, "exp (ln (1 + e⁻ˣ) − eˣ)")
        }
    }

    @Test("What is left out of a panel is in its enclosure")
    func omitted() throws {
        // Its exponential is less than 10⁻¹⁰, and has poles beside the panel's middle.
        let body = try integrand(from: 0) { x throws(NumberError) in
            let z = try x.minus(.exact(.half)).times(Number(50))
            let peak = try Number.one.divided(by: Number.one.plus(z.times(z)))
            return try Number.one.plus(peak.minus(Number(25)).exponential()).divided(by: Number(2))
                .logarithm()
        }
        func integral(within tolerance: Double) throws -> Enclosure {
            var quadrature = PanelQuadrature(
                body, bits: 200, tolerance: tolerance, rules: LegendreRules(bits: 200),
                budget: 10_000)
            return try quadrature.integral(from: 0, to: 1)
        }
        let (rough, fine) = (try integral(within: 5e-11), try integral(within: 1e-24))
        #expect(rough.lower < fine.lower && fine.upper < rough.upper)
        let prepared = PreparedIntegrand(body, bits: 200)
        let branches = prepared.branches(on: prepared.interval(0, 1))
        let found = try #require(prepared.simplified(branches, 0, 1, within: 5e-11))
        // The exponential is between e⁻²⁵ and e⁻²⁴ and so is the change of the logarithm, nearly.
        #expect(exp(-25) < found.rest && found.rest < 2 * exp(-24))
        #expect(prepared.simplified(branches, 0, 1, within: 1e-11) == nil)
    }

    @Test("Deviations bound the differences of values, and say where something is not defined")
    func deviations() throws {
        let interval = DoubleInterval(lower: 1, upper: 2)
        let functions: [(f: Function, isDefined: Bool)] = [
            ({ x throws(NumberError) in try x.times(x.negated.exponential()) }, true),
            ({ x throws(NumberError) in try x.divided(by: x.plus(x.negated.exponential())) }, true),
            (
                { x throws(NumberError) in try x.negated.exponential().minus(x).power(Number(2)) },
                true
            ),
            ({ x throws(NumberError) in try x.plus(x.negated.exponential()).logarithm() }, true),
            ({ x throws(NumberError) in try x.negated.exponential().sine().exponential() }, true),
            (
                { x throws(NumberError) in
                    try x.minus(Number(3)).logarithm().exponential().times(x)
                }, false
            ),
            (
                { x throws(NumberError) in
                    try x.minus(.exact(Rational(3, 2))).power(Number(-2)).negated.exponential()
                }, false
            ),
        ]
        for (number, (f, isDefined)) in functions.enumerated() {
            let body = try integrand(from: 0, f)
            let first = try #require(
                body.instructions.firstIndex {
                    if case .function(.exponential, _) = $0 { true } else { false }
                })
            let rules = DeviationArithmetic(
                interval: interval, constants: body.constants, omitted: [first])
            let deviation = try #require(body.results(in: rules).last).deviation
            #expect(deviation.isFinite == isDefined, "\(number)")
            guard isDefined else { continue }
            let prepared = PreparedIntegrand(body, bits: 100)
            let branches = body.instructions.indices.map {
                $0 == first ? RectangleArithmetic.Branch.zero : nil
            }
            for x in [Rational(1), Rational(3, 2), Rational(2)] {
                let point = Enclosure(x, bits: 100)
                let other = prepared.values(on: ComplexEnclosure(real: point), continuing: branches)
                let gap = prepared.values(on: point).adding(
                    other.real.negated(bits: 100), bits: 100)
                #expect(gap.doubles.magnitude.upper <= deviation, "\(number) at \(x)")
            }
        }
    }

    @Test("Logarithms beside 1 lie in their rectangles off the real line", arguments: [1, 1 << 50])
    func complexLogarithms(_ size: Int) {
        for (x, y) in [(1, 1), (-1, 2), (2, 0), (-3, 0), (0, 3)] {
            let z = ComplexEnclosure(
                real: Enclosure(Rational(x, 16 * size), bits: 64),
                imaginary: Enclosure(Rational(y, 16 * size), bits: 64))
            let found = z.values(of: .logarithmOfOnePlus, bits: 64)
            let known = ComplexEnclosure(real: Enclosure(.one, bits: 200)).adding(z, bits: 200)
                .logarithm(bits: 200)
            for (a, b) in [(found.real, known.real), (found.imaginary, known.imaginary)] {
                let (a, b) = (a?.bounds, b?.bounds)
                #expect(
                    a.map { outer in
                        b.map { $0.lower >= outer.lower && $0.upper <= outer.upper } ?? false
                    } ?? false)
                // Nothing is lost beside 1.
                #expect(
                    (a.map { $0.upper - $0.lower } ?? 1) < Rational(1, size)
                        * Rational(2).power(-50))
            }
        }
    }

    @Test("What lies beyond the last panel is in the enclosure", arguments: [64, 128])
    func farTail(bits: Int) throws {
        let one = try Integral(
            from: Number(1), to: .infinite(isNegative: false, reason: nil), of: reciprocalSquare
        ).value()
        let bounds = try #require(one.bounds(bits: bits))
        #expect(bounds.lower <= 1 && 1 <= bounds.upper)
    }

    @Test("Products and sums too small or too large for doubles are in their intervals")
    func extremes() {
        let (small, large) = (DoubleInterval(1e-200), DoubleInterval(1e200))
        let little = small.boundedProduct(small)
        #expect(little.lower <= 0 && little.upper > 0)
        let much = large.boundedProduct(large)
        #expect(much.lower.isFinite && much.upper == .infinity)
        let most = DoubleInterval(.greatestFiniteMagnitude)
        #expect(most.boundedSum(most).lower.isFinite)
        let unit = DoubleInterval(3.0).boundedProduct(DoubleInterval(0.25))
        #expect(unit.lower == 0.75 && unit.upper == 0.75)
    }

    @Test("The error of a panel is never nothing, unless the integrand is")
    func leastError() {
        #expect(PanelQuadrature.error(1e-300, 6, 128) > 0)
        #expect(PanelQuadrature.error(0, 6, 128) == 0)
    }

    @Test("The variable of an integral around another is no number in it")
    func nested() throws {
        _ = try Integral(from: Number(0), to: Number(1)) { x throws(NumberError) in
            #expect(throws: IntegrationError.self) {
                try Integral(from: Number(0), to: Number(1)) { y throws(NumberError) in
                    try x.times(y)
                }.value()
            }
            return x
        }
    }

    @Test("A majorant bounds what is left out, and one that diverges proves nothing")
    func majorants() throws {
        let half = Number.exact(.half)
        let sum = try InfiniteSum(from: 0).value(
            of: { n throws(NumberError) in try half.power(n) },
            majorant: { n throws(NumberError) in try Number.exact(Rational(3, 4)).power(n) })
        let bounds = try #require(sum.bounds(bits: 192))
        #expect(bounds.lower <= 2 && 2 <= bounds.upper)
        #expect(bounds.upper - bounds.lower < Rational(10).power(-17))
        #expect(throws: IntegrationError.self) {
            try InfiniteSum(from: 0).value(
                of: { n throws(NumberError) in try half.power(n) },
                majorant: { n throws(NumberError) in try Number.one.divided(by: n) })
        }
    }

    @Test("Where all cancels the integral is zero as far as it is enclosed")
    func cancellation() throws {
        let zero = try Integral(from: Number(-1), to: Number(1)) { x throws(NumberError) in
            try x.times(x).times(x)
        }.value()
        let found = try #require(zero.roundedWithin(significant: zero.certainDigits(upTo: 20)))
        #expect(found.rounded.digits == "0")
        #expect(found.lower.isNegative && !found.upper.isNegative)
        #expect(found.lower.firstPlace < -150 && found.upper.firstPlace < -150)
    }
}
