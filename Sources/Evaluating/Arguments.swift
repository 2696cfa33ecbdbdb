import Information
import Numbers
import Plots

/// The arguments of a call, matched to the parameters of a function.
struct Arguments: Sendable {
    /// An argument as it was given.
    struct Given: Sendable {
        let label: String?
        let value: Value
    }

    private let parameters: [LibraryFunction.Parameter]
    /// For each parameter, the positions of its arguments in the call.
    private let positions: [[Int]]
    private let given: [Given]

    /// Matches arguments: those with a name first, the rest in order.
    init(_ given: [Given], to function: LibraryFunction) throws(EvaluationError) {
        let parameters = function.parameters
        var positions: [[Int]] = Array(repeating: [], count: parameters.count)
        var next = 0
        for (index, argument) in given.enumerated() {
            if let label = argument.label {
                guard let target = parameters.firstIndex(where: { $0.name == label }) else {
                    throw .argument(
                        index,
                        .unknownLabel(label, function: function.name, known: parameters.map(\.name))
                    )
                }
                guard positions[target].isEmpty || parameters[target].arity == .many else {
                    throw .argument(index, .repeatedArgument(label, function: function.name))
                }
                positions[target].append(index)
                continue
            }
            while next < parameters.count,
                parameters[next].isNamed
                    || (parameters[next].arity != .many && !positions[next].isEmpty)
            {
                next += 1
            }
            guard next < parameters.count else {
                if let named = parameters.indices.first(where: {
                    parameters[$0].isNamed && positions[$0].isEmpty
                }) {
                    throw .argument(
                        index, .labelRequired(parameters[named].name, function: function.name))
                }
                throw .argument(
                    index, .extraArgument(function: function.name, signature: function.signature))
            }
            positions[next].append(index)
        }
        for (parameter, filled) in zip(parameters, positions)
        where parameter.arity == .one && filled.isEmpty {
            throw .missingArgument(parameter.name, function: function.signature)
        }
        self.parameters = parameters
        self.positions = positions
        self.given = given
    }

    private func indices(_ name: String) -> [Int] {
        parameters.firstIndex { $0.name == name }.map { positions[$0] } ?? []
    }

    /// The position in the call of the argument for a parameter, if one was given.
    func position(of name: String) -> Int? { indices(name).first }

    /// The argument, when there is only one.
    var only: Value? { given.count == 1 ? given[0].value : nil }

    /// The argument for a parameter, if one was given.
    func optional(_ name: String) -> Value? { indices(name).first.map { given[$0].value } }

    /// All arguments for a parameter.
    func all(_ name: String) -> [Value] { indices(name).map { given[$0].value } }

    /// The argument for a parameter that needs one.
    func value(_ name: String) throws(EvaluationError) -> Value {
        guard let value = optional(name) else { throw .missingArgument(name, function: "") }
        return value
    }

    /// The argument read in a way that may fail, its error standing at the argument.
    func read<Result>(
        _ name: String, _ reading: (Value) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        try read(name, at: 0, reading)
    }

    /// One of several arguments for a parameter, read likewise.
    func read<Result>(
        _ name: String, at offset: Int, _ reading: (Value) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result {
        let indices = indices(name)
        guard indices.indices.contains(offset) else {
            throw .missingArgument(name, function: "")
        }
        do {
            return try reading(given[indices[offset]].value)
        } catch {
            // What is wrong with another argument, read on the way, stands there.
            if case .argument = error { throw error }
            throw .argument(indices[offset], error)
        }
    }

    /// Says that an argument has no part in a call with such data, if it was given.
    func refuse(_ name: String, _ reason: String) throws(EvaluationError) {
        _ = try readOptional(name) { _ throws(EvaluationError) -> Value in
            throw .domain("'\(name)' \(reason)", hint: nil)
        }
    }

    /// The argument read when there is one.
    func readOptional<Result>(
        _ name: String, _ reading: (Value) throws(EvaluationError) -> Result
    ) throws(EvaluationError) -> Result? {
        optional(name) == nil ? nil : try read(name, reading)
    }
}

extension Arguments {
    func quantity(_ name: String) throws(EvaluationError) -> Quantity {
        try read(name) { value throws(EvaluationError) in try value.asQuantity() }
    }

    func plain(_ name: String) throws(EvaluationError) -> Number {
        try read(name) { value throws(EvaluationError) in
            let quantity = try value.asQuantity()
            return try numeric { () throws(NumberError) in try quantity.plain(for: name) }
        }
    }

    func distribution(_ name: String) throws(EvaluationError) -> Distribution {
        try read(name) { value throws(EvaluationError) in try value.asDistribution() }
    }

    func list(_ name: String) throws(EvaluationError) -> [Value] {
        try read(name) { value throws(EvaluationError) in try value.asList() }
    }

    func function(_ name: String) throws(EvaluationError) -> FunctionValue {
        try read(name) { value throws(EvaluationError) in try value.asFunction() }
    }

    func text(_ name: String) throws(EvaluationError) -> String? {
        try readOptional(name) { value throws(EvaluationError) in try value.asText() }
    }

    func integer(
        _ name: String, in range: ClosedRange<Int>, default standard: Int
    ) throws(EvaluationError) -> Int {
        try readOptional(name) { value throws(EvaluationError) in try value.asInteger(in: range) }
            ?? standard
    }
}
