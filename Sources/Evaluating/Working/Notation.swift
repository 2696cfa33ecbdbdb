import Characters
import Information

/// A name or sign of the field, as readers see it in text and in TeX.
///
///     Notation(name: "P1")     // P1, P_{1}
struct Notation: Sendable, Hashable {
    /// In text: `D(P ‖ Q)`.
    let text: String
    /// In TeX: `D(P \parallel Q)`.
    let tex: String

    /// Creates a notation.
    init(_ text: String, tex: String? = nil) {
        self.text = text
        self.tex = tex ?? text
    }

    /// The notation of a name of a script: one letter is set as such, digits behind it are lowered,
    /// and a longer name is one word.
    init(name: String) {
        text = name
        let letters = name.prefix { !("0"..."9").contains($0) }
        let digits = name.dropFirst(letters.count)
        let isIndexed = !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) }
        if letters.count == 1, letters != "_", digits.isEmpty || isIndexed {
            tex = digits.isEmpty ? String(letters) : "\(letters)_{\(digits)}"
        } else if name.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "_") }) {
            tex = "\\mathit{\(name)}"
        } else {
            tex = Notation.words(name)
        }
    }

    /// Words, an outcome or a script as they are.
    init(words: String) {
        text = words
        tex = Notation.words(words)
    }

    /// An outcome.
    init(_ outcome: Outcome) {
        if outcome.number == nil {
            self.init(words: outcome.description)
        } else {
            self.init(outcome.description)
        }
    }

    /// What the field calls a function: one letter, or several set upright.
    static func functional(_ letters: String) -> Notation {
        switch letters {
        case "χ²": Notation(letters, tex: "\\chi^2")
        case "F₁": Notation(letters, tex: "F_1")
        case _: Notation(letters, tex: letters.count == 1 ? letters : "\\mathrm{\(letters)}")
        }
    }

    /// The notation applied to others: `H(P, Q)`.
    func callAsFunction(_ arguments: Notation..., separator: Notation = .comma) -> Notation {
        Notation(
            "\(text)(\(arguments.map(\.text).joined(separator: separator.text)))",
            tex: "\(tex)(\(arguments.map(\.tex).joined(separator: separator.tex)))")
    }

    /// The entry of a list by its number, x₃, or by another key, x(cat).
    func entry(_ key: Notation) -> Notation {
        guard let index = Int(key.text) else { return self(key) }
        // TeX lowers nothing twice.
        let base = tex.contains("_") ? "{\(tex)}" : tex
        return Notation(text + String(index).lowered, tex: "\(base)_{\(index)}")
    }

    /// The entry of a sorted list: x₍₂₎.
    func ranked(_ rank: Int) -> Notation {
        Notation("\(text)₍\(String(rank).lowered)₎", tex: "\(tex)_{(\(rank))}")
    }

    /// The mean of numbers: x̄.
    var averaged: Notation {
        guard let letter = text.unicodeScalars.first, text.unicodeScalars.count == 1 else {
            return Notation.functional("mean")(self)
        }
        return Notation(
            AccentedLetter.composed(letter, "\u{304}"), tex: "\\bar{\(tex)}")
    }

    /// The notation applied to another, where there is one.
    func applied(to argument: Notation?) -> Notation { argument.map { self($0) } ?? self }

    /// What stands between two arguments.
    static let comma = Notation(", ")
    /// What stands between two distributions of which one is measured from the other.
    static let parallel = Notation(" ‖ ", tex: " \\parallel ")

    /// The probability of an outcome under a distribution: P is a set of them, p one of them.
    var density: Notation {
        guard text.utf8.count == 1, ("A"..."Z").contains(text) else { return self }
        return Notation(text.lowercased())
    }

    /// The order of a measure.
    static let alpha = Notation("α", tex: "\\alpha")
    /// What a stationary distribution is called.
    static let pi = Notation("π", tex: "\\pi")
    /// How long a word is.
    static let length = Notation("ℓ", tex: "\\ell")

    /// Text inside a formula, every sign of it standing for itself.
    private static func words(_ text: String) -> String {
        var escaped = ""
        for character in text {
            switch character {
            case "{", "}", "$", "&", "#", "%", "_": escaped += "\\\(character)"
            case "\\": escaped += "\\textbackslash{}"
            case "^": escaped += "\\textasciicircum{}"
            case "~": escaped += "\\textasciitilde{}"
            case _: escaped.append(character)
            }
        }
        return "\\text{\(escaped)}"
    }
}

extension String {
    /// The text with its digits lowered.
    var lowered: String { String(map { $0.lowered ?? $0 }) }
}

extension Character {
    /// A lowered digit.
    fileprivate var lowered: Character? {
        guard isASCII, let digit = wholeNumberValue,
            let scalar = Unicode.Scalar(0x2080 + UInt32(digit))
        else { return nil }
        return Character(scalar)
    }
}
