import Numbers
import Testing

/// Sourced: ISO 80000-1, section 7.3 – digits in groups of three, which four digits need not be.
@Suite("How digits are written")
struct DigitStyleTests {
    @Test(
        "Thousands are set off from five digits on, decimals never",
        arguments: [
            ("0", "0"), ("9999", "9999"), ("-9999", "-9999"), ("12345", "12,345"),
            ("-12345", "-12,345"), ("1234.5678", "1234.5678"), ("12345.6789", "12,345.6789"),
            ("1234567", "1,234,567"), ("-0.12345", "-0.12345"), ("1.23456789", "1.23456789"),
        ])
    func groups(digits: String, text: String) {
        #expect(DigitStyle(mark: .point, language: "en").text(of: digits) == text)
        let german = text.map { $0 == "," ? "." : $0 == "." ? "," : $0 }
        #expect(DigitStyle(mark: .comma, language: "de").text(of: digits) == String(german))
    }

    @Test("Without a language there are no groups, and TeX has its own comma")
    func plain() {
        #expect(DigitStyle.plain.text(of: "1234567.5") == "1234567.5")
        #expect(DigitStyle(mark: .comma, language: "fr").text(of: "12345.5") == "12\u{202F}345,5")
        #expect(DigitStyle(mark: .comma, language: "de").tex(of: "12345.5") == "12.345{,}5")
        #expect(DigitStyle(mark: .point, language: "en").tex(of: "12345.5") == "12{,}345.5")
    }
}
