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
        self.init(statements: statements, diagnostics: parser.diagnostics.inReadingOrder())
    }
}
