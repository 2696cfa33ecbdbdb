import Characters
import Information
import Numbers
import Script

extension Arguments {
    /// The plain numbers of a list or a map, at least one.
    func plainList(_ name: String) throws(EvaluationError) -> [Number] {
        try read(name) { value throws(EvaluationError) in
            var numbers: [Number] = []
            for entry in try value.asList() { numbers.append(try entry.asPlain(for: name)) }
            guard !numbers.isEmpty else { throw .domain("the list has no entries", hint: nil) }
            return numbers
        }
    }

    /// One number an outcome: the values of a function, the entries of a map by their keys, or
    /// those of a list in order.
    func quantities(
        _ name: String, foreach outcomes: Outcomes, _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> [Quantity] {
        let given = try value(name)
        var quantities: [Quantity] = []
        quantities.reserveCapacity(outcomes.count)
        if case .function(let function) = given {
            for outcome in outcomes {
                quantities.append(
                    try evaluator.apply(function, to: [outcome.value]).asQuantity())
            }
            return quantities
        }
        let entries = try read(name) { value throws(EvaluationError) in
            try value.entries(foreach: outcomes, name)
        }
        for entry in entries {
            quantities.append(
                try read(name) { _ throws(EvaluationError) in try entry.asQuantity() })
        }
        return quantities
    }
}

extension Value {
    /// One entry an outcome.
    fileprivate func entries(
        foreach outcomes: Outcomes, _ name: String
    ) throws(EvaluationError) -> [Value] {
        if case .map(let map) = self { return try map.entries(foreach: outcomes, name) }
        guard isList else {
            throw .wrongKind(
                expected: "a function, a map or a list with a number for every outcome", found: self
            )
        }
        let entries = try asList()
        guard entries.count == outcomes.count else {
            throw .domain(
                "found \(outcomes.count.counted("outcome")) and "
                    + "\(entries.count.counted("entry", "entries")) in '\(name)'",
                hint: nil)
        }
        return entries
    }
}

extension OrderedMap {
    /// The entries in the order of some outcomes, which must be their keys.
    fileprivate func entries(
        foreach outcomes: Outcomes, _ name: String
    ) throws(EvaluationError) -> [Value] {
        var values: [Outcome: Value] = [:]
        for (key, value) in entries { values[Outcome(label: key)] = value }
        var found: [Value] = []
        for outcome in outcomes {
            guard let value = values.removeValue(forKey: outcome) else {
                throw .domain("'\(name)' has no entry for '\(outcome)'", hint: nil)
            }
            found.append(value)
        }
        if let extra = entries.first(where: { values[Outcome(label: $0.key)] != nil }) {
            throw .unknownKey(extra.key, known: outcomes.prefix(13).map(\.description))
        }
        return found
    }
}

extension Quantity {
    /// Σ p x of numbers of one kind.
    static func expectation(
        _ distribution: Distribution, _ values: [Quantity]
    ) throws(EvaluationError) -> Quantity {
        guard let first = values.first else { return Quantity(.zero) }
        var terms: [Number] = []
        terms.reserveCapacity(values.count)
        for (probability, value) in zip(distribution.probabilities, values) {
            try Operators.requireSameKind(first, value, .plus)
            // An outcome that cannot happen has no part, even where the value is infinite.
            guard probability.sign != 0 else { continue }
            terms.append(
                try numeric { () throws(NumberError) in try probability.times(value.number) })
        }
        return Quantity(
            try numeric { () throws(NumberError) in try Number.sum(terms) },
            dimension: first.dimension, unit: first.unit)
    }
}
