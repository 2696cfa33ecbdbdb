import Diagnostics

/// Formulas that have been parsed, by their places, for whoever reads the same document again.
public struct ParsedFormulas: Sendable {
    /// For each source the formulas by their first bytes.
    private var trees: [ObjectIdentifier: [Int: FormulaTree]] = [:]

    /// Creates an empty collection.
    public init() {}

    /// Keeps what a formula was parsed to, without values or commands of the author's in it.
    public mutating func note(_ tree: FormulaTree, of formula: Formula) {
        let source = ObjectIdentifier(formula.place.source)
        trees[source, default: [:]][formula.place.bytes.lowerBound] = tree
    }

    /// What a formula says by itself: values in it are unknown, and so are commands of the author's.
    public func tree(of formula: Formula) -> FormulaTree {
        let known = trees[ObjectIdentifier(formula.place.source)]
        if let tree = known?[formula.place.bytes.lowerBound] { return tree }
        var macros = MacroTable()
        return FormulaTree(
            parsing: formula, values: formula.parts.map { _ in nil }, macros: &macros)
    }
}
