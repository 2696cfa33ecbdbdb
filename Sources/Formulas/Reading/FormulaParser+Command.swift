extension FormulaParser {
    /// Takes a command and its arguments; `nil` for what leaves nothing to be seen.
    mutating func command(_ command: Command, _ name: String, _ token: Token) -> FormulaNode? {
        advance()
        let start = token.range.lowerBound
        guard let kind = kind(of: command, name, token) else { return nil }
        return FormulaNode(kind, range: range(from: start))
    }

    private mutating func kind(
        of command: Command, _ name: String, _ token: Token
    ) -> FormulaNode.Kind? {
        let shown = "\\" + name
        switch command {
        case .symbol(let text, let atom, let isIdentifier):
            return .symbol(FormulaSymbol(text, atom, font: font, isIdentifier: isIdentifier))
        case .largeOperator(let text, let takesLimits):
            return .largeOperator(text, takesLimits: takesLimits)
        case .function(let text, let takesLimits):
            return .function(text, takesLimits: takesLimits)
        case .dots: return dots()
        case .space(let length): return .space(length)
        case .spaceOfLength:
            if peek().isCharacter("*") { advance() }
            return .space(lengthArgument(of: shown))
        case .spaceOfFollowingLength: return .space(followingLength())
        case .fraction(let form): return fraction(form, shown)
        case .generalFraction: return generalFraction(shown)
        case .root:
            let index = optionalArgument()
            return .root(argument(of: shown), index: index)
        case .left: return fence(token)
        case .delimiter(let size, let atom):
            guard let delimiter = delimiter(after: shown) else { return .error(shown) }
            return .delimiter(delimiter.text ?? "", size: size, atom)
        case .accent(let accent): return .accent(accent, argument(of: shown))
        case .brace(let form):
            return .brace(Brace(base: argument(of: shown), form: form, label: nil))
        case .stack(let form): return stack(form, shown)
        case .arrow(let arrow):
            let below = optionalArgument()
            return .arrow(LabelledArrow(arrow: arrow, above: argument(of: shown), below: below))
        case .classed(let atom): return classed(atom, shown)
        case .not: return negation(shown)
        case .font(let font): return inFont(font, shown)
        case .bold: return inFont(MathFont(font.family, isBold: true), shown)
        case .textColor: return colored(shown)
        case .colorBox: return colorBox(shown)
        case .frameBox: return frameBox(shown)
        case .enclosure(let enclosure): return enclosed(enclosure, shown)
        case .padding(let padding): return .padded(padding, [argument(of: shown)])
        case .smash: return smash(shown)
        case .raiseBox:
            let raise = lengthArgument(of: shown)
            return .padded(.raised(raise), [textNode(of: shown)])
        case .rule: return rule(shown)
        case .text(let style): return .text(text(style, shown))
        case .operatorName: return operatorName(name, shown)
        case .begin: return environment(token)
        case .substack: return substack(shown, token)
        case .reference(let isParenthesized): return reference(isParenthesized, shown, token)
        case .link(let hasText): return link(hasText, shown)
        case .tag: readTag(token)
        case .label: readLabel(shown, token)
        case .newCommand(let form): define(token) { $0.readNewCommand(form, shown) }
        case .define(let isExpanded, let isGlobal):
            define(token) { $0.readDefinition(isExpanded, isGlobal, shown) }
        case .definitionPrefix(let isGlobal): readPrefix(isGlobal, shown, token)
        case .synonym: define(token) { $0.readSynonym(shown) }
        case .declareOperator: define(token) { $0.readOperatorDeclaration(shown) }
        case .verbatim: return verbatim(shown, token)
        case .styleChoice: return styleChoice(shown)
        case .textOrMath: return mathChoice(shown)
        case .refused(let refusal): return refused(refusal, shown, token)
        case .textAccent(let mark): return accented(mark, shown)
        case .character: return characterByNumber(shown, token)
        case .nothing: break
        case .color, .styleSwitch, .fontSwitch, .infixFraction, .infixFractionOfThickness,
            .middle, .right, .end, .newRow, .horizontalRule, .limits:
            return misplaced(shown, token)
        }
        return nil
    }

    private mutating func misplaced(_ shown: String, _ token: Token) -> FormulaNode.Kind {
        report(
            "'\(shown)' does not stand where it can act", at: token.range,
            hint: "it acts on the rest of a group: put it and what it is for in braces")
        return .error(shown)
    }

    /// Dots are on the line between commas and raised between operators.
    private mutating func dots() -> FormulaNode.Kind {
        let next = peekMath()
        var isRaised = false
        switch next.kind {
        case .character(let scalar):
            if case .symbol(_, let atom, _) = CharacterMeaning(scalar) {
                isRaised = atom == .binary || atom == .relation
            }
        case .command(let name): isRaised = Command.named(name)?.raisesDots ?? false
        case .openBrace, .closeBrace, .alignment, .superscript, .subscript, .dollar, .space,
            .parameter, .value, .verbatim, .end:
            break
        }
        return .symbol(
            FormulaSymbol(isRaised ? "⋯" : "…", .inner, font: font, isIdentifier: false))
    }
}

extension Command {
    /// Whether dots before it are raised, since it is an operator or a relation.
    fileprivate var raisesDots: Bool {
        if case .symbol(_, let atom, _) = self { return atom == .binary || atom == .relation }
        if case .classed(let atom) = self { return atom == .binary || atom == .relation }
        if case .largeOperator = self { return true }
        if case .arrow = self { return true }
        if case .not = self { return true }
        return false
    }
}
