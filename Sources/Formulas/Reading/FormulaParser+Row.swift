extension FormulaParser {
    /// A row of nodes as far as it has been read.
    struct Row {
        var nodes: [FormulaNode] = []
        /// The styles that hold for the rest of the row: where each begins among the nodes.
        var stylings: [(styling: Styling, index: Int, range: Range<Int>)] = []
        /// A fraction of which the nodes before this row are the upper part.
        var infix: (form: Command.FractionForm, numerator: FormulaNode, range: Range<Int>)?
    }

    /// Reads nodes to the end of what they stand in.
    mutating func row(_ construct: OpenConstructs.Construct) -> [FormulaNode] {
        let outerFont = font
        let outerDepth = depth
        let outerMacros = macros.mark
        open[construct] += 1
        defer {
            font = outerFont
            depth = outerDepth
            open[construct] -= 1
            if construct != .whole { macros.end(outerMacros) }
        }
        var row = Row()
        // Few formulas are shorter.
        if construct == .whole { row.nodes.reserveCapacity(8) }
        while let token = nextInRow(construct) { readItem(token, into: &row) }
        return finished(row)
    }

    private mutating func readItem(_ token: Token, into row: inout Row) {
        if let number = number(from: token) { return row.nodes.append(scripted(number)) }
        switch token.kind {
        case .superscript, .subscript:
            row.nodes.append(scripted(emptyNode(at: token.range.lowerBound)))
        case .command(let name):
            guard let command = Command.named(name) else {
                return row.nodes.append(scripted(unknownCommand(name, token)))
            }
            readCommand(command, name, token, into: &row)
        case .character, .openBrace, .closeBrace, .alignment, .dollar, .space, .parameter, .value,
            .verbatim, .end:
            if let node = atom() { row.nodes.append(scripted(node)) }
        }
    }

    private mutating func readCommand(
        _ command: Command, _ name: String, _ token: Token, into row: inout Row
    ) {
        if case .styleSwitch(let styling) = command {
            advance()
            add(styling, at: token.range, to: &row)
        } else if case .color = command {
            advance()
            let color = color(of: "\\color")
            if let color { add(.color(color), at: token.range, to: &row) }
        } else if case .fontSwitch(let font) = command {
            advance()
            self.font = font
        } else if case .infixFraction(let form) = command {
            advance()
            divide(&row, form, name, token)
        } else if case .infixFractionOfThickness = command {
            advance()
            divide(&row, Command.FractionForm(bar: .thick(followingLength())), name, token)
        } else if let node = self.command(command, name, token) {
            row.nodes.append(node.takesNoScripts ? node : scripted(node))
        }
    }

    private mutating func add(_ styling: Styling, at range: Range<Int>, to row: inout Row) {
        guard descend(at: range) else { return }
        row.stylings.append((styling, row.nodes.count, range))
    }

    private mutating func divide(
        _ row: inout Row, _ form: Command.FractionForm, _ name: String, _ token: Token
    ) {
        guard row.infix == nil else {
            return report(
                "'\\\(name)' is the second of its kind in one group", at: token.range,
                hint: "put braces around one of the two fractions")
        }
        let nodes = finished(row)
        let start = nodes.first?.range.lowerBound ?? token.range.lowerBound
        let numerator = FormulaNode(
            .group(nodes), range: start..<max(start, token.range.lowerBound))
        row = Row()
        row.infix = (form, numerator, token.range)
    }

    /// The nodes of a row, its styles and fraction put around them.
    private func finished(_ row: Row) -> [FormulaNode] {
        var nodes = row.nodes
        for (styling, index, styleRange) in row.stylings.reversed() {
            let inner = Array(nodes[index...])
            nodes.removeSubrange(index...)
            let whole = range(from: styleRange.lowerBound)
            nodes.append(FormulaNode(.styled(styling, inner), range: whole))
        }
        guard let (form, numerator, infixRange) = row.infix else { return nodes }
        let denominator = FormulaNode(.group(nodes), range: range(from: infixRange.upperBound))
        let fraction = Fraction(form, numerator: numerator, denominator: denominator)
        return [
            FormulaNode(.fraction(fraction), range: range(from: numerator.range.lowerBound))
        ]
    }

    func emptyNode(at offset: Int) -> FormulaNode {
        FormulaNode(.group([]), range: offset..<offset)
    }
}

extension Fraction {
    init(_ form: Command.FractionForm, numerator: FormulaNode, denominator: FormulaNode) {
        self.init(
            numerator: numerator, denominator: denominator, bar: form.bar, opening: form.opening,
            closing: form.closing, style: form.style, isContinued: form.isContinued)
    }
}

extension FormulaNode {
    /// Whether a script after it belongs to nothing.
    var takesNoScripts: Bool {
        if case .space = kind { true } else { false }
    }
}
