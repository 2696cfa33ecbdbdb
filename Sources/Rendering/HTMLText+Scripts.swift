extension HTMLText {
    /// Adds text; what is Chinese, Japanese or Korean in it is marked where the page is not, so that
    /// it is read and set as such.
    mutating func addMarked(_ text: String) {
        guard marksScripts, text.mayHoldEastAsian else { return add(text) }
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            let plain = rest.prefix { !$0.isEastAsian }
            add(String(plain))
            let run = rest[plain.endIndex...].prefix(while: \.isEastAsian)
            rest = rest[run.endIndex...]
            guard !run.isEmpty else { return }
            element("span", ["lang": run.eastAsianLanguage]) { $0.add(String(run)) }
        }
    }
}

extension String {
    /// Whether it holds East Asian characters and no letters of others.
    var isEastAsian: Bool {
        mayHoldEastAsian
            && unicodeScalars.allSatisfy { $0.isEastAsian || !$0.properties.isAlphabetic }
    }

    /// Whether a byte in it may begin a character from U+3000 on.
    fileprivate var mayHoldEastAsian: Bool { utf8.contains { $0 >= 0xE3 } }
}

extension Unicode.Scalar {
    /// Whether it is a character of Chinese, Japanese or Korean, or of their punctuation.
    ///
    /// Source: the blocks of Unicode 15.
    fileprivate var isEastAsian: Bool {
        switch value {
        case 0x3000...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
            true
        case _: false
        }
    }
}

extension Substring.UnicodeScalarView {
    /// The language of a run: kana are Japanese, hangul Korean, everything else is taken for Chinese.
    fileprivate var eastAsianLanguage: String {
        if contains(where: { (0x3040...0x30FF).contains($0.value) }) { return "ja" }
        if contains(where: { (0xAC00...0xD7AF).contains($0.value) }) { return "ko" }
        return "zh"
    }
}
