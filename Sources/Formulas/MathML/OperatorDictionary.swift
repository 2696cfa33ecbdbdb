/// What browsers know of operators by themselves, so that it need not be written.
///
/// Only what holds wherever the operator stands: an operator that the dictionary has in one form alone
/// gets that form, whatever its place would give it.
///
/// Source: W3C, MathML Core, sections 3.2.4.2 and B.2.
enum OperatorDictionary {
    /// The part of an operator among its neighbours.
    enum Form: String {
        case prefix, infix, postfix
    }

    /// The space around an operator whose attributes say nothing of it, in eighteenths of an em; `nil`
    /// where that depends on more than is known.
    static func space(
        around text: String, in setting: MathMLWriter.Setting
    ) -> (lead: Int, trail: Int)? {
        switch text.onlyScalar {
        case "=", "<", ">", "≤", "≥", "≈", "≠", "≃", "≡", "≅", "∈", "∉", "⊂", "⊆", "→", "∝": (5, 5)
        case "∪", "∩", "∧", "∨": (4, 4)
        case ",", ";": (0, 3)
        case "\u{2061}": (0, 0)
        case "+", "−", "±":
            switch setting.atom {
            // With something before it, it is an infix.
            case .binary: setting.isFirst ? nil : (4, 4)
            // The form is written, that of a prefix.
            case .ordinary: (0, 0)
            case .operator, .relation, .opening, .closing, .punctuation, .inner, nil: nil
            }
        case _: only(of: text) == nil ? nil : (0, 0)
        }
    }

    /// The attribute that says the form of an operator; empty where it can have no other.
    static func form(_ form: Form, of text: String) -> String {
        only(of: text) == form ? "" : " form=\"\(form.rawValue)\""
    }

    /// The form of a bracket that only opens or only closes.
    private static func only(of text: String) -> Form? {
        switch text.onlyScalar {
        case "(", "[", "{", "⟨", "⌈", "⌊": .prefix
        case ")", "]", "}", "⟩", "⌉", "⌋": .postfix
        case _: nil
        }
    }
}

extension String {
    /// The one scalar that the text is made of; to compare it costs a fraction of comparing texts.
    fileprivate var onlyScalar: Unicode.Scalar? {
        guard let first = unicodeScalars.first, UTF8.width(first) == utf8.count else { return nil }
        return first
    }
}
