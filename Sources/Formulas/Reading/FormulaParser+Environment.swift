extension FormulaParser {
    /// Reads `\begin{name} … \end{name}` after `\begin`.
    mutating func environment(_ token: Token) -> FormulaNode.Kind {
        guard let name = environmentName() else { return .error("\\begin") }
        let opening = range(from: token.range.lowerBound)
        guard let form = EnvironmentForm.named(name) else {
            let near = likely(name, among: EnvironmentForm.names)
            report(
                "unknown environment '\(name)'", at: opening,
                hint: near.map { "did you mean '\($0)'?" })
            return rest(of: name, from: token)
        }
        guard descend(at: opening) else { return .error(source.text(opening)) }
        defer { depth -= 1 }
        let columns = columns(of: form, name)
        environments.append(name)
        let (rows, rules) =
            form.layout == .diagram ? (diagramRows(), []) : rows(of: form, name)
        environments.removeLast()
        closeEnvironment(name, opening)
        return .grid(
            Grid(
                environment: name, layout: form.layout, style: form.style, columns: columns,
                rows: rows, opening: form.opening, closing: form.closing, finalRules: rules))
    }

    /// Takes `{name}`; `nil`, and a report, when it is missing.
    mutating func environmentName() -> String? {
        rawText(of: "\\begin")?.text
    }

    /// Passes over an environment that is not known, so that what is in it is not reported too.
    private mutating func rest(of name: String, from token: Token) -> FormulaNode.Kind {
        var level = 1
        while level > 0 {
            isSettled = false
            let next = stream.next
            if next.isEnd { break }
            advance()
            if next.kind == .command("begin") { level += 1 }
            if next.kind == .command("end") { level -= 1 }
        }
        if level == 0 { _ = rawArgument() }
        return .error(source.text(range(from: token.range.lowerBound)))
    }

    private mutating func closeEnvironment(_ name: String, _ opening: Range<Int>) {
        let token = peekMath()
        guard token.kind == .command("end") else {
            return reportUnclosed("'\\begin{\(name)}'", at: opening, closer: "\\end{\(name)}")
        }
        advance()
        guard let found = environmentName(), found != name else { return }
        report(
            "'\\begin{\(name)}' ends as '\\end{\(found)}'",
            at: range(from: token.range.lowerBound), hint: "write '\\end{\(name)}'")
    }

    private mutating func rows(
        of form: EnvironmentForm, _ name: String
    ) -> (rows: [GridRow], rules: [GridRule]) {
        var rows: [GridRow] = []
        let outerTag = tag
        defer { tag = form.isSingle ? tag ?? outerTag : outerTag }
        while true {
            tag = nil
            let rules = horizontalRules()
            let start = peekMath().range.lowerBound
            var cells = [row(.cell)]
            while peek().kind == .alignment {
                if form.isSingle { reportColumn(name) }
                advance()
                cells.append(row(.cell))
            }
            let isLast = !isAtNewRow
            if isLast, cells.count == 1, cells[0].isEmpty, !rows.isEmpty, tag == nil {
                return (rows, rules)
            }
            let gap = isLast ? .zero : rowGap()
            let single = form.isSingle ? tag : nil
            if form.isSingle { tag = nil }
            rows.append(gridRow(cells: cells, from: start, gap: gap, rules: rules))
            tag = single
            if isLast { return (rows, []) }
        }
    }

    private mutating func reportColumn(_ name: String) {
        report(
            "'&' stands in '\(name)', which has one column", at: peek().range,
            hint: "write '\\begin{align} … \\end{align}'")
    }

    func gridRow(
        cells: [[FormulaNode]], from start: Int, gap: Length, rules: [GridRule] = []
    ) -> GridRow {
        GridRow(
            cells: cells, rulesAbove: rules, gap: gap, tag: environments.isEmpty ? nil : tag,
            range: range(from: start))
    }

    var isAtNewRow: Bool {
        guard isSettled, case .command(let name) = stream.next.kind else { return false }
        if case .newRow = Command.named(name) { return true }
        return false
    }

    /// Takes the end of a row, `\\` or `\\[1em]`, and gives the space it asks for.
    mutating func rowGap() -> Length {
        advance()
        if peek().isCharacter("*") { advance() }
        guard stream.next.isCharacter("[") else { return .zero }
        let start = stream.next.range.lowerBound
        guard let text = rawOptionalText() else { return .zero }
        return length(text, at: range(from: start))
    }

    /// Takes the lines that are drawn above a row.
    private mutating func horizontalRules() -> [GridRule] {
        var rules: [GridRule] = []
        while case .command(let name) = peekMath().kind,
            case .horizontalRule(let rule) = Command.named(name)
        {
            advance()
            rules.append(rule)
        }
        return rules
    }

    /// Reads `\substack{a \\ b}` after the command.
    mutating func substack(_ shown: String, _ token: Token) -> FormulaNode.Kind {
        guard peekMath().isOpenBrace, descend(at: token.range) else {
            return argument(of: shown).kind
        }
        defer { depth -= 1 }
        let opening = peek()
        advance()
        open[.brace] += 1
        environments.append("substack")
        let form = EnvironmentForm(layout: .stacked, style: .script)
        let (rows, _) = rows(of: form, "substack")
        environments.removeLast()
        open[.brace] -= 1
        if !take(.closeBrace) { reportUnclosed("'{'", at: opening.range, closer: "}") }
        return .grid(
            Grid(
                environment: "substack", layout: form.layout, style: form.style, columns: [],
                rows: rows, opening: nil, closing: nil, finalRules: []))
    }
}
