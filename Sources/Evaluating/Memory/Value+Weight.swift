import Information
import Numbers

extension Value {
    /// About how much memory the value takes, in numbers; `nil` for what is not kept beyond its
    /// document: functions and what holds one, which see its names, and tables that have places in it.
    var weight: Int? {
        switch self {
        case .number(let quantity): quantity.number.weight
        case .truth, .range, .simplex: 1
        case .text(let text): 1 + text.utf8.count / 100
        case .list(let values): values.weight
        case .map(let map): map.entries.map(\.value).weight
        case .distribution(let distribution): distribution.outcomes.count
        case .measure(let measure): measure.outcomes.count
        case .parametric(let distribution): distribution.weight
        case .multivariate: 100
        case .code(let code): code.outcomes.count
        case .codeTree(let tree): 4 * tree.outcomes.count
        case .working(let steps): 40 * steps.lines.count
        case .table(let table): table.columns.flatMap(\.values).weight
        case .dataTable, .function, .mark, .axis, .figure, .parameters: nil
        }
    }
}

extension [Value] {
    fileprivate var weight: Int? {
        var sum = 1
        for value in self {
            guard let weight = value.weight else { return nil }
            sum += weight
        }
        return sum
    }
}

extension Number {
    fileprivate var weight: Int? { isSumOverLargeData ? nil : 1 }
}

extension ParametricDistribution {
    fileprivate var weight: Int {
        if case .mixture(let parts) = self { 1 + 4 * parts.count } else { 1 }
    }
}
