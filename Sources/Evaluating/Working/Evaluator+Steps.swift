import Information
import Numbers
import Script

extension Evaluator {
    /// How deep expressions are read into their parts; what is deeper is a step of its own.
    private static let greatestWorkedDepth = 60

    /// An expression as a step: sums, products, powers and logarithms are taken apart, everything else
    /// is a value with a name.
    ///
    /// `known` is the value of all of it, where somebody has worked it out.
    mutating func step(
        _ expression: Expression, _ unit: InformationUnit, in scope: Scope, depth: Int = 0,
        known: Quantity? = nil
    ) throws(EvaluationError) -> Step {
        guard depth < Evaluator.greatestWorkedDepth else {
            return try leaf(expression, unit, in: scope, known)
        }
        func inner(
            _ expression: Expression, _ evaluator: inout Evaluator
        ) throws(EvaluationError) -> Step {
            try evaluator.step(expression, unit, in: scope, depth: depth + 1)
        }
        switch expression.kind {
        case .negation(let operand): return -(try inner(operand, &self))
        case .conversion(let operand, _): return try inner(operand, &self)
        case .quantity(let operand, let word) where InformationUnit(word: word.text) == unit:
            return try inner(operand, &self)
        case .sum(let first, let rest):
            var terms = [Step.Term(try inner(first, &self))]
            for term in rest {
                terms.append(
                    Step.Term(
                        try inner(term.operand, &self), isNegative: term.operator == .minus))
            }
            return .sum(terms, hidden: nil)
        case .product(let first, let rest):
            var product = try inner(first, &self)
            for term in rest {
                let operand = try inner(term.operand, &self)
                product = term.operator == .times ? product * operand : product / operand
            }
            return product
        case .power(let base, let exponent):
            return .power(try inner(base, &self), try inner(exponent, &self))
        case .call(let function, let arguments, _):
            guard case .name(let name) = function.kind, scope.find(name) == nil,
                arguments.count == 1, arguments[0].label == nil,
                let made = elementary(name)
            else { return try leaf(expression, unit, in: scope, known) }
            return made(try inner(arguments[0].value, &self))
        case .number, .percent, .infinity, .boolean, .text, .name, .list, .map, .comprehension,
            .range, .not, .comparison, .conjunction, .disjunction, .conditional, .lambda, .index,
            .quantity:
            return try leaf(expression, unit, in: scope, known)
        }
    }

    /// The functions that people work out with a calculator.
    private func elementary(_ name: String) -> ((Step) -> Step)? {
        let base = logarithms.base.map(Step.Base.number) ?? .natural
        return switch name {
        case "ln": { .logarithm($0, .natural) }
        case "log": { .logarithm($0, base) }
        case "log2": { .logarithm($0, .number(2)) }
        case "log10": { .logarithm($0, .number(10)) }
        case "exp": { .exponential($0) }
        case "sqrt": { .root($0) }
        case "abs": { .magnitude($0) }
        case _: nil
        }
    }

    /// A value that is put in, with what the formula calls it.
    private mutating func leaf(
        _ expression: Expression, _ unit: InformationUnit, in scope: Scope, _ known: Quantity?
    ) throws(EvaluationError) -> Step {
        let quantity: Quantity
        if let known {
            quantity = known
        } else {
            quantity = try self.quantity(of: expression, in: scope)
        }
        let number = try numeric { () throws(NumberError) in try quantity.value(in: unit) }
        return .value(number, name: try notation(of: expression, quantity, unit, in: scope))
    }

    private mutating func quantity(
        of expression: Expression, in scope: Scope
    ) throws(EvaluationError) -> Quantity {
        let value = try evaluate(expression, in: scope)
        do { return try value.asQuantity() } catch { throw error.placed(at: expression.place) }
    }

    /// What the formula calls a value: nothing when it is a number as written.
    private mutating func notation(
        of expression: Expression, _ quantity: Quantity, _ unit: InformationUnit, in scope: Scope
    ) throws(EvaluationError) -> Notation? {
        switch expression.kind {
        case .number, .percent: return nil
        case .name(let name): return Notation(name: name)
        case .index(let base, let index):
            guard case .name(let name) = base.kind,
                let key = try? evaluate(index, in: scope).asKey()
            else { break }
            let entry = Notation(Outcome(label: key))
            if case .list? = try? evaluate(base, in: scope) {
                return Notation(name: name).entry(entry)
            }
            return Notation(name: name)(entry)
        case _: break
        }
        if let site = try callSite(expression, in: scope),
            let name = try notation(of: site, quantity, in: scope)
        {
            return name
        }
        return Notation(words: expression.source)
    }
}
