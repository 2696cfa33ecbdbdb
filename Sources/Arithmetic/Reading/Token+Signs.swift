extension Unicode.Scalar {
    /// Whether it is an ASCII digit.
    var isDigit: Bool { (0x30...0x39).contains(value) }

    /// Whether it is a letter from `A` to `z`, which no sign begins with.
    var isASCIILetter: Bool { value < 0x80 && (0x41...0x5A).contains(value & 0xDF) }

    /// Whether it is a letter of any script.
    var isLetter: Bool { value < 0x80 ? isASCIILetter : properties.isAlphabetic }

    /// Whether it is white space.
    var isBlank: Bool {
        value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }

    /// What a raised digit or sign stands for.
    var superscript: Unicode.Scalar? {
        switch self {
        case "⁰": "0"
        case "¹": "1"
        case "²": "2"
        case "³": "3"
        case "⁴": "4"
        case "⁵": "5"
        case "⁶": "6"
        case "⁷": "7"
        case "⁸": "8"
        case "⁹": "9"
        case "⁻": "-"
        case "⁺": "+"
        case "ⁿ": "n"
        case _: nil
        }
    }

    /// What a lowered digit stands for.
    var subscripted: Unicode.Scalar? {
        (0x2080...0x2089).contains(value) ? Unicode.Scalar(value - 0x2080 + 0x30) : nil
    }
}

extension Token.Kind {
    /// What a sign of one character is in running text; `nil` for letters, and what is not known.
    init?(sign: Unicode.Scalar) {
        switch sign {
        case "+", "＋": self = .plus
        case "-", "−", "－": self = .minus
        case "*", "×", "·", "⋅", "∗", "∙": self = .times
        case "/", "÷", "∕": self = .divide
        case "^": self = .caret
        case "%", "％": self = .percent
        case "(", "（": self = .opening("(")
        case ")", "）": self = .closing("(")
        case "[": self = .opening("[")
        case "]": self = .closing("[")
        case "{": self = .opening("{")
        case "}": self = .closing("{")
        case "√": self = .function(.squareRoot)
        case "…", "⋯": self = .dots
        case "≠", "∈", "≡", "∝", "≪", "≫", "⊂": self = .relation(.other)
        case "≒": self = .relation(.approximate)
        case "?", "？": self = .word("?")
        case ",", ";", ".", ":", "|", "\"", "，", "；", "。", "：", "、", "“", "”", "—",
            "「", "」", "『", "』", "【", "】", "《", "》", "⇒", "⟹", "⇔", "•", "●", "．":
            self = .separator
        case _:
            guard let relation = Relation(sign: sign) else { return nil }
            self = .relation(relation)
        }
    }

    /// Whether it stands between two operands or sides.
    var isBinary: Bool {
        switch self {
        case .plus, .minus, .times, .divide, .caret, .relation, .closing: true
        case .number, .constant, .raised, .bang, .percent, .opening, .bar, .group, .fraction,
            .binomial, .root,
            .function, .separator, .dots, .word, .opaque:
            false
        }
    }
}
