import Characters
import Testing

/// Two strings are equal when they are canonically equivalent, so scalars are compared.
@Suite("Accented letters")
struct AccentedLetterTests {
    @Test(
        "A letter and its mark are one character where Unicode has one",
        arguments: [
            ("e", "\u{301}", "\u{E9}"), ("y", "\u{304}", "\u{233}"), ("ı", "\u{301}", "\u{ED}"),
            ("G", "\u{327}", "\u{122}"), ("t", "\u{331}", "\u{1E6F}"),
            ("A", "\u{20DD}", "\u{24B6}"),
            ("x", "\u{304}", "x\u{304}"), ("7", "\u{301}", "7\u{301}"),
        ] as [(Unicode.Scalar, Unicode.Scalar, String)])
    func composed(_ letter: Unicode.Scalar, _ mark: Unicode.Scalar, _ expected: String) {
        let text = AccentedLetter.composed(letter, mark)
        #expect(Array(text.unicodeScalars) == Array(expected.unicodeScalars))
    }
}
