import TestSupport
import Testing

@testable import Numbers

/// Integrals with known values, and what must be found out about those that have none.
@Suite("Integrals")
struct IntegralTests {
    private static let infinity = Number.infinite(isNegative: false, reason: nil)

    private func value(
        from lower: Number, to upper: Number, of f: (Number) throws(NumberError) -> Number
    ) throws -> Number {
        try Integral(from: lower, to: upper, of: f).value()
    }

    /// An enclosure that holds a number and is narrower than 10⁻²⁰.
    private func expect(_ found: Number, _ known: Number, _ what: String) throws {
        let gap = try found.minus(known)
        let limit = Number.exact(Rational(10).power(-20))
        // Whether the gap is negative or zero no precision tells; between two limits it is at the first.
        #expect(gap.order(to: limit) == .less, "\(what): \(found), \(known)")
        #expect(gap.order(to: limit.negated) == .greater, "\(what): \(found), \(known)")
        #expect(gap.doubles.lower <= 0 && gap.doubles.upper >= 0, "\(what)")
    }

    @Test("Over finite ranges: polynomials, ends that are no fractions, kinks, singular ends")
    func finite() throws {
        try expect(
            value(from: Number(0), to: Number(1)) { x throws(NumberError) in try x.power(Number(7))
            },
            .exact(Rational(1, 8)), "x⁷")
        try expect(
            value(from: Number(0), to: .pi) { x throws(NumberError) in try x.sine() }, Number(2),
            "sin")
        try expect(
            value(from: Number(0), to: Number(1)) { x throws(NumberError) in
                try x.minus(.exact(Rational(1, 3))).magnitude
            }, .exact(Rational(5, 18)), "|x − 1/3|")
        try expect(
            value(from: Number(0), to: Number(1)) { x throws(NumberError) in
                try x.minus(.exact(Rational(1, 3))).magnitude.plus(.one)
            }, .exact(Rational(23, 18)), "1 + |x − 1/3|")
        try expect(
            value(from: Number(0), to: Number(1)) { x throws(NumberError) in try x.squareRoot() },
            .exact(Rational(2, 3)), "√x")
        try expect(
            value(from: Number(0), to: Number(1)) { x throws(NumberError) in try x.logarithm() },
            Number(-1), "ln x")
    }

    @Test("Of an integral that is very small as many digits are found")
    func small() throws {
        let found = try value(from: Number(0), to: Number(1)) { x throws(NumberError) in
            try x.exponential().times(.exact(Rational(10).power(-60)))
        }
        // (e − 1) 10⁻⁶⁰
        #expect(found.rounded(significant: 20)?.digits == "17182818284590452354")
    }

    @Test("Over infinite ranges: exponential and algebraic tails")
    func infinite() throws {
        try expect(
            value(from: Self.infinity.negated, to: Self.infinity) { x throws(NumberError) in
                try Number.one.divided(by: Number.one.plus(x.times(x)))
            }, .pi, "1/(1 + x²)")
        try expect(
            value(from: Number(0), to: Self.infinity) { x throws(NumberError) in
                try x.power(Number(3)).times(x.negated.exponential())
            }, Number(6), "x³e⁻ˣ")
    }

    @Test("What is infinite is proved to be")
    func divergent() throws {
        for (lower, upper) in [(Number(0), Number(1)), (Number(1), Self.infinity)] {
            let found = try value(from: lower, to: upper) { x throws(NumberError) in
                try Number.one.divided(by: x)
            }
            #expect(!found.isFinite)
        }
    }

