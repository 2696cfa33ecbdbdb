import Numbers

/// Reads tokens as one side of a chain: the whole of them, or nothing.
struct SideParser {
    let isFormula: Bool
    var numbers: [PrintedNumber] = []
    var hasFreeLogarithm = false
    var hasFunction = false
    var hasConstant = false
    var depth = 0
    var tokens: ArraySlice<Token>

    /// Brackets and scripts nest no deeper.
    private static let greatestDepth = 48
    /// A side has no more tokens.
    private static let greatestLength = 4000

    private init(_ tokens: ArraySlice<Token>, isFormula: Bool) {
        self.tokens = tokens
        self.isFormula = isFormula
    }

    /// The computation that tokens write; `nil` when they write anything else.
    static func calculation(of tokens: ArraySlice<Token>, isFormula: Bool) -> Calculation? {
        guard !tokens.isEmpty, tokens.count <= greatestLength else { return nil }
        var parser = SideParser(tokens, isFormula: isFormula)
        guard let expression = parser.sum(), parser.tokens.isEmpty else { return nil }
        return Calculation(
            expression: expression, numbers: parser.numbers,
            hasFreeLogarithm: parser.hasFreeLogarithm, hasFunction: parser.hasFunction,
            hasConstant: parser.hasConstant)
    }

    var next: Token.Kind? { tokens.first?.kind }

    mutating func advance() { tokens = tokens.dropFirst() }

    /// What some tokens write that stand in braces of their own.
    mutating func nested(_ inner: [Token]) -> Expression? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= SideParser.greatestDepth else { return nil }
        let outer = tokens
        tokens = inner[...]
        defer { tokens = outer }
        guard let expression = sum(), tokens.isEmpty else { return nil }
        return expression
    }

    // MARK: Sums and products

    mutating func sum() -> Expression? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= SideParser.greatestDepth else { return nil }
        // Most sides are one term, which needs no list.
        var terms: [(isNegative: Bool, term: Expression)] = []
        var percents = 0
        var isNegative = false
        if case .minus? = next {
            isNegative = true
            advance()
        } else if case .plus? = next {
            advance()
        }
        while true {
            guard let term = product() else { return nil }
            let sign = sign
            if sign == nil, terms.isEmpty, !isNegative { return term }
            terms.append((isNegative, term))
            if isPercent(term) { percents += 1 }
            guard let sign else {
                // 5 − 10 % may mean ten per cent of the five.
                let isClear = percents == 0 || terms.count == 1 || percents == terms.count
                return isClear ? .sum(terms) : nil
            }
            isNegative = sign == .minus
            advance()
        }
    }

    /// A sign between terms.
    private enum Sign {
        case plus, minus
    }

    /// The sign that is next, if one is.
    private var sign: Sign? {
        switch next {
        case .plus?: .plus
        case .minus?: .minus
        case _: nil
        }
    }

    func isPercent(_ term: Expression) -> Bool {
        if case .number(let index) = term { numbers[index].isPercent } else { false }
    }

    mutating func product() -> Expression? {
        guard let first = scientific(first: true) else { return nil }
        // Most products are one factor, which needs no list.
        var others: [(isDivisor: Bool, factor: Expression)] = []
        while let kind = next {
            var isDivisor = false
            switch kind {
            case .times: advance()
            case .divide:
                isDivisor = true
                advance()
            case .constant, .function, .group, .fraction, .binomial, .root, .opening, .bar:
                // What is written side by side behind a slash may belong below it.
                guard isJuxtaposed(others.last ?? (false, first)) else {
                    if case .bar = kind { return product(of: first, others) }
                    return nil
                }
            case _: return product(of: first, others)
            }
            guard let factor = isDivisor ? signed() : scientific(first: false) else { return nil }
            others.append((isDivisor, factor))
        }
        return product(of: first, others)
    }

    private func product(
        of first: Expression, _ others: [(isDivisor: Bool, factor: Expression)]
    ) -> Expression { others.isEmpty ? first : .product([(false, first)] + others) }

    /// Whether what is next is a factor though no sign stands between it and the last one.
    private func isJuxtaposed(_ last: (isDivisor: Bool, factor: Expression)) -> Bool {
        guard let token = tokens.first, !last.isDivisor else { return false }
        switch token.kind {
        case .bar: return false
        case .opening(let bracket):
            guard bracket == "(" || isFormula && bracket == "[" else { return false }
            return isFormula || !token.isSpaced
        case .fraction:
            // 1½ is written like 1·½.
            if case .number(let index) = last.factor { return !numbers[index].isWhole }
            return true
        case .constant, .function, .root, .binomial, .group: return true
        case .number, .plus, .minus, .times, .divide, .caret, .raised, .bang, .percent, .closing,
            .relation, .separator, .dots, .word, .opaque:
            return false
        }
    }

    /// A factor; digits times a power of ten are one number.
    mutating func scientific(first: Bool) -> Expression? {
        guard let factor = signed() else { return nil }
        guard first, case .number(let index) = factor, !numbers[index].isPercent,
            case .times? = next, tokens.count >= 3,
            case .number(let ten) = tokens[tokens.startIndex + 1].kind, ten.value == 10,
            ten.isWhole
        else { return factor }
        let rest = tokens.dropFirst(2)
        var exponent: Int?
        var length = 1
        if case .raised(let raised)? = rest.first?.kind {
            exponent = SideParser.integer(raised[...])
        }
        if case .caret? = rest.first?.kind {
            let raised = rest.dropFirst().prefix(2)
            let isSigned = if case .minus? = raised.first?.kind { true } else { false }
            length = isSigned ? 3 : 2
            exponent = SideParser.integer(raised.prefix(length - 1))
            if case .raised? = rest.dropFirst(length).first?.kind { return factor }
        }
        guard let exponent, let scaled = numbers[index].scaled(byPowerOfTen: exponent) else {
            return factor
        }
        numbers[index] = scaled
        numbers[index].isScientific = true
        tokens = rest.dropFirst(length)
        return factor
    }

    /// The small integer that tokens write.
    static func integer(_ tokens: ArraySlice<Token>) -> Int? {
        var tokens = tokens
        if tokens.count == 1, case .group(let inner)? = tokens.first?.kind { tokens = inner[...] }
        var sign = 1
        if case .minus? = tokens.first?.kind {
            sign = -1
            tokens = tokens.dropFirst()
        }
        guard tokens.count == 1, case .number(let number)? = tokens.first?.kind, number.isWhole,
            let value = number.value.int, value <= 400
        else { return nil }
        return sign * value
    }

    /// A factor with a sign: `3 × −2`.
    mutating func signed() -> Expression? {
        if case .minus? = next {
            advance()
            return postfixed().map { .sum([(true, $0)]) }
        }
        return postfixed()
    }
}

extension Token {
    /// Whether an operand may begin with it.
    var startsOperand: Bool {
        switch kind {
        case .number, .constant, .opening, .bar, .group, .fraction, .binomial, .root, .function,
            .opaque:
            true
        case .plus, .minus, .times, .divide, .caret, .raised, .bang, .percent, .closing, .relation,
            .separator, .dots, .word:
            false
        }
    }
}
