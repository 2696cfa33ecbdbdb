import TestSupport
import Testing

@testable import Numbers

/// A decimal is right when it is near enough, whatever way its digits were found: each is held against
/// the fraction itself, in words, across their border and far from it.
@Suite("Fractions as decimals")
struct DecimalRoundingTests {
    @Test("The nearest multiple of a power of ten is no farther than half of it, and even at a tie")
    func nearest() throws {
        var random = SplitMix64(seed: 34)
        for _ in 0..<4000 {
            let value = fraction(&random)
            let place = Int(random.next() % 60) - 45
            let found = try #require(Number.exact(value).rounded(toPlace: place))
            #expect(found.lastPlace == place)
            expect(found, isNearest: value)
        }
    }

    @Test("Ties go to the even neighbour on every scale")
    func ties() throws {
        for place in [-60, -38, -20, -3, 0, 5, 30] {
            for count in [0, 1, 2, 7, 122_333, 9_999_999_999_999] {
                for sign in [1, -1] {
                    let tie = Rational(sign * (2 * count + 1), 2) * .powerOfTen(place)
                    let found = try #require(Number.exact(tie).rounded(toPlace: place))
                    let even = count % 2 == 0 ? count : count + 1
                    #expect(found.value == Rational(sign * even) * .powerOfTen(place))
                }
            }
        }
    }

    @Test("So many significant digits are as many, and the nearest", arguments: 1...60)
    func significant(count: Int) throws {
        var random = SplitMix64(seed: UInt64(count))
        for _ in 0..<150 {
            let value = fraction(&random)
            let found = try #require(Number.exact(value).rounded(significant: count))
            guard value.sign != 0 else {
                #expect(found.digits == "0")
                continue
            }
            #expect(found.digits.utf8.count == count)
            expect(found, isNearest: value)
        }
    }

    @Test("All 128 bits are written as the standard library writes them")
    func digits() {
        var random = SplitMix64(seed: 128)
        var numbers: [UInt128] = [0, 1, 2, .max, .max - 1]
        for exponent in 0...38 {
            let power = (0..<exponent).reduce(1 as UInt128) { power, _ in power * 10 }
            #expect(UInt128(powerOfTen: exponent) == power)
            numbers += [power - 1, power, power + 1, power * 3]
        }
        for shift in 0..<128 {
            let word = UInt128(random.next()) << 64 | UInt128(random.next())
            numbers += [word >> UInt128(shift), UInt128.max >> UInt128(shift)]
        }
        for number in numbers {
            #expect(number.decimalDigits == number.description)
            #expect(number.decimalDigitCount == (number == 0 ? 0 : number.description.count))
        }
        #expect(UInt128(powerOfTen: 39) == nil && UInt128(powerOfTen: -1) == nil)
    }

    @Test(
        "A decimal without exponent has a digit before its point, and the zeros of its places",
        arguments: [
            ("2939", -4, "0.2939"), ("2939", -6, "0.002939"), ("2939", -3, "2.939"),
            ("2939", 0, "2939"), ("2939", 2, "293900"), ("0", -3, "0.000"), ("0", 0, "0"),
            ("0", 4, "0"), ("5", -1, "0.5"), ("50", -1, "5.0"),
        ])
    func plain(digits: String, place: Int, expected: String) {
        let decimal = RoundedDecimal(isNegative: false, digits: digits, lastPlace: place)
        #expect(decimal.plainText == expected)
        let negative = RoundedDecimal(isNegative: true, digits: digits, lastPlace: place)
        #expect(negative.plainText == (digits == "0" ? "" : "-") + expected)
    }

    @Test("Nines that round up keep their number of digits")
    func nines() {
        for (text, count, rounded) in [
            ("9.996", 3, "10.0"), ("9.994", 3, "9.99"), ("0.0999951", 4, "0.1000"),
            ("99.5", 2, "100"), ("9.96", 3, "9.96"), ("9.5", 1, "10"), ("8.5", 1, "8"),
        ] {
            let value = Rational(shortDecimal: text) ?? .zero
            #expect(Number.exact(value).rounded(significant: count)?.plainText == rounded)
            #expect(Number.exact(-value).rounded(significant: count)?.plainText == "-" + rounded)
        }
    }

    @Test(
        "Decimals that enclose a fraction are next to it on both sides", arguments: [1, 3, 20, 37])
    func enclosing(count: Int) throws {
        var random = SplitMix64(seed: 55)
        for _ in 0..<1000 {
            let value = fraction(&random)
            let (lower, upper) = try #require(Number.exact(value).enclosed(significant: count))
            #expect(lower.value <= value && value <= upper.value)
            guard lower != upper else { continue }
            #expect(lower.lastPlace == upper.lastPlace)
            #expect(upper.value - lower.value == .powerOfTen(lower.lastPlace))
            // The larger in size has all the digits, or one more where it is a power of ten.
            let digits = max(lower.digits.utf8.count, upper.digits.utf8.count)
            #expect(digits == count || digits == count + 1)
        }
    }

    private func expect(
        _ found: RoundedDecimal, isNearest value: Rational,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let unit = Rational.powerOfTen(found.lastPlace)
        let distance = (found.value - value).magnitude
        #expect(distance * 2 <= unit, "\(value)", sourceLocation: sourceLocation)
        guard distance * 2 == unit else { return }
        #expect((found.value / unit * .half).isInteger, "\(value)", sourceLocation: sourceLocation)
    }

    /// Fractions of one digit and of hundreds, of two and of other divisors, whole, tiny and huge.
    private func fraction(_ random: inout SplitMix64) -> Rational {
        let sign = random.next() % 2 == 0 ? 1 : -1
        let word = Int(random.next() >> 1)
        let small = Rational(Int(random.next() % 1000), Int(random.next() % 1000) + 1)
        let size: Rational =
            switch random.next() % 8 {
            case 0: small
            case 1: Rational(word, Int(random.next() >> 1) + 1)
            case 2: Rational(word) * Rational(2).power(-Int(random.next() % 300))
            case 3: Rational(word) * Rational(word) / (Rational(word) + 1)
            case 4: small * .powerOfTen(Int(random.next() % 80) - 40)
            case 5: Rational(word)
            case 6: Rational(word).power(9) / Rational(3).power(Int(random.next() % 400))
            case _: Rational(word % 100_000) * .powerOfTen(-Int(random.next() % 12))
            }
        return Rational(sign) * size
    }
}
