import Information
import Numbers
import Script

extension Evaluator {
    /// How deep expressions are read into their parts; what is deeper is a step of its own.
    private static let greatestWorkedDepth = 60

    /// `worked(EXPR, digits: n)`: the steps in which the value of an expression is worked out.
    ///
    /// It is no function like others, since it looks at what its argument says.
    mutating func worked(
        _ arguments: [Expression.Argument], in scope: Scope
    ) throws(EvaluationError) -> Value {
        var expression: Expression?
        var digits = self.digits
        for argument in arguments {
            guard let label = argument.label else {
                guard expression == nil else {
                    throw EvaluationError.extraArgument(
                        function: "worked", signature: "worked(expression, [digits:])"
                    ).placed(at: argument.value.place)
                }
                expression = argument.value
                continue
            }
            guard label.text == "digits" else {
                throw EvaluationError.unknownLabel(
                    label.text, function: "worked", known: ["digits"]
                ).placed(at: label.place)
            }
            do {
                digits = try evaluate(argument.value, in: scope)
                    .asInteger(in: 1...WorkedSteps.mostDigits)
            } catch {
                throw error.placed(at: argument.value.place)
            }
        }
        guard let expression else {
            throw .missingArgument("expression", function: "worked(expression, [digits:])")
        }
        return .working(try steps(of: expression, digits: digits, in: scope))
    }

    /// The steps in which the value of an expression is worked out.
    mutating func steps(
        of expression: Expression, digits: Int, in scope: Scope
    ) throws(EvaluationError) -> WorkedSteps {
        let value = try evaluate(expression, in: scope)
        guard case .number(let quantity) = value else {
            throw EvaluationError.domain(
                "only a number has steps, found \(value.kindName)",
                hint: "ask for a number of it, such as worked(kl(P ‖ Q))"
            ).placed(at: expression.place)
        }
        let unit = quantity.unit ?? self.unit
        let derivation = try derivation(of: expression, quantity, unit, in: scope)
        let printer = ValuePrinter(unit: unit, digits: digits, style: style)
        do {
            return try WorkedSteps(
                derivation,
                value: numeric { () throws(NumberError) in try quantity.value(in: unit) },
                digits: digits, unit: try printer.printed(quantity, format: nil).unit, style: style)
        } catch {
            throw error.placed(at: expression.place)
        }
    }

    /// How the value of an expression comes about: by the recipe of the function it calls, else by
    /// what it says.
    private mutating func derivation(
        of expression: Expression, _ quantity: Quantity, _ unit: InformationUnit, in scope: Scope
    ) throws(EvaluationError) -> Derivation {
        switch expression.kind {
        case .conversion(let inner, _):
            return try derivation(of: inner, quantity, unit, in: scope)
        case .name(let name):
            guard let definition = definitions[name], scope.isDocument else { break }
            var derivation = try derivation(of: definition, quantity, unit, in: scope)
            derivation.formulas.insert(.symbol(Notation(name: name)), at: 0)
            return derivation
        case .call(let function, let arguments, _):
            guard case .name(let name) = function.kind, scope.find(name) == nil,
                let recipe = Recipe.byFunction[name],
                let call = try workedCall(name, arguments, quantity, unit, in: scope),
                let derivation = try? recipe.body(call),
                derivation.agrees(with: quantity, in: unit)
            else { break }
            var named = derivation
            named.formulas.insert(.symbol(recipe.name(call)), at: 0)
            return named
        case _: break
        }
        let step = try self.step(expression, unit, in: scope, depth: 0)
        return Derivation(formulas: step.holdsName ? [step] : [], numbers: step)
    }

    /// The arguments of a call with what they are called.
    private mutating func workedCall(
        _ name: String, _ arguments: [Expression.Argument], _ quantity: Quantity,
        _ unit: InformationUnit, in scope: Scope
    ) throws(EvaluationError) -> WorkedCall? {
        guard let entry = Library.byName[name] else { return nil }
        var given: [Arguments.Given] = []
        for argument in arguments {
            given.append(
                .init(
                    label: argument.label?.text, value: try evaluate(argument.value, in: scope)))
        }
        guard let matched = try? Arguments(given, to: entry) else { return nil }
        var names: [String: Notation] = [:]
        for parameter in entry.parameters {
            guard let position = matched.position(of: parameter.name),
                case .name(let name) = arguments[position].value.kind
            else { continue }
            names[parameter.name] = Notation(name: name)
        }
        let value = try numeric { () throws(NumberError) in try quantity.value(in: unit) }
        return WorkedCall(arguments: matched, names: names, value: value, unit: unit)
    }

    // MARK: Expressions

    /// An expression as a step: sums, products, powers and logarithms are taken apart, everything else
    /// is a value with a name.
    private mutating func step(
        _ expression: Expression, _ unit: InformationUnit, in scope: Scope, depth: Int
    ) throws(EvaluationError) -> Step {
        guard depth < Evaluator.greatestWorkedDepth else {
            return try leaf(expression, unit, in: scope)
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
            else { return try leaf(expression, unit, in: scope) }
            return made(try inner(arguments[0].value, &self))
        case .number, .percent, .infinity, .boolean, .text, .name, .list, .map, .comprehension,
            .range, .not, .comparison, .conjunction, .disjunction, .conditional, .lambda, .index,
            .quantity:
            return try leaf(expression, unit, in: scope)
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
        _ expression: Expression, _ unit: InformationUnit, in scope: Scope
    ) throws(EvaluationError) -> Step {
        let value = try evaluate(expression, in: scope)
        let quantity: Quantity
        do { quantity = try value.asQuantity() } catch { throw error.placed(at: expression.place) }
        let number = try numeric { () throws(NumberError) in try quantity.value(in: unit) }
        return .value(number, name: try notation(of: expression, quantity, unit, in: scope))
    }

    /// What the formula calls a value: nothing when it is a number as written.
    private mutating func notation(
        of expression: Expression, _ quantity: Quantity, _ unit: InformationUnit, in scope: Scope
    ) throws(EvaluationError) -> Notation? {
        switch expression.kind {
        case .number, .percent: return nil
        case .name(let name): return Notation(name: name)
        case .call(let function, let arguments, _):
            guard case .name(let name) = function.kind, scope.find(name) == nil,
                let recipe = Recipe.byFunction[name],
                let call = try workedCall(name, arguments, quantity, unit, in: scope)
            else { break }
            return recipe.name(call)
        case .index(let base, let index):
            guard case .name(let name) = base.kind,
                let key = try? evaluate(index, in: scope).asKey()
            else { break }
            return Notation(name: name)(Notation(Outcome(label: key)))
        case _: break
        }
        return Notation(words: expression.source)
    }
}

extension Step {
    /// Whether a name stands in it for a number.
    fileprivate var holdsName: Bool {
        if case .value(_, .some) = self { return true }
        return parts.contains(where: \.holdsName)
    }
}

extension Derivation {
    /// Whether the numbers give the value of the function; a recipe that is not for this call is none.
    fileprivate func agrees(with quantity: Quantity, in unit: InformationUnit) -> Bool {
        guard let numbers, quantity.number.isFinite, !numbers.holdsShortenedSum else { return true }
        guard let value = try? quantity.value(in: unit), let steps = try? numbers.value(.exact)
        else { return false }
        return steps.equality(with: value) != .refuted
    }
}
