import Information
import Numbers
import Script

/// The reading of a function of the script as arithmetic with numbers and finite distributions.
///
/// What does not depend on the inputs is worked out at once, whatever it is.
struct PreparedFunctionReader {
    private(set) var evaluator: Evaluator
    /// Whether the inputs will be intervals of double precision, so that constants may be.
    let isFast: Bool
    /// How many more parts are read; larger functions are left to the evaluator.
    private var partsLeft = 2000
    /// How deep functions may call one another; those that call themselves go beyond.
    private static let greatestDepth = 12

    /// Where names are looked up: the parameters first, then the names around the function.
    struct Frame {
        let parameters: [(name: String, item: Item)]
        let scope: Scope
        let depth: Int

        init(_ closure: Closure, _ kinds: [PreparedFunction.ParameterKind], depth: Int) {
            var (numbers, distributions) = (0, 0)
            var parameters: [(name: String, item: Item)] = []
            for (parameter, kind) in zip(closure.parameters, kinds) {
                let item: Item
                switch kind {
                case .number:
                    item = .number(.init(.input(numbers)))
                    numbers += 1
                case .list(let count):
                    item = .list((numbers..<numbers + count).map { .input($0) })
                    numbers += count
                case .distribution:
                    item = .distribution(.input(distributions))
                    distributions += 1
                }
                parameters.append((parameter.name.text, item))
            }
            self.parameters = parameters
            // A parameter has no value yet, so nothing that needs one is taken for a constant.
            scope = closure.scope.binding(parameters.map { .init(name: $0.name, value: nil) })
            self.depth = depth
        }

        private init(_ parameters: [(name: String, item: Item)], _ scope: Scope, depth: Int) {
            (self.parameters, self.scope, self.depth) = (parameters, scope, depth)
        }

        /// The same with a name for a value.
        func binding(_ name: String, to value: Value) -> Frame {
            Frame(
                parameters.filter { $0.name != name },
                scope.binding([.init(name: name, value: value)]), depth: depth)
        }

        func parameter(_ name: String) -> Item? { parameters.last { $0.name == name }?.item }
    }

    /// What an expression stands for.
    enum Item {
        case number(PreparedFunction.Term)
        case distribution(PreparedFunction.DistributionPart)
        /// Plain numbers, which may be read as a distribution.
        case list([PreparedFunction.Part])

        var number: PreparedFunction.Term? {
            if case .number(let term) = self { term } else { nil }
        }

        /// The part of a number without a unit.
        var plain: PreparedFunction.Part? {
            number.flatMap { $0.dimension == 0 ? $0.part : nil }
        }

        /// The part of a distribution that is one already.
        var distribution: PreparedFunction.DistributionPart? {
            if case .distribution(let part) = self { part } else { nil }
        }
    }

    /// Creates a reader that works out constants as an evaluator does.
    init(_ evaluator: Evaluator, isFast: Bool) {
        (self.evaluator, self.isFast) = (evaluator, isFast)
    }

    /// A function of such parameters; `nil` when it is more than this arithmetic.
    mutating func read(
        _ function: FunctionValue, taking kinds: [PreparedFunction.ParameterKind]
    ) -> PreparedFunction? {
        body(of: function, kinds).map { PreparedFunction(parameters: kinds, body: $0) }
    }

    private mutating func body(
        of function: FunctionValue, _ kinds: [PreparedFunction.ParameterKind]
    ) -> PreparedFunction.Body? {
        switch function {
        case .library(let name):
            guard kinds == [.number] else { return nil }
            return library(name, [.number(.init(.input(0)))])?.number.map { .quantity($0) }
        case .closure(let closure):
            guard closure.parameters.count == kinds.count else { return nil }
            let frame = Frame(closure, kinds, depth: 0)
            if let condition = condition(closure.body, frame) { return .condition(condition) }
            return item(closure.body, frame)?.number.map { .quantity($0) }
        case .languageModel: return nil
        }
    }

    mutating func item(_ expression: Expression, _ frame: Frame) -> Item? {
        partsLeft -= 1
        guard partsLeft > 0 else { return nil }
        switch expression.kind {
        case .name(let name):
            if let parameter = frame.parameter(name) { return parameter }
        case .list(let entries): return plainParts(entries, frame).map { .list($0) }
        case .percent, .negation, .sum, .product, .power, .quantity, .conversion, .conditional:
            if let item = arithmetic(expression, frame) { return item }
        case .call(let function, let arguments, let form):
            if let call = call(function, arguments, form, frame) { return call }
        case .comprehension(let list):
            return constant(expression, frame) ?? entries(of: list, frame).map { .list($0) }
        case .number, .infinity, .boolean, .text, .map, .range, .not, .comparison, .conjunction,
            .disjunction, .lambda, .index:
            break
        }
        return constant(expression, frame)
    }

    private mutating func plainParts(
        _ expressions: [Expression], _ frame: Frame
    ) -> [PreparedFunction.Part]? {
        var parts: [PreparedFunction.Part] = []
        for expression in expressions {
            guard let part = item(expression, frame)?.plain else { return nil }
            parts.append(part)
        }
        return parts
    }

