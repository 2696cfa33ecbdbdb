extension Library {
    /// Many distributions side by side.
    static let matrices: [LibraryFunction] = [
        LibraryFunction(
            "divergenceMatrix", [.required("list"), .requiredNamed("by")],
            formula: "dᵢⱼ = by(Pᵢ, Pⱼ)",
            "A measure between every two distributions of a list: a row for each that stands first.",
            domain:
                "A list of distributions, or a map of them, with at most 200; a function of two of them, such as "
                + "'kl', 'js' or 'hellinger'.",
            examples: [
                "divergenceMatrix([[0.5, 0.5], [0.25, 0.75]], by: totalVariation)":
                    "0, 0.25, 0.25, 0",
                "divergenceMatrix([[1, 0], [0.5, 0.5]], by: kl)[2][1]": "∞ nats",
            ],
            laws: [
                "zero on the diagonal, and symmetric where the measure is":
                    "forall(simplex(3), simplex(3), (P, Q) => divergenceMatrix([P, Q], by: js)[1][1] == 0 nats and divergenceMatrix([P, Q], by: js)[1][2] == divergenceMatrix([P, Q], by: js)[2][1], cases: 10)"
            ]
        ) { arguments, evaluator throws(EvaluationError) in
            let function = try arguments.function("by")
            let entries = try arguments.read("list") { value throws(EvaluationError) in
                let entries = try value.asList()
                guard (1...200).contains(entries.count) else {
                    throw .domain("a matrix is of 1 to 200 distributions", hint: nil)
                }
                return entries
            }
            return try arguments.read("by") { _ throws(EvaluationError) in
                var rows: [Value] = []
                for first in entries {
                    var row: [Value] = []
                    for second in entries {
                        row.append(try evaluator.apply(function, to: [first, second]))
                    }
                    rows.append(.list(row))
                }
                return .list(rows)
            }
        }
    ]
}
