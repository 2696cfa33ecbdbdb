import Information
import Numbers
import Script

/// Operators, by the rules that `Operators` has for quantities and measures.
extension PreparedFunctionReader {
    typealias Term = PreparedFunction.Term
    typealias Part = PreparedFunction.Part

    /// What an operator makes of its operands.
    mutating func arithmetic(_ expression: Expression, _ frame: Frame) -> Item? {
        switch expression.kind {
        case .percent(let inner):
            return item(inner, frame)?.number.map { term in
                .number(scaled(term, quotient(term.part, .constant(Number(100)))))
            }
        case .negation(let inner):
            return item(inner, frame)?.number.map { term in
                .number(scaled(term, folded(.negation(term.part), [term.part])))
            }
        case .sum(let first, let rest): return sum(first, rest, frame)
        case .product(let first, let rest): return product(first, rest, frame)
        case .power(let base, let exponent):
            guard let a = item(base, frame)?.plain, let b = item(exponent, frame)?.plain else {
                return nil
            }
            return .number(Term(power(a, b)))
        case .quantity(let inner, let word):
            guard let part = item(inner, frame)?.plain, let unit = InformationUnit(word: word.text)
            else { return nil }
            return .number(
                Term(product(part, .constant(unit.inNats)), dimension: 1, unit: unit))
        case .conversion(let inner, let word):
            guard let term = item(inner, frame)?.number, term.dimension != 0,
                let unit = InformationUnit(word: word.text)
            else { return nil }
            return .number(Term(term.part, dimension: term.dimension, unit: unit))
        case .conditional(let question, let then, let otherwise):
            return choice(question, then, otherwise, frame)
        case _: return nil
        }
    }

    private func scaled(_ term: Term, _ part: Part) -> Term {
        Term(part, dimension: term.dimension, unit: term.unit)
    }

    private mutating func choice(
        _ question: Expression, _ then: Expression, _ otherwise: Expression, _ frame: Frame
    ) -> Item? {
        guard let condition = condition(question, frame), let a = item(then, frame)?.number,
            let b = item(otherwise, frame)?.number, a.dimension == b.dimension, a.unit == b.unit
        else { return nil }
        return .number(scaled(a, .choice(condition, then: a.part, otherwise: b.part)))
    }

    private mutating func sum(
        _ first: Expression, _ rest: [Expression.Term<Expression.AdditiveOperator>], _ frame: Frame
    ) -> Item? {
        guard let start = item(first, frame) else { return nil }
        guard let head = start.number else { return mixture(start, rest, frame) }
        var terms = [head]
        for term in rest {
            guard let next = item(term.operand, frame)?.number, next.dimension == head.dimension
            else { return nil }
            let part =
                term.operator == .plus ? next.part : folded(.negation(next.part), [next.part])
            terms.append(scaled(next, part))
        }
        let parts = terms.map(\.part)
        let unit = terms.lazy.compactMap(\.unit).first
        return .number(Term(total(of: parts), dimension: head.dimension, unit: unit))
    }

    func total(of parts: [Part]) -> Part {
        let isConstant = parts.allSatisfy { $0.constant != nil }
        return isConstant ? folded(.sum(parts), parts) : .sum(parts.map(hastened))
    }

    /// `t * P + (1 - t) * Q`.
    private mutating func mixture(
        _ first: Item, _ rest: [Expression.Term<Expression.AdditiveOperator>], _ frame: Frame
    ) -> Item? {
        guard var parts = first.mixture else { return nil }
        for term in rest {
            guard term.operator == .plus, let more = item(term.operand, frame)?.mixture else {
                return nil
            }
            parts += more
        }
        return .distribution(.mixture(parts))
    }

    private mutating func product(
        _ first: Expression, _ rest: [Expression.Term<Expression.MultiplicativeOperator>],
        _ frame: Frame
    ) -> Item? {
        guard var result = item(first, frame) else { return nil }
        for term in rest {
            guard let next = item(term.operand, frame),
                let product = combined(result, term.operator, next)
            else { return nil }
            result = product
        }
        return result
    }

