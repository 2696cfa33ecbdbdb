extension FormulaParser {
    /// Reads `{red}` or `{#d03}`; `nil`, and a report, when it is no colour.
    mutating func color(of name: String) -> FormulaColor? {
        guard let (text, range) = rawText(of: name) else { return nil }
        if let color = FormulaColor(text) { return color }
        let near = likely(text, among: FormulaColor.names)
        report(
            "'\(text)' is not a colour", at: range,
            hint: near.map { "did you mean '\($0)'?" }
                ?? "a colour is a name such as 'red', or '#' and three or six hexadecimal digits")
        return nil
    }

    mutating func colored(_ shown: String) -> FormulaNode.Kind {
        let color = color(of: shown)
        let argument = argument(of: shown, "second ")
        return color.map { .styled(.color($0), [argument]) } ?? argument.kind
    }

    mutating func colorBox(_ shown: String) -> FormulaNode.Kind {
        let color = color(of: shown)
        let text = textNode(of: shown)
        return color.map { .styled(.background($0), [text]) } ?? text.kind
    }

    mutating func frameBox(_ shown: String) -> FormulaNode.Kind {
        let frame = color(of: shown)
        let background = color(of: shown)
        let text = textNode(of: shown)
        guard let frame, let background else { return text.kind }
        return .styled(.frame(frame, background: background), [text])
    }
}
