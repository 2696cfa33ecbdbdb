import Diagnostics

extension ScriptParser {
    /// Reads a chain of operators that bind no looser than some, and their operands.
    mutating func infix(from loosest: Precedence) throws(Unreadable) -> Subtree {
        let start = offset
        var left = try operand(within: loosest)
        while let precedence = Precedence(infix: current.kind, barSeparates: barSeparates),
            precedence >= loosest
        {
            left = try chain(of: precedence, from: start, left)
        }
        return left
    }

    /// Reads operators of one precedence and their right operands, as one flat expression.
    private mutating func chain(
        of precedence: Precedence, from start: Int, _ first: Subtree
    ) throws(Unreadable) -> Subtree {
        switch precedence {
        case .disjunction:
            let (all, height) = try operands(of: .disjunction, after: first)
            return try node(.disjunction(all), from: start, over: height)
        case .conjunction:
            let (all, height) = try operands(of: .conjunction, after: first)
            return try node(.conjunction(all), from: start, over: height)
        case .comparison: return try comparison(from: start, first)
        case .conversion: return try conversion(from: start, first)
        case .range: return try range(from: start, first)
        case .sum:
            let (rest, height) = try terms(of: .sum, after: first) {
                Expression.AdditiveOperator($0)
            }
            return try node(
                .sum(first: first.expression, rest: rest), from: start, over: height)
        case .product: return try product(from: start, first)
        case .denial: return first
        }
    }

    /// Reads the operand to the right of an operator.
    private mutating func rightOperand(of precedence: Precedence) throws(Unreadable) -> Subtree {
        try descend()
        defer { depth -= 1 }
        guard let tighter = precedence.ofRightOperand else { return try prefix() }
        return try infix(from: tighter)
    }

    /// Reads what follows the first operand of `or` or `and`.
    private mutating func operands(
        of precedence: Precedence, after first: Subtree
    ) throws(Unreadable) -> (all: [Expression], height: Int) {
        var all = [first.expression]
        var height = first.height
        while Precedence(infix: current.kind, barSeparates: barSeparates) == precedence {
            if isNext(.doubleBar) {
                report(
                    "'||' stands only between the arguments of a call", at: current.range,
                    hint: "write 'or'")
            }
            advance()
            let operand = try rightOperand(of: precedence)
            all.append(operand.expression)
            height = max(height, operand.height)
        }
        return (all, height)
    }

    /// Reads operators of one precedence, each with its right operand.
    private mutating func terms<Operator: Sendable>(
        of precedence: Precedence, after first: Subtree,
        by operator: (Token.Kind) -> Operator?
    ) throws(Unreadable) -> (rest: [Expression.Term<Operator>], height: Int) {
        var rest: [Expression.Term<Operator>] = []
        var height = first.height
        while let found = `operator`(current.kind) {
            if isNext(.assignment) { reportSingleEquals() }
            let place = place
            advance()
            let operand = try rightOperand(of: precedence)
            rest.append(Expression.Term(found, at: place, operand.expression))
            height = max(height, operand.height)
        }
        return (rest, height)
    }

    private mutating func comparison(
        from start: Int, _ first: Subtree
    ) throws(Unreadable) -> Subtree {
        let (rest, height) = try terms(of: .comparison, after: first) {
            Expression.ComparisonOperator($0)
        }
        return try node(.comparison(first: first.expression, rest: rest), from: start, over: height)
    }

    private mutating func reportSingleEquals() {
        let mayDefine =
            tokens[statementStart].kind.isName && previous?.kind == .symbol(.closeParenthesis)
        report(
            "'=' does not compare", at: current.range,
            hint: mayDefine ? "write '==', or 'func f(x) = …' for a function" : "write '=='")
    }

    private mutating func conversion(
        from start: Int, _ first: Subtree
    ) throws(Unreadable) -> Subtree {
        advance()
        let unit = try expectName(
            "a unit word after 'in'",
            hint: isNext(.openBracket) ? "'x in xs' is 'xs.contains(x)'" : nil)
        return try node(.conversion(first.expression, unit: unit), from: start, over: first.height)
    }

    private mutating func range(from start: Int, _ lower: Subtree) throws(Unreadable) -> Subtree {
        advance()
        let upper = try rightOperand(of: .range)
        if isNext(.range) {
            throw mistake("a range has two ends", at: current.range, hint: "write 'a...b'")
        }
        return try node(
            .range(lower: lower.expression, upper: upper.expression), from: start,
            over: max(lower.height, upper.height))
    }

    private mutating func product(from start: Int, _ first: Subtree) throws(Unreadable) -> Subtree {
        let (rest, height) = try terms(of: .product, after: first) {
            Expression.MultiplicativeOperator($0)
        }
        reportFractionsOfUnits(first.expression, rest)
        return try node(.product(first: first.expression, rest: rest), from: start, over: height)
    }
}
