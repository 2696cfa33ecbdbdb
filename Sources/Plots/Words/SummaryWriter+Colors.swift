import Characters

extension SummaryWriter {
    /// The highest and the lowest cell of a table of colours.
    func cells(_ table: CellTable) -> String {
        guard let low = table.cells.min(by: { $0.value < $1.value }),
            let high = table.cells.max(by: { $0.value < $1.value })
        else { return words.course.nothing }
        let number = ProseNumber(for: table.scale.range)
        func told(_ cell: CellTable.Cell) -> String {
            let place = words.marks.cell.filled([
                "row": MeasuredText.cleaned(content.rows[cell.row]),
                "column": MeasuredText.cleaned(content.columns[cell.column]),
            ])
            return words.at(number.text(cell.value), place)
        }
        return words.extremes(told(high), told(low))
    }

    /// The highest and the lowest value of a field of colours.
    func field(_ field: ColorField) -> String {
        guard let (low, high) = field.extremes else { return words.course.nothing }
        let number = ProseNumber(for: field.scale.range)
        func told(_ extreme: ColorField.Extreme) -> String {
            words.near(number.text(extreme.value), place(extreme.place))
        }
        return words.extremes(told(high), told(low))
    }

    /// The levels of contour lines.
    func contours(_ map: ContourMap) -> String {
        let levels = map.lines.map { $0.level.text() }
        guard let first = levels.first, let last = levels.last else { return words.course.nothing }
        return levels.count == 1
            ? words.marks.contour.filled(["level": first])
            : words.range(words.marks.lineCount(levels.count), first, last)
    }
}
