import Information
import Numbers
import Script

extension Operators {
    /// What a comparison finds.
    ///
    /// Enclosures that overlap at the end of precision leave an order undecided; an equality then
    /// is an agreement to so many digits, never a proof. Beside a list a distribution is that of its
    /// probabilities.
    static func compared(
        _ a: Value, _ symbol: Expression.ComparisonOperator, _ b: Value
    ) throws(EvaluationError) -> Truth {
        switch (a, b) {
        case (.number(let left), .number(let right)):
            return try compared(left, symbol, right)
        case (.text(let left), .text(let right)): return try equal(left == right, symbol)
        case (.code(let left), .code(let right)): return try equal(left == right, symbol)
        case (.truth(let left), .truth(let right)):
            guard let first = left.decided, let second = right.decided else {
                return Truth(.undecided)
            }
            return try equal(first == second, symbol)
        case (.distribution, .distribution), (.list, .list), (.distribution, .list),
            (.list, .distribution):
            return try compared(try a.asList(), symbol, try b.asList())
        case _: throw .wrongKind(expected: a.kindName, found: b)
        }
    }

    private static func equal(
        _ isEqual: Bool, _ symbol: Expression.ComparisonOperator
    ) throws(EvaluationError) -> Truth {
        switch symbol {
        case .equal: return Truth(isEqual ? .holds : .fails)
        case .notEqual: return Truth(isEqual ? .fails : .holds)
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            throw .domain("only numbers can be ordered with '\(symbol.rawValue)'", hint: nil)
        }
    }

    private static func compared(
        _ a: [Value], _ symbol: Expression.ComparisonOperator, _ b: [Value]
    ) throws(EvaluationError) -> Truth {
        guard symbol == .equal || symbol == .notEqual else { return try equal(true, symbol) }
        guard a.count == b.count else { return Truth(symbol == .equal ? .fails : .holds) }
        var result = Truth(.holds)
        for (left, right) in zip(a, b) {
            result = .conjunction(result, try compared(left, .equal, right))
        }
        return symbol == .equal ? result : result.negated
    }

    private static func compared(
        _ a: Quantity, _ symbol: Expression.ComparisonOperator, _ b: Quantity
    ) throws(EvaluationError) -> Truth {
        let reason = Truth.Reason.sides(a, b)
        let basis = a.number.basis.weaker(b.number.basis)
        func truth(_ isTrue: Bool) -> Truth {
            Truth(isTrue ? .holds : .fails, basis: basis, reason: reason)
        }
        // Enclosures never prove equality, so numbers that are enclosed were decided by exact forms.
        func equal(_ isTrue: Bool) -> Truth {
            let proof = basis == .enclosed ? .exact : basis
            return Truth(isTrue ? .holds : .fails, basis: proof, reason: reason)
        }
        switch symbol {
        case .equal, .notEqual:
            switch try numeric({ () throws(NumberError) in try a.equality(with: b) }) {
            case .proved: return equal(symbol == .equal)
            case .refuted: return truth(symbol == .notEqual)
            case .agrees(let digits):
                return Truth(
                    symbol == .equal ? .agrees(digits: digits) : .undecided, basis: basis,
                    reason: reason)
            case .undecided: return Truth(.undecided, basis: .enclosed, reason: reason)
            }
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            guard let order = try numeric({ () throws(NumberError) in try a.order(to: b) }) else {
                return Truth(.undecided, basis: .enclosed, reason: reason)
            }
            return order == .equal ? equal(symbol.admits(order)) : truth(symbol.admits(order))
        }
    }
}

extension Expression.ComparisonOperator {
    /// Whether an order makes it true.
    func admits(_ order: NumberOrder) -> Bool {
        switch self {
        case .equal: order == .equal
        case .notEqual: order != .equal
        case .less: order == .less
        case .lessOrEqual: order != .greater
        case .greater: order == .greater
        case .greaterOrEqual: order != .less
        }
    }
}
