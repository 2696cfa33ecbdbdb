import Formulas

/// Divides a parsed formula into tokens.
struct FormulaTokens {
    private(set) var tokens: [Token] = []
    /// What stands above or below braces with the number that is their label: sides and relation.
    private(set) var labelled: [[Token]] = []
    private var isSpaced = false

    private init() {}

    /// Divides some nodes.
    init(_ nodes: [FormulaNode]) { read(nodes) }

    /// The tokens of some nodes.
    static func tokens(of nodes: [FormulaNode]) -> [Token] {
        var reader = FormulaTokens()
        reader.read(nodes)
        return reader.tokens
    }

    private static func tokens(of node: FormulaNode) -> [Token] {
        if case .group(let inner) = node.kind { return tokens(of: inner) }
        return tokens(of: [node])
    }

    private mutating func add(_ kind: Token.Kind, _ range: Range<Int>) {
        tokens.append(Token(kind: kind, range: range, isSpaced: isSpaced))
        isSpaced = false
    }

    private mutating func read(_ nodes: [FormulaNode]) {
        if tokens.isEmpty { tokens.reserveCapacity(nodes.count) }
        var index = 0
        while index < nodes.count {
            if case .number(let digits, _) = nodes[index].kind {
                index = readNumber(digits, at: index, of: nodes)
            } else if let word = FormulaNode.word(of: nodes[index...]) {
                let last = index + word.count - 1
                add(.word(word), nodes[index].range.lowerBound..<nodes[last].range.upperBound)
                index = last + 1
            } else if nodes[index].isFullStop, nodes[(index + 1)...].allSatisfy(\.isBlank) {
                add(.separator, nodes[index].range)
                index += 1
            } else if nodes[index].isLetterE, case .constant(.pi)? = tokens.last?.kind {
                add(.constant(.e), nodes[index].range)
                index += 1
            } else {
                read(nodes[index])
                index += 1
            }
        }
    }

    /// Reads a number with the groups of thousands behind it; the index of what follows.
    private mutating func readNumber(
        _ first: String, at start: Int, of nodes: [FormulaNode]
    ) -> Int {
        let comma = UInt8(ascii: ",")
        let mayHaveGroups =
            first.utf8.contains { $0 == comma } || first.utf8.first == UInt8(ascii: ".")
            || start + 1 < nodes.count && nodes[start + 1].isComma
        guard mayHaveGroups else {
            read(nodes[start])
            return start + 1
        }
        var groups =
            first.utf8.contains(UInt8(ascii: ","))
            ? first.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            : [first]
        var index = start + 1
        while index + 1 < nodes.count, nodes[index].isComma,
            case .number(let digits, _) = nodes[index + 1].kind,
            nodes[index].range.lowerBound == nodes[index - 1].range.upperBound,
            nodes[index + 1].range.lowerBound == nodes[index].range.upperBound,
            groups.last?.contains(".") != true
        {
            groups.append(digits)
            index += 2
        }
        let range = nodes[start].range.lowerBound..<nodes[index - 1].range.upperBound
        let isGrouped =
            groups.count == 1
            || groups.enumerated().allSatisfy { position, group in
                let whole = group.prefix { $0 != "." }.utf8.count
                return position == 0
                    ? (1...3).contains(whole) && !group.hasPrefix("0") : whole == 3
            }
        var digits = groups.joined()
        if digits.hasPrefix(".") { digits = "0" + digits }
        guard isGrouped, let number = PrintedNumber(digits: digits) else {
            add(.opaque, range)
            return index
        }
        add(.number(number), range)
        return index
    }

    private mutating func read(_ node: FormulaNode) {
        let range = node.range
        switch node.kind {
        case .symbol(let symbol):
            add(Token.Kind(formulaSymbol: symbol), range)
        case .delimiter(let text, _, _): add(Token.Kind(delimiter: text), range)
        case .number(let digits, _):
            add(PrintedNumber(digits: digits).map { .number($0) } ?? .opaque, range)
        case .function(let name, _): add(Token.Kind(formulaFunction: name), range)
        case .group(let inner): readGroup(inner, range)
        case .classed(_, _, let inner), .styled(_, let inner), .link(_, let inner): read(inner)
        case .enclosed(let enclosure, let inner):
            switch enclosure {
            case .boxed, .box: read(inner)
            case .cancel, .backCancel, .crossCancel, .strikeOut, .phase, .actuarial:
                add(.opaque, range)
            }
        case .scripts(let scripts): read(scripts, range)
        case .fraction(let fraction): read(fraction, range)
        case .root(let radicand, let index):
            add(
                .root(
                    FormulaTokens.tokens(of: radicand),
                    index: index.map { FormulaTokens.tokens(of: $0) }), range)
        case .fence(let fence): read(fence, range)
        case .brace(let brace): read(brace, range)
        case .stack(let stack):
            let inner = FormulaTokens.tokens(of: stack.base)
            if inner.count == 1, inner[0].relation != nil {
                add(inner[0].kind, range)
            } else {
                add(.opaque, range)
            }
        case .arrow(let arrow): add(arrow.arrow == "=" ? .relation(.equal) : .separator, range)
        case .text(let pieces): read(pieces, range)
        case .space(let length):
            if length.thousandths >= 1000 { add(.separator, range) } else { isSpaced = true }
        case .rule: break
        case .grid(let grid): read(grid, range)
        case .largeOperator, .value, .accent, .choice, .padded, .reference, .error:
            add(.opaque, range)
        }
    }

