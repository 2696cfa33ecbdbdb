/// A formula as the library's catalogue writes it, which a terminal can show, typeset for a page.
///
///     CatalogueFormula("H(P) = −Σ p log p, with 0 log 0 = 0").markdown
///     // $H(P) = -\sum p \log p$, $\text{with }0 \log 0 = 0$
struct CatalogueFormula {
    private let characters: [Character]

    init(_ text: String) { characters = Array(text) }

    /// Markdown: what is between commas, semicolons and colons outside of brackets is a formula of its
    /// own, so that a narrow page can break the line there; words alone stay words.
    var markdown: String {
        clauses.map { clause in
            let (text, end) = clause
            guard !text.allSatisfy({ $0.isLetter || " \"".contains($0) }) else {
                return String(text) + end
            }
            var reader = FormulaReader(text)
            return "$\(reader.tex())$" + end
        }.joined()
    }

    /// The parts between separators, each with the separator behind it.
    private var clauses: [(text: ArraySlice<Character>, end: String)] {
        var clauses: [(text: ArraySlice<Character>, end: String)] = []
        var (start, depth) = (0, 0)
        for (index, character) in characters.enumerated() {
            switch character {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case ",", ";", ":":
                guard depth == 0, index + 1 < characters.count, characters[index + 1] == " " else {
                    continue
                }
                clauses.append((characters[start..<index], "\(character) "))
                start = index + 2
            case _: continue
            }
        }
        return clauses + [(characters[start...], "")]
    }
}

/// Reads a formula from left to right and writes it in TeX.
private struct FormulaReader {
    private var rest: ArraySlice<Character>
    private var isAfterBlank = false

    init(_ text: ArraySlice<Character>) { rest = text }

    /// The rest of the formula.
    mutating func tex() -> String {
        var tex = ""
        while let piece = piece() { tex += piece }
        // Words beside each other are one text.
        return tex.replacing(" } \\text{ ", with: " ")
    }

    /// The next piece; `nil` at the end.
    private mutating func piece() -> String? {
        guard let next = rest.first else { return nil }
        if next == " " {
            rest.removeFirst()
            isAfterBlank = true
            return " "
        }
        defer { isAfterBlank = false }
        if next == "\"" || FormulaReader.isLatin(next) { return word() }
        rest.removeFirst()
        if let (base, isLowered) = FormulaReader.shifted[next] {
            return script(beginningWith: base, isLowered: isLowered)
        }
        switch next {
        case "√": return "\\sqrt{\(operand(isApplied: true))}"
        case "^": return "^{\(operand(isApplied: true))}"
        case "_": return "_{\(operand(isApplied: false))}"
        case "|" where isAfterBlank && rest.first == " ": return "\\mid"
        case _:
            let isBesideName = rest.first.map(FormulaReader.isLatin) ?? false
            return FormulaReader.signs[next].map { isBesideName ? "\($0) " : $0 } ?? String(next)
        }
    }

    /// What a root is taken of, or what is raised or lowered: what stands in brackets, or one number or
    /// name with its sign and, where it is applied, with its argument.
    private mutating func operand(isApplied: Bool) -> String {
        if let inner = bracketed("(", ")") ?? bracketed("{", "}") { return inner }
        var tex = ""
        if rest.first == "−" { tex += piece() ?? "" }
        guard let next = rest.first else { return tex }
        if next.isNumber {
            let digits = rest.prefix(while: \.isNumber)
            rest = rest.dropFirst(digits.count)
            return tex + String(digits)
        }
        tex += piece() ?? ""
        if let lowered = rest.first, FormulaReader.shifted[lowered]?.isLowered ?? false {
            tex += piece() ?? ""
        }
        guard isApplied, let argument = bracketed("(", ")") else { return tex }
        return "\(tex)(\(argument))"
    }

    /// What stands between two brackets that match, if the first is next.
    private mutating func bracketed(_ open: Character, _ close: Character) -> String? {
        guard rest.first == open else { return nil }
        var depth = 0
        for index in rest.indices {
            if rest[index] == open { depth += 1 }
            if rest[index] == close { depth -= 1 }
            guard depth == 0 else { continue }
            var inner = FormulaReader(rest[(rest.startIndex + 1)..<index])
            rest = rest[(index + 1)...]
            return inner.tex()
        }
        return nil
    }

