import Plots

extension SeriesArguments {
    /// A figure with a mark for each column of a table that 'y' names; where 'facet' divides the
    /// table, such a figure for each part.
    func table(
        _ table: Value, namesCategories: Bool,
        _ mark: (SeriesData, String?) throws(EvaluationError) -> Mark
    ) throws(EvaluationError) -> Value {
        let series = try series(of: table, namesCategories)
        let y = series.count == 1 ? series.first?.name : nil
        let label = try label()
        let axes = (x: Axis(try arguments.text("x")), y: Axis(y))
        func figure(_ rows: [Int]?, title: String?) throws(EvaluationError) -> Figure {
            let marks = try series.map { one throws(EvaluationError) in
                try mark(
                    .columns(rows.map(one.columns.part) ?? one.columns),
                    label ?? (series.count > 1 ? one.name : nil))
            }
            return Figure(marks, x: axes.x, y: axes.y, title: title)
        }
        guard let parts = try parts(of: table) else { return .figure(try figure(nil, title: nil)) }
        return .figure(
            .facets(
                try parts.map { part throws(EvaluationError) in
                    try figure(part.rows, title: part.name)
                }))
    }

    /// The columns that 'y' names, over what 'x' names.
    private func series(
        of table: Value, _ namesCategories: Bool
    ) throws(EvaluationError) -> [(name: String, columns: TableColumns)] {
        guard arguments.optional("y") != nil else {
            throw .domain(
                "a table is drawn by its columns", hint: "write 'y: \"NAME\"', and 'x: \"NAME\"'")
        }
        let names = try arguments.read("y") { value throws(EvaluationError) -> [String] in
            guard case .list(let list) = value else { return [try value.asText()] }
            return try list.map { entry throws(EvaluationError) in try entry.asText() }
        }
        let across = try across(table, namesCategories)
        return try names.map { name throws(EvaluationError) in
            let heights = try arguments.read("y") { _ throws(EvaluationError) in
                try table.numbers(inColumn: name, unit: evaluator.unit)
            }
            guard !heights.isEmpty else {
                throw .domain("there is nothing to draw: the table has no rows", hint: nil)
            }
            return (
                name,
                TableColumns(places: across.places, names: across.names, heights: heights)
            )
        }
    }

    /// The rows of the table that have the same cell in the column 'facet', by that cell.
    private func parts(
        of table: Value
    ) throws(EvaluationError) -> [(name: String, rows: [Int])]? {
        try arguments.readOptional("facet") { value throws(EvaluationError) in
            let cells = try table.texts(inColumn: try value.asText())
            var names: [String] = []
            var rows: [String: [Int]] = [:]
            for (row, cell) in cells.enumerated() {
                if rows[cell] == nil { names.append(cell) }
                rows[cell, default: []].append(row)
            }
            guard names.count <= Figure.mostPanels else {
                throw .domain(
                    "a table is divided into at most \(Figure.mostPanels) figures, found "
                        + "\(names.count)", hint: "divide it by a column with fewer entries")
            }
            return names.map { ($0, rows[$0] ?? []) }
        }
    }

    /// What the heights stand over, if 'x' names a column: its cells as categories, or its numbers.
    private func across(
        _ table: Value, _ namesCategories: Bool
    ) throws(EvaluationError) -> (places: [Double]?, names: [String]?) {
        guard let name = try arguments.text("x") else { return (nil, nil) }
        let unit = evaluator.unit
        guard namesCategories else {
            let places = try arguments.read("x") { _ throws(EvaluationError) in
                try table.numbers(inColumn: name, unit: unit)
            }
            return (places, nil)
        }
        let names = try arguments.read("x") { _ throws(EvaluationError) in
            try table.texts(inColumn: name)
        }
        return (nil, names)
    }
}
