extension FormulaParser {
    /// The next token of a row, or `nil` where the row ends.
    ///
    /// What would close something that is not open is reported and passed over; what closes
    /// something further out ends the row, and whoever began the row says that it is not closed.
    mutating func nextInRow(_ construct: OpenConstructs.Construct) -> Token? {
        while true {
            let token = peekMath()
            switch token.kind {
            case .end: return nil
            case .closeBrace:
                if open[.brace] > 0 { return nil }
                reportStray("'}' closes nothing", hint: "a brace that is seen is '\\}'")
            case .alignment:
                if construct == .cell { return nil }
                reportStrayAlignment()
            case .dollar:
                if open[.dollar] > 0 { return nil }
                reportStray("'$' has no meaning inside a formula", hint: "a dollar sign is '\\$'")
            case .character(let scalar):
                return ends(construct, at: scalar) ? nil : token
            case .command(let name):
                guard let isEnd = endsRow(name, construct) else { continue }
                return isEnd ? nil : token
            case .openBrace, .superscript, .subscript, .space, .parameter, .value,
                .verbatim:
                return token
            }
        }
    }

    /// Whether a row ends at a character.
    private func ends(_ construct: OpenConstructs.Construct, at scalar: Unicode.Scalar) -> Bool {
        switch construct {
        case .bracket: scalar == "]"
        case .label: scalar == labelEnd
        case .cell: scalar == "@" && environments.last == "CD"
        case .whole, .brace, .fence, .dollar, .parenthesis: false
        }
    }

    /// Whether a command ends a row; `nil` when it was out of place and has been passed over.
    private mutating func endsRow(
        _ name: String, _ construct: OpenConstructs.Construct
    ) -> Bool? {
        guard let command = Command.named(name) else {
            return name == ")" && open[.parenthesis] > 0
        }
        if case .right = command {
            if open[.fence] > 0 { return true }
            reportStray("'\\right' without '\\left'", hint: "write '\\left( … \\right)'")
            _ = delimiter(after: "\\right")
        } else if case .middle = command {
            if construct == .fence { return true }
            reportStray(
                "'\\middle' does not stand between '\\left' and '\\right'",
                hint: "'\\mid' is a bar between two sides")
        } else if case .end = command {
            if open[.cell] > 0 || open[.label] > 0 { return true }
            strayEnd()
        } else if case .newRow = command {
            if construct == .cell || construct == .whole || construct == .label {
                return true
            }
            reportStray(
                "'\\\\' stands inside braces or delimiters",
                hint: "close them before the row ends")
        } else if case .horizontalRule = command {
            reportStray("'\\\(name)' does not begin a row", hint: "write it after '\\\\'")
        } else {
            return false
        }
        return nil
    }

    private mutating func reportStray(_ message: String, hint: String) {
        report(message, at: peek().range, hint: hint)
        advance()
    }

    private mutating func reportStrayAlignment() {
        reportStray(
            open[.cell] > 0
                ? "'&' stands inside braces or delimiters" : "'&' stands outside of an environment",
            hint: open[.cell] > 0
                ? "close them before the column ends"
                : "write '\\begin{aligned} … \\end{aligned}'; the sign '&' is '\\&'")
    }

    private mutating func strayEnd() {
        let token = peek()
        advance()
        let name = environmentName() ?? ""
        report(
            "'\\end{\(name)}' without '\\begin{\(name)}'", at: range(from: token.range.lowerBound))
    }
}
