extension ScriptLexer {
    /// Cuts an operator, a bracket or a mark of punctuation, or reports a stray character.
    mutating func symbol(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "(": openBracket(.openParenthesis, .parenthesis)
        case "[": openBracket(.openBracket, .bracket)
        case ")": close(.closeParenthesis)
        case "]": close(.closeBracket)
        case "{", "}": brace()
        case ";": semicolon()
        case ":" where formatMayBegin && !reader.isNext(":="): format()
        case "!" where !reader.isNext("!="): exclamation()
        default: operatorOrStray(scalar)
        }
    }

    private mutating func openBracket(_ symbol: Symbol, _ kind: Frame.Kind) {
        let start = position
        reader.advance()
        append(.symbol(symbol), from: start)
        open(kind)
    }

    private mutating func operatorOrStray(_ scalar: Unicode.Scalar) {
        let candidates = OperatorSpelling.beginning(with: scalar)
        guard let found = candidates.first(where: { reader.isNext($0.spelling) }) else {
            return stray(scalar)
        }
        let start = position
        reader.advance(found.spelling.unicodeScalars.count)
        guard let meaning = found.meaning else {
            return appendUnreadable(
                from: start, foreignOperator(from: start), hint: found.advice)
        }
        append(meaning, from: start, flaw: found.advice == nil ? nil : .here)
        if let advice = found.advice {
            report(foreignOperator(from: start), at: start..<position, hint: advice)
        }
        if meaning == .symbol(.approximately) { printed() }
    }

    /// What is said of an operator that is none here.
    private func foreignOperator(from start: Int) -> String {
        "'\(shown(start..<position))' is not an operator here"
    }

    /// Cuts `!`, which is `not` in other tongues when it stands before a value.
    private mutating func exclamation() {
        let start = position
        let followsValue = !isAtLineStart && tokens.last?.endsOperand == true
        reader.advance()
        if followsValue {
            return appendUnreadable(from: start, "'!' is not an operator here")
        }
        append(.keyword(.not), from: start, flaw: .here)
        report("'!' is not an operator here", at: start..<position, hint: "write 'not'")
    }

    /// Passes over `{ … }`, which has no meaning.
    private mutating func brace() {
        let start = position
        let ends = braceEnds ?? reader.braceEnds()
        braceEnds = ends
        let isClosing = reader.peek() == "}"
        reader.advance()
        let mark = start..<position
        if let end = ends[start] { reader.position = end }
        if isInForeignFunction { statementIsLost = true }
        appendUnreadable(
            from: start, markedAt: mark, "'\(shown(mark))' has no meaning here",
            hint: isClosing
                ? "leave it out"
                : "write 'func f(x) = …', 'if c then a else b', or '[\"key\": value]' for a map")
    }
}

extension ScriptLexer {
    /// Whether the statement begins as in `def f`, which the parser reports, body and all.
    private var isInForeignFunction: Bool {
        guard tokens.count > statementStart + 1, !isAtLineStart || !frames.isEmpty,
            case .name(let first) = tokens[statementStart].kind,
            ForeignWord(rawValue: first)?.definesFunction == true
        else { return false }
        return tokens[statementStart + 1].kind.isName && !tokens[statementStart + 1].startsLine
    }
}

extension ScalarReader {
    /// The offsets of the braces that are closed, each with the offset after its closing brace.
    func braceEnds() -> [Int: Int] {
        var reader = self
        var open: [Int] = []
        var ends: [Int: Int] = [:]
        while let scalar = reader.peek() {
            if scalar == "{" { open.append(reader.position) }
            let start = scalar == "}" ? open.popLast() : nil
            reader.advance()
            if let start { ends[start] = reader.position }
        }
        return ends
    }
}
