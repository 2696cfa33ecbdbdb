import Numbers

extension Recipe {
    /// Growth, and how often a classifier is right.
    static let rates: [Recipe] = [
        ofNumbers("relativeChange", ["from", "to"]) { x in (x[1] - x[0]) / x[0] },
        ofNumbers("growthRate", ["from", "to", "periods"]) { x in
            .power(x[1] / x[0], .integer(1) / x[2]) - .integer(1)
        },
        ofNumbers(
            "accuracy", ["truePositives", "trueNegatives", "falsePositives", "falseNegatives"]
        ) {
            x in (x[0] + x[1]) / (x[0] + x[1] + x[2] + x[3])
        },
        ofNumbers("precision", ["truePositives", "falsePositives"]) { x in x[0] / (x[0] + x[1]) },
        ofNumbers("recall", ["truePositives", "falseNegatives"]) { x in x[0] / (x[0] + x[1]) },
        ofNumbers("specificity", ["trueNegatives", "falsePositives"]) { x in x[0] / (x[0] + x[1]) },
        ofNumbers("f1Score", ["truePositives", "falsePositives", "falseNegatives"]) { x in
            .integer(2) * x[0] / (.integer(2) * x[0] + x[1] + x[2])
        },
    ]

    private static let signs = [
        "truePositives": "TP", "trueNegatives": "TN", "falsePositives": "FP",
        "falseNegatives": "FN", "from": "a", "to": "b", "periods": "n",
    ]

    /// A formula of numbers that are all given by name.
    private static func ofNumbers(
        _ function: String, _ parameters: [String], formula: @escaping @Sendable ([Step]) -> Step
    ) -> Recipe {
        Recipe(function) { _ in
            .functional(function == "f1Score" ? "F₁" : function)
        } body: { call throws(EvaluationError) in
            let step = formula(
                try parameters.map { parameter throws(EvaluationError) in
                    try call.plain(parameter, .functional(signs[parameter] ?? parameter))
                })
            return Derivation(formulas: [step], numbers: step)
        }
    }
}
