import TestSupport
import Testing

@testable import Numbers

/// Rectangles in double precision: what a function is at numbers inside lies in what is said of it.
@Suite("Regions")
struct RegionTests {
    private static let analytic: [Real.Function] = [
        .exponential, .logarithm, .logarithmOfOnePlus, .squareRoot, .sine, .hyperbolicTangent,
        .errorFunction,
    ]

    /// A rectangle, and some of its numbers.
    private func rectangle(
        _ random: inout SplitMix64, isReal: Bool = false
    ) -> (region: Region, points: [(Double, Double?)]) {
        func end() -> Double {
            let size = Double(sign: .plus, exponent: Int(random.next() % 12) - 8, significand: 1)
            let isNegative = random.next() % 2 == 0
            return (isNegative ? -size : size) * (Double(random.next() % 4096) / 4096)
        }
        func interval() -> (DoubleInterval, [Double]) {
            let (a, width) = (end(), abs(end()) / 2)
            let places = [a, a + width / 3, a + width]
            return (DoubleInterval(lower: a, upper: a + width), places)
        }
        let (real, across) = interval()
        guard !isReal else { return (Region(real), across.map { ($0, nil) }) }
        let (imaginary, up) = interval()
        return (Region(real, imaginary), across.flatMap { x in up.map { (x, $0) } })
    }

    private func point(_ z: (Double, Double?)) -> ComplexEnclosure {
        ComplexEnclosure(
            real: Enclosure(DoubleInterval(z.0)),
            imaginary: z.1.map { Enclosure(DoubleInterval($0)) })
    }

    private func holds(_ region: Region, _ value: ComplexEnclosure) -> Bool {
        guard case .bounded(let real, let imaginary) = region, value.isBounded else { return false }
        let up = value.imaginary ?? Enclosure(.zero, bits: 8)
        return [(real, value.real), (imaginary ?? DoubleInterval(0.0), up)].allSatisfy {
            own, known in
            own.lower <= known.doubles.upper && known.doubles.lower <= own.upper
        }
    }

    @Test("Functions of rectangles hold their values at the numbers inside", arguments: analytic)
    func functions(_ function: Real.Function) {
        var random = SplitMix64(seed: 41)
        var count = 0
        for round in 0..<1500 {
            let (region, points) = rectangle(&random, isReal: round % 5 == 0)
            let found = region.values(of: function)
            guard case .bounded = found else { continue }
            count += 1
            for z in points {
                let known = point(z).values(of: function, bits: 160)
                #expect(holds(found, known), "\(function) of \(z) in \(region): \(found)")
            }
        }
        #expect(count > 300)
    }

    @Test("Sums, products, squares and quotients hold those of the numbers inside")
    func arithmetic() {
        var random = SplitMix64(seed: 42)
        for round in 0..<1500 {
            let (a, left) = rectangle(&random, isReal: round % 3 == 0)
            let (b, right) = rectangle(&random, isReal: round % 4 == 0)
            let quotient = a.divided(by: b)
            for (x, y) in zip(left, right) {
                let (x, y) = (point(x), point(y))
                #expect(holds(a.adding(b), x.adding(y, bits: 160)))
                #expect(holds(a.multiplied(by: b), x.multiplied(by: y, bits: 160)))
                #expect(holds(a.squared, x.squared(bits: 160)))
                #expect(holds(a.negated, x.multiplied(by: Rational(-1), bits: 160)))
                if case .bounded = quotient {
                    #expect(holds(quotient, x.divided(by: y, bits: 160)))
                }
            }
        }
    }

    @Test(
        "What is not analytic on all of a rectangle is not defined; what is too large is another matter"
    )
    func undefined() {
        let unit = DoubleInterval(lower: -1, upper: 1)
        let half = DoubleInterval(lower: 0, upper: 1)
        func isUndefined(_ region: Region) -> Bool {
            if case .undefined = region { true } else { false }
        }
        func isOverflow(_ region: Region) -> Bool {
            if case .overflow = region { true } else { false }
        }
        for region in [Region(unit), Region(unit, unit), Region(unit, half)] {
            #expect(isUndefined(region.logarithm))
            #expect(isUndefined(region.values(of: .squareRoot)))
            #expect(isUndefined(Region(DoubleInterval(1.0)).divided(by: region)))
            #expect(isUndefined(region.multiplied(by: DoubleInterval(2.0)).logarithmOfOnePlus))
        }
        let down = Region(DoubleInterval(lower: -3, upper: -2), unit)
        #expect(isUndefined(down.logarithm), "the branch cut")
        #expect(isUndefined(down.logarithmOfOnePlus))
        let large = Region(DoubleInterval(800.0), half).exponential
        #expect(isOverflow(large))
        #expect(isOverflow(large.multiplied(by: Region(unit))))
        #expect(isUndefined(large.adding(down.logarithm)), "what is not defined stays so")
        #expect(large.magnitude == nil)
        #expect(Region(unit, half).magnitude.map { $0 >= 2 && $0 < 2.001 } ?? false)
    }

