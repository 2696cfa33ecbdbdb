import Diagnostics

/// Formulas that have been parsed, by their places, for whoever reads the same document again.
public struct ParsedFormulas: Sendable {
    /// Where a formula begins.
    private struct Place: Hashable {
        let source: ObjectIdentifier
        let offset: Int

        init(_ formula: Formula) {
            source = ObjectIdentifier(formula.place.source)
            offset = formula.place.bytes.lowerBound
        }
    }

    private var trees: [Place: FormulaTree] = [:]

    /// Creates an empty collection.
    public init() {}

    /// Keeps what a formula was parsed to, without values or commands of the author's in it.
    public mutating func note(_ tree: FormulaTree, of formula: Formula) {
        trees[Place(formula)] = tree
    }

    /// What a formula says by itself: values in it are unknown, and so are commands of the author's.
    public func tree(of formula: Formula) -> FormulaTree {
        if let tree = trees[Place(formula)] { return tree }
        var macros = MacroTable()
        return FormulaTree(
            parsing: formula, values: formula.parts.map { _ in nil }, macros: &macros)
    }
}
