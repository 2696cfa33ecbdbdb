extension FormulaParser {
    /// Reads the four arguments of `\mathchoice`.
    mutating func styleChoice(_ shown: String) -> FormulaNode.Kind {
        .choice(
            StyleChoice(
                display: argument(of: shown, "first "), text: argument(of: shown, "second "),
                script: argument(of: shown, "third "),
                scriptScript: argument(of: shown, "fourth ")))
    }

    /// Reads the two arguments of `\TextOrMath`, of which a formula shows the second.
    mutating func mathChoice(_ shown: String) -> FormulaNode.Kind {
        _ = rawArgument()
        return argument(of: shown, "second ").kind
    }

    /// Takes the text after `\verb`.
    mutating func verbatim(_ shown: String, _ token: Token) -> FormulaNode.Kind {
        guard case .verbatim(let text, _) = stream.next.kind else {
            report(
                "'\(shown)' is not followed by a text between two signs that are alike",
                at: token.range,
                hint: "write '\(shown)|…|'")
            return .error(shown)
        }
        advance()
        return .text([.words(text, TextFont(.monospace))])
    }

    /// Takes a command that has no place on a page and the argument that is for it alone, and says
    /// so.
    mutating func refused(
        _ refusal: Command.Refusal, _ shown: String, _ token: Token
    ) -> FormulaNode.Kind {
        report("'\(shown)' \(refusal.reason)", at: token.range, hint: refusal.hint)
        _ = rawOptionalText()
        _ = rawArgument()
        return .error(shown)
    }
}

extension Command.Refusal {
    fileprivate var reason: String {
        switch self {
        case .markup: "would write HTML, which formulas must not"
        case .picture: "would put a picture into a formula"
        case .console: "writes to the console of TeX, and there is none"
        case .tokens: "looks at tokens, which formulas have no use for"
        }
    }

    fileprivate var hint: String {
        switch self {
        case .markup: "'\\textcolor', '\\boxed' and '\\href' change the looks of a formula"
        case .picture: "pictures stand in the text: ![caption](picture.svg)"
        case .console: "leave it out"
        case .tokens: "'\\let' gives a command a second name"
        }
    }
}
