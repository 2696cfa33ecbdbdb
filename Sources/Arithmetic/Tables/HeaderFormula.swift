/// A header that says how its column is worked out from others: `p × length`, `loss = -ln p`.
struct HeaderFormula {
    /// The formula, with a token that is not understood for each name of another column.
    private let tokens: [Token]
    /// The columns by the first byte of their names in the formula.
    private let symbols: [Int: Int]
    /// The formula as written, in pieces: text, or a column.
    private let pieces: [Piece]
    private let isFormula: Bool
    /// Whether the header has a name before the formula: `saved = before - after`.
    let isNamed: Bool
    /// Whether there is a quotient or logarithm in it, whose totals are no sums.
    let isQuotient: Bool

    private enum Piece {
        case text(String)
        case column(Int)
    }

    /// Reads the header of a column; `nil` where it is no formula of other headers.
    init?(_ column: Int, of headers: [NumericTable.Cell]) {
        let header = headers[column]
        guard header.tokens.contains(where: \.holdsOperation) else { return nil }
        let names = ColumnNames(headers, without: column)
        let found =
            header.isFormula
            ? names.symbols(in: header.tokens, of: header.text) : names.occurrences(in: header.text)
        guard !found.isEmpty else { return nil }
        let all =
            header.isFormula
            ? header.tokens
            : TextLexer.tokens(of: Array(header.text.utf8)[...], formulas: found.map(\.range))
        let equals = all.indices.filter { all[$0].relation != nil }
        guard equals.count <= 1, equals.allSatisfy({ all[$0].relation == .equal }) else {
            return nil
        }
        isNamed = equals.count == 1
        tokens = Array(all[(equals.first.map { $0 + 1 } ?? 0)...])
        guard let start = tokens.first?.range.lowerBound else { return nil }
        let used = found.filter { $0.range.lowerBound >= start }
        guard !used.isEmpty, tokens.contains(where: \.isOperation) else { return nil }
        symbols = Dictionary(
            used.map { ($0.range.lowerBound, $0.column) }, uniquingKeysWith: { first, _ in first })
        isFormula = header.isFormula
        pieces = HeaderFormula.pieces(of: Array(header.text.utf8), from: start, used)
        isQuotient = tokens.contains(where: \.isQuotient)
    }

    private static func pieces(
        of text: [UInt8], from start: Int, _ symbols: [ColumnNames.Occurrence]
    ) -> [Piece] {
        var pieces: [Piece] = []
        var offset = start
        for symbol in symbols where symbol.range.lowerBound >= offset {
            pieces.append(
                .text(String(decoding: text[offset..<symbol.range.lowerBound], as: UTF8.self)))
            pieces.append(.column(symbol.column))
            offset = symbol.range.upperBound
        }
        return pieces + [.text(String(decoding: text[min(offset, text.count)...], as: UTF8.self))]
    }

    /// The formula with the cells of a row in the place of the names; `nil` where one is no number.
    func calculation(_ row: [NumericTable.Cell]) -> Calculation? {
        guard symbols.values.allSatisfy({ row[$0].calculation != nil }) else { return nil }
        let replaced = tokens.map { $0.replacing { symbols[$0].map { row[$0].tokens } } }
        return SideParser.calculation(of: replaced[...], isFormula: isFormula)
    }

    /// The same as text.
    func text(_ row: [NumericTable.Cell]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .column(let column): row[column].operandText
            }
        }.joined().trimmed
    }

}

extension NumericTable.Cell {
    /// The text, in brackets where it is more than digits.
    fileprivate var operandText: String {
        number?.isNegative == false || text.allSatisfy(\.isNumber) ? text : "(\(text))"
    }
}

extension Token {
    /// The token with what stands for names put in.
    fileprivate func replacing(_ cell: (Int) -> [Token]?) -> Token {
        func replaced(_ tokens: [Token]) -> [Token] { tokens.map { $0.replacing(cell) } }
        let kind: Kind =
            switch kind {
            case .opaque: cell(range.lowerBound).map { .group($0) } ?? .opaque
            case .group(let inner): .group(replaced(inner))
            case .raised(let inner): .raised(replaced(inner))
            case .fraction(let above, let below): .fraction(replaced(above), replaced(below))
            case .binomial(let above, let below): .binomial(replaced(above), replaced(below))
            case .root(let inner, let index): .root(replaced(inner), index: index)
            case .number, .constant, .plus, .minus, .times, .divide, .caret, .bang, .percent,
                .opening, .closing, .bar, .function, .relation, .separator, .dots, .word:
                kind
            }
        return Token(kind: kind, range: range, isSpaced: isSpaced)
    }

    /// Whether something is worked out by it, or in it.
    fileprivate var holdsOperation: Bool {
        switch kind {
        case .group(let inner): inner.contains(where: \.holdsOperation)
        case .number, .constant, .plus, .minus, .times, .divide, .caret, .raised, .bang, .percent,
            .opening, .closing, .bar, .fraction, .binomial, .root, .function, .relation, .separator,
            .dots, .word, .opaque:
            isOperation
        }
    }

    /// Whether something is worked out by it.
    fileprivate var isOperation: Bool {
        switch kind {
        case .plus, .minus, .times, .divide, .caret, .raised, .fraction, .root, .function: true
        case .number, .constant, .bang, .percent, .opening, .closing, .bar, .group, .binomial,
            .relation, .separator, .dots, .word, .opaque:
            false
        }
    }

    /// Whether its value for a sum is not the sum of its values.
    fileprivate var isQuotient: Bool {
        switch kind {
        case .divide, .fraction, .root, .function, .caret, .raised: true
        case .number, .constant, .plus, .minus, .times, .bang, .percent, .opening, .closing, .bar,
            .group, .binomial, .relation, .separator, .dots, .word, .opaque:
            false
        }
    }
}
