/// A table of colours, cleaned.
struct CellTable: Sendable {
    /// A cell with its number.
    struct Cell: Sendable, Hashable {
        let row: Int
        let column: Int
        let value: Double
        let text: String
        /// Where the number stands between the ends of the scale of colours, 0 to 1.
        let share: Double
    }

    /// The cells that have a number, row by row.
    let cells: [Cell]
    /// The scale of colours.
    let scale: ColorScale
    /// How many cells have no number that can be shown, or stand where another does.
    let unusable: Int

    /// Reads the cells of a table whose rows and columns stand among those of a figure.
    init(_ cells: Cells, columns: CategoryList, rows: CategoryList) {
        var extent = Extent()
        for value in cells.values.joined() { extent.include(value) }
        let scale = ColorScale(
            showing: extent.range, of: cells.values.joined(), limits: cells.limits,
            label: cells.label)
        let writer = ProseNumber(for: scale.range)
        let isWhole = cells.values.joined().allSatisfy { !$0.isDrawable || $0 == $0.rounded() }
        var found: [Cell] = []
        var unusable = 0
        var taken: Set<Int> = []
        for (rowIndex, values) in cells.values.enumerated() {
            for (columnIndex, value) in values.enumerated() {
                guard value.isDrawable, let row = rows.place(of: cells.rows[rowIndex]),
                    let column = columns.place(of: cells.columns[columnIndex]),
                    taken.insert(row * columns.names.count + column).inserted
                else {
                    unusable += 1
                    continue
                }
                let text =
                    cells.text(rowIndex, columnIndex) ?? writer.cellText(value, isWhole: isWhole)
                found.append(
                    Cell(
                        row: row, column: column, value: value, text: text,
                        share: scale.share(of: value)))
            }
        }
        self.cells = found
        self.scale = scale
        self.unusable = unusable
    }
}

extension Cells {
    /// What the author wants in a cell.
    fileprivate func text(_ row: Int, _ column: Int) -> String? {
        guard let texts, texts.indices.contains(row), texts[row].indices.contains(column) else {
            return nil
        }
        return texts[row][column]
    }
}
