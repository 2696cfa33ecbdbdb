import Numbers
import TestSupport
import Testing

/// Fractions change between machine words and GMP on the way; none of the laws may notice.
@Suite("Fractions")
struct RationalTests {
    @Test("The laws of a field hold across the border of machine words")
    func field() {
        var random = SplitMix64(seed: 21)
        for _ in 0..<5000 {
            let (a, b, c) = (corner(&random), corner(&random), corner(&random))
            #expect(a + b == b + a)
            #expect((a + b) + c == a + (b + c))
            #expect((a * b) * c == a * (b * c))
            #expect(a * (b + c) == a * b + a * c)
            #expect(a - b == -(b - a))
            #expect((a - b) + b == a)
            if b != 0 { #expect((a / b) * b == a) }
            #expect((a < b) == ((b - a).sign > 0))
            #expect((a == b) == ((a - b).sign == 0))
            #expect(a.floor <= a && a < a.floor + 1)
            #expect(a.magnitude.sign >= 0 && (a.magnitude == a || a.magnitude == -a))
            #expect(a.numerator / a.denominator == a)
            #expect(Rational(a.sign) * a.magnitude == a)
            let interval = DoubleInterval(a)
            if let low = Rational(exactly: interval.lower),
                let high = Rational(exactly: interval.upper)
            {
                #expect(low <= a && a <= high)
            }
        }
    }

    @Test("A number is the same however it was made")
    func canonical() throws {
        let long = Rational(2).power(80)
        #expect((long + 5) - long == 5)
        #expect((long * 3) / long == 3)
        #expect(((long + 5) - long).hashValue == Rational(5).hashValue)
        #expect(Rational(Int.min) == -Rational(2).power(63))
        #expect(Rational(Int.min).int == nil)
        #expect(-Rational(Int.min) == Rational(2).power(63))
        #expect(Rational(Int.min, -2) == Rational(2).power(62))
        #expect(Rational(6, -4).description == "-3/2")
        #expect(Rational(-7, 2).floor == -4)
        #expect(
            Rational(digits: "123456789012345678901234567890")?.description
                == "123456789012345678901234567890")
        #expect(Rational(shortDecimal: "0.125") == Rational(1, 8))
        #expect(Rational(shortDecimal: "1.2.3") == nil)
        #expect(try #require(Rational(exactly: 0.1)) != Rational(1, 10))
    }

    private func corner(_ random: inout SplitMix64) -> Rational {
        let sign = random.next() % 2 == 0 ? 1 : -1
        switch random.next() % 6 {
        case 0: return Rational(Int(random.next() % 5) * sign)
        case 1: return Rational(Int.max - Int(random.next() % 3)) * Rational(sign)
        case 2: return Rational(sign, Int.max - Int(random.next() % 3))
        case 3: return Rational(Int(random.next() >> 33) * sign, Int(random.next() >> 33) + 1)
        case 4: return Rational(2).power(Int(random.next() % 140) - 70) * Rational(sign)
        case _: return Rational(Int(random.next() >> 1) * sign, Int(random.next() >> 1) + 1)
        }
    }
}