    @Test("Sines, cosines and angles in doubles hold what MPFR finds, and little more")
    func circularFunctions() {
        var random = SplitMix64(seed: 43)
        func check(_ found: DoubleInterval, _ known: Enclosure, _ what: String) {
            let value = known.doubles
            #expect(found.lower <= value.upper && value.lower <= found.upper, "\(what)")
            #expect(found.upper - found.lower <= 1e-11, "\(what)")
        }
        for round in 0..<2000 {
            var x = (Double(random.next() % 8_000_001) - 4_000_000) / 1_000_000
            if round % 4 == 0 { x *= 1e-6 }
            let (point, one) = (Enclosure(DoubleInterval(x)), DoubleInterval(x))
            check(one.sine, Real.Function.sine.values(on: point, bits: 100), "sin \(x)")
            check(one.cosine, Real.Function.cosine.values(on: point, bits: 100), "cos \(x)")
            let tangent = DoubleInterval(x * x * x * 5)
            check(
                tangent.arcTangent,
                Real.Function.arcTangent.values(on: Enclosure(tangent), bits: 100), "arctan \(x)")
            guard x > -0.999 else { continue }
            check(
                one.logarithmOfOnePlus,
                Real.Function.logarithmOfOnePlus.values(on: point, bits: 100), "ln (1 + \(x))")
        }
    }

    @Test("On intervals sines and cosines reach their greatest and least values")
    func circularRanges() {
        for a in stride(from: -4.5, through: 4.5, by: 0.25) {
            for width in [0, 0.1, 1, 2, 4, 9.0] {
                let interval = DoubleInterval(lower: a, upper: a + width)
                for step in 0...40 {
                    let x = Enclosure(DoubleInterval(a + width * Double(step) / 40))
                    let sine = Real.Function.sine.values(on: x, bits: 100).doubles
                    let cosine = Real.Function.cosine.values(on: x, bits: 100).doubles
                    #expect(interval.sine.lower <= sine.upper && sine.lower <= interval.sine.upper)
                    #expect(
                        interval.cosine.lower <= cosine.upper
                            && cosine.lower <= interval.cosine.upper)
                }
            }
        }
    }

    @Test("On both sides of a kink the branch is bounded, and worked out, that is meant")
    func branches() throws {
        let body = try Integrand(of: .variable(from: -4, to: 4)) { x throws(NumberError) in
            try x.magnitude.exponential()
        }
        let prepared = PreparedIntegrand(body, bits: 124)
        for (low, high, middle) in [(-3, -2, -2.5), (2, 3, 2.5)] {
            let (low, high) = (Rational(low), Rational(high))
            let branches = prepared.branches(on: prepared.interval(low, high))
            let bound = prepared.bound(from: low, to: high, height: .half, continuing: branches)
            // e³ = 20.08…, and e^2.5 = 12.18…
            #expect(try #require(bound) > 20 && #require(bound) < 40)
            let value = prepared.value(at: Ball(middle), continuing: branches)
            #expect(abs(value.double - 12.182493960703473) < 1e-9)
        }
        let across = prepared.branches(on: prepared.interval(-1, 1))
        #expect(prepared.bound(from: -1, to: 1, height: .half, continuing: across) == nil)
        #expect(!prepared.value(at: Ball(0.5), continuing: across).isBounded)
    }

    @Test("Where doubles are too coarse or too small, a bound is found without them")
    func withoutDoubles() throws {
        let large = try Number(1500).exponential()
        let scaled = try Integrand(of: .variable(from: 0, to: 1)) { x throws(NumberError) in
            try x.plus(.one).times(large).divided(by: large)
        }
        let prepared = PreparedIntegrand(scaled, bits: 124)
        let none = scaled.instructions.map { _ in RectangleArithmetic.Branch?.none }
        let bound = try #require(
            prepared.bound(from: 0, to: 1, height: .half, continuing: none))
        #expect(bound >= 2 && bound < 3)
        let value = try Integral(from: .zero, to: .one) { x throws(NumberError) in
            try x.plus(.one).times(large).divided(by: large)
        }.value()
        let gap = try value.minus(.exact(Rational(3, 2))).doubles
        #expect(gap.magnitude.upper < 1e-18 && gap.lower <= 0 && gap.upper >= 0, "\(gap)")
        // 1/(x − 1) beside 1, where all of the panel is one double.
        let pole = try Integrand(of: .variable(from: 1, to: 2)) { x throws(NumberError) in
            try Number.one.divided(by: x.minus(.one).plus(x.times(.exact(Rational(2).power(-90)))))
        }
        let step = Rational(2).power(-60)
        let beside = PreparedIntegrand(pole, bits: 124).bound(
            from: Rational.one + step, to: Rational.one + step * 2, height: step * .half,
            continuing: pole.instructions.map { _ in nil })
        #expect(try #require(beside) < 0x1p62)
    }
}
