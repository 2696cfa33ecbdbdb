import Information
import Numbers
import Script

extension Evaluator {
    /// A call of a function of the library, and the entry of its value that is asked for.
    struct CallSite {
        let function: String
        let arguments: [Expression.Argument]
        var entry: Value?
    }

    /// How the value of an expression comes about: by the recipe of the function it calls, else by
    /// what it says.
    mutating func derivation(
        of expression: Expression, _ quantity: Quantity, in scope: Scope
    ) throws(EvaluationError) -> Derivation {
        if case .conversion(let inner, _) = expression.kind {
            return try derivation(of: inner, quantity, in: scope)
        }
        if case .name(let name) = expression.kind, let definition = definitions[name],
            scope.isDocument
        {
            var derivation = try derivation(of: definition, quantity, in: scope)
            derivation.formulas.insert(.symbol(Notation(name: name)), at: 0)
            return derivation
        }
        if let site = try callSite(expression, in: scope),
            let derivation = try derivation(of: site, quantity, in: scope)
        {
            return derivation
        }
        let step = try self.step(expression, quantity.unit ?? unit, in: scope, known: quantity)
        return Derivation(formulas: step.holdsName ? [step] : [], numbers: step)
    }

    /// How the value of a call comes about; `nil` where no recipe is for it.
    mutating func derivation(
        of site: CallSite, _ quantity: Quantity, in scope: Scope
    ) throws(EvaluationError) -> Derivation? {
        guard let recipe = Recipe.byFunction[site.function],
            let call = try workedCall(site, quantity, in: scope),
            var derivation = try? recipe.body(call),
            derivation.agrees(with: quantity, in: call.unit)
        else { return nil }
        derivation.formulas.insert(.symbol(recipe.name(call)), at: 0)
        return derivation
    }

    /// The call of a function of the library that an expression is, or that it takes an entry of.
    mutating func callSite(
        _ expression: Expression, in scope: Scope
    ) throws(EvaluationError) -> CallSite? {
        switch expression.kind {
        case .conversion(let inner, _): return try callSite(inner, in: scope)
        case .name(let name):
            guard let definition = definitions[name], scope.isDocument else { return nil }
            return try callSite(definition, in: scope)
        case .index(let base, let index):
            return try entry(evaluate(index, in: scope), of: base, in: scope)
        case .call(let function, let arguments, let form):
            guard case .name(let name) = function.kind, scope.find(name) == nil else { return nil }
            if form == .member, let receiver = arguments.first?.value,
                case .map(let map) = try evaluate(receiver, in: scope), map[name] != nil
            {
                return try entry(.text(name), of: receiver, in: scope)
            }
            return CallSite(function: name, arguments: arguments)
        case _: return nil
        }
    }

    private mutating func entry(
        _ key: Value, of base: Expression, in scope: Scope
    ) throws(EvaluationError) -> CallSite? {
        guard var site = try callSite(base, in: scope), site.entry == nil else { return nil }
        site.entry = key
        return site
    }

    /// What the field calls the value of a call; `nil` where no recipe says.
    mutating func notation(
        of site: CallSite, _ quantity: Quantity, in scope: Scope
    ) throws(EvaluationError) -> Notation? {
        guard let recipe = Recipe.byFunction[site.function],
            let call = try workedCall(site, quantity, in: scope)
        else { return nil }
        return recipe.name(call)
    }

    /// The arguments of a call with what they are called.
    private mutating func workedCall(
        _ site: CallSite, _ quantity: Quantity, in scope: Scope
    ) throws(EvaluationError) -> WorkedCall? {
        guard let entry = Library.byName[site.function] else { return nil }
        var given: [Arguments.Given] = []
        for argument in site.arguments {
            let value = try evaluate(argument.value, in: scope)
            given.append(.init(label: argument.label?.text, value: value))
        }
        guard let matched = try? Arguments(given, to: entry) else { return nil }
        var names: [String: Notation] = [:]
        for parameter in entry.parameters {
            guard let position = matched.position(of: parameter.name),
                case .name(let name) = site.arguments[position].value.kind
            else { continue }
            names[parameter.name] = Notation(name: name)
        }
        let unit = quantity.unit ?? unit
        let value = try numeric { () throws(NumberError) in try quantity.value(in: unit) }
        return WorkedCall(
            arguments: matched, names: names, entry: site.entry, value: value, unit: unit,
            evaluator: self)
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
    /// How closely a recipe is compared with its function: what is equal could be compared for ever.
    private static let precision = 128

    /// Whether the numbers give the value of the function; a recipe that is not for this call is none.
    fileprivate func agrees(with quantity: Quantity, in unit: InformationUnit) -> Bool {
        guard let numbers, quantity.number.isFinite, !numbers.holdsShortenedSum else { return true }
        guard let value = try? quantity.value(in: unit).bounds(bits: Derivation.precision),
            let steps = try? numbers.value(.exact).bounds(bits: Derivation.precision)
        else { return false }
        return steps.lower <= value.upper && value.lower <= steps.upper
    }
}
