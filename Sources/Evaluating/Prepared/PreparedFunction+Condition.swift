import Numbers
import Script

extension PreparedFunction.Condition {
    /// Whether it holds; `nil` when that cannot be decided, or a part has no value.
    func holds(_ inputs: PreparedFunction.Inputs) -> Bool? {
        switch self {
        case .comparison(let first, let rest): return Self.holds(first, rest, inputs)
        case .all(let conditions): return Self.first(false, in: conditions, inputs)
        case .any(let conditions): return Self.first(true, in: conditions, inputs)
        case .not(let condition): return condition.holds(inputs).map { !$0 }
        }
    }

    private static func holds(
        _ first: PreparedFunction.Part,
        _ rest: [(Expression.ComparisonOperator, PreparedFunction.Part)],
        _ inputs: PreparedFunction.Inputs
    ) -> Bool? {
        guard var left = first.value(inputs) else { return nil }
        var result = true
        for (symbol, part) in rest {
            guard let right = part.value(inputs), let holds = symbol.holds(left, right) else {
                return nil
            }
            result = result && holds
            left = right
        }
        return result
    }

    /// The answer when one condition has it, else the opposite; nothing when one before is undecided.
    ///
    /// What comes after the one that settles it is not worked out.
    private static func first(
        _ answer: Bool, in conditions: [PreparedFunction.Condition],
        _ inputs: PreparedFunction.Inputs
    ) -> Bool? {
        for condition in conditions {
            guard let holds = condition.holds(inputs) else { return nil }
            if holds == answer { return answer }
        }
        return !answer
    }
}

extension Expression.ComparisonOperator {
    /// Whether it holds between two numbers; `nil` when that cannot be decided.
    fileprivate func holds(_ a: Number, _ b: Number) -> Bool? {
        switch self {
        case .equal, .notEqual:
            switch a.equality(with: b) {
            case .proved: self == .equal
            case .refuted: self == .notEqual
            case .agrees, .undecided: nil
            }
        case .less, .lessOrEqual, .greater, .greaterOrEqual: a.order(to: b).map(admits)
        }
    }
}
