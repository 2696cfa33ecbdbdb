import Information
import Numbers
import Script

extension OriginWriter {
    /// A distribution with more outcomes is not described.
    private static let mostOutcomes = 256

    /// Describes parameters by what they are.
    mutating func add(_ parameters: OrderedMap) {
        add("params")
        add(parameters.entries.count)
        for (key, value) in parameters.entries {
            add(key)
            add(value)
        }
    }

    /// Describes a value by what it is, which is sure only of what is exact.
    mutating func add(_ value: Value) {
        switch value {
        case .number(let quantity):
            add("number")
            add(quantity.number)
            add("\(quantity.dimension) \(quantity.unit?.rawValue ?? "")")
        case .text(let text): add("text", text)
        case .truth(let truth): add("truth", truth.verdict.name)
        case .list(let values):
            add("[")
            add(values.count)
            for value in values { add(value) }
        case .map(let map): add(map)
        case .range(let lower, let upper):
            add("...")
            add(lower)
            add(upper)
        case .distribution(let distribution): add(distribution)
        case .function(.library(let name)): add("library", name)
        case .function(.closure(let closure)): add(closure)
        case .dataTable, .table, .parametric, .multivariate, .measure, .code, .codeTree,
            .function(.languageModel), .mark, .axis, .figure, .simplex, .working, .parameters:
            isComplete = false
        }
    }

    private mutating func add(_ number: Number) {
        guard let value = number.exactValue else { return isComplete = false }
        add("\(value)")
    }

    private mutating func add(_ distribution: Distribution) {
        let outcomes = distribution.outcomes
        guard outcomes.count <= OriginWriter.mostOutcomes else { return isComplete = false }
        add("distribution")
        add(outcomes.count)
        for (outcome, probability) in zip(outcomes, distribution.probabilities) {
            add(outcome)
            add(probability)
        }
    }

    private mutating func add(_ outcome: Outcome) {
        switch outcome {
        case .integer(let value): add("integer", String(value))
        case .fraction(let value): add("fraction", "\(value)")
        case .text(let text): add("text", text)
        case .tuple(let parts):
            add("tuple")
            add(parts.count)
            for part in parts { add(part) }
        }
    }

    /// Describes a function where it was written.
    private mutating func add(_ closure: Closure) {
        var inner = OriginWriter([], in: closure.scope, reading: data)
        inner.add(closure.name ?? "=>", closure.parameters, closure.body)
        isComplete = isComplete && inner.isComplete
        add(inner.bytes.count)
        bytes += inner.bytes
    }
}
