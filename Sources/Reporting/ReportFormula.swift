public import Diagnostics
public import Formulas

/// A formula of a page, its values put in.
public struct ReportFormula: Sendable {
    /// The formula as parsed.
    public let tree: FormulaTree
    /// The numbers of the equations it refers to, by their labels.
    private let numbers: [String: String]
    /// The values that were put in.
    public let values: [PrintedValue]
    /// Where the last number stands that a claim speaks of.
    public private(set) var claim: SourcePlace?

    init(_ tree: FormulaTree, numbers: [String: String], values: [PrintedValue] = []) {
        self.tree = tree
        self.numbers = numbers
        self.values = values
    }

    /// A formula that stands in no document, as in the title of a work.
    init(tex: String) {
        let source = SourceText(tex, name: "<formula>")
        let formula = Formula(
            parts: [.tex(Excerpt(all: source))], isDisplay: false,
            place: source.place(0..<source.bytes.count))
        var macros = MacroTable()
        self.init(FormulaTree(parsing: formula, values: [], macros: &macros), numbers: [:])
    }

    /// The same formula, of whose numbers a claim speaks; the last of them counts.
    func claimed(at place: SourcePlace) -> ReportFormula {
        var formula = self
        formula.claim = claim ?? place
        return formula
    }

    /// The same formula for a place where its numbers lead nowhere.
    public var withoutValues: ReportFormula { ReportFormula(tree, numbers: numbers) }

    /// Its TeX, without blanks around it.
    public var tex: String { tree.tex }

    /// The same for programs that know neither the author's commands nor the other formulas.
    public var expandedTeX: String { tree.expandedTeX { number(of: $0) } }

    /// Whether it is set on lines of its own.
    public var isDisplay: Bool { tree.isDisplay }

    /// The number of an equation it refers to, without parentheses.
    public func number(of label: String) -> String? { numbers[label] }
}

extension Formula {
    /// The tag and the labels of a formula whose values are not known yet.
    func names() -> (tag: FormulaTag?, labels: [String]) {
        let mayHaveNames = parts.contains { part in
            guard case .tex(let tex) = part else { return false }
            return tex.text.contains("\\label") || tex.text.contains("\\tag")
        }
        guard isDisplay, mayHaveNames else { return (nil, []) }
        var macros = MacroTable()
        let tree = FormulaTree(parsing: self, values: [], macros: &macros)
        return (tree.tag, tree.labels.map(\.name))
    }
}

extension FormulaTag {
    /// The number that references print, without parentheses.
    var number: String {
        let text = text
        return isParenthesized ? String(text.dropFirst().dropLast()) : text
    }
}