    /// The entries of a list that is made from one which does not depend on any input.
    private mutating func entries(of list: Expression.Comprehension, _ frame: Frame)
        -> [PreparedFunction.Part]?
    {
        guard list.condition == nil, list.variables.count == 1, let variable = list.variables.first,
            let source = try? evaluator.evaluate(list.source, in: frame.scope).asList()
        else { return nil }
        var parts: [PreparedFunction.Part] = []
        for entry in source {
            let frame = frame.binding(variable.text, to: entry)
            guard let part = item(list.element, frame)?.plain else { return nil }
            parts.append(part)
        }
        return parts
    }

    /// What does not depend on any input.
    private mutating func constant(_ expression: Expression, _ frame: Frame) -> Item? {
        switch try? evaluator.evaluate(expression, in: frame.scope) {
        case .number(let quantity):
            .number(
                .init(
                    .constant(quantity.number), dimension: quantity.dimension, unit: quantity.unit))
        case .list(let values):
            (try? values.plainNumbers()).map { .list($0.map { .constant($0) }) }
        case .distribution(let distribution): .distribution(constant(distribution))
        case _: nil
        }
    }

    private func constant(_ distribution: Distribution) -> PreparedFunction.DistributionPart {
        .constant(isFast ? distribution.hastened : distribution)
    }

    /// What a function that needs a distribution makes of an argument.
    private func distribution(_ item: Item) -> PreparedFunction.DistributionPart? {
        switch item {
        case .number: return nil
        case .distribution(let part): return part
        case .list(let parts):
            let part = PreparedFunction.DistributionPart.masses(parts)
            guard parts.allSatisfy({ $0.constant != nil }) else { return part }
            return part.value(PreparedFunction.Inputs()).map(constant)
        }
    }
}

extension PreparedFunctionReader {
    /// A call of a function by its name, its arguments without names.
    private mutating func call(
        _ function: Expression, _ arguments: [Expression.Argument], _ form: Expression.CallForm,
        _ frame: Frame
    ) -> Item? {
        guard case .name(let name) = function.kind, frame.parameter(name) == nil,
            arguments.allSatisfy({ $0.label == nil })
        else { return nil }
        let binding = frame.scope.find(name)
        guard form == .function || binding == nil else { return nil }
        var items: [Item] = []
        for argument in arguments {
            guard let item = item(argument.value, frame) else { return nil }
            items.append(item)
        }
        guard let binding else { return library(name, items) }
        switch binding.value {
        case .function(.library(let name)): return library(name, items)
        case .function(.closure(let closure)):
            evaluator.rest(on: binding.basis)
            return call(closure, items, frame)
        case _: return nil
        }
    }

    private mutating func call(_ closure: Closure, _ items: [Item], _ frame: Frame) -> Item? {
        guard closure.parameters.count == items.count, frame.depth < Self.greatestDepth else {
            return nil
        }
        var inputs = PreparedFunction.InputParts()
        var kinds: [PreparedFunction.ParameterKind] = []
        for item in items {
            switch item {
            case .number(let term):
                guard term.dimension == 0 else { return nil }
                inputs.numbers.append(term.part)
                kinds.append(.number)
            case .list(let parts):
                inputs.numbers += parts
                kinds.append(.list(parts.count))
            case .distribution(let part):
                inputs.distributions.append(part)
                kinds.append(.distribution)
            }
        }
        switch item(closure.body, Frame(closure, kinds, depth: frame.depth + 1)) {
        case .number(let term)?:
            let parts = inputs.distributions.isEmpty ? inputs.numbers : nil
            return .number(
                .init(
                    folded(.call(term.part, inputs), parts), dimension: term.dimension,
                    unit: term.unit))
        case .distribution(let part)?: return .distribution(.call(part, inputs))
        case .list(let parts)?: return .list(parts.map { .call($0, inputs) })
        case nil: return nil
        }
    }

    private func library(_ name: String, _ items: [Item]) -> Item? {
        if name == "dist", items.count == 1 {
            return distribution(items[0]).map { .distribution($0) }
        }
        if name == "sum", items.count == 1, case .list(let parts) = items[0] {
            return .number(.init(total(of: parts)))
        }
        guard let entry = Library.byName[name] else { return nil }
        let plain = items.compactMap(\.plain)
        if plain.count == items.count, let operation = entry.plain, operation.takes(items.count) {
            let logarithms = evaluator.logarithms
            let mapped = PreparedFunction.Part.mapped(
                { numbers throws(NumberError) in try operation.value(numbers, logarithms) }, plain)
            return .number(.init(folded(mapped, plain)))
        }
        let distributions = items.compactMap(distribution)
        guard distributions.count == items.count, let operation = entry.finite,
            operation.count == items.count, let sample = operation.sample
        else { return nil }
        return .number(
            .init(
                .measured(operation, distributions, dimension: sample.dimension),
                dimension: sample.dimension, unit: sample.unit))
    }

    /// A part made of others, worked out at once where all of them are constants.
    func folded(
        _ part: PreparedFunction.Part, _ parts: [PreparedFunction.Part]?
    ) -> PreparedFunction.Part {
        guard let parts, parts.allSatisfy({ $0.constant != nil }),
            let number = part.value(PreparedFunction.Inputs())
        else { return part }
        return .constant(number)
    }
}
