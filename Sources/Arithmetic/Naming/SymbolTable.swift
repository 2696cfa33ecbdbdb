import Numbers

/// The symbols that closed expressions define under one heading: `H(D) = -0.9 \log_2 0.9 - …`.
///
/// Where a symbol is used further down, `H(D) - H(D|A) = 0.247` or `H(D) \approx 0.47`, its
/// expression is put in. A symbol bound to two values is not used.
struct SymbolTable {
    /// What a symbol stands for.
    private struct Definition {
        /// The expression, with those of other symbols put in.
        let tokens: [Token]
        let value: ValueRange
        let size: Int
    }

    /// The definitions; `nil` for a symbol that is bound twice.
    private var definitions: [String: Definition?] = [:]

    /// An expression with more tokens is not put in.
    private static let greatestSize = 400

    /// Begins anew, under another heading.
    mutating func clear() { definitions = [:] }

    /// Does not use some symbols any more.
    mutating func forget(_ symbols: Set<String>) {
        for symbol in symbols { definitions[symbol] = .some(nil) }
    }

    // MARK: Putting in

    /// The tokens with the expressions of known symbols in their places, and which symbols those are;
    /// `nil` where there are none.
    func substituting(
        _ tokens: [Token], of text: ChainText
    ) -> (tokens: [Token], symbols: Set<String>)? {
        guard definitions.contains(where: { $0.value != nil }) else { return nil }
        var result: [Token] = []
        var used: Set<String> = []
        var index = 0
        while index < tokens.count {
            guard let symbol = Symbol(tokens, at: index, isFormula: text.isFormula),
                let name = symbol.name(text),
                case .some(.some(let definition)) = definitions[name],
                !isDefinition(of: symbol, tokens)
            else {
                result.append(tokens[index])
                index += 1
                continue
            }
            used.insert(name)
            result.append(
                Token(
                    kind: .group(definition.tokens), range: symbol.range,
                    isSpaced: tokens[index].isSpaced))
            index = symbol.tokens.upperBound
        }
        return used.isEmpty ? nil : (result, used)
    }

    /// Whether a symbol is all of a side, and a number alone is not the side behind it: then it is
    /// defined there, or nothing new is said.
    private func isDefinition(of symbol: Symbol, _ tokens: [Token]) -> Bool {
        let (start, end) = (symbol.tokens.lowerBound, symbol.tokens.upperBound)
        guard end < tokens.count, tokens[end].relation != nil,
            start == 0 || !tokens[start - 1].isOperator
        else { return false }
        var next = end + 1
        if next < tokens.count, case .minus = tokens[next].kind { next += 1 }
        guard next < tokens.count, tokens[next].isNumber, symbol.isApplied else { return true }
        return next + 1 < tokens.count && !tokens[next + 1].endsSide
    }

    // MARK: Defining

    /// Takes note of the symbols that are defined in some tokens.
    mutating func note(_ tokens: [Token], of text: ChainText) {
        var index = 0
        var depth = 0
        while index < tokens.count {
            switch tokens[index].kind {
            case .opening: depth += 1
            case .closing: depth -= 1
            case _: break
            }
            if depth == 0, index == 0 || tokens[index - 1].endsSide,
                let symbol = Symbol(tokens, at: index, isFormula: text.isFormula)
            {
                index = symbol.tokens.upperBound
                note(symbol, tokens, text)
            } else {
                index += 1
            }
        }
    }

    private mutating func note(_ symbol: Symbol, _ tokens: [Token], _ text: ChainText) {
        let sign = symbol.tokens.upperBound
        guard sign < tokens.count, tokens[sign].relation?.isEquality == true else { return }
        let rest = tokens[(sign + 1)...].prefix(SymbolTable.greatestSize)
        let side = rest.prefix { !$0.endsSide }
        let size = side.reduce(0) { $0 + $1.size }
        guard !side.isEmpty, size <= SymbolTable.greatestSize,
            let calculation = SideParser.calculation(of: side, isFormula: text.isFormula),
            calculation.loneNumber == nil,
            let value = calculation.printedValue(base: .natural), let name = symbol.name(text)
        else { return }
        guard let known = definitions[name] else {
            definitions[name] = Definition(tokens: Array(side), value: value, size: size)
            return
        }
        if let known, !known.value.isDisjoint(from: value) { return }
        definitions[name] = .some(nil)
    }
}

