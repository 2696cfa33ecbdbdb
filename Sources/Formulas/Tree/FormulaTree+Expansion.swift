extension FormulaTree {
    /// The formula in TeX for a program that knows neither the author's own commands nor the other
    /// formulas: commands are written out, references are numbers, labels and definitions are gone.
    ///
    /// `number` gives the number of a label, without parentheses; `??` stands for one it does not
    /// know.
    public func expandedTeX(number: (String) -> String? = { _ in nil }) -> String {
        var edits = replacements + labels.map { ($0.range, "") }
        for reference in references {
            let shown = number(reference.name) ?? "??"
            let isParenthesized = source(of: reference.range).hasPrefix("\\eqref")
            edits.append((reference.range, isParenthesized ? "(\(shown))" : shown))
        }
        guard !edits.isEmpty else { return tex }
        var expanded = ""
        var position = 0
        for (range, replacement) in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where range.lowerBound >= position {
            expanded += text.text(position..<range.lowerBound) + replacement
            position = range.upperBound
        }
        expanded += text.text(position..<text.bytes.count)
        return expanded.withoutOuterBlanks
    }
}

extension String {
    var withoutOuterBlanks: String {
        let inner = drop(while: \.isWhitespace)
        guard let last = inner.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(inner[...last])
    }
}
