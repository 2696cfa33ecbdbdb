import Numbers

extension SideParser {
    /// A factor with what stands behind it: powers, factorials, per cent signs.
    mutating func postfixed() -> Expression? {
        guard var expression = primary() else { return nil }
        var powers = 0
        while let kind = next {
            switch kind {
            case .raised(let raised):
                advance()
                guard let exponent = nested(raised) else { return nil }
                expression = .power(expression, exponent)
                powers += 1
            case .caret:
                advance()
                guard let exponent = signedPrimary() else { return nil }
                expression = .power(expression, exponent)
                powers += 1
            case .bang:
                advance()
                expression = .factorial(expression)
                hasFunction = true
            case .percent:
                guard case .number(let index) = expression, !numbers[index].isPercent,
                    let percent = numbers[index].percent,
                    tokens.dropFirst().first?.startsOperand != true
                else { return nil }
                numbers[index] = percent
                advance()
            case .dots:
                guard case .number(let index) = expression, numbers[index].places > 0,
                    !numbers[index].isPrefix
                else { return nil }
                numbers[index].isPrefix = true
                advance()
            case .number, .constant, .plus, .minus, .times, .divide, .opening, .closing, .bar,
                .group,
                .fraction, .binomial, .root, .function, .relation, .separator, .word, .opaque:
                return expression
            }
            // 2^3^2 is read in two ways.
            guard powers <= 1 else { return nil }
        }
        return expression
    }

    private mutating func signedPrimary() -> Expression? {
        guard case .minus? = next else { return primary() }
        advance()
        return primary().map { .sum([(true, $0)]) }
    }

    private mutating func primary() -> Expression? {
        guard let kind = next else { return nil }
        advance()
        switch kind {
        case .number(let number):
            numbers.append(number)
            return .number(numbers.count - 1)
        case .constant(let constant):
            hasConstant = true
            return .constant(constant)
        case .opening(let bracket): return bracketed(bracket)
        case .bar: return bracketed("|").map { .magnitude($0) }
        case .group(let inner): return nested(inner)
        case .fraction(let above, let below):
            guard let above = nested(above), let below = nested(below) else { return nil }
            return .product([(false, above), (true, below)])
        case .binomial(let above, let below):
            guard let above = nested(above), let below = nested(below) else { return nil }
            hasFunction = true
            return .binomial(above, below)
        case .root(let radicand, let index):
            hasFunction = true
            let degree = index.map { SideParser.integer($0[...]) ?? 0 } ?? 2
            guard (2...64).contains(degree) else { return nil }
            return nested(radicand).map { .root($0, degree: degree) }
        case .function(let function):
            hasFunction = true
            return applied(function)
        case .plus, .minus, .times, .divide, .caret, .raised, .bang, .percent, .closing, .relation,
            .separator, .dots, .word, .opaque:
            return nil
        }
    }

    private mutating func bracketed(_ bracket: Character) -> Expression? {
        guard let inner = sum() else { return nil }
        switch next {
        case .closing(let closing)? where closing == bracket: break
        case .bar? where bracket == "|": break
        case _: return nil
        }
        advance()
        return inner
    }

    private mutating func applied(_ function: Token.Function) -> Expression? {
        var base = Expression.LogarithmBase.natural
        if case .logarithm(let written) = function {
            if let written {
                guard let number = nested(written) else { return nil }
                base = .number(number)
            } else {
                base = .free
                hasFreeLogarithm = true
            }
        }
        guard let argument = argument() else { return nil }
        switch function {
        case .naturalLogarithm, .logarithm: return .logarithm(argument, base: base)
        case .exponential: return .exponential(argument)
        case .squareRoot: return .root(argument, degree: 2)
        case .magnitude: return .magnitude(argument)
        }
    }

    /// What a function is applied to: what stands in brackets, or one factor where nothing behind it
    /// could belong to it too.
    private mutating func argument() -> Expression? {
        let isBracketed: Bool
        switch next {
        case .opening?: isBracketed = true
        case .group?, .fraction?, .root?, .binomial?, .number?, .constant?: isBracketed = false
        case _: return nil
        }
        guard isBracketed else {
            guard let factor = postfixed() else { return nil }
            switch next {
            case .times?, .divide?, .opening?, .number?: return nil
            case _: return factor
            }
        }
        guard let inner = primary() else { return nil }
        switch next {
        case .raised?, .caret?, .bang?: return nil
        case _: return inner
        }
    }
}
