import Diagnostics

extension ScriptParser {
    /// Reads an operand of operators that bind no looser than some.
    mutating func operand(within loosest: Precedence) throws(Unreadable) -> Subtree {
        guard isNext(.not), loosest <= .denial else { return try prefix() }
        let start = offset
        advance()
        try descend()
        defer { depth -= 1 }
        let denied = try infix(from: .denial)
        return try node(.not(denied.expression), from: start, over: denied.height)
    }

    /// Reads a value that may have signs before it.
    mutating func prefix() throws(Unreadable) -> Subtree {
        passPlusSigns()
        let start = offset
        guard take(.minus) else { return try power() }
        try descend()
        defer { depth -= 1 }
        let negated = try prefix()
        return try node(.negation(negated.expression), from: start, over: negated.height)
    }

    /// Reads a value that may be raised to a power, whose exponent may have signs.
    private mutating func power() throws(Unreadable) -> Subtree {
        let start = offset
        let base = try postfix()
        guard take(.power) else { return base }
        try descend()
        defer { depth -= 1 }
        let exponent = try prefix()
        return try node(
            .power(base: base.expression, exponent: exponent.expression), from: start,
            over: max(base.height, exponent.height))
    }

    private mutating func passPlusSigns() {
        guard isNext(.plus) else { return }
        let start = current.range
        while take(.plus) {}
        if current.beginsOperand {
            report("a value has no sign '+'", at: start, hint: "leave '+' out")
        }
    }

    /// Reports quotients of numerals that are followed by a unit, as in `1/3 nats`, where the
    /// unit would belong to the divisor.
    mutating func reportFractionsOfUnits(
        _ first: Expression, _ rest: [Expression.Term<Expression.MultiplicativeOperator>]
    ) {
        var dividend = first
        for term in rest {
            defer { dividend = term.operand }
            guard term.operator == .divided, dividend.isNumeral,
                case .quantity(let divisor, let unit) = term.operand.kind, divisor.isNumeral
            else { continue }
            let place = SourcePlace(
                in: unit.place.source,
                bytes: dividend.place.bytes.lowerBound..<term.operand.place.bytes.upperBound)
            let fraction = "\(dividend.source)/\(divisor.source)"
            diagnostics.append(
                Diagnostic(
                    .error, "the unit belongs to '\(divisor.source)' alone here", at: place,
                    hint: "write '(\(fraction)) \(unit.text)'"))
        }
    }
}

extension Expression {
    /// Whether the expression is a numeral, perhaps with signs or a per cent sign.
    fileprivate var isNumeral: Bool {
        var expression = self
        while true {
            switch expression.kind {
            case .number: return true
            case .percent(let inner), .negation(let inner): expression = inner
            case .infinity, .boolean, .text, .name, .list, .map, .comprehension, .range, .not, .sum,
                .product, .power, .comparison, .conjunction, .disjunction, .conditional, .lambda,
                .call, .index, .quantity, .conversion:
                return false
            }
        }
    }
}
