import Diagnostics
import Formulas
import TestSupport

/// Parses TeX that stands in a text of its own; `` `{klio} v` `` in it is a value.
func parse(
    _ text: String, isDisplay: Bool = false, values: [String?] = [],
    macros: inout MacroTable
) -> FormulaTree {
    let source = SourceText(text, name: "a.md")
    var parts: [Formula.Part] = []
    var start = 0
    var offset = 0
    while offset < source.bytes.count {
        guard let value = ValueSpan(in: source.bytes, at: offset) else {
            offset += 1
            continue
        }
        if start < offset { parts.append(.tex(Excerpt(of: source, pieces: [start..<offset]))) }
        parts.append(.value(Excerpt(of: source, pieces: [value.expression])))
        offset = value.range.upperBound
        start = offset
    }
    if start < offset { parts.append(.tex(Excerpt(of: source, pieces: [start..<offset]))) }
    let formula = Formula(
        parts: parts, isDisplay: isDisplay, place: source.place(0..<source.bytes.count))
    return FormulaTree(parsing: formula, values: values, macros: &macros)
}

/// Parses TeX with a table of its own.
func parse(_ text: String, isDisplay: Bool = false, values: [String?] = []) -> FormulaTree {
    var macros = MacroTable()
    return parse(text, isDisplay: isDisplay, values: values, macros: &macros)
}

/// The formula's markup without the wrapping and the annotation.
func content(of tree: FormulaTree, references: (String) -> String? = { _ in nil }) -> String {
    let markup = tree.mathML(references: references)
    guard let start = markup.firstRange(of: "<semantics>"),
        let end = markup.firstRange(of: "<annotation ")
    else { return String(markup.dropFirst("<math>".count).dropLast("</math>".count)) }
    return String(markup[start.upperBound..<end.lowerBound])
}

/// The messages of a formula as a person sees them.
func messages(of tree: FormulaTree) -> String {
    tree.diagnostics.map { DiagnosticFormatter().text(of: $0) }.joined()
}
