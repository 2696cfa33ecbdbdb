import Information
import Numbers

extension Library {
    /// How far distributions on numbers spread.
    static let moments: [LibraryFunction] = [
        moment(
            "variance", formula: "variance(P) = Σ p (x − μ)², μ = Σ p x",
            "The variance of a distribution on numbers.",
            examples: ["variance(uniform(6))": "2.9166666666666666667"]
        ) { $0 },
        moment(
            "sd", formula: "sd(P) = √(Σ p (x − μ)²), μ = Σ p x",
            "The standard deviation of a distribution on numbers, exact where it is a fraction.",
            examples: ["sd(bernoulli(1/5))": "0.4", "sd(uniform(6))": "1.7078251276599330639"]
        ) { variance throws(NumberError) in try variance.rootOfNonNegative() },
    ]

    private static func moment(
        _ name: String, formula: String, _ summary: String,
        examples: KeyValuePairs<String, String>,
        of map: @escaping @Sendable (Number) throws(NumberError) -> Number
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("P")], formula: formula, summary,
            domain: "A distribution whose outcomes are numbers.", examples: examples
        ) { arguments, _ throws(EvaluationError) in
            let distribution = try arguments.distribution("P")
            return .plain(
                try arguments.read("P") { _ throws(EvaluationError) in
                    let variance = try informational { () throws(InformationError) in
                        try distribution.variance()
                    }
                    guard let variance else {
                        throw .domain("an outcome is a word, so there is no variance", hint: nil)
                    }
                    return try numeric { () throws(NumberError) in try map(variance) }
                })
        }
    }
}
