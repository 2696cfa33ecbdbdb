import Numbers
import Testing

@Suite("Exact numbers and linear forms")
struct ExactTests {
    @Test("Logarithms of fractions are exact")
    func linearForms() throws {
        let six = try logarithm(2).plus(logarithm(3))
        #expect(logarithm(6).equality(with: six) == .proved)
        #expect(
            logarithm(6).equality(with: try six.plus(.exact(Rational(1, 1_000_000_000))))
                == .refuted)
        #expect(try logarithm(8).divided(by: logarithm(2)).exactValue == 3)
        #expect(try logarithm(2).minus(logarithm(2)).exactValue == 0)
        #expect(try Number(1).logarithm().exactValue == 0)
        #expect(try logarithm(7).exponential().exactValue == 7)
        #expect(try logarithm(7).times(.exact(.half)).exponential().exactValue == nil)
        #expect(try Number(2).power(.exact(Rational(1, 2))).exactValue == nil)
        #expect(
            try Number.exact(Rational(4, 9)).power(.exact(Rational(-3, 2))).exactValue
                == Rational(27, 8))
    }

    @Test("Logarithms to any base add, scale and convert exactly")
    func ratios() throws {
        func binary(_ value: Int) throws -> Number {
            try logarithm(value).divided(by: logarithm(2))
        }
        #expect(try binary(3).plus(binary(5)).equality(with: binary(15)) == .proved)
        #expect(try binary(3).plus(.one).equality(with: binary(6)) == .proved)
        #expect(try binary(12).minus(binary(3)).exactValue == 2)
        #expect(try binary(3).times(logarithm(2)).equality(with: logarithm(3)) == .proved)
        #expect(try binary(9).divided(by: binary(3)).exactValue == 2)
        #expect(try binary(3).times(Number(4)).equality(with: binary(81)) == .proved)
        #expect(try binary(3).equality(with: binary(5)) == .refuted)
        #expect(
            try binary(3).rounded(significant: 30)?.plainText == "1.58496250072115618145373894395")
        let decimal = try logarithm(3).divided(by: logarithm(10))
        guard case .agrees = try decimal.plus(binary(3)).equality(with: binary(3).plus(decimal))
        else {
            Issue.record("sums over two denominators are no linear form")
            return
        }
    }

    @Test("Large primes fall back to enclosures and stay right")
    func largeFactors() throws {
        let product = try Number(1_000_000_007 * 998_244_353).logarithm()
        let sum = try logarithm(1_000_000_007).plus(logarithm(998_244_353))
        guard case .agrees = product.equality(with: sum) else {
            Issue.record("\(product.equality(with: sum))")
            return
        }
    }

    @Test("Quantities keep their kind")
    func quantities() throws {
        let bits = try Quantity(.exact(Rational(13, 10)), in: .bit)
        #expect(try bits.value(in: .bit).exactValue == Rational(13, 10))
        #expect(try bits.value(in: .nat).rounded(significant: 12)?.plainText == "0.901091334728")
        #expect(throws: NumberError.mismatch(operation: "add", left: 1, right: 0)) {
            try bits.plus(Quantity(.one))
        }
        #expect(try bits.times(bits).dimension == 2)
        #expect(throws: NumberError.fractionalUnit) { try bits.power(Quantity(.exact(.half))) }
        #expect(throws: NumberError.plainWhereQuantity("bits")) {
            try Quantity(.one).shown(in: .bit)
        }
    }

    @Test("Infinity follows mathematics")
    func infinity() throws {
        let infinity = Number.infinite(isNegative: false, reason: nil)
        #expect(throws: NumberError.undefined("inf - inf")) { try infinity.minus(infinity) }
        #expect(throws: NumberError.undefined("0 * inf")) { try infinity.times(.zero) }
        #expect(try Number.one.divided(by: infinity).exactValue == 0)
        #expect(infinity.order(to: Number(10)) == .greater)
    }

    @Test("What is not defined says so")
    func domain() {
        #expect(throws: NumberError.divisionByZero) { try Number.one.divided(by: .zero) }
        #expect(throws: NumberError.logarithm(of: "-1")) { try Number(-1).logarithm() }
        #expect(throws: NumberError.logarithm(of: "0")) { try Number.zero.logarithm() }
        #expect(throws: NumberError.root(of: "-0.5")) {
            try Number.exact(Rational(-1, 2)).squareRoot()
        }
        #expect(throws: NumberError.tooLarge("the exact power has more than 600 000 digits")) {
            try Number(9).power(Number(387_420_489 / 100))
        }
    }

    @Test(arguments: [
        (1, 3, "0.3333"), (-1, 3, "-0.3333"), (1, 2, "0.5"), (12345, 1, "12345"), (2, 3, "0.6667"),
        (1_234_567, 10, "123457"), (999_996, 100_000, "10.00"), (1, 30000, "0.00003333"),
        (0, 1, "0"),
        (5, 16, "0.3125"), (1, 32, "0.03125"),
    ])
    func prose(top: Int, bottom: Int, text: String) {
        #expect(Number.exact(Rational(top, bottom)).rounded(forProse: 4)?.plainText == text)
    }

    @Test("Rounding is to even at ties, and only there")
    func halfEven() {
        #expect(Number.exact(Rational(1, 8)).rounded(toPlace: -2)?.plainText == "0.12")
        #expect(Number.exact(Rational(3, 8)).rounded(toPlace: -2)?.plainText == "0.38")
        #expect(Number.exact(Rational(-1, 8)).rounded(toPlace: -2)?.plainText == "-0.12")
        #expect(Number.exact(Rational(-1, 1000)).rounded(toPlace: -2)?.plainText == "0.00")
        #expect(Number.exact(Rational(1251, 10000)).rounded(toPlace: -2)?.plainText == "0.13")
    }

    @Test("A diagnosis names the usual mistake")
    func diagnosis() throws {
        let d = try logarithm(3).times(.exact(.half)).plus(
            Number.exact(Rational(3, 5)).logarithm().times(.exact(.half)))
        func diagnose(_ text: String, printed: InformationUnit? = .nat) -> Diagnosis? {
            Numeral(text)?.factorDiagnosis(against: d, printed: printed)
                ?? Numeral(text)?.digitDiagnosis(against: d)
        }
        #expect(diagnose("-0.2939") == .sign)
        #expect(diagnose("29.39") == .percent)
        #expect(diagnose("0.4240") == .unit(found: .bit, printed: .nat))
        #expect(diagnose("0.2399") == .swappedDigits)
        #expect(diagnose("2.939") == .powerOfTen(1))
        #expect(diagnose("0.7777") == nil)
        #expect(
            Numeral("0.13")?.digitDiagnosis(against: .exact(Rational(1249, 10000)))
                == .roundedTwice)
    }
}
