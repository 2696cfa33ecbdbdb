import Numbers
import Script

/// The reading of a function of the script as arithmetic with plain numbers.
///
/// What does not depend on the arguments is worked out at once, whatever it is.
struct PlainFunctionReader {
    private var evaluator: Evaluator
    /// How many more parts are read; larger functions are left to the evaluator.
    private var partsLeft = 2000
    /// How deep functions may call one another; those that call themselves go beyond.
    private static let greatestDepth = 12

    /// Where names are looked up: the parameters first, then the names around the function.
    private struct Frame {
        let parameters: [String]
        let scope: Scope
        let depth: Int

        init(_ closure: Closure, depth: Int) {
            parameters = closure.parameters.map(\.name.text)
            // A parameter has no value yet, so nothing that needs one is taken for a constant.
            scope = closure.scope.binding(parameters.map { .init(name: $0, value: nil) })
            self.depth = depth
        }

        private init(_ parameters: [String], _ scope: Scope, _ depth: Int) {
            (self.parameters, self.scope, self.depth) = (parameters, scope, depth)
        }

        /// The same with a name, which is no parameter's, for a value.
        func binding(_ name: String, to value: Value) -> Frame {
            Frame(parameters, scope.binding([.init(name: name, value: value)]), depth)
        }
    }

    /// Creates a reader that works out constants as an evaluator does.
    init(_ evaluator: Evaluator) { self.evaluator = evaluator }

    /// The function; `nil` when it is more than arithmetic with plain numbers.
    mutating func read(_ function: FunctionValue) -> PlainFunction? {
        switch function {
        case .library(let name):
            return library(name, [.argument(0)]).map { PlainFunction(parameterCount: 1, body: $0) }
        case .closure(let closure):
            return part(closure.body, Frame(closure, depth: 0)).map {
                PlainFunction(parameterCount: closure.parameters.count, body: $0)
            }
        case .languageModel: return nil
        }
    }

    private mutating func part(_ expression: Expression, _ frame: Frame) -> PlainFunction.Part? {
        partsLeft -= 1
        guard partsLeft > 0 else { return nil }
        switch expression.kind {
        case .name(let name):
            guard let position = frame.parameters.lastIndex(of: name) else { break }
            return .argument(position)
        case .percent(let inner):
            return part(inner, frame).map { quotient($0, .constant(Number(100))) }
        case .negation(let inner): return part(inner, frame).map { folded(.negation($0), [$0]) }
        case .sum(let first, let rest): return sum(first, rest, frame)
        case .product(let first, let rest): return product(first, rest, frame)
        case .power(let base, let exponent):
            guard let a = part(base, frame), let b = part(exponent, frame) else { return nil }
            return power(a, b)
        case .conditional(let question, let then, let otherwise):
            guard let condition = condition(question, frame), let a = part(then, frame),
                let b = part(otherwise, frame)
            else { return nil }
            return .choice(condition, then: a, otherwise: b)
        case .call(let function, let arguments, .function):
            if let call = call(function, arguments, frame) { return call }
        case .call, .number, .infinity, .boolean, .text, .list, .map, .comprehension, .range, .not,
            .comparison, .conjunction, .disjunction, .lambda, .index, .quantity, .conversion:
            break
        }
        return constant(expression, frame)
    }

    /// What does not depend on any argument and is a plain number.
    private mutating func constant(
        _ expression: Expression, _ frame: Frame
    ) -> PlainFunction.Part? {
        guard let value = try? evaluator.evaluate(expression, in: frame.scope),
            case .number(let quantity) = value, quantity.dimension == 0
        else { return nil }
        return .constant(quantity.number)
    }

    private mutating func call(
        _ function: Expression, _ arguments: [Expression.Argument], _ frame: Frame
    ) -> PlainFunction.Part? {
        guard case .name(let name) = function.kind, !frame.parameters.contains(name),
            arguments.allSatisfy({ $0.label == nil })
        else { return nil }
        if isSum(name, frame), arguments.count == 1,
            case .comprehension(let list) = arguments[0].value.kind
        {
            return sum(over: list, frame)
        }
        var parts: [PlainFunction.Part] = []
        for argument in arguments {
            guard let part = part(argument.value, frame) else { return nil }
            parts.append(part)
        }
        guard let binding = frame.scope.find(name) else { return library(name, parts) }
        switch binding.value {
        case .function(.library(let name)): return library(name, parts)
        case .function(.closure(let closure)):
            guard closure.parameters.count == parts.count, frame.depth < Self.greatestDepth,
                let body = part(closure.body, Frame(closure, depth: frame.depth + 1))
            else { return nil }
            return folded(.call(body, parts), parts)
        case _: return nil
        }
    }

    private func library(_ name: String, _ parts: [PlainFunction.Part]) -> PlainFunction.Part? {
        guard let operation = Library.byName[name]?.plain, operation.takes(parts.count) else {
            return nil
        }
        let logarithms = evaluator.logarithms
        return folded(
            .mapped(
                { numbers throws(NumberError) in try operation.value(numbers, logarithms) }, parts),
            parts)
    }
}

