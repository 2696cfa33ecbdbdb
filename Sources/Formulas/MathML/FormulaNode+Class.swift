extension FormulaNode {
    /// The part the node plays towards what stands before it; `nil` for white space.
    var leadingClass: AtomClass? { atomClass { $0.first { $0.leadingClass != nil }?.leadingClass } }

    /// The part the node plays towards what stands after it; `nil` for white space.
    var trailingClass: AtomClass? {
        atomClass { $0.last { $0.trailingClass != nil }?.trailingClass }
    }

    private func atomClass(_ edge: ([FormulaNode]) -> AtomClass?) -> AtomClass? {
        switch kind {
        case .symbol(let symbol): symbol.atom
        case .function, .largeOperator: .operator
        case .scripts(let scripts): scripts.base.atomClass(edge) ?? .ordinary
        case .fence: .inner
        case .delimiter(_, _, let atom): atom
        case .stack(let stack): stack.atom
        case .arrow: .relation
        case .classed(let atom, _, _): atom
        case .styled(.background, _), .styled(.frame, _): .ordinary
        case .styled(_, let nodes), .link(_, let nodes): edge(nodes)
        case .grid(let grid): grid.opening == nil && grid.closing == nil ? .ordinary : .inner
        case .space: nil
        case .number, .group, .value, .fraction, .root, .accent, .brace, .enclosed, .padded, .text,
            .choice, .rule, .reference, .error:
            .ordinary
        }
    }

    /// Whether its first and last atoms stand in a row with its neighbours.
    var isTransparent: Bool {
        if case .styled = kind { return true }
        if case .link = kind { return true }
        return false
    }

    /// Whether an `<mo>` is its core, so that it can bear the space around it itself.
    var isCoreOperator: Bool {
        switch kind {
        case .symbol(let symbol): !symbol.isIdentifier
        case .largeOperator, .delimiter: true
        case .scripts(let scripts): scripts.base.isCoreOperator
        case .number, .function, .group, .value, .fraction, .root, .fence, .accent, .brace, .stack,
            .arrow, .classed, .choice, .styled, .enclosed, .padded, .text, .space, .rule, .grid,
            .link,
            .reference, .error:
            false
        }
    }

    /// Whether it can bear the space after it.
    var bearsSpaceAfter: Bool {
        if isCoreOperator || isFunction { return true }
        if case .scripts(let scripts) = kind { return scripts.base.isFunction }
        return false
    }

    /// Whether its scripts stand above and below it in display style.
    var takesLimits: Bool {
        switch kind {
        case .function(_, let takesLimits), .largeOperator(_, let takesLimits),
            .classed(_, let takesLimits, _):
            takesLimits
        case .symbol, .number, .group, .value, .scripts, .fraction, .root, .fence, .delimiter,
            .accent, .brace, .stack, .arrow, .choice, .styled, .enclosed, .padded, .text, .space,
            .rule,
            .grid, .link, .reference, .error:
            false
        }
    }
}
