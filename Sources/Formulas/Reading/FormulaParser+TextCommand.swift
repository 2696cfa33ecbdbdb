import Characters

extension FormulaParser {
    /// Reads a command inside text.
    mutating func readTextCommand(
        _ name: String, _ token: Token, _ font: TextFont, into builder: inout TextBuilder
    ) {
        let shown = "\\" + name
        if name == "(" { return readFormula(.parenthesis, closer: "\\)", into: &builder) }
        guard let command = Command.named(name) else {
            return builder.append(formula: [unknownCommand(name, token)])
        }
        switch command {
        case .text(let style):
            advance()
            for piece in text(style, shown) { append(piece, font, to: &builder) }
        case .symbol(let text, _, _):
            advance()
            builder.append(text, font)
        case .dots:
            advance()
            builder.append("…", font)
        case .space(let length):
            advance()
            builder.append(spaces(length), font)
        case .textAccent(let mark):
            advance()
            builder.append(accentedLetters(mark, shown), font)
        case .styleSwitch, .nothing: advance()
        case .textOrMath:
            advance()
            for piece in text(.unchanged, shown) { append(piece, font, to: &builder) }
            _ = rawArgument()
        case .textColor, .reference, .link, .enclosure, .padding, .colorBox, .frameBox, .rule,
            .raiseBox, .spaceOfLength, .spaceOfFollowingLength, .tag, .label, .character,
            .operatorName, .function, .verbatim, .refused:
            if let node = self.command(command, name, token) { builder.append(formula: [node]) }
        case .largeOperator, .fraction, .generalFraction, .infixFraction,
            .infixFractionOfThickness, .root, .left, .middle, .right, .delimiter, .accent, .brace,
            .stack, .arrow, .classed, .not, .font, .fontSwitch, .bold, .color, .smash, .begin,
            .end, .newRow, .horizontalRule, .substack, .limits, .newCommand, .define,
            .definitionPrefix, .synonym, .declareOperator, .styleChoice:
            advance()
            report(
                "'\(shown)' has no meaning in text", at: token.range,
                hint: "a formula inside text stands between dollars: $\(shown) …$")
            builder.append(
                formula: [FormulaNode(.error(shown), range: token.range)])
        }
    }

    private func append(_ piece: TextPiece, _ outer: TextFont, to builder: inout TextBuilder) {
        switch piece {
        case .words(let words, let font):
            builder.append(
                words,
                TextFont(
                    font.family == .roman ? outer.family : font.family,
                    isBold: outer.isBold || font.isBold, isItalic: outer.isItalic != font.isItalic))
        case .formula(let nodes): builder.append(formula: nodes)
        }
    }

    /// White space as characters, which text can be broken at only where TeX would.
    private func spaces(_ length: Length) -> String {
        switch length.thousandths {
        case ..<1: ""
        case ..<200: "\u{2009}"
        case 250: "\u{A0}"
        case ..<400: "\u{2005}"
        case ..<800: "\u{2002}"
        case ..<1500: "\u{2003}"
        default: "\u{2003}\u{2003}"
        }
    }

    /// Reads a letter and puts an accent on it.
    mutating func accentedLetters(_ mark: Unicode.Scalar, _ shown: String) -> String {
        guard let tokens = rawArgument(), let first = tokens.first else {
            _ = argument(of: shown)
            return ""
        }
        var text = ""
        for token in tokens {
            let letter: Unicode.Scalar
            switch token.kind {
            case .character(let scalar): letter = scalar
            case .command("i"): letter = "ı"
            case .command("j"): letter = "ȷ"
            case .command, .openBrace, .closeBrace, .alignment, .superscript, .subscript, .dollar,
                .space, .parameter, .value, .verbatim, .end:
                report("'\(shown)' does not stand before a letter", at: first.range)
                return text
            }
            text += text.isEmpty ? AccentedLetter.composed(letter, mark) : String(Character(letter))
        }
        return text
    }

    /// An accent of text in a formula.
    mutating func accented(_ mark: Unicode.Scalar, _ shown: String) -> FormulaNode.Kind {
        .text([.words(accentedLetters(mark, shown), TextFont())])
    }

    /// Reads the name of a function.
    mutating func operatorName(_ name: String, _ shown: String) -> FormulaNode.Kind {
        var takesLimits = name.utf8.count > "operatorname".utf8.count
        if peek().isCharacter("*") {
            advance()
            takesLimits = true
        }
        let outer = font
        font = MathFont(.upright)
        let argument = argument(of: shown)
        font = outer
        if let text = argument.plainName { return .function(text, takesLimits: takesLimits) }
        return .classed(.operator, takesLimits: takesLimits, [argument])
    }
}

extension FormulaNode {
    /// The name that letters, digits and hyphens spell; `nil` when there is anything else.
    var plainName: String? {
        switch kind {
        case .symbol(let symbol) where symbol.font == MathFont(.upright):
            switch symbol.text {
            case "−": "-"
            case "∗": "*"
            default: symbol.isIdentifier ? symbol.text : nil
            }
        case .number(let text, _): text
        case .space(let length): length.thousandths > 0 ? "\u{2009}" : ""
        case .group(let nodes):
            nodes.reduce(into: Optional("")) { name, node in
                name = node.plainName.flatMap { part in name.map { $0 + part } }
            }
        case .text(let pieces):
            pieces.reduce(into: Optional("")) { name, piece in
                guard case .words(let words, _) = piece else { return name = nil }
                name? += words
            }
        case .symbol, .function, .largeOperator, .value, .scripts, .fraction, .root, .fence,
            .delimiter, .accent, .brace, .stack, .arrow, .classed, .choice, .styled, .enclosed,
            .padded,
            .rule, .grid, .link, .reference, .error:
            nil
        }
    }
}
