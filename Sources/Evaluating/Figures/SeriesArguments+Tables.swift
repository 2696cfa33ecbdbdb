import Plots

extension SeriesArguments {
    /// A figure with a mark for each column of a table that 'y' names.
    func table(
        _ table: Value, namesCategories: Bool,
        _ mark: (SeriesData, String?) throws(EvaluationError) -> Mark
    ) throws(EvaluationError) -> Value {
        guard arguments.optional("y") != nil else {
            throw .domain(
                "a table is drawn by its columns", hint: "write 'y: \"NAME\"', and 'x: \"NAME\"'")
        }
        let names = try arguments.read("y") { value throws(EvaluationError) -> [String] in
            guard case .list(let list) = value else { return [try value.asText()] }
            return try list.map { entry throws(EvaluationError) in try entry.asText() }
        }
        var marks: [Mark] = []
        let across = try across(table, namesCategories)
        for name in names {
            let heights = try arguments.read("y") { _ throws(EvaluationError) in
                try table.numbers(inColumn: name, unit: evaluator.unit)
            }
            guard !heights.isEmpty else {
                throw .domain("there is nothing to draw: the table has no rows", hint: nil)
            }
            let columns = TableColumns(
                places: across.places, names: across.names, heights: heights)
            let label = try label() ?? (names.count > 1 ? name : nil)
            marks.append(try mark(.columns(columns), label))
        }
        return .figure(
            Figure(
                marks, x: Axis(try arguments.text("x")),
                y: Axis(names.count == 1 ? names.first : nil)))
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