    @Test("Infinite parts of different signs have no sum")
    func undefined() {
        #expect(throws: IntegrationError.self) {
            try value(from: Self.infinity.negated, to: Self.infinity) { $0 }
        }
        #expect(throws: IntegrationError.self) {
            try value(from: Number(0), to: Number(1)) { x throws(NumberError) in
                try Number.one.divided(by: x).minus(Number.one.divided(by: Number.one.minus(x)))
            }
        }
    }

    @Test("What falls for a power too small for doubles is not called infinite")
    func underflow() throws {
        // e^(−x²)·e^(−x²)·e^(3x²) grows; e to its opposite falls to nothing at once.
        let found = try? value(from: Number(0), to: Self.infinity) { x throws(NumberError) in
            let square = try x.times(x)
            let fall = try square.negated.exponential()
            let growth = try fall.times(fall).times(square.times(Number(3)).exponential())
            return try growth.negated.exponential()
        }
        #expect(found?.isFinite != false)
    }

    @Test("What cannot be bounded is refused, with a place")
    func refused() throws {
        #expect(throws: IntegrationError.self) {
            try value(from: Number(0), to: Number(1)) { x throws(NumberError) in
                try Number.one.divided(by: x.minus(.exact(Rational(3, 10))))
            }
        }
        #expect(throws: IntegrationError.self) {
            try value(from: Number(3), to: Self.infinity) { x throws(NumberError) in
                try x.sine().divided(by: x)
            }
        }
    }

    @Test("Far out, what is as good as nothing is left out, though no wide rectangle bounds it")
    func leftOut() throws {
        let half = Number.exact(.half)
        try expect(
            value(from: Number(5), to: Self.infinity) { x throws(NumberError) in
                let little = try x.exponential().negated.exponential()
                return try half.plus(half.times(little)).logarithm().divided(by: x.times(x))
            }, Number(2).logarithm().times(.exact(Rational(-1, 5))), "ln (½ + ½ exp (−eˣ))/x²")
    }

    @Test("A square outgrows the logarithm of another")
    func outgrown() throws {
        // ∫ 2x (2 − 2x + x²) e^(−x²) dx = 2 − √π + 1
        try expect(
            value(from: Number(0), to: Self.infinity) { x throws(NumberError) in
                let shifted = try x.minus(.one)
                let logarithm = try Number.one.plus(shifted.times(shifted)).logarithm()
                return try x.times(Number(2)).times(logarithm.minus(x.times(x)).exponential())
            }, Number(3).minus(Number.pi.squareRoot()), "2x (1 + (x − 1)²) e^−x²")
    }

    @Test("What falls hardly faster than 1/x, or grows hardly slower, is integrated all the same")
    func slow() throws {
        func power(_ exponent: Rational, _ x: Number) throws(NumberError) -> Number {
            try x.power(.exact(exponent))
        }
        try expect(
            value(from: Number(2), to: Self.infinity) { x throws(NumberError) in
                let logarithm = try x.logarithm()
                return try Number.one.divided(by: x.times(logarithm.times(logarithm)))
            }, Number.one.divided(by: Number(2).logarithm()), "1/(x ln² x)")
        try expect(
            value(from: Number(1), to: Self.infinity) { x throws(NumberError) in
                try power(Rational(-51, 50), x)
            }, Number(50), "x^−1.02")
        try expect(
            value(from: Self.infinity.negated, to: Number(-1)) { x throws(NumberError) in
                try power(Rational(-51, 50), x.negated)
            }, Number(50), "(−x)^−1.02")
        // A ray that begins on the other side of zero: both together are all of the line.
        func beyond(_ start: Int) throws -> Number {
            try value(from: Number(start), to: Self.infinity) { x throws(NumberError) in
                try power(Rational(-3, 4), x.times(x).plus(.one))
            }
        }
        let quarters = try Number.exact(Rational(1, 4)).logarithmOfGamma()
            .minus(Number.exact(Rational(3, 4)).logarithmOfGamma()).exponential()
        try expect(
            beyond(-3).plus(beyond(3)), quarters.times(Number.pi.squareRoot()), "(1 + x²)^−¾")
        try expect(
            value(from: Number(0), to: Number(2)) { x throws(NumberError) in
                try power(Rational(-19, 20), Number(2).minus(x))
            }, Number(20).times(Number(2).power(.exact(Rational(1, 20)))), "(2 − x)^−0.95")
        let found = try value(from: Number(3), to: Self.infinity) { x throws(NumberError) in
            try Number.one.divided(by: x.times(x.logarithm()))
        }
        #expect(!found.isFinite)
    }

    @Test("The nodes of a rule integrate the powers it is exact for")
    func nodes() {
        for count in [8, 24] {
            let rule = LegendreRule(count: count, bits: 100)
            for power in stride(from: 0, to: 2 * count, by: 6) {
                var sum = Enclosure(.zero, bits: 160)
                for (node, weight) in rule.nodes {
                    var term = weight.multiplied(by: 2, bits: 160)
                    for _ in 0..<power { term = term.multiplied(by: node, bits: 160) }
                    sum = sum.adding(term, bits: 160)
                }
                let gap = sum.adding(Enclosure(Rational(-2, power + 1), bits: 160), bits: 160)
                #expect(gap.sign == nil && gap.doubles.magnitude.upper < 1e-25)
            }
        }
    }

    @Test("Sums without end")
    func sums() throws {
        let sum = try InfiniteSum(from: 0).value { n throws(NumberError) in
            try n.times(Number.exact(.half).power(n))
        }
        try expect(sum, Number(2), "Σ n/2ⁿ")
        // What the terms that are not added come to is more than the precision hides.
        let bounds = try #require(sum.bounds(bits: 192))
        #expect(bounds.lower <= 2 && 2 <= bounds.upper)
        let harmonic = try InfiniteSum(from: 1).value { n throws(NumberError) in
            try Number.one.divided(by: n)
        }
        #expect(!harmonic.isFinite)
    }
}
