extension SceneBuilder {
    /// Adds the cells of a table of colours, and the numbers in them where all have room.
    mutating func addCells(of table: CellTable) {
        guard case .bands(let columns) = frame.x, case .bands(let rows) = frame.y else { return }
        let hasGaps = min(columns.step, rows.step) >= 8
        for cell in table.cells {
            let (left, right) = columns.wholePixels(of: cell.column, hasGap: hasGaps)
            let (top, bottom) = rows.wholePixels(of: cell.row, hasGap: hasGaps)
            let box = Box(left, top, min(right, area.maxX), min(bottom, area.maxY))
            add(
                .cell(row: cell.row, column: cell.column), .rectangle(box),
                .cell(.level(Ink.level(at: cell.share))))
        }
        addNumbers(of: table, columns, rows)
    }

    private mutating func addNumbers(
        of table: CellTable, _ columns: BandScale, _ rows: BandScale
    ) {
        let labels = table.cells.map { MeasuredText($0.text) }
        let widest = labels.map(\.width).max() ?? 0
        guard widest <= columns.step - 3 && rows.step >= 15 else {
            warnings.append("the cells are too small for their numbers, which are left out")
            return
        }
        for (cell, label) in zip(table.cells, labels) where !label.runs.isEmpty {
            let place = Position(
                x: columns.center(of: cell.column) - 0.5, y: rows.center(of: cell.row) + 3.5)
            elements.append(
                Scene.Element(
                    role: .cellLabel(row: cell.row, column: cell.column),
                    shape: .text(PlacedText(label, at: place, anchor: .middle)),
                    paint: .text(.onLevel(Ink.level(at: cell.share)))))
        }
    }

    /// Adds a field of colours, on whole pixels as well.
    mutating func addField(_ field: ColorField) {
        let (across, up) = (field.surface.x, field.surface.y)
        func column(_ index: Int) -> Double {
            let share = Double(index) / Double(ColorField.columnCount)
            let x = frame.x.position(of: across.interpolated(at: share))
            return min(max(x.rounded(), area.minX), area.maxX)
        }
        func row(_ index: Int) -> Double {
            let share = Double(index) / Double(ColorField.rowCount)
            let y = frame.y.position(of: up.interpolated(at: share))
            return min(max(y.rounded(), area.minY), area.maxY)
        }
        for run in field.runs {
            let box = Box(
                column(run.columns.lowerBound), row(run.row), column(run.columns.upperBound),
                row(run.row + 1))
            guard box.width > 0, box.height > 0 else { continue }
            add(.field, .rectangle(box), .cell(.level(run.level)))
        }
    }

    /// How a contour line is painted: the higher the farther from the ground; on a field of colours
    /// in ink that is read on the colour of its level.
    private func paint(of line: ContourLine) -> Paint {
        guard let field = content.field else {
            // The first steps of the scale are too near to the ground for lines.
            let step = Ink.level(at: 0.45 + 0.55 * line.share)
            return .stroke(.level(step), width: 1.5, dashes: [])
        }
        let step = Ink.level(at: field.scale.share(of: line.level.value))
        return .stroke(.onLevel(step), width: 1.25, dashes: [])
    }

    /// Adds contour lines.
    mutating func addContours(_ map: ContourMap) {
        for (index, line) in map.lines.enumerated() {
            let segments = line.stretches.flatMap { stretch in
                stretch.map { frame.position($0.x, $0.y) }.simplified(within: 0.1)
                    .clipped(to: area)
            }
            guard !segments.isEmpty else { continue }
            add(.contour(level: index), .path(segments), paint(of: line))
        }
    }
}

extension BandScale {
    /// The edges of a band on whole pixels, which keeps the ground from showing between neighbours
    /// but for a gap.
    fileprivate func wholePixels(of index: Int, hasGap: Bool) -> (start: Double, end: Double) {
        let first = (start + Double(index) * step).rounded()
        let next = (start + Double(index + 1) * step).rounded()
        return (first, max(first + 0.5, next - (hasGap ? 1 : 0)))
    }
}