    private func combined(
        _ a: Item, _ symbol: Expression.MultiplicativeOperator, _ b: Item
    ) -> Item? {
        guard let left = a.number, let right = b.number else {
            guard symbol == .times, let weight = a.plain ?? b.plain,
                let distribution = a.distribution ?? b.distribution
            else { return nil }
            return .distribution(.mixture([(weight, distribution)]))
        }
        let unit = left.unit ?? right.unit
        return .number(
            symbol == .times
                ? Term(
                    product(left.part, right.part), dimension: left.dimension + right.dimension,
                    unit: unit)
                : Term(
                    quotient(left.part, right.part), dimension: left.dimension - right.dimension,
                    unit: unit))
    }

    private func product(_ a: Part, _ b: Part) -> Part {
        guard a.constant == nil || b.constant == nil else { return folded(.product(a, b), [a, b]) }
        return .product(hastened(a), hastened(b))
    }

    private func quotient(_ a: Part, _ b: Part) -> Part {
        guard a.constant == nil || b.constant == nil else {
            return folded(.quotient(a, b), [a, b])
        }
        return .quotient(hastened(a), hastened(b))
    }

    /// A power; one of a positive constant is an exponential, whose logarithm is worked out once.
    private func power(_ a: Part, _ b: Part) -> Part {
        guard isFast, b.constant == nil, let base = a.constant, base.sign == 1, base.isFinite,
            let logarithm = try? base.logarithm()
        else { return folded(.power(a, b), [a, b]) }
        let exponent = product(.constant(logarithm), b)
        return .mapped({ numbers throws(NumberError) in try numbers[0].exponential() }, [exponent])
    }

    /// A constant that is no fraction as its interval, where what it is combined with is one.
    private func hastened(_ part: Part) -> Part {
        guard isFast, let number = part.constant, number.exactValue == nil else { return part }
        return .constant(number.hastened)
    }
}

extension PreparedFunctionReader.Item {
    /// The distributions it weighs; a distribution that is summed weighs itself once.
    fileprivate var mixture:
        [(weight: PreparedFunction.Part, distribution: PreparedFunction.DistributionPart)]?
    {
        if case .distribution(.mixture(let parts)) = self { return parts }
        return distribution.map { [(.constant(.one), $0)] }
    }
}

/// Conditions.
extension PreparedFunctionReader {
    mutating func condition(
        _ expression: Expression, _ frame: Frame
    ) -> PreparedFunction.Condition? {
        switch expression.kind {
        case .comparison(let first, let rest): return comparison(first, rest, frame)
        case .conjunction(let parts): return conditions(parts, frame).map { .all($0) }
        case .disjunction(let parts): return conditions(parts, frame).map { .any($0) }
        case .not(let inner): return condition(inner, frame).map { .not($0) }
        case _: return nil
        }
    }

    private mutating func comparison(
        _ first: Expression, _ rest: [Expression.Term<Expression.ComparisonOperator>],
        _ frame: Frame
    ) -> PreparedFunction.Condition? {
        guard let start = item(first, frame)?.number else { return nil }
        var terms: [(Expression.ComparisonOperator, Part)] = []
        for term in rest {
            guard let next = item(term.operand, frame)?.number, next.dimension == start.dimension
            else { return nil }
            terms.append((term.operator, next.part))
        }
        return .comparison(start.part, terms)
    }

    private mutating func conditions(
        _ expressions: [Expression], _ frame: Frame
    ) -> [PreparedFunction.Condition]? {
        var conditions: [PreparedFunction.Condition] = []
        for expression in expressions {
            guard let condition = condition(expression, frame) else { return nil }
            conditions.append(condition)
        }
        return conditions
    }
}
