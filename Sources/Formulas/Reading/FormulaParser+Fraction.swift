extension FormulaParser {
    mutating func fraction(
        _ form: Command.FractionForm, _ shown: String
    ) -> FormulaNode.Kind {
        if form.isContinued { _ = rawOptionalText() }
        let numerator = argument(of: shown, "first ")
        let denominator = argument(of: shown, "second ")
        return .fraction(Fraction(form, numerator: numerator, denominator: denominator))
    }

    /// Reads `\genfrac{(}{)}{thickness}{style}{numerator}{denominator}`.
    mutating func generalFraction(_ shown: String) -> FormulaNode.Kind {
        let opening = delimiterArgument(of: shown)
        let closing = delimiterArgument(of: shown)
        let thickness = rawText(of: shown)
        let style = rawText(of: shown)
        var bar = Fraction.Bar.plain
        if let thickness, !thickness.text.isEmpty {
            let length = length(thickness.text, at: thickness.range)
            bar = length == .zero ? .none : .thick(length)
        }
        let styles = ["0": MathStyle.display, "1": .text, "2": .script, "3": .scriptScript]
        if let style, !style.text.isEmpty, styles[style.text] == nil {
            report(
                "'\(style.text)' is not a style", at: style.range,
                hint: "0 is display style, 1 text, 2 script, 3 script of a script")
        }
        let form = Command.FractionForm(
            bar: bar, opening: opening, closing: closing, style: style.flatMap { styles[$0.text] })
        return fraction(form, shown)
    }

    private mutating func delimiterArgument(of shown: String) -> String? {
        guard let (text, range) = rawText(of: shown), !text.isEmpty, text != "." else { return nil }
        let bare = text.hasPrefix("\\") ? String(text.dropFirst()) : text
        if let symbol = delimiterText(bare, isCommand: text.hasPrefix("\\")) { return symbol }
        report("'\(text)' is not a delimiter", at: range, hint: delimiterHint)
        return nil
    }

    mutating func stack(_ form: Command.StackForm, _ shown: String) -> FormulaNode.Kind {
        let script = argument(of: shown, "first ")
        let base = argument(of: shown, "second ")
        let isBelow = form == .below
        let atom: AtomClass = form == .aboveAsRelation ? .relation : base.operatorClass
        return .stack(
            Stack(
                base: base, above: isBelow ? nil : script, below: isBelow ? script : nil,
                atom: atom))
    }

    mutating func classed(_ atom: AtomClass, _ shown: String) -> FormulaNode.Kind {
        let argument = argument(of: shown)
        if let symbol = argument.onlySymbol, atom != .operator {
            return .symbol(symbol.playing(atom))
        }
        return .classed(atom, takesLimits: atom == .operator, [argument])
    }

    /// A relation with a stroke through it: its own character where there is one.
    mutating func negation(_ shown: String) -> FormulaNode.Kind {
        let argument = argument(of: shown)
        guard let symbol = argument.onlySymbol else {
            report(
                "'\\not' does not stand before a symbol", at: argument.range,
                hint: "'\\cancel{…}' strikes out anything")
            return argument.kind
        }
        let text = SymbolTable.negated[symbol.text] ?? symbol.text + "\u{338}"
        return .symbol(
            FormulaSymbol(text, symbol.atom, font: symbol.font, isIdentifier: symbol.isIdentifier))
    }

    mutating func inFont(_ font: MathFont, _ shown: String) -> FormulaNode.Kind {
        let outer = self.font
        self.font = font
        let argument = argument(of: shown)
        self.font = outer
        return argument.kind
    }

    mutating func enclosed(_ enclosure: Enclosure, _ shown: String) -> FormulaNode.Kind {
        if case .box = enclosure { return .enclosed(.box, [textNode(of: shown)]) }
        return .enclosed(enclosure, [argument(of: shown)])
    }

    mutating func smash(_ shown: String) -> FormulaNode.Kind {
        let sides = rawOptionalText() ?? "tb"
        return .padded(
            .smash(height: sides.contains("t"), depth: sides.contains("b")),
            [argument(of: shown)])
    }
}

extension FormulaNode {
    /// The symbol that is all the node is, braces or not.
    var onlySymbol: FormulaSymbol? {
        if case .symbol(let symbol) = kind { return symbol }
        if case .group(let nodes) = kind, nodes.count == 1 { return nodes[0].onlySymbol }
        return nil
    }

    /// The part that something plays with this as its base: a binary operator and a relation keep
    /// theirs.
    var operatorClass: AtomClass {
        guard let atom = onlySymbol?.atom, atom == .binary || atom == .relation else {
            return .ordinary
        }
        return atom
    }
}
