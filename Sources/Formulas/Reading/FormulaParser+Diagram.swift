extension FormulaParser {
    /// Reads the rows of `CD`: objects with arrows between them, and arrows between such rows.
    ///
    /// Source: AMS, Commutative diagrams (amscd).
    mutating func diagramRows() -> [GridRow] {
        var rows: [GridRow] = []
        while true {
            let start = peekMath().range.lowerBound
            let cells = diagramCells()
            let isLast = !isAtNewRow
            if isLast, !rows.isEmpty, cells.allSatisfy(\.isEmpty) { return rows }
            let gap = isLast ? .zero : rowGap()
            rows.append(gridRow(cells: cells, from: start, gap: gap))
            if isLast { return rows }
        }
    }

    /// Reads a row: objects and arrows by turns; where there are arrows alone, they stand in the
    /// columns of the objects.
    private mutating func diagramCells() -> [[FormulaNode]] {
        var objects = [row(.cell)]
        var arrows: [[FormulaNode]] = []
        while let arrow = diagramArrow() {
            arrows.append(arrow)
            objects.append(row(.cell))
        }
        let isBetweenRows =
            objects.allSatisfy(\.isEmpty) && !arrows.isEmpty
            && arrows.allSatisfy { $0.allSatisfy { !$0.isHorizontalArrow } }
        var cells: [[FormulaNode]] = []
        for index in objects.indices {
            if !isBetweenRows { cells.append(objects[index]) }
            if index < arrows.count { cells.append(arrows[index]) }
            if isBetweenRows, index + 1 < arrows.count { cells.append([]) }
        }
        return cells
    }

    /// Reads `@>above>below>` and the like; `nil` where the row ends.
    private mutating func diagramArrow() -> [FormulaNode]? {
        let start = peek()
        if start.kind == .alignment {
            report(
                "'&' stands in 'CD', whose columns are divided by arrows", at: start.range,
                hint: "an arrow is '@>>>', and '@.' is none")
            advance()
            return []
        }
        guard start.isCharacter("@") else { return nil }
        advance()
        guard case .character(let sign) = peekMath().kind, let arrow = DiagramArrow(sign) else {
            report(
                "'@' does not begin an arrow", at: start.range,
                hint: "arrows are @>>>, @<<<, @VVV, @AAA, @=, @| and @. for none")
            return []
        }
        advance()
        guard let character = arrow.character else { return [] }
        let first = arrow.isLabelled ? label(endingAt: sign, start) : nil
        let second = arrow.isLabelled ? label(endingAt: sign, start) : nil
        let none = FormulaNode(.group([]), range: range(from: start.range.lowerBound))
        let labelled = LabelledArrow(
            arrow: character, above: first ?? none, below: second, isVertical: arrow.isVertical)
        return [FormulaNode(.arrow(labelled), range: range(from: start.range.lowerBound))]
    }

    /// Reads what stands on an arrow, to the sign that ends it; `nil` where nothing does.
    private mutating func label(endingAt sign: Unicode.Scalar, _ arrow: Token) -> FormulaNode? {
        let start = peek().range.lowerBound
        let outer = labelEnd
        labelEnd = sign
        let nodes = row(.label)
        labelEnd = outer
        let label = FormulaNode(.group(nodes), range: range(from: start))
        if peek().isCharacter(sign) {
            advance()
        } else {
            reportUnclosed("'@\(sign)'", at: arrow.range, closer: "\(sign)")
        }
        return nodes.isEmpty ? nil : label
    }
}

/// The arrows of `CD`, by the sign after `@`.
private enum DiagramArrow {
    case right, left, up, down, equals, parallel, none

    init?(_ sign: Unicode.Scalar) {
        switch sign {
        case ">", ")": self = .right
        case "<", "(": self = .left
        case "A": self = .up
        case "V": self = .down
        case "=": self = .equals
        case "|": self = .parallel
        case ".": self = .none
        default: return nil
        }
    }

    /// The arrow as drawn; `nil` for none.
    var character: String? {
        switch self {
        case .right: "→"
        case .left: "←"
        case .up: "↑"
        case .down: "↓"
        case .equals: "="
        case .parallel: "‖"
        case .none: nil
        }
    }

    var isVertical: Bool {
        switch self {
        case .up, .down, .parallel: true
        case .right, .left, .equals, .none: false
        }
    }

    var isLabelled: Bool {
        switch self {
        case .right, .left, .up, .down: true
        case .equals, .parallel, .none: false
        }
    }
}

extension FormulaNode {
    fileprivate var isHorizontalArrow: Bool {
        if case .arrow(let arrow) = kind { !arrow.isVertical } else { false }
    }
}
