import Numbers

extension Recipe {
    /// Functions of one number.
    static let elementary: [Recipe] = [
        ofNumber("information", Notation("I"), "p") { call, p in -call.log(p) },
        ofNumber("sigmoid", Notation("σ", tex: "\\sigma"), "x") { _, x in
            .integer(1) / (.integer(1) + .exponential(-x))
        },
        ofNumber("logit", .functional("logit"), "x") { _, p in
            .logarithm(p / (.integer(1) - p), .natural)
        },
    ]

    private static func ofNumber(
        _ function: String, _ name: Notation, _ parameter: String,
        formula: @escaping @Sendable (WorkedCall, Step) -> Step
    ) -> Recipe {
        Recipe(function) { call in
            name(call.names[parameter] ?? Notation(parameter))
        } body: { call throws(EvaluationError) in
            let step = formula(call, try call.plain(parameter, Notation(parameter)))
            return Derivation(formulas: [step], numbers: step)
        }
    }
}
