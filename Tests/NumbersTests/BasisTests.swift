import Testing

@testable import Numbers

/// On what statements about a number rest, after it went through arithmetic: never on more than its
/// weakest part.
@Suite("Bases")
struct BasisTests {
    private let seeded = Number.exact(Rational(1, 3)).resting(on: .seeded)
    private let fast = Number.fast(DoubleInterval(lower: 0.25, upper: 0.5))

    @Test("Nothing weak becomes proved beside an interval in doubles")
    func besideIntervals() throws {
        #expect(try fast.plus(seeded).basis == .seeded)
        #expect(try seeded.times(fast).basis == .seeded)
        #expect(try fast.divided(by: seeded).basis == .seeded)
        #expect(try Number.sum([fast, Number.one, seeded, fast]).basis == .seeded)
        #expect(try Number.extremum([fast, seeded], greatest: true).basis == .seeded)
        #expect(try fast.regularizedGamma(shape: seeded).basis == .seeded)
        #expect(try fast.plus(Number.pi).basis == .enclosed)
    }

    @Test("A sum with intervals in doubles is the sum of all its terms")
    func mixedSum() throws {
        let sum = try Number.sum([fast, Number.one, seeded, fast]).doubles
        #expect(abs(sum.lower - 1.8333333) < 1e-6 && abs(sum.upper - 2.3333333) < 1e-6)
    }

    @Test("What rests on two things rests on the weaker one")
    func twice() throws {
        let floating = try #require(Number.floating(0.5, within: 0.25))
        #expect(floating.resting(on: .recorded).basis == .floating)
        #expect(fast.resting(on: .recorded).basis == .recorded)
        #expect(Number.one.resting(on: .recorded).basis == .recorded)
    }

    @Test("The shape of a gamma distribution may be an interval in doubles")
    func shape() throws {
        let shape = Number.fast(DoubleInterval(lower: 0.999, upper: 1.001))
        let found = try Number(1).regularizedGamma(shape: shape).doubles
        // P(1, 1) = 1 − 1/e
        #expect(found.lower < 0.63212 && 0.63213 < found.upper)
        #expect(found.upper - found.lower < 0.01)
    }

    @Test("An integral is infinite only where that is proved")
    func infinite() throws {
        let infinity = Number.infinite(isNegative: false, reason: nil)
        #expect(throws: IntegrationError.self) {
            try Integral(from: Number(1), to: infinity) { x throws(NumberError) in
                try seeded.divided(by: x)
            }.value()
        }
        #expect(throws: IntegrationError.self) {
            try InfiniteSum(from: 1).value { n throws(NumberError) in try seeded.divided(by: n) }
        }
    }

    @Test("A sum without end rests on what bounds its terms")
    func bounded() throws {
        let sum = try InfiniteSum(from: 0).value(
            of: { n throws(NumberError) in try Number.exact(.half).power(n) },
            majorant: { n throws(NumberError) in
                try seeded.plus(.exact(Rational(1, 3))).power(n)
            })
        #expect(sum.basis == .seeded)
    }

    @Test("A root is searched for between two signs, and refused where there are none")
    func unbracketed() throws {
        var calls = 0
        #expect(throws: NumberError.self) {
            try MonotoneInverse(center: 0, scale: 1) { _ throws(NumberError) in
                calls += 1
                return .one
            }.value()
        }
        #expect(calls <= 201)
        calls = 0
        let root = try MonotoneInverse(center: 0, scale: 1) { x throws(NumberError) in
            calls += 1
            return try x.minus(Number.exact(Rational(1, 3)))
        }.value()
        #expect(calls < 100)
        let gap = try root.minus(.exact(Rational(1, 3))).magnitude
        #expect(gap.order(to: .exact(Rational(10).power(-30))) == .less)
    }
}
