import Information
import Numbers
import Plots

/// Values read as what a function needs. One conversion is implicit: a list or map of numbers
/// stands for a distribution, and is validated.
extension Value {
    func asQuantity() throws(EvaluationError) -> Quantity {
        guard case .number(let quantity) = self else {
            throw .wrongKind(expected: "a number", found: self)
        }
        return quantity
    }

    func asPlain(for name: String) throws(EvaluationError) -> Number {
        let quantity = try asQuantity()
        return try numeric { () throws(NumberError) in try quantity.plain(for: name) }
    }

    func asInteger(in range: ClosedRange<Int>) throws(EvaluationError) -> Int {
        let number = try asPlain(for: "a count")
        guard let exact = number.exactValue, let value = exact.int, range.contains(value) else {
            throw .domain(
                "\(number) is no integer from \(range.lowerBound) to \(range.upperBound)", hint: nil
            )
        }
        return value
    }

    func asText() throws(EvaluationError) -> String {
        guard case .text(let text) = self else { throw .wrongKind(expected: "text", found: self) }
        return text
    }

    func asTruth() throws(EvaluationError) -> Truth {
        guard case .truth(let truth) = self else {
            throw .wrongKind(expected: "true or false", found: self)
        }
        return truth
    }

    func asFunction() throws(EvaluationError) -> FunctionValue {
        guard case .function(let function) = self else {
            throw .wrongKind(expected: "a function", found: self)
        }
        return function
    }

    /// The entries of a list, the integers of a range, the values of a map.
    func asList() throws(EvaluationError) -> [Value] {
        switch self {
        case .list(let values): return values
        case .map(let map): return map.entries.map(\.value)
        case .distribution(let distribution): return distribution.probabilities.map(Value.plain)
        case .measure(let measure): return measure.masses.map(Value.plain)
        case .range(let lower, let upper): return try integers(from: lower, to: upper)
        case .number, .truth, .text, .dataTable, .table, .code, .codeTree, .function, .mark, .axis,
            .figure, .simplex, .parametric, .multivariate, .working, .parameters:
            throw .wrongKind(expected: "a list", found: self)
        }
    }

    private func integers(from lower: Number, to upper: Number) throws(EvaluationError) -> [Value] {
        guard let first = lower.exactValue?.int, let last = upper.exactValue?.int else {
            throw .domain(
                "the range \(lower)...\(upper) has no list of integers",
                hint: "give integers at both ends")
        }
        guard first <= last else { return [] }
        guard last - first < Evaluator.greatestListLength else {
            throw .limit("a list has at most \(Evaluator.greatestListLength) entries")
        }
        return (first...last).map { .integer($0) }
    }

    func asMeasure() throws(EvaluationError) -> Measure {
        switch self {
        case .distribution(let distribution): return distribution.measure
        case .measure(let measure): return measure
        case .list, .range:
            let masses = try asList().plainNumbers()
            return try informational { () throws(InformationError) in
                try Measure(numbered: masses)
            }
        case .map(let map), .parameters(let map):
            let masses = try map.entries.map(\.value).plainNumbers()
            return try informational { () throws(InformationError) in
                try Measure(
                    outcomes: map.entries.map { Outcome(label: $0.key) }, masses: masses)
            }
        case .number, .truth, .text, .dataTable, .table, .code, .codeTree, .function, .mark, .axis,
            .figure, .simplex, .parametric, .multivariate, .working:
            throw .wrongKind(expected: "a distribution", found: self)
        }
    }

    func asDistribution() throws(EvaluationError) -> Distribution {
        if case .distribution(let distribution) = self { return distribution }
        let measure = try asMeasure()
        return try informational { () throws(InformationError) in try Distribution(measure) }
    }

    func asColumnKey() throws(EvaluationError) -> ColumnKey {
        if case .text(let name) = self { return .name(name) }
        return .position(try asInteger(in: 1...1_000_000))
    }

    /// The double nearest to what a figure shows of a number, in the unit asked for.
    func asDouble(unit: InformationUnit) throws(EvaluationError) -> Double {
        let quantity = try asQuantity()
        return try numeric { () throws(NumberError) in
            try quantity.value(in: quantity.unit ?? unit).doubles.middle
        }
    }

    func asInterval(unit: InformationUnit) throws(EvaluationError) -> ClosedRange<Double> {
        let (lower, upper) = try asEnds()
        let ends = (lower.doubles.middle, upper.doubles.middle)
        guard ends.0.isFinite, ends.1.isFinite else {
            throw .domain(
                "the range \(lower)...\(upper) is infinite", hint: "give two finite ends")
        }
        guard ends.0 < ends.1 else {
            throw .domain(
                "the range \(lower)...\(upper) is empty",
                hint: ends.0 == ends.1 ? "its ends have to differ" : "put the smaller end first")
        }
        return ends.0...ends.1
    }
}

extension [Value] {
    /// Plain numbers, an error standing for the first that is none.
    func plainNumbers() throws(EvaluationError) -> [Number] {
        var numbers: [Number] = []
        numbers.reserveCapacity(count)
        for value in self { numbers.append(try value.asPlain(for: "a probability")) }
        return numbers
    }
}
