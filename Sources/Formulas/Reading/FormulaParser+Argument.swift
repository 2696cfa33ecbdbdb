extension FormulaParser {
    /// Reads an argument: what is between braces, or one symbol, or a command with its own.
    ///
    /// What is missing is reported; an error node then stands for it.
    mutating func argument(of command: String, _ ordinal: String = "") -> FormulaNode {
        let token = peekMath()
        switch token.kind {
        case .openBrace, .character, .value, .parameter: break
        case .command(let name):
            if let next = Command.named(name), next.isNoArgument {
                return missingArgument(of: command, ordinal, token)
            }
        case .superscript, .subscript, .closeBrace, .alignment, .dollar, .space, .verbatim, .end:
            return missingArgument(of: command, ordinal, token)
        }
        guard descend(at: token.range) else {
            advance()
            return errorNode(token.range)
        }
        defer { depth -= 1 }
        return atom() ?? FormulaNode(.group([]), range: range(from: token.range.lowerBound))
    }

    private mutating func missingArgument(
        of command: String, _ ordinal: String, _ token: Token
    ) -> FormulaNode {
        let found = token.isEnd ? "the end" : "'\(source.text(token.range))'"
        report(
            "'\(command)' lacks its \(ordinal)argument: found \(found)", at: token.range,
            hint: "what belongs together stands in braces: \(command){…}")
        return FormulaNode(
            .error(""), range: token.range.lowerBound..<token.range.lowerBound)
    }

    /// Reads what stands in brackets, if a bracket is next.
    mutating func optionalArgument() -> FormulaNode? {
        let opening = peekMath()
        guard opening.isCharacter("["), descend(at: opening.range) else { return nil }
        defer { depth -= 1 }
        advance()
        let nodes = row(.bracket)
        if peek().isCharacter("]") {
            advance()
        } else {
            reportUnclosed("'['", at: opening.range, closer: "]")
        }
        return FormulaNode(.group(nodes), range: range(from: opening.range.lowerBound))
    }

    /// Takes an argument that is no formula, such as a name or a length; `nil`, and a report,
    /// when it is missing.
    mutating func rawText(of command: String) -> (text: String, range: Range<Int>)? {
        skipSpaces()
        let token = stream.next
        if case .verbatim(let text, _) = token.kind {
            advance()
            return (text, token.range)
        }
        guard let tokens = rawArgument() else {
            _ = missingArgument(of: command, "", token)
            return nil
        }
        let text = tokens.map(\.spelling).joined()
        return (trimmed(text), range(from: token.range.lowerBound))
    }

    /// Takes what stands in brackets as it stands, if a bracket is next.
    mutating func rawOptionalText() -> String? {
        bracketedTokens().map { trimmed($0.map(\.spelling).joined()) }
    }

    private func trimmed(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let start = bytes.firstIndex { $0 != 0x20 } ?? bytes.count
        let end = (bytes.lastIndex { $0 != 0x20 } ?? start - 1) + 1
        return String(decoding: bytes[start..<max(start, end)], as: UTF8.self)
    }
}

extension Command {
    /// Whether the command cannot be an argument, since it ends or divides what it stands in.
    var isNoArgument: Bool {
        switch self {
        case .right, .middle, .end, .newRow, .infixFraction, .infixFractionOfThickness,
            .horizontalRule, .limits:
            true
        case .symbol, .largeOperator, .function, .dots, .space, .spaceOfLength,
            .spaceOfFollowingLength, .fraction, .generalFraction, .root, .left, .delimiter,
            .accent, .brace, .stack, .arrow, .classed, .not, .font, .fontSwitch, .bold,
            .styleSwitch, .color, .textColor, .colorBox, .frameBox, .enclosure, .padding, .smash,
            .raiseBox, .rule, .text, .operatorName, .begin, .substack, .tag, .label, .reference,
            .link, .newCommand, .define, .definitionPrefix, .synonym, .declareOperator, .verbatim,
            .styleChoice, .textOrMath, .refused, .textAccent, .character, .nothing:
            false
        }
    }
}
