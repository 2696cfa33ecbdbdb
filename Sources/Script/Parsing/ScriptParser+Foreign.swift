import Diagnostics

extension ScriptParser {
    /// Reads a statement that other tongues begin with a word or a bare name, and says how to
    /// begin it here; `nil` for what is an expression.
    mutating func foreignStatement() throws(Unreadable) -> Statement.Kind? {
        guard case .name(let word) = current.kind else { return nil }
        if following.kind == .symbol(.assignment) || following.kind == .symbol(.colonAssignment) {
            return try bindingWithoutLet(of: word)
        }
        guard !following.startsLine, following.beginsOperand,
            !(following.kind == .symbol(.openParenthesis)
                || following.kind == .symbol(.openBracket))
        else { return nil }
        return try statement(beginningWith: word)
    }

    private mutating func bindingWithoutLet(
        of name: String
    ) throws(Unreadable) -> Statement.Kind {
        let mark = following.range
        report(
            "'\(excerpt.shown(mark))' names a value only after 'let'", at: mark,
            hint: "write 'let \(name.prefix(40)) = …', or '==' to compare")
        let word = Expression.Word(name, at: place)
        advance()
        advance()
        return .binding(name: word, value: try expression().expression)
    }

    private mutating func statement(
        beginningWith word: String
    ) throws(Unreadable) -> Statement.Kind? {
        let message = "'\(word.prefix(40))' does not begin a statement"
        switch ForeignWord(rawValue: word) {
        case .var, .const, .val:
            report(message, at: current.range, hint: "write 'let'")
            advance()
            return try binding()
        case .def, .function, .fn, .fun:
            throw mistake(message, at: current.range, hint: "write 'func f(x) = …'")
        case .return:
            throw mistake(
                message, at: current.range, hint: "a function is its value: 'func f(x) = …'")
        case .lambda: return nil
        case nil:
            guard let keyword = suggestion(for: word, among: ["let", "func", "check"]) else {
                return nil
            }
            throw mistake(message, at: current.range, hint: "did you mean '\(keyword)'?")
        }
    }
}

/// A word with which other tongues begin a statement or an expression.
enum ForeignWord: String, Sendable {
    case `var`, const, val
    case def, function, fn, fun
    case `return`, lambda

    /// Whether the word begins the definition of a function.
    var definesFunction: Bool {
        switch self {
        case .def, .function, .fn, .fun: true
        case .var, .const, .val, .return, .lambda: false
        }
    }
}
