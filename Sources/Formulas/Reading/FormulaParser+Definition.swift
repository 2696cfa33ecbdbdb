extension FormulaParser {
    /// Reads a definition, which is left out where the author's commands are written out.
    mutating func define(_ token: Token, _ read: (inout FormulaParser) -> Void) {
        let isWritten = stream.isAtOrigin
        read(&self)
        definesGlobally = false
        if isWritten { replacements.append((range(from: token.range.lowerBound), "")) }
    }

    /// Reads `\global` or `\long` before a definition, which it belongs to.
    mutating func readPrefix(_ isGlobal: Bool, _ shown: String, _ token: Token) {
        if stream.isAtOrigin { replacements.append((range(from: token.range.lowerBound), "")) }
        if case .command(let name) = peekMath().kind, Command.named(name)?.isDefinition ?? false {
            definesGlobally = definesGlobally || isGlobal
        } else {
            report(
                "'\(shown)' does not stand before a definition", at: token.range,
                hint: "write '\(shown)\\def\\name{…}'")
        }
    }

    /// Reads `\newcommand{\name}[arguments][default]{body}` after the command.
    mutating func readNewCommand(_ form: Command.DefinitionForm, _ shown: String) {
        if stream.next.isCharacter("*") { advance() }
        guard let (name, nameRange) = definedName(shown) else { return }
        var count = 0
        let countStart = stream.next.range.lowerBound
        if let text = rawOptionalText() {
            if let number = Int(text), (0...9).contains(number) {
                count = number
            } else {
                report(
                    "'\(text)' is not a number of arguments", at: range(from: countStart),
                    hint: "a command has 0 to 9 arguments")
            }
        }
        let optional = count > 0 ? bracketedTokens() : nil
        guard let body = body(of: name, parameterCount: count, shown) else { return }
        let macro = Macro(parameterCount: count, optional: optional, body: body)
        guard mayDefine(name, as: macro, form, shown, nameRange) else { return }
        define(name, as: macro)
    }

    /// Reads `\def\name#1#2{body}` after the command.
    mutating func readDefinition(_ isExpanded: Bool, _ isGlobal: Bool, _ shown: String) {
        guard let (name, range) = definedName(shown) else { return }
        var count = 0
        while case .parameter(let number, level: 1) = stream.next.kind, number == count + 1 {
            count = number
            advance()
        }
        skipSpaces()
        guard stream.next.isOpenBrace else {
            report(
                "the definition of '\\\(name)' has something between its arguments",
                at: stream.next.range, hint: "write '\\def\\\(name)#1#2{…}'")
            return
        }
        guard let body = body(of: name, parameterCount: count, shown),
            !isReserved(name, at: range)
        else { return }
        let meaning = Macro(parameterCount: count, body: isExpanded ? expanded(body) : body)
        macros.define(name, as: meaning, isGlobal: isGlobal || definesGlobally)
    }

    /// Reads `\let\name=\other` after the command.
    mutating func readSynonym(_ shown: String) {
        guard let (name, range) = definedName(shown) else { return }
        skipSpaces()
        if stream.next.isCharacter("=") { advance() }
        skipSpaces()
        let other = stream.next
        guard case .command(let otherName) = other.kind else {
            guard case .character = other.kind, !isReserved(name, at: range) else {
                report("expected a command after '\(shown)\\\(name)'", at: other.range)
                return
            }
            advance()
            define(name, as: Macro(parameterCount: 0, body: [other]))
            return
        }
        advance()
        guard !isReserved(name, at: range), otherName != name else { return }
        define(name, as: macros[otherName] ?? Macro(parameterCount: 0, body: [other]))
    }

    /// Reads `\DeclareMathOperator{\name}{text}` after the command.
    mutating func readOperatorDeclaration(_ shown: String) {
        var operatorName = "\\operatorname"
        if stream.next.isCharacter("*") {
            advance()
            operatorName += "*"
        }
        guard let (name, range) = definedName(shown),
            let body = body(of: name, parameterCount: 0, shown), !isReserved(name, at: range)
        else { return }
        let before = FormulaLexer.tokens(of: Array((operatorName + "{").utf8), range: range)
        let after = FormulaLexer.tokens(of: Array("}".utf8), range: range)
        define(name, as: Macro(parameterCount: 0, body: before + body + after))
    }

    private mutating func define(_ name: String, as macro: Macro) {
        macros.define(name, as: macro, isGlobal: definesGlobally)
    }

    /// Takes the name that is defined, with or without braces; `nil`, and a report, when it is
    /// missing.
    private mutating func definedName(_ shown: String) -> (name: String, range: Range<Int>)? {
        skipSpaces()
        let token = stream.next
        let tokens = (rawArgument() ?? []).filter { !$0.isSpace }
        guard tokens.count == 1, case .command(let name) = tokens[0].kind, !name.isEmpty else {
            report(
                "'\(shown)' is not followed by the name of a command",
                at: range(from: token.range.lowerBound), hint: "write '\(shown){\\name}{…}'")
            return nil
        }
        return (name, tokens[0].range)
    }

    private mutating func body(
        of name: String, parameterCount: Int, _ shown: String
    ) -> [Token]? {
        skipSpaces()
        let start = stream.next
        guard start.isOpenBrace, let body = rawArgument() else {
            report("'\(shown)\\\(name)' lacks its meaning", at: start.range, hint: "write '{…}'")
            return nil
        }
        for token in body {
            guard case .parameter(let number, level: 1) = token.kind, number > parameterCount else {
                continue
            }
            report(
                "'#\(number)' in the meaning of '\\\(name)', which takes "
                    + (parameterCount == 1 ? "1 argument" : "\(parameterCount) arguments"),
                at: token.range, hint: "write '\\newcommand{\\\(name)}[\(number)]{…}'")
        }
        return body
    }

    private mutating func mayDefine(
        _ name: String, as macro: Macro, _ form: Command.DefinitionForm, _ shown: String,
        _ range: Range<Int>
    ) -> Bool {
        guard !isReserved(name, at: range) else { return false }
        let known = macros[name]
        let isKnown = known != nil || Command.isKnown(name)
        switch form {
        case .provide: return !isKnown
        case .renew:
            if !isKnown, BuiltInMacros.table[name] == nil {
                report(
                    "'\\\(name)' is not defined yet", at: range,
                    hint: "write '\\newcommand{\\\(name)}{…}'")
            }
        case .new:
            guard isKnown, !(known?.isSame(as: macro) ?? false) else { return true }
            report(
                "'\\\(name)' has a meaning already", at: range,
                hint: "write '\\renewcommand{\\\(name)}{…}'")
            return false
        }
        return true
    }

    private mutating func isReserved(_ name: String, at range: Range<Int>) -> Bool {
        guard Command.isReserved(name) else { return false }
        let mistake = MacroMistake.reserved(name)
        report(mistake.message, at: range, hint: mistake.hint)
        return true
    }
}

extension Command {
    /// Whether it gives a name a meaning, or is what may stand before such a command.
    fileprivate var isDefinition: Bool {
        if case .define = self { return true }
        if case .synonym = self { return true }
        if case .newCommand = self { return true }
        if case .declareOperator = self { return true }
        if case .definitionPrefix = self { return true }
        return false
    }
}
