import Diagnostics
import Numbers
import Script

extension Evaluator {
    /// `f(x)`, `x.f(y)` and `x.f`, which is a call without further arguments or a map's entry.
    mutating func call(
        _ function: Expression, _ arguments: [Expression.Argument], _ form: Expression.CallForm,
        in scope: Scope
    ) throws(EvaluationError) -> Value {
        if case .name("worked") = function.kind, scope.find("worked") == nil {
            do { return try worked(arguments, in: scope) } catch {
                throw error.placed(at: function.place)
            }
        }
        // The function is looked up before its arguments are worked out, so that its name is
        // reported even where an argument has no value.
        let named =
            form == .function ? try self.callee(function, form, receiver: nil, in: scope) : nil
        var given: [Arguments.Given] = []
        for argument in arguments {
            let value = try evaluate(argument.value, in: scope)
            given.append(.init(label: argument.label?.text, value: value))
        }
        if form == .member, case .name(let name) = function.kind, let receiver = given.first,
            let entry = try member(name, of: receiver.value, at: function.place)
        {
            return entry
        }
        let callee: FunctionValue
        if let named {
            callee = named
        } else {
            callee = try self.callee(function, form, receiver: given.first?.value, in: scope)
        }
        do {
            return try invoke(callee, given)
        } catch {
            guard case .argument(let index, let inner) = error, arguments.indices.contains(index)
            else {
                throw error.placed(at: function.place)
            }
            let argument = arguments[index]
            let isAboutLabel = inner.isAboutLabel
            throw inner.placed(
                at: isAboutLabel
                    ? argument.label?.place ?? argument.value.place : argument.value.place)
        }
    }

    /// An entry of a map, read as a member; `nil` when the value is no map.
    private func member(
        _ name: String, of value: Value, at place: SourcePlace
    ) throws(EvaluationError) -> Value? {
        switch value {
        case .parameters(let map):
            guard let entry = map[name] else {
                throw EvaluationError.unknownMember(name, of: value, known: map.entries.map(\.key))
                    .placed(at: place)
            }
            return entry
        case .map(let map): return map[name]
        case .dataTable(let table) where Library.byName[name] == nil:
            do {
                return try Operators.entry(.text(name), of: .dataTable(table))
            } catch {
                throw error.placed(at: place)
            }
        case .number, .truth, .text, .list, .range, .dataTable, .table, .distribution, .measure,
            .code, .codeTree, .function, .mark, .axis, .figure, .simplex, .parametric,
            .multivariate, .working:
            return nil
        }
    }

    private mutating func callee(
        _ function: Expression, _ form: Expression.CallForm, receiver: Value?, in scope: Scope
    ) throws(EvaluationError) -> FunctionValue {
        if form != .function, case .name(let name) = function.kind, scope.find(name) == nil,
            Library.byName[name] == nil, let receiver
        {
            throw EvaluationError.unknownMember(
                name, of: receiver, known: Library.functions.map(\.name)
            )
            .placed(at: function.place)
        }
        // What an author has named like a member hides it only when it can be called itself.
        if form != .function, case .name(let name) = function.kind, Library.byName[name] != nil {
            guard case .function(let own)? = binding(of: name, in: scope)?.value else {
                return .library(name)
            }
            return own
        }
        let value = try evaluate(function, in: scope)
        guard case .function(let callee) = value else {
            throw EvaluationError.notAFunction(value).placed(at: function.place)
        }
        return callee
    }

    /// The value of a function for arguments that are values already.
    mutating func invoke(
        _ function: FunctionValue, _ given: [Arguments.Given]
    ) throws(EvaluationError) -> Value {
        try countSteps(1)
        switch function {
        case .library(let name):
            guard let entry = Library.byName[name] else { throw .unknownName(name, known: []) }
            return try entry.body(Arguments(given, to: entry), &self)
        case .closure(let closure): return try invoke(closure, given)
        case .languageModel(let model): return try model.next(given)
        }
    }

    /// The value of a function for arguments in order.
    mutating func apply(
        _ function: FunctionValue, to values: [Value]
    ) throws(EvaluationError) -> Value {
        try invoke(function, values.map { .init(label: nil, value: $0) })
    }

    private mutating func invoke(
        _ closure: Closure, _ given: [Arguments.Given]
    ) throws(EvaluationError) -> Value {
        var values: [Value?] = Array(repeating: nil, count: closure.parameters.count)
        let name = closure.name ?? "the lambda"
        for (index, argument) in given.enumerated() {
            let position: Int?
            if let label = argument.label {
                position = closure.parameters.firstIndex { $0.name.text == label }
                guard position != nil else {
                    throw .argument(
                        index,
                        .unknownLabel(
                            label, function: name, known: closure.parameters.map(\.name.text)))
                }
            } else {
                position = values.firstIndex { $0 == nil }
            }
            guard let position else {
                throw .argument(index, .extraArgument(function: name, signature: closure.signature))
            }
            guard values[position] == nil else {
                throw .argument(
                    index, .repeatedArgument(closure.parameters[position].name.text, function: name)
                )
            }
            values[position] = argument.value
        }
        return try run(closure, with: values)
    }

    private mutating func run(
        _ closure: Closure, with values: [Value?]
    ) throws(EvaluationError) -> Value {
        var bindings: [Scope.Binding] = []
        if let name = closure.name {
            bindings.append(.init(name: name, value: .function(.closure(closure))))
        }
        for (parameter, value) in zip(closure.parameters, values) {
            if let value {
                bindings.append(.init(name: parameter.name.text, value: value))
            } else if let standard = parameter.defaultValue {
                let value = try evaluate(standard, in: closure.scope.binding(bindings))
                bindings.append(.init(name: parameter.name.text, value: value))
            } else {
                throw .missingArgument(parameter.name.text, function: closure.signature)
            }
        }
        let scope = closure.scope.binding(bindings)
        return try deeper { evaluator throws(EvaluationError) in
            try evaluator.evaluate(closure.body, in: scope)
        }
    }
}

extension Closure {
    /// How the function is called: `mix(t)`.
    var signature: String {
        let list = parameters.map { $0.defaultValue == nil ? $0.name.text : "[\($0.name.text)]" }
        return "\(name ?? "the lambda")(\(list.joined(separator: ", ")))"
    }
}