extension PlainFunctionReader {
    private mutating func sum(
        _ first: Expression, _ rest: [Expression.Term<Expression.AdditiveOperator>], _ frame: Frame
    ) -> PlainFunction.Part? {
        guard let start = part(first, frame) else { return nil }
        var parts = [start]
        for term in rest {
            guard let next = part(term.operand, frame) else { return nil }
            parts.append(term.operator == .plus ? next : folded(.negation(next), [next]))
        }
        return total(of: parts)
    }

    private func total(of parts: [PlainFunction.Part]) -> PlainFunction.Part {
        if parts.allSatisfy({ $0.constant != nil }) { return folded(.sum(parts), parts) }
        return .sum(parts.map(\.hastened))
    }

    /// Whether a name is that of the library's sum.
    private func isSum(_ name: String, _ frame: Frame) -> Bool {
        guard let binding = frame.scope.find(name) else { return name == "sum" }
        if case .function(.library("sum")) = binding.value { return true }
        return false
    }

    /// The sum over a list that does not depend on the arguments, term by term.
    private mutating func sum(
        over list: Expression.Comprehension, _ frame: Frame
    ) -> PlainFunction.Part? {
        guard list.condition == nil, list.variables.count == 1,
            let name = list.variables.first?.text, !frame.parameters.contains(name),
            let entries = try? evaluator.evaluate(list.source, in: frame.scope).asList()
        else { return nil }
        var parts: [PlainFunction.Part] = []
        for entry in entries {
            guard let part = part(list.element, frame.binding(name, to: entry)) else { return nil }
            parts.append(part)
        }
        return total(of: parts)
    }

    private mutating func product(
        _ first: Expression, _ rest: [Expression.Term<Expression.MultiplicativeOperator>],
        _ frame: Frame
    ) -> PlainFunction.Part? {
        guard var result = part(first, frame) else { return nil }
        for term in rest {
            guard let next = part(term.operand, frame) else { return nil }
            result = term.operator == .times ? product(result, next) : quotient(result, next)
        }
        return result
    }

    private func product(
        _ a: PlainFunction.Part, _ b: PlainFunction.Part
    ) -> PlainFunction.Part {
        guard a.constant == nil || b.constant == nil else { return folded(.product(a, b), [a, b]) }
        return .product(a.hastened, b.hastened)
    }

    private func quotient(
        _ a: PlainFunction.Part, _ b: PlainFunction.Part
    ) -> PlainFunction.Part {
        guard a.constant == nil || b.constant == nil else {
            return folded(.quotient(a, b), [a, b])
        }
        return .quotient(a.hastened, b.hastened)
    }

    /// A power; one of a positive constant is an exponential, whose logarithm is worked out once.
    private func power(_ a: PlainFunction.Part, _ b: PlainFunction.Part) -> PlainFunction.Part {
        guard b.constant == nil, let base = a.constant, base.sign == 1, base.isFinite,
            let logarithm = try? base.logarithm()
        else { return folded(.power(a, b), [a, b]) }
        let exponent = product(.constant(logarithm), b)
        return .mapped({ numbers throws(NumberError) in try numbers[0].exponential() }, [exponent])
    }

    private mutating func condition(
        _ expression: Expression, _ frame: Frame
    ) -> PlainFunction.Condition? {
        switch expression.kind {
        case .comparison(let first, let rest):
            guard let start = part(first, frame) else { return nil }
            var terms: [(Expression.ComparisonOperator, PlainFunction.Part)] = []
            for term in rest {
                guard let next = part(term.operand, frame) else { return nil }
                terms.append((term.operator, next))
            }
            return .comparison(start, terms)
        case .conjunction(let parts): return conditions(parts, frame).map { .all($0) }
        case .disjunction(let parts): return conditions(parts, frame).map { .any($0) }
        case .not(let inner): return condition(inner, frame).map { .not($0) }
        case _: return nil
        }
    }

    private mutating func conditions(
        _ expressions: [Expression], _ frame: Frame
    ) -> [PlainFunction.Condition]? {
        var conditions: [PlainFunction.Condition] = []
        for expression in expressions {
            guard let condition = condition(expression, frame) else { return nil }
            conditions.append(condition)
        }
        return conditions
    }

    /// A part made of others, worked out at once where all of them are constants.
    private func folded(
        _ part: PlainFunction.Part, _ parts: [PlainFunction.Part]
    ) -> PlainFunction.Part {
        guard parts.allSatisfy({ $0.constant != nil }), let number = try? part.value([]) else {
            return part
        }
        return .constant(number)
    }
}

extension PlainFunction.Part {
    /// A constant that is no fraction as its interval, since what it is combined with is one.
    fileprivate var hastened: PlainFunction.Part {
        guard let number = constant, number.exactValue == nil else { return self }
        return .constant(number.hastened)
    }
}
