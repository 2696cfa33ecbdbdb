import Formulas

extension Token.Kind {
    /// What a symbol of a formula is.
    init(formulaSymbol symbol: FormulaSymbol) {
        if symbol.isIdentifier {
            self = symbol.text == "π" ? .constant(.pi) : .opaque
            return
        }
        // A sign of two characters is a negated relation.
        let scalars = symbol.text.unicodeScalars
        guard let sign = scalars.first, scalars.dropFirst().isEmpty else {
            self = symbol.atom == .relation ? .relation(.other) : .opaque
            return
        }
        switch sign {
        case ":", ".", "∶": self = .opaque
        case ",", ";", "，", "；", "。", "、": self = .separator
        case "!": self = .bang
        case "(", ")", "[", "]", "{", "}", "|", "∣": self.init(delimiter: symbol.text)
        case "+", "−", "×", "⋅", "·", "∗", "∙", "÷", "/", "∕", "%", "…", "⋯":
            self = Token.Kind(sign: sign) ?? .opaque
        case "⇒", "⟹", "⇔", "⟺", "∴", "∵": self = .separator
        case _:
            if let relation = Relation(sign: sign) {
                self = .relation(relation)
            } else {
                self = symbol.atom == .relation ? .relation(.other) : .opaque
            }
        }
    }

    /// What a delimiter of a formula is.
    init(delimiter: String) {
        switch delimiter {
        case "(": self = .opening("(")
        case ")": self = .closing("(")
        case "[": self = .opening("[")
        case "]": self = .closing("[")
        case "{": self = .opening("{")
        case "}": self = .closing("{")
        case "|", "∣": self = .bar
        case "/": self = .divide
        case _: self = .opaque
        }
    }

    /// What a function of a formula is.
    init(formulaFunction name: String) {
        switch name {
        case "ln": self = .function(.naturalLogarithm)
        case "log", "lg": self = .function(.logarithm(base: nil))
        case "exp": self = .function(.exponential)
        case "mod": self = .word("mod")
        case _: self = .opaque
        }
    }
}
