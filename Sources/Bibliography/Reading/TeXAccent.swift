import Characters

/// An accent of TeX's.
///
/// Source: Knuth, The TeXbook, chapter 9.
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

    /// The text with the accent on its first letter.
    func over(_ text: String) -> String {
        guard let letter = text.unicodeScalars.first else { return "" }
        return AccentedLetter.composed(letter, mark) + String(text.unicodeScalars.dropFirst())
    }

    /// The mark as a character that belongs to the letter before it.
    private var mark: Unicode.Scalar {
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

    /// The small letters without their accents.
    static let letters: [Unicode.Scalar: String] = {
        var letters: [Unicode.Scalar: String] = [
            "ß": "ss", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe",
        ]
        for accent in allCases {
            for letter in (UInt8(ascii: "a")...UInt8(ascii: "z")).map(Unicode.Scalar.init) {
                guard let accented = AccentedLetter.character(of: letter, accent.mark) else {
                    continue
                }
                letters[accented] = String(letter)
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
