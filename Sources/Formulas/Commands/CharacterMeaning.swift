/// What a character means that is written as itself.
enum CharacterMeaning: Sendable {
    /// A letter, a sign, an operator.
    case symbol(String, AtomClass, isIdentifier: Bool)
    /// A large operator.
    case largeOperator(String, takesLimits: Bool)
    /// A digit.
    case digit
    /// A script that has a character of its own, `²`: what it stands for.
    case raised(Unicode.Scalar)
    /// The same below the line, `₂`.
    case lowered(Unicode.Scalar)
    /// Text: Chinese characters, punctuation of full width.
    case text

    init(_ scalar: Unicode.Scalar) {
        if scalar.isASCII {
            self = CharacterMeaning(ascii: scalar)
        } else if let meaning = CharacterMeaning.table[scalar.value] {
            self = meaning
        } else if scalar.properties.isAlphabetic && scalar.value < 0x1100
            || (0x1D400...0x1D7FF).contains(scalar.value)
            || (0x2100...0x214F).contains(scalar.value)
        {
            self = .symbol(String(Character(scalar)), .ordinary, isIdentifier: true)
        } else if (0x2190...0x23FF).contains(scalar.value)
            || (0x27C0...0x2BFF).contains(scalar.value)
        {
            self = .symbol(String(Character(scalar)), .relation, isIdentifier: false)
        } else {
            self = .text
        }
    }

    private init(ascii scalar: Unicode.Scalar) {
        let text = String(Character(scalar))
        switch scalar {
        case "0"..."9": self = .digit
        case "a"..."z", "A"..."Z": self = .symbol(text, .ordinary, isIdentifier: true)
        case "+": self = .symbol("+", .binary, isIdentifier: false)
        case "-": self = .symbol("−", .binary, isIdentifier: false)
        case "*": self = .symbol("∗", .binary, isIdentifier: false)
        case "=", "<", ">", ":": self = .symbol(text, .relation, isIdentifier: false)
        case ",", ";": self = .symbol(text, .punctuation, isIdentifier: false)
        case "(", "[": self = .symbol(text, .opening, isIdentifier: false)
        case ")", "]", "!", "?": self = .symbol(text, .closing, isIdentifier: false)
        case "`": self = .symbol("‘", .ordinary, isIdentifier: false)
        default: self = .symbol(text, .ordinary, isIdentifier: false)
        }
    }

    private static let table: [UInt32: CharacterMeaning] = {
        var table: [UInt32: CharacterMeaning] = [:]
        func add(_ text: String, _ meaning: CharacterMeaning) {
            let scalars = text.unicodeScalars
            guard scalars.count == 1, let scalar = scalars.first, !scalar.isASCII,
                table[scalar.value] == nil
            else { return }
            table[scalar.value] = meaning
        }
        for (text, atom) in signs { add(text, .symbol(text, atom, isIdentifier: false)) }
        for (atom, symbols) in SymbolTable.byClass {
            for (_, text) in SymbolTable.pairs(in: symbols) {
                add(text, .symbol(text, atom, isIdentifier: atom == .ordinary))
            }
        }
        for (_, text) in SymbolTable.pairs(in: SymbolTable.ordinarySigns) {
            add(text, .symbol(text, .ordinary, isIdentifier: false))
        }
        for (_, text) in SymbolTable.pairs(in: SymbolTable.limitOperators) {
            add(text, .largeOperator(text, takesLimits: true))
        }
        for (_, text) in SymbolTable.pairs(in: SymbolTable.integrals) {
            add(text, .largeOperator(text, takesLimits: false))
        }
        for (script, plain) in scripts(raised) { add(script, .raised(plain)) }
        for (script, plain) in scripts(lowered) { add(script, .lowered(plain)) }
        return table
    }()

    /// Signs that no command names, or that stand for another.
    private static let signs: [(String, AtomClass)] = [
        ("−", .binary), ("·", .binary), ("•", .binary), ("∕", .ordinary), ("⁄", .ordinary),
        ("‖", .ordinary), ("∥", .relation), ("∶", .relation), ("≝", .relation), ("≙", .relation),
        ("≟", .relation), ("≘", .relation), ("≚", .relation), ("≛", .relation), ("≞", .relation),
        ("⟂", .relation), ("′", .ordinary), ("″", .ordinary), ("‴", .ordinary), ("∎", .ordinary),
        ("∆", .ordinary), ("√", .ordinary), ("⟨", .opening), ("⟩", .closing), ("¡", .ordinary),
    ]

    private static func scripts(_ table: String) -> [(String, Unicode.Scalar)] {
        SymbolTable.pairs(in: table).compactMap { pair in
            pair.text.unicodeScalars.first.map { (pair.name, $0) }
        }
    }

    private static let raised = """
        ⁰ 0 ¹ 1 ² 2 ³ 3 ⁴ 4 ⁵ 5 ⁶ 6 ⁷ 7 ⁸ 8 ⁹ 9 ⁺ + ⁻ - ⁼ = ⁽ ( ⁾ ) ⁿ n ⁱ i ᵃ a ᵇ b ᶜ c ᵈ d ᵉ e
        ᶠ f ᵍ g ʰ h ʲ j ᵏ k ˡ l ᵐ m ᵒ o ᵖ p ʳ r ˢ s ᵗ t ᵘ u ᵛ v ʷ w ˣ x ʸ y ᶻ z
        """

    private static let lowered = """
        ₀ 0 ₁ 1 ₂ 2 ₃ 3 ₄ 4 ₅ 5 ₆ 6 ₇ 7 ₈ 8 ₉ 9 ₊ + ₋ - ₌ = ₍ ( ₎ ) ₐ a ₑ e ₕ h ᵢ i ⱼ j ₖ k
        ₗ l ₘ m ₙ n ₒ o ₚ p ᵣ r ₛ s ₜ t ᵤ u ᵥ v ₓ x
        """
}
