public import Characters
import Evaluating

extension Reference {
    /// The reference for programs, such as the plugin of an editor.
    public var json: JSON {
        .object([("version", .integer(1)), ("families", .array(families.map(\.json)))])
    }
}

extension LibraryFamily {
    fileprivate var json: JSON {
        .object([
            ("title", .string(title)), ("summary", .string(summary)),
            ("functions", .array(functions.map(\.json))),
        ])
    }
}

extension LibraryFunction {
    fileprivate var json: JSON {
        .object([
            ("name", .string(name)), ("call", .string(signature)),
            ("parameters", .array(parameters.map(\.json))), ("formula", JSON(formula)),
            ("summary", .string(summary)), ("domain", .string(domain)),
            (
                "examples",
                .array(
                    examples.map {
                        .object([
                            ("expression", .string($0.expression)), ("value", .string($0.value)),
                        ])
                    })
            ),
            (
                "laws",
                .array(
                    laws.map {
                        .object([
                            ("statement", .string($0.statement)),
                            ("expression", .string($0.expression)),
                        ])
                    })
            ), ("source", JSON(source)),
        ])
    }
}

extension LibraryFunction.Parameter {
    fileprivate var json: JSON {
        .object([
            ("name", .string(name)), ("isNamed", .boolean(isNamed)),
            ("arity", .string(arity.word)),
        ])
    }
}

extension LibraryFunction.Parameter.Arity {
    fileprivate var word: String {
        switch self {
        case .one: "one"
        case .optional: "optional"
        case .many: "many"
        }
    }
}
