import TestSupport
import Testing

@testable import Numbers

/// Balls, by exact fractions and by what MPFR finds with more bits.
@Suite("Balls")
struct BallTests {
    /// A fraction of any size that integrands meet.
    private func fraction(_ random: inout SplitMix64) -> Rational {
        let size = Int(random.next() % 240) - 120
        let top = Int(truncatingIfNeeded: random.next() >> 2)
        let isNegative = random.next() % 2 == 0
        return Rational(isNegative ? -top : top, Int(random.next() >> 3) + 1)
            * Rational(2).power(size)
    }

    private func ball(_ value: Rational) -> Ball { Ball(Enclosure(value, bits: 128)) }

    /// Whether a number is no farther from the middle than the radius, by exact arithmetic.
    private func holds(_ ball: Ball, _ value: Rational) -> Bool {
        guard let radius = Rational(exactly: ball.radius) else { return !ball.isBounded }
        let mask: UInt128 = 1 << 44 - 1
        var size = Rational.zero
        for shift in [88, 44, 0] {
            let part = Int(ball.significand >> UInt128(shift) & mask)
            size = size + Rational(part) * Rational(2).power(shift)
        }
        let middle = size * Rational(2).power(ball.exponent)
        return (value - (ball.isNegative ? -middle : middle)).magnitude <= radius
    }

    private func isNarrow(_ ball: Ball, _ value: Rational, _ bits: Int) -> Bool {
        guard let radius = Rational(exactly: ball.radius) else { return false }
        return radius <= value.magnitude * Rational(2).power(-bits)
    }

    @Test("Sums, products and quotients hold the exact ones, and little more")
    func arithmetic() {
        var random = SplitMix64(seed: 31)
        for round in 0..<2000 {
            let a = fraction(&random)
            // Now and then nearly everything cancels.
            let b = round % 3 == 0 ? a * Rational(-(1 << 50) - 1, 1 << 50) : fraction(&random)
            let (x, y) = (ball(a), ball(b))
            #expect(holds(x, a) && holds(y, b))
            let sum = x.adding(y)
            #expect(holds(sum, a + b), "\(a) + \(b)")
            #expect(isNarrow(sum, max(a.magnitude, b.magnitude), 123))
            #expect(holds(x.multiplied(by: y), a * b), "\(a) × \(b)")
            #expect(isNarrow(x.multiplied(by: y), a * b, 123))
            #expect(holds(x.multiplied(by: b), a * b), "\(a) × \(b)")
            guard b.sign != 0 else { continue }
            #expect(holds(x.divided(by: y), a / b), "\(a)/\(b)")
            #expect(isNarrow(x.divided(by: y), a / b, 122))
        }
    }

    @Test("What is known less well is held all the same")
    func radii() throws {
        var random = SplitMix64(seed: 32)
        for _ in 0..<1000 {
            let (a, b) = (fraction(&random), fraction(&random))
            func spread(_ value: Rational) -> Double {
                ball(value).size.lower * (Double(random.next() % 1000) / 2000)
            }
            let (r, s) = (spread(a), spread(b))
            let (x, y) = (ball(a).widened(by: r), ball(b).widened(by: s))
            let reach = (try #require(Rational(exactly: r)), try #require(Rational(exactly: s)))
            for c in [a - reach.0, a + reach.0] {
                for d in [b - reach.1, b + reach.1] {
                    #expect(holds(x.adding(y), c + d))
                    #expect(holds(x.multiplied(by: y), c * d))
                    #expect(holds(x.divided(by: y), c / d))
                }
            }
        }
    }

    @Test(
        "Functions hold what MPFR finds, and little more",
        arguments: [Real.Function.exponential, .logarithm, .logarithmOfOnePlus, .arcTangent])
    func functions(_ function: Real.Function) throws {
        var random = SplitMix64(seed: 33)
        for round in 0..<1500 {
            let size = Int(random.next() % (round % 2 == 0 ? 12 : 200)) - (round % 2 == 0 ? 3 : 190)
            var x = Rational(Int(random.next() >> 11), 1 << 53) * Rational(2).power(size)
            if function == .exponential || function == .arcTangent, round % 3 == 0 { x = -x }
            if function == .logarithmOfOnePlus, round % 3 == 0, x < 1 { x = -x }
            if function == .logarithm, round % 5 == 0 {
                let places = 21 + Int(random.next() % 80)
                let excess = Rational(Int(random.next() % 1_000_003))
                x = Rational.one + excess * Rational(2).power(-places)
                guard x != 1 else { continue }
            }
            guard x.sign != 0 else { continue }
            let found = ball(x).values(of: function)
            let known = try #require(
                function.values(on: Enclosure(x, bits: 1200), bits: 600).bounds)
            #expect(holds(found, known.lower) && holds(found, known.upper), "\(function) of \(x)")
            // An exponent with ten bits before the point is known with ten fewer behind it.
            let spare = function == .exponential ? max(size, 0) : 0
            #expect(isNarrow(found, known.upper, 108 - spare), "\(function) of \(x)")
        }
    }

