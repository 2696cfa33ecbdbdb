import Numbers
import Synchronization
import TestSupport
import Testing

@Suite("Enclosures")
struct EnclosureTests {
    /// Digits of constants, with where they stand.
    static let constants: [(name: String, value: Number, digits: String)] = [
        ("ln 2, OEIS A002162", logarithm(2), "0.69314718055994530941723212145817656808"),
        ("ln 10, OEIS A002392", logarithm(10), "2.3025850929940456840179914546843642076"),
        ("pi, OEIS A000796", .pi, "3.1415926535897932384626433832795028842"),
        ("e, OEIS A001113", .e, "2.7182818284590452353602874713526624978"),
        ("sqrt 2, OEIS A002193", root(2), "1.4142135623730950488016887242096980786"),
    ]

    @Test(arguments: constants.indices)
    func constant(index: Int) {
        let (name, value, digits) = Self.constants[index]
        #expect(value.rounded(significant: 38)?.plainText == digits, "\(name)")
    }

    @Test("An enclosure at low precision holds the one at high precision")
    func inclusion() throws {
        var random = SplitMix64(seed: 1)
        for _ in 0..<500 {
            let real = try recipe(&random, depth: 4)
            let (narrow, wide) = (real.enclosure(bits: 400), real.enclosure(bits: 53))
            guard let inner = narrow.bounds, let outer = wide.bounds else { continue }
            #expect(outer.lower <= inner.lower && inner.upper <= outer.upper)
            #expect(inner.upper - inner.lower <= outer.upper - outer.lower)
        }
    }

    @Test("Recipes of rational operations hold the exact result")
    func commutesWithRationals() throws {
        var random = SplitMix64(seed: 2)
        for _ in 0..<300 {
            let (a, b) = (corner(&random), corner(&random))
            let zero = try Number.pi.minus(.pi).plus(Number.pi.times(.zero))
            #expect(zero.exactValue == nil || zero.exactValue == 0)
            // Adding and taking away √2 hides that the number is a fraction.
            let hidden = try Number.sum([.exact(a), root(2), root(3)])
            let product = try hidden.times(.exact(b)).minus(root(2).plus(root(3)).times(.exact(b)))
            guard case .real(let real) = product, let bounds = real.enclosure(bits: 80).bounds
            else {
                continue
            }
            #expect(bounds.lower <= a * b && a * b <= bounds.upper)
        }
    }