/// A name where it stands in a formula, with what is in brackets behind it: `H(D|A)`, `p_1`.
private struct Symbol {
    /// The indices of its tokens.
    let tokens: Range<Int>
    /// The bytes of the text it is read from.
    let range: Range<Int>
    /// Whether brackets stand behind the name.
    let isApplied: Bool

    /// What is in its brackets is no longer.
    private static let greatestLength = 24

    init?(_ tokens: [Token], at start: Int, isFormula: Bool) {
        switch tokens[start].kind {
        case .opaque where isFormula: break
        case .word where !isFormula: break
        case _: return nil
        }
        var end = start + 1
        if end < tokens.endIndex, case .opening("(") = tokens[end].kind, !tokens[end].isSpaced {
            var depth = 0
            repeat {
                guard end < tokens.endIndex, end - start <= Symbol.greatestLength else {
                    return nil
                }
                if case .opening = tokens[end].kind { depth += 1 }
                if case .closing = tokens[end].kind { depth -= 1 }
                if tokens[end].relation != nil { return nil }
                end += 1
            } while depth > 0
        }
        isApplied = end > start + 1
        guard isFormula || isApplied else { return nil }
        self.tokens = start..<end
        range =
            tokens[start].range
            .lowerBound..<max(
                tokens[end - 1].range.upperBound, tokens[start].range.lowerBound)
        guard range.count <= 200 else { return nil }
    }

    /// The name in one form, however it is set; `nil` for what is no name.
    func name(_ text: ChainText) -> String? {
        let bytes = Array(text.string(range).utf8)
        let notation = NotationLexer.tokens(of: bytes[...], formulas: [0..<bytes.count])
        guard let first = notation.first?.word, !first.isEmpty,
            notation.allSatisfy({ $0.sign != NotationToken.unknown })
        else { return nil }
        return notation.map(\.text).joined(separator: " ")
    }
}

extension NotationToken {
    /// What tells it from others.
    fileprivate var text: String {
        switch kind {
        case .word(let word): word
        case .number(let number): number.digits
        case .sign(let sign): String(sign)
        }
    }
}

extension Token {
    /// Whether no side goes over it.
    fileprivate var endsSide: Bool { relation != nil || isSeparator || isWord }

    /// How many tokens it holds.
    fileprivate var size: Int {
        switch kind {
        case .group(let inner), .raised(let inner): inner.reduce(1) { $0 + $1.size }
        case .root(let inner, let index): (inner + (index ?? [])).reduce(1) { $0 + $1.size }
        case .fraction(let above, let below), .binomial(let above, let below):
            (above + below).reduce(1) { $0 + $1.size }
        case .number, .constant, .plus, .minus, .times, .divide, .caret, .bang, .percent, .opening,
            .closing, .bar, .function, .relation, .separator, .dots, .word, .opaque:
            1
        }
    }
}

extension JudgedRelation {
    /// Whether a finding may be a misprint of the value, and not another value that the symbols have
    /// taken on in the meantime.
    var mayBeMisprint: Bool {
        guard outcome == .arithmetic else { return true }
        guard let value = value?.exactValue, let number = PrintedNumber(digits: printed.unsigned),
            number.significantDigits >= 3
        else { return false }
        let gap = (value.magnitude - number.value).magnitude
        return gap <= value.magnitude * Rational(1, 10)
            || printed.unsigned.filter(\.isNumber).sorted()
                == (expected ?? "").unsigned.filter(\.isNumber).sorted()
    }
}

extension String {
    /// The digits without a sign before them.
    fileprivate var unsigned: String { String(drop { $0 == "-" || $0 == "−" || $0 == " " }) }
}
