import Foundation
import TestSupport
import Testing

@testable import Numbers

/// Laws that tie the functions to each other and to exact arithmetic, at arguments near the corners
/// of their domains.
///
/// Their values are in the library's entries, from mpmath 1.3.
@Suite("Special functions")
struct SpecialFunctionTests {
    @Test(
        "Each function's enclosure at 53 bits holds the one at 400",
        arguments: Real.Function.allCases)
    func inclusion(function: Real.Function) throws {
        var random = SplitMix64(seed: 31)
        for _ in 0..<30 {
            let argument = try argument(for: function, &random)
            guard case .real(let real) = try value(of: function, argument) else { continue }
            guard let inner = real.enclosure(bits: 400).bounds,
                let outer = real.enclosure(bits: 53).bounds
            else { continue }
            #expect(
                outer.lower <= inner.lower && inner.upper <= outer.upper,
                "\(function) of \(argument)")
            let size = max(inner.lower.magnitude, Rational(1, 1000))
            #expect(
                (inner.upper - inner.lower) < size * Rational(10).power(-100),
                "\(function) of \(argument)")
            let fast = try value(of: function, argument.hastened).doubles
            #expect(Rational(exactly: fast.lower).map { $0 <= inner.upper } ?? true)
            #expect(Rational(exactly: fast.upper).map { inner.lower <= $0 } ?? true)
        }
    }

    @Test(
        "The values on an interval hold the value at every number of it",
        arguments: Real.Function.allCases)
    func wideIntervals(function: Real.Function) throws {
        var random = SplitMix64(seed: 33)
        for _ in 0..<60 {
            let points = try (0..<3).map { _ in try argument(for: function, &random) }
            let ends = points.map(\.doubles)
            let lower = ends.map(\.lower).min() ?? 0
            let upper = ends.map(\.upper).max() ?? 0
            let values = function.values(on: DoubleInterval(lower: lower, upper: upper))
            for point in ends {
                // A wider interval has no fewer values, and every point's are among them.
                let own = function.values(on: point)
                #expect(
                    values.lower <= own.lower && own.upper <= values.upper,
                    "\(function) on \(lower)...\(upper) at \(point)")
            }
        }
    }

    @Test(
        "Of sines of great numbers that are hardly known the bounds are all that is said, at once")
    func oscillation() {
        let great = Enclosure(Rational(2).power(60_000), bits: 64)
        for (low, high, isNarrow) in [(Rational(1), Rational(2), true), (1, 4, false)] {
            let wide = great.multiplied(by: low, bits: 64)
                .hull(great.multiplied(by: high, bits: 64)).exponential(bits: 64)
            #expect(Real.Function.cosine.values(on: wide, bits: 64).doubles.upper == 1)
            let near = Enclosure(low, bits: 64).hull(Enclosure(high, bits: 64))
            let sines = Real.Function.sine.values(on: near, bits: 64).doubles
            #expect(sines.lower <= sin(1) && 1 <= sines.upper + 1e-15)
            #expect((sines.lower > -1) == isNarrow)
        }
    }

    @Test(
        "Increasing functions increase",
        arguments: [
            Real.Function.exponential, .logarithm, .squareRoot, .arcSine, .arcTangent,
            .hyperbolicSine, .hyperbolicTangent, .errorFunction, .normalQuantile,
        ])
    func increasing(function: Real.Function) throws {
        var random = SplitMix64(seed: 34)
        for _ in 0..<40 {
            let argument = try argument(for: function, &random)
            guard let x = argument.exactValue else { continue }
            // The next argument is so near that doubles cannot tell the values apart.
            let next = Number.exact(x + Rational(10).power(-25))
            if function == .arcSine, x + Rational(10).power(-25) > 1 { continue }
            if function == .normalQuantile, x + Rational(10).power(-25) >= 1 { continue }
            let order = try value(of: function, argument).order(to: value(of: function, next))
            #expect(order == .less, "\(function) at \(argument)")
        }
    }

    @Test("Identities hold to the end of precision")
    func identities() throws {
        var random = SplitMix64(seed: 32)
        for _ in 0..<3 {
            let x = Number.exact(Rational(Int(random.next() % 4000) + 1, 1000))
            let (s, c) = (try x.sine(), try x.cosine())
            try expectAgreement(s.times(s).plus(c.times(c)), .one)
            let (h, k) = (try x.hyperbolicSine(), try x.hyperbolicCosine())
            try expectAgreement(k.times(k).minus(h.times(h)), .one)
            try expectAgreement(x.plus(.one).gamma(), x.times(x.gamma()))
            try expectAgreement(x.gamma().logarithm(), x.logarithmOfGamma())
            try expectAgreement(
                x.plus(.one).digamma().minus(x.digamma()), Number.one.divided(by: x))
            try expectAgreement(x.errorFunction().plus(x.complementaryErrorFunction()), .one)
            try expectAgreement(x.arcTangent().tangent(), x)
            try expectAgreement(x.hyperbolicTangent().times(k), h)
            let p = Number.exact(Rational(Int(random.next() % 999) + 1, 1000))
            if p.exactValue != .half {
                let quantile = try p.normalQuantile()
                let root = try Number(2).squareRoot()
                let back = try quantile.negated.divided(by: root).complementaryErrorFunction()
                    .times(.exact(.half))
                try expectAgreement(back, p, digits: 60)
            }
        }
        try expectAgreement(Number(2).zeta(), Number.pi.times(.pi).divided(by: Number(6)))
        try expectAgreement(Number.exact(.half).gamma(), Number.pi.squareRoot())
        try expectAgreement(Number(1).digamma().negated, .eulersConstant)
    }

    @Test("The incomplete gamma function of the shape 1, which is 1 − e⁻ˣ, lies in its enclosures")
    func incompleteGamma() throws {
        let shape = Enclosure(.one, bits: 64)
        for numerator in 1...20 {
            let x = Rational(numerator, 32)
            let rest = Enclosure(-x, bits: 200).exponential(bits: 200)
            let (least, most) = try #require(rest.bounds)
            let found = Enclosure(x, bits: 64).regularizedGamma(shape: shape, bits: 64)
            let (low, high) = try #require(found.bounds)
            #expect(low < .one - most && .one - least < high)
        }
    }

    @Test("A normal quantile is as precise near one as near zero")
    func quantileNearOne() throws {
        let share = Rational(10).power(-40)
        let low = try #require(Enclosure(share, bits: 200).normalQuantiles(bits: 64).bounds)
        let high = try #require(Enclosure(.one - share, bits: 200).normalQuantiles(bits: 64).bounds)
        let reach = Rational(10).power(-15)
        #expect(low.lower + high.lower > -reach && low.upper + high.upper < reach)
    }

    @Test("What is rational is found to be")
    func exact() throws {
        func angle(_ top: Int, _ bottom: Int) throws -> Number {
            try Number.pi.times(.exact(Rational(top, bottom)))
        }
        let sines = [
            (0, 1), (1, 6), (1, 2), (5, 6), (1, 1), (7, 6), (3, 2), (11, 6), (2, 1), (-1, 2),
            (13, 6),
        ]
        let expected = ["0", "1/2", "1", "1/2", "0", "-1/2", "-1", "-1/2", "0", "-1", "1/2"]
        #expect(try sines.map { try angle($0.0, $0.1).sine().exactValue?.description } == expected)
        #expect(try angle(1, 3).cosine().exactValue == .half)
        #expect(try angle(3, 4).tangent().exactValue == -1)
        #expect(throws: NumberError.undefined("the tangent of an odd multiple of pi/2")) {
            try angle(1, 2).tangent()
        }
        #expect(try Number(6).gamma().exactValue == 120)
        #expect(try Number(10).binomialCoefficient(Number(3)).exactValue == 120)
        // Every row of Pascal's triangle begins and ends with 1 and sums to a power of two.
        for n in 0...12 {
            let row = try (0...n).map { try Number(n).binomialCoefficient(Number($0)).exactValue }
            #expect(row.first == 1 && row.last == 1)
            #expect(row.reduce(Rational(0)) { $0 + ($1 ?? 0) } == Rational(1 << n))
        }
        #expect(try Number(-27).root(Number(3)).exactValue == -3)
        #expect(try Number(100).factorial().divided(by: Number(99).factorial()).exactValue == 100)
    }

    @Test("Outside of its domain a function says what it takes")
    func domains() {
        #expect(throws: NumberError.outside("2", "a number from -1 to 1")) {
            try Number(2).arcSine()
        }
        #expect(throws: NumberError.outside("1", "a number between 0 and 1")) {
            try Number(1).normalQuantile()
        }
        #expect(throws: NumberError.outside("1", "a number greater than 1")) {
            try Number(1).zeta()
        }
        #expect(throws: NumberError.outside("-3", "no negative integer and not zero")) {
            try Number(-3).gamma()
        }
        #expect(throws: NumberError.outside("0", "a positive number")) { try Number(0).digamma() }
        #expect(throws: NumberError.outside("2.5", "an integer from 0 to 20000")) {
            try Number.exact(Rational(5, 2)).factorial()
        }
        #expect(throws: NumberError.tooLarge("an exponential of more than a million")) {
            try Number(10_000_000).hyperbolicCosine()
        }
    }

    private func expectAgreement(_ a: Number, _ b: Number, digits least: Int = 1000) throws {
        switch a.equality(with: b) {
        case .proved: break
        case .agrees(let digits): #expect(digits >= least)
        case .refuted, .undecided: Issue.record("\(a) is not \(b)")
        }
    }

    private func argument(for function: Real.Function, _ random: inout SplitMix64) throws -> Number
    {
        let part = Rational(Int(random.next() % 9998) + 1, 10000)
        let near = Rational(2).power(-Int(random.next() % 60) - 1)
        let corner = random.next() % 3 == 0
        switch function {
        case .arcSine, .arcCosine: return .exact(corner ? Rational(1) - near : part * 2 - 1)
        case .normalQuantile: return .exact(corner ? near : part)
        case .zeta: return .exact(corner ? Rational(1) + near : part * 30 + 1)
        case .gamma, .logarithmOfGamma, .digamma:
            return .exact(corner ? Rational(14616, 10000) + near : part * 20)
        case .logarithmOfOnePlus: return .exact(corner ? near : part * 12 - 1)
        case .logarithm, .squareRoot: return .exact(corner ? Rational(1) + near : part * 50)
        case .sine, .cosine:
            return corner
                ? try Number.pi.times(.exact(.half)).plus(.exact(near)) : .exact(part * 1000)
        case .exponential, .magnitude, .arcTangent, .hyperbolicSine, .hyperbolicCosine,
            .hyperbolicTangent, .errorFunction, .complementaryErrorFunction:
            return .exact(corner ? -near : part * 12 - 6)
        }
    }

    private func value(of function: Real.Function, _ x: Number) throws -> Number {
        switch function {
        case .exponential: try x.exponential()
        case .logarithm:
            try x.plus(Number(2).squareRoot().times(.exact(Rational(1, 1000)))).logarithm()
        case .logarithmOfOnePlus: try x.function(function)
        case .squareRoot: try x.squareRoot()
        case .magnitude: x.magnitude
        case .sine: try x.sine()
        case .cosine: try x.cosine()
        case .arcSine: try x.arcSine()
        case .arcCosine: try x.arcCosine()
        case .arcTangent: try x.arcTangent()
        case .hyperbolicSine: try x.hyperbolicSine()
        case .hyperbolicCosine: try x.hyperbolicCosine()
        case .hyperbolicTangent: try x.hyperbolicTangent()
        case .gamma: try x.gamma()
        case .logarithmOfGamma: try x.logarithmOfGamma()
        case .digamma: try x.digamma()
        case .errorFunction: try x.errorFunction()
        case .complementaryErrorFunction: try x.complementaryErrorFunction()
        case .normalQuantile: try x.normalQuantile()
        case .zeta: try x.zeta()
        }
    }
}