    /// Reads braces: a pair about a sign or about sides is only there for TeX.
    private mutating func readGroup(_ nodes: [FormulaNode], _ range: Range<Int>) {
        let inner = FormulaTokens.tokens(of: nodes)
        if inner.count == 1 {
            add(inner[0].kind, inner[0].range)
        } else if inner.contains(where: { $0.relation != nil || $0.isSeparator }) {
            tokens += inner
        } else if !inner.isEmpty {
            add(.group(inner), range)
        }
    }

    private mutating func read(_ scripts: Scripts, _ range: Range<Int>) {
        let base = FormulaTokens.tokens(of: scripts.base)
        guard scripts.primes == 0, let last = base.last else { return add(.opaque, range) }
        if base.count == 1, last.relation != nil { return add(last.kind, range) }
        if case .function(.logarithm(base: nil)) = last.kind, base.count == 1,
            scripts.above == nil, let below = scripts.below
        {
            return add(.function(.logarithm(base: FormulaTokens.tokens(of: below))), range)
        }
        guard scripts.below == nil, let raised = scripts.above else { return add(.opaque, range) }
        let above = FormulaTokens.tokens(of: raised)
        if scripts.base.isLetterE {
            add(.function(.exponential), range)
            return add(.group(above), range)
        }
        if case .function = last.kind { return add(.opaque, range) }
        for token in base { add(token.kind, token.range) }
        add(.raised(above), range)
    }

    /// Reads what a brace comprises; a number that is its label is another side.
    private mutating func read(_ brace: Brace, _ range: Range<Int>) {
        let base = FormulaTokens.tokens(of: brace.base)
        let label = brace.label.map { FormulaTokens.tokens(of: $0) } ?? []
        if label.isSignedNumber {
            labelled.append(base + [Token(kind: .relation(.approximate), range: range)] + label)
        }
        add(.group(base), range)
    }

    private mutating func read(_ fraction: Fraction, _ range: Range<Int>) {
        let above = FormulaTokens.tokens(of: fraction.numerator)
        let below = FormulaTokens.tokens(of: fraction.denominator)
        switch (fraction.bar, fraction.opening, fraction.closing) {
        case (.none, "(", ")"): add(.binomial(above, below), range)
        case (.plain, nil, nil), (.thick, nil, nil): add(.fraction(above, below), range)
        case _: add(.opaque, range)
        }
    }

    private mutating func read(_ fence: Fence, _ range: Range<Int>) {
        guard fence.sections.count == 1, let opening = fence.opening, let closing = fence.closing,
            ["()", "[]", "{}", "||", "∣∣"].contains(opening + closing)
        else { return add(.opaque, range) }
        add(Token.Kind(delimiter: opening), range.lowerBound..<range.lowerBound)
        read(fence.sections[0])
        add(Token.Kind(delimiter: closing), range.upperBound..<range.upperBound)
    }

    private mutating func read(_ pieces: [TextPiece], _ range: Range<Int>) {
        for piece in pieces {
            guard case .words(let words, _) = piece else {
                add(.opaque, range)
                continue
            }
            for part in words.split(whereSeparator: \.isWhitespace) {
                isSpaced = true
                let isWord = part.unicodeScalars.contains(where: \.properties.isAlphabetic)
                let holdsDigit = part.unicodeScalars.contains(where: \.isDigit)
                add(isWord && !holdsDigit ? .word(String(part)) : .opaque, range)
            }
        }
    }

    /// Reads the lines of a derivation; a line that begins or ends with an operator or a relation
    /// belongs to its neighbour.
    private mutating func read(_ grid: Grid, _ range: Range<Int>) {
        guard grid.opening == nil, grid.closing == nil else { return add(.opaque, range) }
        switch grid.layout {
        case .aligned, .alignedAt, .gathered: break
        case .matrix, .array, .cases, .small, .stacked, .diagram: return add(.opaque, range)
        }
        for row in grid.rows {
            let cells = FormulaTokens(row.cells.flatMap(\.self))
            labelled += cells.labelled
            var inner = cells.tokens[...]
            // Wide blanks about a line divide nothing.
            while inner.first?.isSeparator == true { inner = inner.dropFirst() }
            while inner.last?.isSeparator == true { inner = inner.dropLast() }
            guard let first = inner.first else { continue }
            if let last = tokens.last, !first.joinsLines, !last.joinsLines {
                add(.separator, row.range.lowerBound..<row.range.lowerBound)
            }
            tokens += inner
        }
    }
}

extension [Token] {
    /// Whether they are a number, and perhaps a sign before it.
    fileprivate var isSignedNumber: Bool {
        var rest = self[...]
        if case .minus? = rest.first?.kind { rest = rest.dropFirst() }
        return rest.count == 1 && rest.first?.isNumber == true
    }
}

extension Token {
    /// Whether it joins the line it begins or ends to the next one.
    fileprivate var joinsLines: Bool {
        switch kind {
        case .plus, .minus, .times, .divide, .relation: true
        case .number, .constant, .caret, .raised, .bang, .percent, .opening, .closing, .bar, .group,
            .fraction, .binomial, .root, .function, .separator, .dots, .word, .opaque:
            false
        }
    }
}
