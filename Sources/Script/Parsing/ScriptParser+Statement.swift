import Diagnostics

extension ScriptParser {
    /// Reads statements to the end of the excerpt, and leaves out those that have mistakes.
    mutating func statements() -> [Statement] {
        var all: [Statement] = []
        while position < tokens.count {
            guard current.kind != .end else {
                position += 1
                continue
            }
            let statement = readToEnd { parser throws(Unreadable) in try parser.statement() }
            if let statement { all.append(statement) }
        }
        return all
    }

    /// Reads one statement with its end.
    private mutating func statement() throws(Unreadable) -> Statement {
        let start = offset
        let kind = try statementKind()
        try expectEnd()
        let end = previous?.range.upperBound ?? start
        return Statement(kind, at: excerpt.place(start..<max(start, end)))
    }

    private mutating func statementKind() throws(Unreadable) -> Statement.Kind {
        if take(.let) { return try binding() }
        if take(.func) { return try function() }
        if take(.check) { return .check(try check()) }
        if current.kind == .name("import"), following.kind == .textStart {
            return .importing(try path())
        }
        if let foreign = try foreignStatement() { return foreign }
        return .expression(try expression().expression)
    }

    /// Reads `name = value` after `let`.
    mutating func binding() throws(Unreadable) -> Statement.Kind {
        let name = try expectName(
            "a name after 'let'",
            hint: isNext(.openParenthesis) ? "bind one name at a time" : nil)
        if isNext(.colonAssignment) {
            report("':=' is not an operator here", at: current.range, hint: "write '='")
            advance()
        } else {
            try expect(.assignment, else: "'=' after '\(shown(name))'", hint: bindingHint)
        }
        return .binding(name: name, value: try expression().expression)
    }

    /// Reads the path after `import`.
    private mutating func path() throws(Unreadable) -> Expression.Word {
        advance()
        let start = offset
        let text = try text().expression
        let range = start..<(previous?.range.upperBound ?? start)
        guard case .text(let parts) = text.kind, let first = parts.first else {
            throw mistake("the path is empty", at: range, hint: "write import \"notes.md\"")
        }
        guard case .literal(let path) = first, parts.count == 1 else {
            throw mistake("a path holds no values", at: range, hint: "write import \"notes.md\"")
        }
        let place = excerpt.place(range)
        return Expression.Word(path, at: place)
    }

    private var bindingHint: String? {
        if isNext(.openParenthesis) { return "a function is 'func f(x) = …'" }
        if isNext(.colon) { return "names have no types: write 'let x = …'" }
        return isNext(.equal) ? "write 'let x = …'" : nil
    }

    /// Reads `name(parameters) = body` after `func`.
    private mutating func function() throws(Unreadable) -> Statement.Kind {
        let name = try expectName("a name after 'func'")
        guard isNext(.openParenthesis) else {
            throw unexpected("'(' after '\(shown(name))'", hint: "write 'func f(x) = …'")
        }
        let (parameters, _) = try parameters()
        try expect(.assignment, hint: "write 'func f(x) = …'")
        let body = try expression()
        return .function(name: name, parameters: parameters, body: body.expression)
    }

    /// A name cut short for a message.
    private func shown(_ name: Expression.Word) -> String {
        name.text.unicodeScalars.count > 40 ? String(name.text.prefix(40)) + "…" : name.text
    }
}
