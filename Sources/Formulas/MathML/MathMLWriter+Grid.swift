extension MathMLWriter {
    mutating func write(_ grid: Grid) {
        guard grid.opening != nil || grid.closing != nil else { return writeTable(grid) }
        element("mrow") { writer in
            let tallness = grid.tallness
            writer.writeFenceMark(grid.opening, .prefix, around: tallness)
            writer.writeTable(grid)
            writer.writeFenceMark(grid.closing, .postfix, around: tallness)
        }
    }

    private mutating func writeTable(_ grid: Grid) {
        let outer = style
        style = outer.isScript ? outer : grid.style
        defer { style = outer }
        var attributes = " class=\"\(grid.layout.name)\""
        if style == .display { attributes += " displaystyle=\"true\"" }
        if case .script = grid.style, !outer.isScript { attributes += " scriptlevel=\"1\"" }
        let hasTags = grid.rows.contains { $0.tag != nil }
        let width = grid.rows.reduce(grid.columns.count) { max($0, $1.cells.count) }
        element("mtable", attributes) { writer in
            for index in grid.rows.indices {
                let isLast = index == grid.rows.count - 1
                writer.writeRow(
                    grid.rows[index], of: grid, width: width, hasTags: hasTags,
                    rulesBelow: isLast ? grid.finalRules : [])
            }
        }
    }

    private mutating func writeRow(
        _ row: GridRow, of grid: Grid, width: Int, hasTags: Bool, rulesBelow: [GridRule]
    ) {
        var classes = row.rulesAbove.classes(solid: "top", dashed: "top-dashed")
        classes += rulesBelow.classes(solid: "bottom", dashed: "bottom-dashed")
        element("mtr", classAttribute(classes)) { writer in
            for column in 0..<(hasTags ? width : row.cells.count) {
                let cell = column < row.cells.count ? row.cells[column] : []
                writer.writeCell(cell, column, of: grid, strut: column == 0 ? row.gap : nil)
            }
            if hasTags { writer.writeTag(row.tag) }
        }
    }

    /// Writes a cell; the first of a row holds the strut that makes the row as high as TeX's.
    private mutating func writeCell(
        _ nodes: [FormulaNode], _ column: Int, of grid: Grid, strut: Length?
    ) {
        element("mtd", classAttribute(classes(of: column, in: grid))) { writer in
            if let strut, let (height, depth) = grid.layout.strut {
                let total = Length(thousandths: max(depth, depth + strut.thousandths))
                writer.add(
                    "<mspace width=\"0\" height=\"\(Length(thousandths: height).css)\" "
                        + "depth=\"\(total.css)\"/>")
            }
            writer.writeCellContent(nodes, column, of: grid)
        }
    }

    /// Writes a cell's nodes; one that stands to the right of another cell of a pair goes on where
    /// that ends.
    private mutating func writeCellContent(
        _ nodes: [FormulaNode], _ column: Int, of grid: Grid
    ) {
        switch grid.layout {
        case .aligned, .alignedAt:
            guard column % 2 == 1 else { return row(nodes) }
            row(nodes, previous: .ordinary, goesOn: true)
        case .matrix, .array, .gathered, .cases, .small, .stacked: row(nodes)
        case .diagram:
            guard nodes.count == 1, case .arrow(let arrow) = nodes[0].kind else {
                return row(nodes)
            }
            writeInDiagram(arrow)
        }
    }

    private func classes(of column: Int, in grid: Grid) -> [String] {
        guard column < grid.columns.count else { return [] }
        let description = grid.columns[column]
        var classes: [String] = []
        switch description.alignment {
        case .left: classes.append("left")
        case .right: classes.append("right")
        case .center: break
        }
        classes += description.rulesBefore.classes(solid: "bar", dashed: "bar-dashed")
        classes += description.rulesAfter.classes(solid: "end", dashed: "end-dashed")
        return classes
    }

    private mutating func writeTag(_ tag: FormulaTag?) {
        element("mtd", " class=\"tag\"") { writer in
            guard let tag else { return }
            writer.styled(.text) { writer in
                if tag.isParenthesized { writer.leaf("mtext", "", "(") }
                writer.write(tag.pieces)
                if tag.isParenthesized { writer.leaf("mtext", "", ")") }
            }
        }
    }

    private func classAttribute(_ classes: [String]) -> String {
        classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    }
}

extension [GridRule] {
    /// The classes that draw the rules on one side of a cell; two rules are a double one.
    fileprivate func classes(solid: String, dashed: String) -> [String] {
        guard let first else { return [] }
        let name =
            switch first {
            case .solid: solid
            case .dashed: dashed
            }
        return count > 1 ? [name, "double"] : [name]
    }
}

extension Grid.Layout {
    /// The class of a table of this layout.
    fileprivate var name: String {
        switch self {
        case .matrix: "matrix"
        case .array: "array"
        case .aligned: "aligned"
        case .alignedAt: "alignedat"
        case .gathered: "gathered"
        case .cases: "cases"
        case .small: "small"
        case .stacked: "stacked"
        case .diagram: "diagram"
        }
    }

    /// The height and depth of a row of TeX, in thousandths of an em; `nil` where lines are set
    /// as close as they go.
    fileprivate var strut: (height: Int, depth: Int)? {
        switch self {
        case .small, .stacked: (600, 200)
        case .cases: (1008, 432)
        case .matrix, .array, .aligned, .alignedAt, .gathered, .diagram: (840, 360)
        }
    }
}
