import Characters
import Diagnostics
import Numbers
import Script

extension Evaluator {
    /// `a + b - c`: numbers are summed at once, so that a long sum is one recipe.
    mutating func sum(
        _ first: Expression, _ rest: [Expression.Term<Expression.AdditiveOperator>], in scope: Scope
    ) throws(EvaluationError) -> Value {
        var result = try evaluate(first, in: scope)
        var pending: [Quantity] = []
        for term in rest {
            let operand = try evaluate(term.operand, in: scope)
            do {
                if case .number(let left) = result, case .number(let right) = operand {
                    let signed = term.operator == .plus ? right : right.negated
                    try Operators.requireSameKind(left, right, term.operator)
                    pending.append(signed)
                    continue
                }
                result = try Operators.sum(result, pending)
                pending = []
                result = try Operators.combined(result, term.operator, operand)
            } catch {
                throw error.placed(at: culprit(error, result, first, term))
            }
        }
        return try Operators.sum(result, pending)
    }

    mutating func product(
        _ first: Expression, _ rest: [Expression.Term<Expression.MultiplicativeOperator>],
        in scope: Scope
    ) throws(EvaluationError) -> Value {
        var result = try evaluate(first, in: scope)
        for term in rest {
            let operand = try evaluate(term.operand, in: scope)
            do {
                result = try Operators.combined(result, term.operator, operand)
            } catch {
                // What is wrong with a quotient is its divisor.
                throw error.placed(
                    at: term.operator == .divided
                        ? term.operand.place : culprit(error, result, first, term))
            }
        }
        return result
    }

    /// Where an operator's error stands: at the operand of the wrong kind, else at the operator.
    private func culprit<Operator>(
        _ error: EvaluationError, _ left: Value, _ first: Expression,
        _ term: Expression.Term<Operator>
    ) -> SourcePlace {
        guard case .wrongKind = error else { return term.operatorPlace }
        return left.isNumber || left.isMeasure ? term.operand.place : first.place
    }

    /// A chain of comparisons holds when every neighbouring pair does.
    mutating func comparison(
        _ first: Expression, _ rest: [Expression.Term<Expression.ComparisonOperator>],
        in scope: Scope
    ) throws(EvaluationError) -> Truth {
        var left = try evaluate(first, in: scope)
        var result: Truth?
        for term in rest {
            let right = try evaluate(term.operand, in: scope)
            do {
                let truth = try Operators.compared(left, term.operator, right)
                result = result.map { Truth.conjunction($0, truth) } ?? truth
            } catch {
                throw error.placed(at: culprit(error, left, first, term))
            }
            left = right
        }
        return result ?? Truth(.holds)
    }

    /// `and` and `or`, from the left; what is not needed is not worked out.
    mutating func connected(
        _ parts: [Expression], in scope: Scope, all: Bool
    ) throws(EvaluationError) -> Truth {
        var result = Truth(all ? .holds : .fails)
        for part in parts {
            let truth = try evaluate(part, in: scope).asTruth()
            result = all ? .conjunction(result, truth) : .disjunction(result, truth)
            if result.decided == !all { return result }
        }
        return result
    }

    mutating func text(
        _ parts: [Expression.TextPart], in scope: Scope
    ) throws(EvaluationError) -> String {
        var text = ""
        for part in parts {
            switch part {
            case .literal(let literal): text += literal
            case .value(let formatted):
                let value = try evaluate(formatted.expression, in: scope)
                let printer = ValuePrinter(unit: unit, digits: ValuePrinter.standardDigits)
                do {
                    text += try printer.prose(value, format: formatted.format)
                } catch {
                    throw error.placed(at: formatted.expression.place)
                }
            }
        }
        return text
    }

    mutating func list(
        _ comprehension: Expression.Comprehension, in scope: Scope
    ) throws(EvaluationError) -> Value {
        let entries = try evaluate(comprehension.source, in: scope).asList()
        var result: [Value] = []
        for entry in entries {
            let values: [Value]
            if comprehension.variables.count > 1 {
                values = try entry.asList()
                guard values.count == comprehension.variables.count else {
                    throw EvaluationError.domain(
                        "an entry has \(values.count.counted("part")), not \(comprehension.variables.count)",
                        hint: nil
                    ).placed(at: comprehension.source.place)
                }
            } else {
                values = [entry]
            }
            let inner = scope.binding(
                zip(comprehension.variables, values).map { .init(name: $0.text, value: $1) })
            if let condition = comprehension.condition {
                let truth = try evaluate(condition, in: inner).asTruth()
                guard let isKept = truth.decided else {
                    throw EvaluationError.undecided(condition.source).placed(at: condition.place)
                }
                guard isKept else { continue }
            }
            result.append(try evaluate(comprehension.element, in: inner))
        }
        return .list(result)
    }
}
