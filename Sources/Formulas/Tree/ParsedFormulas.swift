import Diagnostics

/// Formulas that have been parsed, by their places, for whoever reads the same document again.
public struct ParsedFormulas: Sendable {
    /// The formulas of one source, with their first bytes in ascending order.
    private struct Page {
        let source: ObjectIdentifier
        var trees: [(start: Int, tree: FormulaTree)] = []
    }

    /// A page for each source; there are few, so that a dictionary would cost more than it saves.
    private var pages: [Page] = []

    /// Creates an empty collection.
    public init() {}

    /// Keeps what a formula was parsed to, without values or commands of the author's in it.
    ///
    /// The time is constant for formulas that come in the order of their source.
    public mutating func note(_ tree: FormulaTree, of formula: Formula) {
        let source = ObjectIdentifier(formula.place.source)
        let index = pages.firstIndex { $0.source == source } ?? pages.count
        if index == pages.count { pages.append(Page(source: source)) }
        pages[index].trees.insert(tree, at: formula.place.bytes.lowerBound)
    }

    /// What a formula says by itself: values in it are unknown, and so are commands of the author's.
    public func tree(of formula: Formula) -> FormulaTree {
        let source = ObjectIdentifier(formula.place.source)
        if let page = pages.first(where: { $0.source == source }),
            let tree = page.trees.tree(at: formula.place.bytes.lowerBound)
        {
            return tree
        }
        var macros = MacroTable()
        return FormulaTree(
            parsing: formula, values: formula.parts.map { _ in nil }, macros: &macros)
    }
}

extension [(start: Int, tree: FormulaTree)] {
    /// The index of the first formula that begins at a byte or behind it.
    private func index(of start: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle].start < start { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The formula that begins at a byte.
    fileprivate func tree(at start: Int) -> FormulaTree? {
        let index = index(of: start)
        return index < count && self[index].start == start ? self[index].tree : nil
    }

    /// Adds a formula, or puts it in the place of the one that begins at the same byte.
    fileprivate mutating func insert(_ tree: FormulaTree, at start: Int) {
        guard let last, last.start >= start else { return append((start, tree)) }
        let index = index(of: start)
        if self[index].start == start {
            self[index].tree = tree
        } else {
            insert((start, tree), at: index)
        }
    }
}
