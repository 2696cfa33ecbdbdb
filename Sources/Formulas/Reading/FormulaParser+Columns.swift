extension FormulaParser {
    /// Reads what follows an environment's name, and gives the columns it describes.
    mutating func columns(of form: EnvironmentForm, _ name: String) -> [GridColumn] {
        switch form.argument {
        case .none:
            guard let columns = form.columns else { return [] }
            return self.columns(columns, at: last)
        case .count:
            _ = rawText(of: "\\begin{\(name)}")
            return []
        case .alignment:
            guard let text = rawOptionalText() else { return [] }
            return columns(text, at: last)
        case .columns:
            let token = peekMath()
            guard token.isOpenBrace else {
                report(
                    "'\\begin{\(name)}' lacks its columns", at: token.range,
                    hint: "write '\\begin{\(name)}{lcr}': left, centred, right")
                return []
            }
            guard let (text, range) = rawText(of: "\\begin{\(name)}") else { return [] }
            return columns(text, at: range)
        }
    }

    /// The columns that letters and rules describe: `l|cr`.
    private mutating func columns(_ text: String, at range: Range<Int>) -> [GridColumn] {
        var columns: [GridColumn] = []
        var rules: [GridRule] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "l": columns.append(GridColumn(alignment: .left, rulesBefore: take(&rules)))
            case "c": columns.append(GridColumn(alignment: .center, rulesBefore: take(&rules)))
            case "r": columns.append(GridColumn(alignment: .right, rulesBefore: take(&rules)))
            case "|": rules.append(.solid)
            case ":": rules.append(.dashed)
            case " ": break
            default:
                report(
                    "'\(scalar)' does not describe a column", at: range,
                    hint: "columns are l, c and r, with '|' or ':' for a line between them")
                return columns
            }
        }
        if !columns.isEmpty { columns[columns.count - 1].rulesAfter = rules }
        return columns
    }

    private func take(_ rules: inout [GridRule]) -> [GridRule] {
        defer { rules = [] }
        return rules
    }
}
