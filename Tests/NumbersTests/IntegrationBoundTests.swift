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
        ]
        for (f, integral, sum) in cases {
            let body = try integrand(from: 1, f)
            let tail = Tail(of: body, constants: body.constants, beyond: 10)
            let (rest, terms) = (try #require(tail.integral), try #require(tail.sum))
            #expect(integral <= rest && rest < integral * 3, "\(integral), \(rest)")
            #expect(sum <= terms && terms < sum * 3, "\(sum), \(terms)")
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
        for exponent in [Number(2), .exact(Rational(3, 2)), .exact(Rational(6, 5))] {
            let sum = try InfiniteSum(from: 1).value { n throws(NumberError) in
                try n.power(exponent.negated)
            }
            let gap = try sum.minus(exponent.zeta()).doubles
            #expect(gap.lower <= 0 && gap.upper >= 0, "ζ(\(exponent)): \(gap)")
            #expect(gap.magnitude.upper < 1e-17, "ζ(\(exponent)): \(gap)")
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
