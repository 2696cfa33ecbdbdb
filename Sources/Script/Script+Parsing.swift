public import Diagnostics

extension Script {
    /// Reads a block of statements.
    ///
    /// A statement is one line; it goes on in the next inside brackets, after an operator, and
    /// when the next line begins with an operator and a blank. Takes time linear in the length of
    /// the block, whatever it holds.
    ///
    ///     let source = SourceText("let D = 1/3\nD", name: "a.md")
    ///     Script(parsing: Excerpt(all: source)).statements.count     // 2
    public init(parsing excerpt: Excerpt) {
        var parser = ScriptParser(excerpt, as: .block)
        let statements = parser.statements()
        let diagnostics = parser.diagnostics.inReadingOrder()
        self.init(
            statements: statements, diagnostics: diagnostics,
            unreadNames: diagnostics.containsError
                ? Script.names(in: excerpt, butNotOf: statements) : [])
    }

    /// The names behind `let` and `func` at the beginning of a line that no statement binds.
    private static func names(in excerpt: Excerpt, butNotOf statements: [Statement]) -> [String] {
        var read: Set<String> = []
        for statement in statements {
            switch statement.kind {
            case .binding(let name, _), .function(let name, _, _): read.insert(name.text)
            case .check, .importing, .expression: break
            }
        }
        return excerpt.text.split(whereSeparator: \.isNewline).compactMap { line in
            let words = line.drop(while: \.isWhitespace)
            guard let keyword = ["let ", "func "].first(where: words.hasPrefix) else { return nil }
            let name = words.dropFirst(keyword.count).drop(while: \.isWhitespace)
                .prefix { $0.isLetter || $0.isNumber || $0 == "_" }
            return name.isEmpty || read.contains(String(name)) ? nil : String(name)
        }
    }
}