    /// A name: one letter, a function, or a word.
    private mutating func word() -> String {
        let letters = rest.prefix { FormulaReader.isInName($0) }
        rest = rest.dropFirst(letters.count)
        let word = String(letters)
        if word.count == 1 { return word }
        if FormulaReader.functions.contains(word) { return "\\\(word)" }
        if letters.allSatisfy(\.isUppercase) { return "\\mathrm{\(word)}" }
        if rest.first == "(" || FormulaReader.operators.contains(word) {
            return "\\operatorname{\(word)}"
        }
        if word.count == 2, !FormulaReader.shortWords.contains(word) {
            return letters.map(String.init).joined(separator: " ")
        }
        return "\\text{\(isAfterBlank ? " " : "")\(word)\(rest.first == " " ? " " : "")}"
    }

    /// Characters above or below the line, one after the other.
    private mutating func script(beginningWith first: String, isLowered: Bool) -> String {
        var inner = first
        while let next = rest.first, let (base, lowered) = FormulaReader.shifted[next],
            lowered == isLowered
        {
            inner += base
            rest.removeFirst()
        }
        return "\(isLowered ? "_" : "^"){\(inner)}"
    }

    /// Whether a character goes on with a name or a quoted word.
    private static func isInName(_ character: Character) -> Bool {
        isLatin(character) || character.isASCII && character.isNumber || character == "\""
    }

    /// Whether a character is a letter of a name.
    private static func isLatin(_ character: Character) -> Bool {
        character.isASCII && character.isLetter
    }

    /// The functions that TeX has commands for.
    private static let functions: Set = [
        "ln", "log", "exp", "sin", "cos", "tan", "sinh", "cosh", "tanh", "max", "min",
    ]

    /// The functions that it has none for, but which stand before their argument as those do.
    private static let operators: Set = ["argmax", "argmin", "asin", "acos", "atan", "erf", "erfc"]

    /// What two letters are that are no product.
    private static let shortWords: Set = ["at", "in", "is", "it", "of", "to", "df"]

    /// Signs, with their commands.
    private static let signs: [Character: String] = [
        "x\u{304}": "\\bar{x}", "y\u{304}": "\\bar{y}", "H\u{302}": "\\hat{H}",
        "p\u{302}": "\\hat{p}", "q\u{302}": "\\hat{q}", "∂": "\\partial", "″": "''",
        "−": "-", "·": "\\cdot", "±": "\\pm", "Σ": "\\sum", "Π": "\\prod", "∫": "\\int",
        "‖": "\\parallel", "≤": "\\le", "≥": "\\ge", "∞": "\\infty", "…": "\\ldots",
        "½": "\\tfrac{1}{2}", "⌈": "\\lceil", "⌉": "\\rceil", "⊇": "\\supseteq", "′": "'",
        "#": "\\#", "{": "\\{", "}": "\\}", "α": "\\alpha", "β": "\\beta", "λ": "\\lambda",
        "∝": "\\propto", "ζ": "\\zeta", "ν": "\\nu", "μ": "\\mu",
        "π": "\\pi",
        "σ": "\\sigma", "φ": "\\varphi", "χ": "\\chi", "ψ": "\\psi", "Γ": "\\Gamma", "Φ": "\\Phi",
    ]

    /// Characters above and below the line, with what they are on it, and whether they are below.
    private static let shifted: [Character: (base: String, isLowered: Bool)] = [
        "ᵅ": ("\\alpha ", false), "ᵝ": ("\\beta ", false), "ᵏ": ("k", false), "ʳ": ("r", false),
        "ᵀ": ("T", false), "³": ("3", false), "⁵": ("5", false), "ₐ": ("a", true),
        "ᵇ": ("b", false),
        "₀": ("0", true), "₁": ("1", true), "₂": ("2", true), "ᵢ": ("i", true), "ⱼ": ("j", true),
        "ₖ": ("k", true), "ₙ": ("n", true), "₊": ("+", true), "₋": ("-", true), "₍": ("(", true),
        "₎": (")", true), "¹": ("1", false), "²": ("2", false), "ⁿ": ("n", false),
        "ˢ": ("s", false), "ᵗ": ("t", false), "ˣ": ("x", false), "⁻": ("-", false),
    ]
}
