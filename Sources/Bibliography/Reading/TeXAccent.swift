/// An accent of TeX's, and the letters it makes.
///
/// Source: Knuth, The TeXbook, chapter 9; The Unicode Standard for the letters.
enum TeXAccent: String, CaseIterable {
    case grave = "`"
    case acute = "'"
    case circumflex = "^"
    case diaeresis = "\""
    case tilde = "~"
    case macron = "="
    case dot = "."
    case breve = "u"
    case caron = "v"
    case doubleAcute = "H"
    case cedilla = "c"
    case ogonek = "k"
    case ring = "r"
    case dotBelow = "d"
    case barBelow = "b"

    init?(command: String) { self.init(rawValue: command) }

    /// The letter with the accent: one character where there is one, else the letter and a mark.
    func over(_ letter: String) -> String {
        let base = letter == "ı" ? "i" : letter == "ȷ" ? "j" : letter
        for pair in pairs.split(separator: " ") where pair.first.map(String.init) == base {
            return String(pair.dropFirst())
        }
        return letter.isEmpty ? "" : base + mark
    }

    /// Letters, each followed by the same with the accent.
    private var pairs: String {
        switch self {
        case .grave: "AÀ EÈ IÌ OÒ UÙ NǸ aà eè iì oò uù nǹ"
        case .acute:
            "AÁ EÉ IÍ OÓ UÚ YÝ CĆ LĹ NŃ RŔ SŚ ZŹ GǴ aá eé ií oó uú yý cć lĺ nń rŕ sś zź gǵ"
        case .circumflex:
            "AÂ EÊ IÎ OÔ UÛ CĈ GĜ HĤ JĴ SŜ WŴ YŶ aâ eê iî oô uû cĉ gĝ hĥ jĵ sŝ wŵ yŷ"
        case .diaeresis: "AÄ EË IÏ OÖ UÜ YŸ aä eë iï oö uü yÿ"
        case .tilde: "AÃ NÑ OÕ IĨ UŨ aã nñ oõ iĩ uũ"
        case .macron: "AĀ EĒ IĪ OŌ UŪ aā eē iī oō uū"
        case .dot: "CĊ EĖ GĠ ZŻ Iİ cċ eė gġ zż"
        case .breve: "AĂ EĔ GĞ IĬ OŎ UŬ aă eĕ gğ iĭ oŏ uŭ"
        case .caron:
            "CČ DĎ EĚ LĽ NŇ RŘ SŠ TŤ ZŽ AǍ GǦ IǏ OǑ UǓ cč dď eě lľ nň rř sš tť zž aǎ gǧ iǐ oǒ uǔ"
        case .doubleAcute: "OŐ UŰ oő uű"
        case .cedilla: "CÇ SŞ TŢ GĢ KĶ LĻ NŅ RŖ cç sş tţ gģ kķ lļ nņ rŗ"
        case .ogonek: "AĄ EĘ IĮ UŲ aą eę iį uų"
        case .ring: "AÅ UŮ aå uů"
        case .dotBelow: "AẠ EẸ HḤ IỊ OỌ SṢ TṬ UỤ aạ eẹ hḥ iị oọ sṣ tṭ uụ"
        case .barBelow: "DḎ TṮ LḺ NṈ dḏ tṯ lḻ nṉ"
        }
    }

    /// The mark that is put behind a letter without a character of its own.
    private var mark: String {
        switch self {
        case .grave: "\u{300}"
        case .acute: "\u{301}"
        case .circumflex: "\u{302}"
        case .diaeresis: "\u{308}"
        case .tilde: "\u{303}"
        case .macron: "\u{304}"
        case .dot: "\u{307}"
        case .breve: "\u{306}"
        case .caron: "\u{30C}"
        case .doubleAcute: "\u{30B}"
        case .cedilla: "\u{327}"
        case .ogonek: "\u{328}"
        case .ring: "\u{30A}"
        case .dotBelow: "\u{323}"
        case .barBelow: "\u{331}"
        }
    }

    /// The letters without their accents.
    static let letters: [Unicode.Scalar: String] = {
        var letters: [Unicode.Scalar: String] = [
            "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe",
        ]
        for accent in allCases {
            for pair in accent.pairs.split(separator: " ") {
                let scalars = pair.unicodeScalars
                if let base = scalars.first, let accented = scalars.last {
                    letters[accented] = String(base)
                }
            }
        }
        return letters
    }()

    /// What other commands of names and titles stand for.
    static let characters: [String: String] = [
        "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ",
        "OE": "Œ", "aa": "å", "AA": "Å", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ",
        "TH": "Þ", "dj": "đ", "DJ": "Đ", "&": "&", "%": "%", "$": "$", "#": "#", "_": "_",
        "{": "{", "}": "}", " ": " ", ",": "\u{202F}", "textendash": "–", "textemdash": "—",
        "textquoteright": "’", "textquoteleft": "‘", "ldots": "…", "dots": "…", "TeX": "TeX",
        "LaTeX": "LaTeX", "BibTeX": "BibTeX", "copyright": "©", "S": "§", "pounds": "£",
        "textregistered": "®", "texttrademark": "™", "textdegree": "°", "textbackslash": "\\",
    ]
}
