import Characters
import Numbers
import Plots

extension SeriesArguments {
    /// How far an interval reaches down and up from its point.
    typealias Reach = (down: Double, up: Double)

    /// How far the intervals of a series reach, one for each of its points.
    func reaches(
        _ parameter: String, of series: SeriesData, count: Int
    ) throws(EvaluationError) -> [Reach] {
        try arguments.read(parameter) { value throws(EvaluationError) in
            if case .number = value {
                let reach = try value.asDouble(unit: evaluator.unit)
                return Array(repeating: (reach, reach), count: count)
            }
            switch series {
            case .value: return try given(value, count: count)
            case .columns(let columns):
                let all = try given(value, count: columns.rowCount)
                return columns.rows.map { all[$0] }
            }
        }
    }

    /// The intervals of all points that there are: those in a list, or those of a column of the table.
    private func given(_ value: Value, count: Int) throws(EvaluationError) -> [Reach] {
        if case .text(let column) = value {
            return try arguments.value("data").numbers(inColumn: column, unit: evaluator.unit)
                .map { ($0, $0) }
        }
        let reaches = try value.asList().map { entry throws(EvaluationError) -> Reach in
            if case .list(let pair) = entry {
                let (down, up) = try data.pair(pair)
                return (down, up)
            }
            let reach = try entry.asDouble(unit: evaluator.unit)
            return (reach, reach)
        }
        guard reaches.count == count else {
            throw .domain(
                "found \(count.counted("point")) and \(reaches.count.counted("interval"))",
                hint: "give one interval for each point, or one for all")
        }
        return reaches
    }
}
