import Testing

@testable import Arithmetic

@Suite("Printed numbers")
struct PrintedNumberTests {
    @Test(
        "Digits are counted as they are printed",
        arguments: [
            ("0", 0, 0), ("7", 0, 1), ("070", 0, 2), ("0.5", 1, 1), ("0.050", 3, 2), ("12.", 0, 2),
            (".25", 2, 2), ("10.00", 2, 4),
        ])
    func counts(digits: String, places: Int, significant: Int) throws {
        let number = try #require(PrintedNumber(digits: digits))
        #expect(number.places == places && number.lastPlace == -places)
        #expect(number.significantDigits == significant)
    }

    @Test("No number has two points, or more than four hundred characters")
    func limits() {
        #expect(PrintedNumber(digits: "1.2.3") == nil)
        #expect(PrintedNumber(digits: "") == nil)
        #expect(PrintedNumber(digits: String(repeating: "1", count: 400)) != nil)
        #expect(PrintedNumber(digits: String(repeating: "1", count: 401)) == nil)
    }
}
