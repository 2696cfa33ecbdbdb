import Information
import Numbers
import Script

/// What operators do to values.
enum Operators {
    static func negated(_ value: Value) throws(EvaluationError) -> Value {
        .number(try value.asQuantity().negated)
    }

    static func power(_ base: Value, _ exponent: Value) throws(EvaluationError) -> Value {
        let (a, b) = (try base.asQuantity(), try exponent.asQuantity())
        return .number(try numeric { () throws(NumberError) in try a.power(b) })
    }

    static func requireSameKind(
        _ a: Quantity, _ b: Quantity, _ symbol: Expression.AdditiveOperator
    ) throws(EvaluationError) {
        guard a.dimension == b.dimension else {
            let operation = symbol == .plus ? "add" : "subtract"
            throw .number(
                .mismatch(operation: operation, left: a.dimension, right: b.dimension))
        }
    }

    /// A number and others of the same kind, summed at once.
    static func sum(_ value: Value, _ others: [Quantity]) throws(EvaluationError) -> Value {
        guard !others.isEmpty, case .number(let first) = value else { return value }
        let unit = first.unit ?? others.lazy.compactMap(\.unit).first
        let total = try numeric { () throws(NumberError) in
            try Number.sum([first.number] + others.map(\.number))
        }
        return .number(Quantity(total, dimension: first.dimension, unit: unit))
    }

    /// Sums of measures: `t * P + (1 - t) * Q`.
    static func combined(
        _ a: Value, _ symbol: Expression.AdditiveOperator, _ b: Value
    ) throws(EvaluationError) -> Value {
        if case .number = a { throw .wrongKind(expected: "a number", found: b) }
        guard a.isMeasure else {
            throw .wrongKind(expected: "a number or a distribution", found: a)
        }
        guard b.isMeasure else { throw .wrongKind(expected: "a distribution", found: b) }
        guard symbol == .plus else {
            throw .domain("distributions can be added, not subtracted", hint: nil)
        }
        let (left, right) = (try a.asMeasure(), try b.asMeasure())
        return .measure(try informational { () throws(InformationError) in try left.plus(right) })
    }

    static func combined(
        _ a: Value, _ symbol: Expression.MultiplicativeOperator, _ b: Value
    ) throws(EvaluationError) -> Value {
        if case .number(let left) = a, case .number(let right) = b {
            return .number(
                try numeric { () throws(NumberError) in
                    symbol == .times ? try left.times(right) : try left.divided(by: right)
                })
        }
        let (measure, factor) = a.isMeasure ? (a, b) : (b, a)
        guard measure.isMeasure, symbol == .times || a.isMeasure else {
            throw .wrongKind(expected: "a number", found: a.isNumber ? b : a)
        }
        var scale = try factor.asPlain(for: "a weight")
        if symbol == .divided {
            scale = try numeric { () throws(NumberError) in try Number.one.divided(by: scale) }
        }
        let masses = try measure.asMeasure()
        return .measure(
            try informational { () throws(InformationError) in try masses.scaled(by: scale) })
    }

    static func converted(_ value: Value, to unit: InformationUnit) throws(EvaluationError) -> Value
    {
        if case .list(let values) = value {
            var converted: [Value] = []
            for value in values { converted.append(try self.converted(value, to: unit)) }
            return .list(converted)
        }
        let quantity = try value.asQuantity()
        return .number(try numeric { () throws(NumberError) in try quantity.shown(in: unit) })
    }

    /// `xs[1]`, `map["key"]`, `P["sunny"]`.
    static func entry(_ index: Value, of base: Value) throws(EvaluationError) -> Value {
        switch base {
        case .map(let map), .parameters(let map):
            let key = try index.asKey()
            guard let value = map[key] else {
                throw .unknownKey(key, known: map.entries.map(\.key))
            }
            return value
        case .distribution, .measure:
            let measure = try base.asMeasure()
            let key = try index.asOutcomeKey()
            guard let position = measure.outcomes.firstIndex(of: key) else {
                throw .unknownKey(key.description, known: measure.outcomes.map(\.description))
            }
            return .plain(measure.masses[position])
        case .dataTable(let table):
            let cells = try table.column(index.asColumnKey())
            return .list(
                try cells.map { cell throws(EvaluationError) in try cell.value(mark: table.mark) })
        case .list, .range:
            let values = try base.asList()
            let number = try index.asPlain(for: "an index")
            guard let position = number.exactValue?.int, values.indices.contains(position - 1)
            else {
                throw .index(number.description, count: values.count)
            }
            return values[position - 1]
        case .code(let code):
            let key = Outcome(label: try index.asKey())
            guard let position = code.outcomes.firstIndex(of: key) else {
                throw .unknownKey(key.description, known: code.outcomes.map(\.description))
            }
            return .text(code.word(at: position)?.description ?? "–")
        case .number, .truth, .text, .table, .codeTree, .function, .mark, .axis, .figure, .simplex,
            .parametric, .multivariate,
            .working:
            throw .wrongKind(expected: "a list, map or distribution", found: base)
        }
    }
}

extension Value {
    var isMeasure: Bool {
        switch self {
        case .distribution, .measure: true
        case .number, .truth, .text, .list, .map, .range, .dataTable, .table, .code,
            .codeTree, .function, .mark, .axis, .figure, .simplex, .parametric, .multivariate,
            .working, .parameters:
            false
        }
    }

    /// Whether it has entries that an index picks.
    var hasEntries: Bool {
        switch self {
        case .list, .range, .map, .parameters, .distribution, .measure, .dataTable, .code: true
        case .number, .truth, .text, .table, .codeTree, .function, .mark, .axis, .figure, .simplex,
            .parametric, .multivariate,
            .working:
            false
        }
    }

    var isNumber: Bool {
        if case .number = self { true } else { false }
    }

    /// The outcome an index names: a list the tuple of its entries, everything else as a key.
    fileprivate func asOutcomeKey() throws(EvaluationError) -> Outcome {
        guard case .list(let parts) = self else { return Outcome(label: try asKey()) }
        return .tuple(try parts.map { part throws(EvaluationError) in try part.asOutcomeKey() })
    }

    /// A key of a map: text, or a number as it reads.
    func asKey() throws(EvaluationError) -> String {
        if case .text(let text) = self { return text }
        guard let value = try asPlain(for: "a key").exactValue else {
            throw .domain("a key must be text or an exact number", hint: nil)
        }
        return value.shortText
    }
}

extension DataTable.Cell {
    /// The cell as a script sees it: a number when it reads as one, else text.
    func value(mark: DecimalMark) throws(EvaluationError) -> Value {
        guard let text else { throw .computedCell(place: place) }
        guard let numeral = Numeral(text, mark: mark), numeral.isPlain, numeral.unit == nil else {
            return .text(text)
        }
        return .plain(.exact(numeral.value))
    }
}
