import Documents
import Testing

@Suite("Whether a text can hold annotations")
struct AnnotationTests {
    @Test(
        "It can",
        arguments: [
            "1<!--= 1 -->", "<!-- = 1 -->", "<!--klio", "<!--\n klio", "{/*= 1 */}",
            "{/* klio log: 2 */}",
            "`{klio} 1`", "```{ klio }", "{{< include _a.md >}}", "{{<include a.md>}}",
            "<<!--= 1", "{{klio}", "{{/*= 1 */}", "<!--<!--=",
        ])
    func annotated(text: String) {
        for blanks in 0..<70 {
            let bytes = Array(repeating: UInt8(ascii: " "), count: blanks) + Array(text.utf8)
            #expect(Document.mayHoldAnnotations(bytes), "\(blanks)")
            #expect(Document.mayHoldAnnotations(bytes + bytes), "\(blanks)")
        }
    }

    @Test(
        "It cannot",
        arguments: [
            "", "<", "{", "<!--", "{/*", "{{<", "<!-- note = -->", "`klio`", "{.klio}", "<!--kli",
            "{{% include a.md %}}", "{{< figure src=\"a\" >}}", "$\\frac{1}{2}$ <b>", "<!- -=",
        ])
    func plain(text: String) {
        for blanks in 0..<70 {
            let bytes = Array(repeating: UInt8(ascii: " "), count: blanks) + Array(text.utf8)
            #expect(!Document.mayHoldAnnotations(bytes), "\(blanks)")
        }
    }

    @Test("UTF-16 has to be told that it cannot be read")
    func utf16() {
        #expect(Document.mayHoldAnnotations([0xFF, 0xFE, 0x61, 0]))
        #expect(Document.mayHoldAnnotations([0xFE, 0xFF, 0, 0x61]))
    }
}