    @Test("An enclosure of no information decides nothing")
    func undecided() throws {
        // √2·√2 − 2 is zero, which no enclosure shows.
        let zero = try root(2).times(root(2)).minus(Number(2))
        #expect(zero.sign == nil)
        #expect(throws: NumberError.undecided("whether the divisor is zero")) {
            try Number.one.divided(by: zero)
        }
        guard case .agrees(let digits) = try root(2).times(root(2)).equality(with: Number(2)) else {
            Issue.record("expected agreement")
            return
        }
        #expect(digits > 1200)
        #expect(
            Numeral("2.000")?.judged(against: try root(2).times(root(2))) == .rounded(isTie: false))
        #expect(Numeral("1.5")?.judged(against: try root(2).times(root(2))) == .offBy(5))
    }

    @Test("Fast intervals hold what MPFR finds", arguments: [UInt64(3), 4, 5])
    func fastLogarithmAndExponential(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<4000 {
            let x = Double(bitPattern: random.next() & 0x7FFF_FFFF_FFFF_FFFF)
            for x in [x, 1 + Double(Int64(bitPattern: random.next()) >> 20) * 0x1p-60]
            where x.isFinite && x > 0 {
                let value = try #require(Rational(exactly: x))
                let fast = DoubleInterval(x).logarithm
                let slow = try #require(
                    Real.hiddenLogarithm(of: value).enclosure(bits: 120).bounds)
                #expect(try #require(Rational(exactly: fast.lower)) <= slow.lower)
                #expect(try #require(Rational(exactly: fast.upper)) >= slow.upper)
                #expect(fast.upper - fast.lower <= max(abs(fast.lower), 0x1p-1000) * 0x1p-46)
            }
            let y = Double(Int64(bitPattern: random.next()) >> 32) * 0x1p-22
            guard abs(y) < 700, let power = Rational(exactly: y), power != 0 else { continue }
            let fast = DoubleInterval(y).exponential
            guard case .real(let real) = try Number.exact(power).exponential(),
                let slow = real.enclosure(bits: 120).bounds
            else { continue }
            #expect(try #require(Rational(exactly: fast.lower)) <= slow.lower)
            #expect(try #require(Rational(exactly: fast.upper)) >= slow.upper)
        }
    }

    @Test("Fast arithmetic holds the exact result")
    func fastArithmetic() throws {
        var random = SplitMix64(seed: 6)
        for _ in 0..<2000 {
            let (a, b) = (corner(&random), corner(&random))
            let (x, y) = (DoubleInterval(a), DoubleInterval(b))
            #expect(holds(x + y, a + b))
            #expect(holds(x * y, a * b))
            #expect(holds(-x, -a))
            if b != 0 { #expect(holds(x / y, a / b)) }
        }
    }

    private func holds(_ interval: DoubleInterval, _ value: Rational) -> Bool {
        let lower = Rational(exactly: interval.lower), upper = Rational(exactly: interval.upper)
        return (lower.map { $0 <= value } ?? (interval.lower == -.infinity))
            && (upper.map { $0 >= value } ?? (interval.upper == .infinity))
    }

    private func recipe(_ random: inout SplitMix64, depth: Int) throws -> Real {
        var number = Number.exact(corner(&random).magnitude + Rational(1, 1000))
        for _ in 0..<depth {
            let other = root(Int(random.next() % 50) + 2)
            switch random.next() % 5 {
            case 0: number = try number.plus(other)
            case 1: number = try number.times(other)
            case 2: number = try number.divided(by: other)
            case 3: number = try number.magnitude.plus(.one).logarithm()
            case _: number = try number.magnitude.plus(.one).squareRoot()
            }
        }
        guard case .real(let real) = try number.plus(root(7)) else {
            throw NumberError.undefined("")
        }
        return real
    }

    /// A fraction near the corners of arithmetic: zero, one, powers of two, long ones.
    private func corner(_ random: inout SplitMix64) -> Rational {
        let sign = random.next() % 2 == 0 ? 1 : -1
        switch random.next() % 6 {
        case 0: return Rational(Int(random.next() % 3) * sign)
        case 1: return Rational(sign, Int(random.next() % 1000) + 1)
        case 2: return Rational(2).power(Int(random.next() % 200) - 100) * Rational(sign)
        case 3: return Rational(1) + Rational(2).power(-Int(random.next() % 80)) * Rational(sign)
        case 4: return Rational(Int(random.next() >> 12) * sign, Int(random.next() >> 40) + 1)
        case _: return Rational(Int(random.next() % 1000) * sign, 1000)
        }
    }

    @Test("What was found of a number is kept for the next who asks")
    func kept() {
        let calls = Mutex(0)
        let number = Number.refined(
            Refinement { _ in
                calls.withLock { $0 += 1 }
                return (Rational(1, 3), Rational(1, 3))
            })
        let first = number.rounded(significant: 20)
        let count = calls.withLock { $0 }
        #expect(count > 0)
        #expect(number.rounded(significant: 20) == first)
        #expect(number.sign == 1)
        #expect(calls.withLock { $0 } == count)
    }
}

func logarithm(_ value: Int) -> Number {
    (try? Number(value).logarithm()) ?? .zero
}

func root(_ value: Int) -> Number {
    (try? Number(value).squareRoot()) ?? .zero
}

extension Real {
    /// A logarithm as a recipe, even where a linear form is known.
    static func hiddenLogarithm(of value: Rational) throws -> Real {
        // √2·x/√2 is x, but not to the linear forms.
        let hidden = try root(2).times(.exact(value)).divided(by: root(2).times(.one))
        guard case .real(let real) = try hidden.logarithm() else {
            throw NumberError.undefined("not a recipe")
        }
        return real
    }
}
