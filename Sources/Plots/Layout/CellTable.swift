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
        var taken: Set<[Int]> = []
        self.cells = cells.places.compactMap { row, column in
            let value = cells.values[row][column]
            guard value.isDrawable, let up = rows.place(of: cells.rows[row]),
                let across = columns.place(of: cells.columns[column]),
                taken.insert([up, across]).inserted
            else { return nil }
            return Cell(
                row: up, column: across, value: value,
                text: cells.text(row, column) ?? writer.cellText(value, isWhole: isWhole),
                share: scale.share(of: value))
        }
        self.scale = scale
        unusable = cells.places.count - self.cells.count
    }
}

extension Cells {
    /// The rows and columns of all cells, row by row.
    fileprivate var places: [(row: Int, column: Int)] {
        values.indices.flatMap { row in values[row].indices.map { (row, $0) } }
    }

    /// What the author wants in a cell.
    fileprivate func text(_ row: Int, _ column: Int) -> String? {
        guard let texts, texts.indices.contains(row), texts[row].indices.contains(column) else {
            return nil
        }
        return texts[row][column]
    }
}
