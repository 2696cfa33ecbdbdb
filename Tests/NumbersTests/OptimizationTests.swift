import Testing

@testable import Numbers

@Suite("Derivatives and minima")
struct OptimizationTests {
    /// A function with its derivative as a textbook has it.
    struct Known: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let function: @Sendable (Number) throws(NumberError) -> Number
        let slope: @Sendable (Number) throws(NumberError) -> Number
    }

    static let known = [
        Known(testDescription: "x^3") { x throws(NumberError) in
            try x.power(Number(3))
        } slope: { x throws(NumberError) in
            try x.times(x).times(Number(3))
        },
        Known(testDescription: "ln(x / (1 + x))") { x throws(NumberError) in
            try x.divided(by: x.plus(.one)).logarithm()
        } slope: { x throws(NumberError) in
            try Number.one.divided(by: x.times(x.plus(.one)))
        },
        Known(testDescription: "e^(2x) / x") { x throws(NumberError) in
            try x.times(Number(2)).exponential().divided(by: x)
        } slope: { x throws(NumberError) in
            try x.times(Number(2)).exponential()
                .times(x.times(Number(2)).minus(.one)).divided(by: x.times(x))
        },
        Known(testDescription: "√x sin x") { x throws(NumberError) in
            try x.squareRoot().times(x.sine())
        } slope: { x throws(NumberError) in
            let root = try x.squareRoot()
            return try x.sine().divided(by: root.times(Number(2))).plus(root.times(x.cosine()))
        },
        Known(testDescription: "ln Γ(x)") { x throws(NumberError) in
            try x.logarithmOfGamma()
        } slope: { x throws(NumberError) in
            try x.digamma()
        },
        Known(testDescription: "|x − 5|") { x throws(NumberError) in
            try x.minus(Number(5)).magnitude
        } slope: { x throws(NumberError) in
            Number(x.order(to: Number(5)) == .less ? -1 : 1)
        },
    ]

    @Test("Derivatives are those of textbooks", arguments: known)
    func derivative(_ known: Known) throws {
        for x in [Rational(1, 3), Rational(2), Rational(31, 4)] {
            let range = (x - Rational(1, 8), x + Rational(1, 8))
            let smooth = try SmoothFunction(from: range.0, to: range.1, of: known.function)
            let gap = try smooth.slope(at: .exact(x)).minus(known.slope(.exact(x)))
            let bounds = try #require(gap.bounds(bits: 256))
            #expect(bounds.lower < Rational(1, 1 << 60) && Rational(-1, 1 << 60) < bounds.upper)
            #expect(bounds.upper - bounds.lower < Rational(1, 1 << 60), "\(x)")
        }
    }

    @Test("A value of a formula is enclosed on every interval about its place", arguments: known)
    func enclosed(_ known: Known) throws {
        let (low, high) = (Rational(1, 4), Rational(6))
        let smooth = try SmoothFunction(from: low, to: high, of: known.function)
        var range = FormulaRange()
        for width in [Rational(1), Rational(1, 16), Rational(1, 1024)] {
            for x in [Rational(4, 3), Rational(3), Rational(19, 4)] {
                let interval = Enclosure(x - width, bits: 64).hull(Enclosure(x + width, bits: 64))
                let values = range.values(of: smooth.slope, on: interval, bits: 64).doubles
                let slope = try known.slope(.exact(x)).doubles
                #expect(
                    values.lower <= slope.upper && slope.lower <= values.upper, "\(x), \(width)")
            }
        }
    }

    @Test("A convex function is shown to be, and another is not")
    func convexity() throws {
        func isConvex(
            _ low: Rational, _ high: Rational, _ f: (Number) throws(NumberError) -> Number
        ) throws -> Bool? {
            try SmoothFunction(from: low, to: high, of: f).isConvex()
        }
        #expect(try isConvex(-3, 3) { x throws(NumberError) in try x.exponential() } == true)
        #expect(try isConvex(0, 1) { x throws(NumberError) in try x.logarithm().negated } == true)
        #expect(try isConvex(-1, 1) { x throws(NumberError) in try x.times(x).negated } == false)
        #expect(try isConvex(0, 4) { x throws(NumberError) in try x.sine() } == false)
        // A pole inside the range: convex on either side, and not on the whole.
        #expect(
            try isConvex(-1, 1) { x throws(NumberError) in
                try Number.one.divided(by: x.times(x))
            } == nil)
    }

    @Test("The minimum is a fraction where it is one, and enclosed where not")
    func minima() throws {
        let parabola = try SmoothFunction(from: -4, to: 9) { x throws(NumberError) in
            let gap = try x.minus(.exact(Rational(22, 7)))
            return try gap.times(gap)
        }
        let least = try #require(try parabola.minimum(isConvex: parabola.isConvex()))
        #expect(least.argument.exactValue == Rational(22, 7))
        let curve = try SmoothFunction(from: 0, to: 2) { x throws(NumberError) in
            try x.exponential().minus(x.times(Number(3)))
        }
        let place = try #require(try curve.minimum(isConvex: curve.isConvex())).argument
        let bounds = try #require(place.minus(Number(3).logarithm()).bounds(bits: 192))
        #expect(bounds.lower <= .zero && .zero <= bounds.upper)
        #expect(bounds.upper - bounds.lower < Rational(2).power(-100))
    }

    @Test("Two valleys are no proof of a minimum")
    func twoValleys() throws {
        let wave = try SmoothFunction(from: 0, to: 12) { x throws(NumberError) in try x.cosine() }
        #expect(try wave.minimum(isConvex: wave.isConvex()) == nil)
    }

    @Test("The simplest fraction between two numbers", arguments: 1...40)
    func simplest(seed: Int) {
        let low = Rational(seed * 7919 % 1000 - 500, seed % 37 + 1)
        let high = low + Rational(1, seed * 3)
        let found = Rational.simplest(from: low, to: high)
        #expect(low <= found && found <= high)
        let better = (1..<(found.denominator.int ?? 1)).contains { denominator in
            (low * Rational(denominator)).floor < (high * Rational(denominator)).floor
                || (low * Rational(denominator)).isInteger
        }
        #expect(!better, "\(found)")
    }

    @Test("The simplex finds the end of a curved valley, and says when it has not")
    func valley() {
        let search = SimplexSearch(from: [-1.2, 1], inside: [-5...5, -5...5]) { x in
            let (a, b) = (1 - x[0], x[1] - x[0] * x[0])
            return a * a + 100 * b * b
        }
        #expect(search.hasConverged)
        #expect(abs(search.place[0] - 1) < 1e-6 && abs(search.place[1] - 1) < 1e-6)
        let nowhere = SimplexSearch(from: [0], inside: [0...1]) { _ in nil }
        #expect(!nowhere.hasConverged && !nowhere.value.isFinite)
    }

    @Test("The line search keeps to the least of several valleys, and sees the ends")
    func line() throws {
        let search = try #require(
            LineSearch(from: 0, to: 10) { x in (x - 3) * (x - 3) * (x - 8) * (x - 8) + x / 10 })
        #expect(abs(search.place - 3) < 0.01 && search.end == nil)
        #expect(LineSearch(from: 1, to: 2) { $0 }?.end == .lower)
        #expect(LineSearch(from: 1, to: 2) { -$0 }?.end == .upper)
        #expect(LineSearch(from: 1, to: 2) { _ in nil } == nil)
    }

    @Test("What rests on less makes all of it rest on less")
    func basis() throws {
        let seeded = Number.one.resting(on: .seeded)
        let floating = try #require(Number.floating(0.5, within: 0))
        #expect(try seeded.plus(.pi).basis == .seeded)
        #expect(try seeded.times(floating).basis == .floating)
        #expect(try Number.pi.plus(.e).basis == .enclosed)
        #expect(Basis.exact.weaker(.enclosed) == .enclosed)
    }
}
