import Characters
import Foundation
import Testing

@Suite("Columns on a terminal")
struct WidthTests {
    @Test(
        "A character takes as many columns as Unicode Standard Annex #11 says",
        arguments: [
            ("a", 1), ("~", 1), ("é", 1), ("π", 1), ("∞", 1), ("‖", 1), ("ж", 1), ("א", 1),
            ("概", 2), ("あ", 2), ("ｶ", 1), ("한", 2), ("Ａ", 2), ("，", 2), ("　", 2), ("￥", 2),
            ("\u{303F}", 1), ("䷀", 1), ("𠀀", 2), ("👍", 2), ("🧮", 2), ("⌚", 2), ("☃", 1),
            ("✅", 2), ("\u{200B}", 0), ("\u{200D}", 0), ("\u{FEFF}", 0), ("\u{FE0F}", 0),
            ("\u{301}", 0), ("\u{20DD}", 0), ("\u{0}", 0), ("\u{1B}", 0), ("\u{7F}", 0),
            ("\u{9B}", 0), ("\u{2FFFD}", 2), ("\u{2FFFE}", 1), ("\u{10FFFF}", 1),
        ] as [(Unicode.Scalar, Int)])
    func columns(character: Unicode.Scalar, expected: Int) {
        #expect(character.columns == expected, "U+\(String(character.value, radix: 16))")
    }

    @Test("A text takes the columns of its characters together")
    func text() {
        #expect("".displayColumns == 0)
        #expect("信息 H".displayColumns == 6)
        #expect("e\u{301}\u{323}x".displayColumns == 2)
        #expect("信e\u{301}👍\n".displayColumns == 5)
    }

    @Test("The two forms of a letter are as wide as each other", arguments: ["é", "ä", "が", "Ω"])
    func normalization(letter: String) {
        let decomposed = letter.decomposedStringWithCanonicalMapping
        #expect(decomposed.displayColumns == letter.displayColumns)
    }

    @Test("A Korean syllable in pieces is as wide as the syllable")
    func hangul() {
        withKnownIssue("finding: the vowels and finals of a syllable in pieces take no column") {
            #expect("\u{1112}\u{1161}\u{11AB}".displayColumns == 2)
        }
    }

    @Test("Neighbours of wide ranges are narrow, and their ends are wide")
    func bounds() throws {
        for (inside, outside) in [
            (0x1100, 0x10FF), (0x115F, 0x1160), (0x2E80, 0x2E7F), (0x4DBF, 0x4DC0),
            (0xAC00, 0xABFF), (0xD7A3, 0xD7A4), (0xFF60, 0xFF61), (0xFFE6, 0xFFE7),
            (0x20000, 0x1FFFF), (0x3FFFD, 0x3FFFE),
        ] as [(UInt32, UInt32)] {
            #expect(try #require(Unicode.Scalar(inside)).isWide)
            #expect(try !#require(Unicode.Scalar(outside)).isWide)
        }
    }
}
