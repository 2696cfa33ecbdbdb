/// Which texts in Chinese, Japanese and Korean are marked on a page, so that they are read and set as
/// such.
///
/// On a page in another language all of them. On a page in one of the three, what its own characters
/// cannot be: kana are Japanese, hangul are Korean; Chinese characters belong to all three.
enum EastAsianMarking {
    case all
    case allBut(String)

    /// The marking of a page in a language.
    init(onPageIn language: String) {
        let subtag = language.lowercased().prefix { $0 != "-" }
        self = ["zh", "ja", "ko"].contains(subtag) ? .allBut(String(subtag)) : .all
    }

    /// Whether a character belongs to a text that is marked.
    func holds(_ scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .all: scalar.isEastAsian
        case .allBut("ja"): scalar.isHangul
        case .allBut("ko"): scalar.isKana
        case .allBut: scalar.isHangul || scalar.isKana
        }
    }
}

extension HTMLText {
    /// Adds text; what is in another language by its characters is marked.
    mutating func addMarked(_ text: String, as marking: EastAsianMarking?) {
        guard let marking, text.mayHoldEastAsian else { return add(text) }
        var rest = text.unicodeScalars[...]
        while !rest.isEmpty {
            let plain = rest.prefix { !marking.holds($0) }
            add(String(plain))
            let run = rest[plain.endIndex...].prefix(while: marking.holds)
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

    fileprivate var isKana: Bool { (0x3041...0x30FF).contains(value) }

    fileprivate var isHangul: Bool { (0xAC00...0xD7AF).contains(value) }
}

extension Substring.UnicodeScalarView {
    /// The language of a run: kana are Japanese, hangul Korean, everything else is taken for Chinese.
    fileprivate var eastAsianLanguage: String {
        if contains(where: \.isKana) { return "ja" }
        if contains(where: \.isHangul) { return "ko" }
        return "zh"
    }
}
