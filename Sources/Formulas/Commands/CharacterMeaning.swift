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
        } else if let form = CharacterMeaning.form(of: scalar) {
            self.init(scalar, form)
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

    private init(_ scalar: Unicode.Scalar, _ form: Form) {
        let text = String(Character(scalar))
        switch form {
        case .symbol(let atom, let isIdentifier):
            self = .symbol(text, atom, isIdentifier: isIdentifier)
        case .largeOperator(let takesLimits):
            self = .largeOperator(text, takesLimits: takesLimits)
        case .raised(let plain): self = .raised(plain)
        case .lowered(let plain): self = .lowered(plain)
        }
    }

    /// What the tables say of a character.
    private enum Form {
        case symbol(AtomClass, isIdentifier: Bool)
        case largeOperator(takesLimits: Bool)
        case raised(Unicode.Scalar)
        case lowered(Unicode.Scalar)
    }

    /// What the tables say of a character; the first that has it counts.
    private static func form(of scalar: Unicode.Scalar) -> Form? {
        var (low, high) = (0, table.count)
        while low < high {
            let middle = (low + high) / 2
            if table[middle].scalar < scalar { low = middle + 1 } else { high = middle }
        }
        return low < table.count && table[low].scalar == scalar ? table[low].form : nil
    }

    /// The characters in ascending order, and those of several tables in the tables' order.
    private static let table: [(scalar: Unicode.Scalar, order: Int, form: Form)] = {
        var table: [(scalar: Unicode.Scalar, order: Int, form: Form)] = []
        table.reserveCapacity(800)
        func add(_ text: String, _ form: Form) {
            for scalar in loneCharacters(in: text) { table.append((scalar, table.count, form)) }
        }
        for (text, atom) in signs { add(text, .symbol(atom, isIdentifier: false)) }
        for (atom, symbols) in SymbolTable.byClass {
            add(symbols, .symbol(atom, isIdentifier: atom == .ordinary))
        }
        add(SymbolTable.ordinarySigns, .symbol(.ordinary, isIdentifier: false))
        add(SymbolTable.limitOperators, .largeOperator(takesLimits: true))
        add(SymbolTable.integrals, .largeOperator(takesLimits: false))
        for (script, plain) in scripts(raised) {
            table.append((script, table.count, .raised(plain)))
        }
        for (script, plain) in scripts(lowered) {
            table.append((script, table.count, .lowered(plain)))
        }
        table.sort { ($0.scalar, $0.order) < ($1.scalar, $1.order) }
        return table
    }()

    /// The words of a table that are one character each, and that not of ASCII, as names are.
    private static func loneCharacters(in table: String) -> [Unicode.Scalar] {
        var found: [Unicode.Scalar] = []
        var lone: Unicode.Scalar?
        var isFirst = true
        for scalar in table.unicodeScalars {
            if scalar == " " || scalar == "\n" {
                if let lone { found.append(lone) }
                (lone, isFirst) = (nil, true)
            } else {
                lone = isFirst && !scalar.isASCII ? scalar : nil
                isFirst = false
            }
        }
        return lone.map { found + [$0] } ?? found
    }

    /// Signs that no command names, or that stand for another.
    private static let signs: [(String, AtomClass)] = [
        ("−", .binary), ("·", .binary), ("•", .binary), ("∕", .ordinary), ("⁄", .ordinary),
        ("‖", .ordinary), ("∥", .relation), ("∶", .relation), ("≝", .relation), ("≙", .relation),
        ("≟", .relation), ("≘", .relation), ("≚", .relation), ("≛", .relation), ("≞", .relation),
        ("⟂", .relation), ("′", .ordinary), ("″", .ordinary), ("‴", .ordinary), ("∎", .ordinary),
        ("∆", .ordinary), ("√", .ordinary), ("⟨", .opening), ("⟩", .closing), ("¡", .ordinary),
    ]

    private static func scripts(
        _ table: String
    ) -> [(script: Unicode.Scalar, plain: Unicode.Scalar)] {
        let scalars = Array(table.unicodeScalars.filter { $0 != " " && $0 != "\n" })
        return stride(from: 0, to: scalars.count - 1, by: 2).map { (scalars[$0], scalars[$0 + 1]) }
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
