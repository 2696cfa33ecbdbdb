import Diagnostics
import Documents
import Testing

@Suite struct ValidationTests {
    private static func message(of bytes: [UInt8]) -> String? {
        do throws(Diagnostic) {
            _ = try SourceText(validating: bytes, name: "a.md")
            return nil
        } catch {
            return DiagnosticFormatter().text(of: error)
        }
    }

    @Test func bytesThatAreNotUTF8AreNamed() {
        #expect(
            Self.message(of: Array("ab\n概".utf8) + [0xFF, 0x61]) == """
                a.md:2:2: error: byte 0xFF is not UTF-8
                2 | 概\u{FFFD}a
                  |   ^
                  = save the file as UTF-8

                """)
    }

    @Test(
        arguments: [
            ([0x80], 0x80), ([0xC0, 0xAF], 0xC0), ([0xE0, 0x80, 0x80], 0xE0),
            ([0xED, 0xA0, 0x80], 0xED), ([0xF4, 0x90, 0x80, 0x80], 0xF4), ([0xE6, 0xA6], 0xE6),
            ([0xF8], 0xF8), ([0xC3], 0xC3),
        ] as [([UInt8], UInt8)])
    func illFormedSequencesAreFound(_ bytes: [UInt8], _ byte: UInt8) {
        let name = String(byte, radix: 16, uppercase: true)
        #expect(
            Self.message(of: [0x61] + bytes)?.hasPrefix(
                "a.md:1:2: error: byte 0x\(name) is not UTF-8") == true)
    }

    @Test func everyCharacterIsAccepted() throws {
        let text = "a\u{7F}\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
        #expect(try SourceText(validating: Array(text.utf8), name: "a.md").string(0..<100) == text)
    }

    @Test func aFewNullBytesAreReadAsReplacementCharacters() throws {
        let text = "\0 *b\0* `\0`\0{#x}\n\n| \0 |\n|---|\n"
        let source = try SourceText(validating: Array(text.utf8), name: "a.md")
        #expect(source.bytes == Array(text.utf8))
        let document = Parsing.document(source)
        #expect(document.blocks.first?.plainText == "\u{FFFD} b\u{FFFD} \u{FFFD}\u{FFFD}{#x}")
        #expect(document.blocks.first?.place.bytes == 0..<15)
    }

    @Test func manyNullBytesAreRefused() {
        #expect(
            Self.message(of: [0x61, 0x0A] + Array(repeating: 0, count: 9))?.hasPrefix(
                "a.md:2:9: error: byte 0x00 is not text\n") == true)
    }

    @Test func aByteOrderMarkTakesNoColumn() throws {
        let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("# 概 {#x}\n".utf8)
        let source = try SourceText(validating: bytes, name: "a.md")
        let document = Parsing.document(source)
        #expect(document.diagnostics.first?.place?.column == 6)
        #expect(document.blocks.first?.place.column == 1)
    }

    @Test func aByteOrderMarkThatWasLeftInIsBlank() {
        let document = Parsing.document("\u{FEFF}---\ntitle: A\n---\n# B\n")
        #expect(document.frontMatter.title?.plainText == "A")
        #expect(document.blocks.count == 1)
    }
}

extension Block {
    fileprivate var plainText: String? {
        if case .paragraph(let content) = kind { content.plainText } else { nil }
    }
}
