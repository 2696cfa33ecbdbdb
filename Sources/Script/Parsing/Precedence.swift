/// How tightly an operator binds, the loosest first.
enum Precedence: Int, Comparable, Sendable {
    case disjunction, conjunction, denial, comparison, conversion, range, sum, product

    static func < (a: Precedence, b: Precedence) -> Bool { a.rawValue < b.rawValue }

    /// How tightly an operator binds that stands between two values; `nil` for what does not.
    init?(infix kind: Token.Kind, barSeparates: Bool) {
        switch kind {
        case .symbol(let symbol):
            guard let precedence = Precedence(symbol, barSeparates: barSeparates) else {
                return nil
            }
            self = precedence
        case .keyword(.or): self = .disjunction
        case .keyword(.and): self = .conjunction
        case .keyword(.in): self = .conversion
        case .keyword, .numeral, .name, .textStart, .textPiece, .interpolationStart,
            .interpolationEnd, .textEnd, .format, .printed, .unreadable, .end:
            return nil
        }
    }

    private init?(_ symbol: Symbol, barSeparates: Bool) {
        switch symbol {
        case .doubleBar where !barSeparates: self = .disjunction
        case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .assignment:
            self = .comparison
        case .range: self = .range
        case .plus, .minus: self = .sum
        case .times, .divided: self = .product
        case .power, .percent, .approximately, .colonAssignment, .arrow, .bar, .doubleBar, .dot,
            .comma, .colon, .openParenthesis, .closeParenthesis, .openBracket, .closeBracket:
            return nil
        }
    }

    /// The loosest operators that may stand in the right operand of one of these.
    var ofRightOperand: Precedence? { Precedence(rawValue: rawValue + 1) }
}

extension Expression.AdditiveOperator {
    /// The operator that a token is.
    init?(_ kind: Token.Kind) {
        guard case .symbol(let symbol) = kind else { return nil }
        self.init(rawValue: symbol.rawValue)
    }
}

extension Expression.MultiplicativeOperator {
    /// The operator that a token is.
    init?(_ kind: Token.Kind) {
        guard case .symbol(let symbol) = kind else { return nil }
        self.init(rawValue: symbol.rawValue)
    }
}

extension Expression.ComparisonOperator {
    /// The operator that a token is; a single `=` compares too, and is reported elsewhere.
    init?(_ kind: Token.Kind) {
        guard case .symbol(let symbol) = kind else { return nil }
        self.init(rawValue: symbol == .assignment ? "==" : symbol.rawValue)
    }
}
