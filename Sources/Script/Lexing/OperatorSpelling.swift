/// A way to write an operator, in this language or in another.
struct OperatorSpelling: Sendable {
    /// The characters, after folding.
    let spelling: String
    /// What they mean; `nil` for what no operator of this language does.
    let meaning: Token.Kind?
    /// For the spelling of another tongue: what to write here.
    let advice: String?

    private init(_ spelling: String, _ meaning: Token.Kind?, advice: String? = nil) {
        self.spelling = spelling
        self.meaning = meaning
        self.advice = advice
    }

    private init(_ symbol: Symbol) { self.init(symbol.rawValue, .symbol(symbol)) }

    /// The spellings that may begin with a character; none stands after a beginning of itself.
    static func beginning(with first: Unicode.Scalar) -> [OperatorSpelling] {
        byFirst[index(of: first)]
    }

    /// The spellings by their first character; behind those of ASCII, all others together.
    private static let byFirst: [[OperatorSpelling]] = all.reduce(
        into: Array(repeating: [], count: 129)
    ) { table, spelling in
        guard let first = spelling.spelling.unicodeScalars.first else { return }
        table[index(of: first)].append(spelling)
    }

    private static func index(of first: Unicode.Scalar) -> Int { min(Int(first.value), 128) }

    private static let all: [OperatorSpelling] = [
        OperatorSpelling(.range),
        OperatorSpelling("..<", .symbol(.range), advice: "write 'a...b', which holds both ends"),
        OperatorSpelling("..", .symbol(.range), advice: "write '...'"),
        OperatorSpelling("…", .symbol(.range), advice: "write '...'"),
        OperatorSpelling("===", .symbol(.equal), advice: "write '=='"),
        OperatorSpelling("!==", .symbol(.notEqual), advice: "write '!='"),
        OperatorSpelling(.equal), OperatorSpelling(.notEqual),
        OperatorSpelling("≠", .symbol(.notEqual)),
        OperatorSpelling("<>", .symbol(.notEqual), advice: "write '!='"),
        OperatorSpelling(.lessOrEqual), OperatorSpelling("≤", .symbol(.lessOrEqual)),
        OperatorSpelling("=<", .symbol(.lessOrEqual), advice: "write '<='"),
        OperatorSpelling(.greaterOrEqual), OperatorSpelling("≥", .symbol(.greaterOrEqual)),
        OperatorSpelling(.arrow),
        OperatorSpelling("->", .symbol(.arrow), advice: "write '=>'"),
        OperatorSpelling("→", .symbol(.arrow), advice: "write '=>'"),
        OperatorSpelling("⇒", .symbol(.arrow), advice: "write '=>'"),
        OperatorSpelling(.approximately), OperatorSpelling("~=", .symbol(.approximately)),
        OperatorSpelling("&&", .keyword(.and), advice: "write 'and'"),
        OperatorSpelling("&", .keyword(.and), advice: "write 'and'"),
        OperatorSpelling("∧", .keyword(.and), advice: "write 'and'"),
        OperatorSpelling("∨", .keyword(.or), advice: "write 'or'"),
        OperatorSpelling("¬", .keyword(.not), advice: "write 'not'"),
        OperatorSpelling(.doubleBar), OperatorSpelling(.bar),
        OperatorSpelling(
            "|", .symbol(.bar), advice: "write '‖' or '||' between two distributions, else 'or'"),
        OperatorSpelling("**", .symbol(.power), advice: "write '^'"),
        OperatorSpelling("++", nil, advice: OperatorSpelling.constancy),
        OperatorSpelling("+=", nil, advice: OperatorSpelling.constancy),
        OperatorSpelling("-=", nil, advice: OperatorSpelling.constancy),
        OperatorSpelling("*=", nil, advice: OperatorSpelling.constancy),
        OperatorSpelling("/=", nil, advice: OperatorSpelling.constancy),
        OperatorSpelling("?", nil, advice: "write 'if c then a else b'"),
        OperatorSpelling("∞", .keyword(.inf)),
        OperatorSpelling(.plus), OperatorSpelling(.minus), OperatorSpelling(.times),
        OperatorSpelling(.divided), OperatorSpelling(.power), OperatorSpelling(.percent),
        OperatorSpelling(.less), OperatorSpelling(.greater), OperatorSpelling(.assignment),
        OperatorSpelling(.colonAssignment), OperatorSpelling(.colon), OperatorSpelling(.dot),
        OperatorSpelling(.comma),
    ]

    private static let constancy =
        "a name keeps its value: give the new value a name of its own, 'let y = x + 1'"
}
