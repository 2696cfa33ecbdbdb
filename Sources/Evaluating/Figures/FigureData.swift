import Information
import Numbers
import Plots

/// Values read as what marks are drawn from.
struct FigureData {
    /// The unit in which quantities of information are drawn.
    let unit: InformationUnit

    /// Numbers, at least one.
    func numbers(_ value: Value) throws(EvaluationError) -> [Double] {
        var numbers: [Double] = []
        for entry in try value.asList() { numbers.append(try entry.asDouble(unit: unit)) }
        guard !numbers.isEmpty else {
            throw .domain("there is nothing to draw: the list is empty", hint: nil)
        }
        return numbers
    }

    /// Categories with a number each, at least one.
    func categories(
        _ value: Value
    ) throws(EvaluationError) -> (names: [String], numbers: [Double]) {
        let names: [String]
        switch value {
        case .parametric(let distribution) where distribution.isDiscrete:
            let bars = try distribution.shownProbabilities()
            return (
                bars.map { String($0.number) }, bars.map { $0.probability.doubles.middle }
            )
        case .distribution(let distribution): names = distribution.outcomes.map(\.description)
        case .measure(let measure): names = measure.outcomes.map(\.description)
        case .map(let map), .parameters(let map): names = map.entries.map(\.key)
        case .list(let list): names = list.indices.map { String($0 + 1) }
        case .number, .truth, .text, .range, .dataTable, .table, .code, .codeTree, .function, .mark,
            .axis, .figure,
            .simplex, .parametric, .multivariate, .working:
            throw .wrongKind(expected: "a distribution, a map, a list or a table", found: value)
        }
        return (names, try numbers(value))
    }

    /// Points, at least one: pairs; numbers over 1, 2 and so on; or numbers over the outcomes of a
    /// distribution or the keys of a map, where these are numbers.
    func points(_ value: Value) throws(EvaluationError) -> [(x: Double, y: Double)] {
        switch value {
        case .distribution, .measure, .map, .parameters, .parametric:
            let (names, heights) = try categories(value)
            let places = names.map { Outcome(label: $0).number }
            var points: [(x: Double, y: Double)] = []
            for (index, (place, height)) in zip(places, heights).enumerated() {
                let x = place.map { Number.exact($0).doubles.middle } ?? Double(index + 1)
                points.append((x, height))
            }
            return points
        case .list, .range, .number, .truth, .text, .dataTable, .table, .code, .codeTree, .function,
            .mark, .axis,
            .figure, .simplex, .multivariate, .working:
            break
        }
        var points: [(x: Double, y: Double)] = []
        for (index, entry) in try value.asList().enumerated() {
            if case .list(let pair) = entry {
                points.append(try self.pair(pair))
            } else {
                points.append((Double(index + 1), try entry.asDouble(unit: unit)))
            }
        }
        guard !points.isEmpty else {
            throw .domain("there is nothing to draw: the list is empty", hint: nil)
        }
        return points
    }

    /// A point of two numbers.
    func pair(_ values: [Value]) throws(EvaluationError) -> (x: Double, y: Double) {
        guard values.count == 2 else {
            throw .domain("a point has two numbers, found \(values.count)", hint: nil)
        }
        return (try values[0].asDouble(unit: unit), try values[1].asDouble(unit: unit))
    }
}