    @Test("Functions hold the values at all that may be meant")
    func spreadFunctions() throws {
        var random = SplitMix64(seed: 34)
        for _ in 0..<600 {
            let x = Rational(Int(random.next() >> 44), 1 << 17) + Rational(1, 1 << 20)
            let reach = x * Rational(Int(random.next() % 900), 1000)
            let wide = ball(x).widened(by: DoubleInterval(reach).upper)
            for function in [Real.Function.exponential, .logarithm, .logarithmOfOnePlus] {
                let found = wide.values(of: function)
                for y in [x - reach, x + reach] {
                    let known = try #require(
                        function.values(on: Enclosure(y, bits: 300), bits: 300).bounds)
                    #expect(
                        holds(found, known.lower) && holds(found, known.upper), "\(function), \(y)")
                }
            }
        }
    }

    @Test("Nothing is said of what may not be defined, or is too large")
    func undefined() {
        let unit = Ball(1).widened(by: 1)
        #expect(!Ball(1).divided(by: unit).isBounded)
        #expect(!Ball(1).divided(by: Ball(0)).isBounded)
        #expect(!unit.values(of: .logarithm).isBounded)
        #expect(!Ball(-3).values(of: .logarithm).isBounded)
        #expect(!unit.negated.values(of: .logarithmOfOnePlus).isBounded)
        #expect(!Ball(-1).values(of: .squareRoot).isBounded)
        #expect(!Ball.everything.values(of: .exponential).isBounded)
        #expect(!Ball.everything.multiplied(by: Ball(0)).isBounded)
        let large = ball(Rational(2).power(1000))
        #expect(!large.multiplied(by: large).multiplied(by: Ball(1).widened(by: 1)).isBounded)
        let little = Ball(-5000).values(of: .exponential)
        #expect(little.isBounded && little.radius > 0 && little.radius < 1e-300)
        #expect(holds(ball(Rational(2).power(-2000)), Rational(2).power(-2000)))
        #expect(ball(Rational(2).power(-2000)).sign == nil || little.radius > 0)
    }

    @Test("Numbers of more bits are held, and so are wide intervals")
    func enclosures() throws {
        for bits in [2, 53, 64, 65, 128, 129, 192, 300] {
            for value in [Rational(1, 3), Rational(-22, 7), Rational(1, 10).power(40)] {
                let enclosure = Enclosure(value, bits: bits)
                let (lower, upper) = try #require(enclosure.bounds)
                let found = Ball(enclosure)
                #expect(holds(found, lower) && holds(found, upper), "\(value) in \(bits) bits")
            }
        }
        let wide = Enclosure(Rational(-1), bits: 20).hull(Enclosure(Rational(7), bits: 20))
        #expect(holds(Ball(wide), -1) && holds(Ball(wide), 7))
        #expect(!Ball(Enclosure.everything).isBounded)
        #expect(!Enclosure(Ball.everything).isBounded)
    }
}
