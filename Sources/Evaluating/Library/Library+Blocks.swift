import Information
import Numbers

extension Library {
    /// Distributions made of data and of other distributions, and the mode of any.
    static let blocks: [LibraryFunction] = [
        LibraryFunction(
            "empirical", [.required("list"), .named("outcomes")],
            formula: "empirical(x)(a) = n(a)/n",
            "The distribution of relative frequencies in a list of observations.",
            domain:
                "Numbers, text or lists of them. Outcomes stand in the order of their first occurrence, "
                + "or as 'outcomes' gives them; those never observed then have probability 0.",
            examples: [
                "empirical([\"a\", \"b\", \"a\", \"a\"])[\"a\"]": "0.75",
                "empirical([1, 6, 6], outcomes: 1...6).probabilities":
                    "0.33333333333333333333, 0, 0, 0, 0, 0.66666666666666666667",
            ]
        ) { arguments, _ throws(EvaluationError) in
            let given = try arguments.readOptional("outcomes") { value throws(EvaluationError) in
                let outcomes = try outcomes(value)
                return try informational { () throws(InformationError) in try Outcomes(outcomes) }
            }
            return .distribution(
                try arguments.read("list") { value throws(EvaluationError) in
                    let observations = try outcomes(value)
                    return try informational { () throws(InformationError) in
                        try Distribution.empirical(observations, on: given)
                    }
                })
        },
        LibraryFunction(
            "power", [.required("P"), .required("n")],
            formula: "power(P, n)(x₁, …, xₙ) = P(x₁) … P(xₙ)",
            "The distribution of blocks of n independent symbols.",
            domain:
                "n from 1 to 64, and at most two million blocks. Outcomes are lists; of 1 symbol it is P.",
            examples: [
                "power(bernoulli(0.1), 3)[[1, 0, 1]]": "0.009",
                "entropy(power([1/2, 1/4, 1/4], 4)) in bits": "6 bits",
            ],
            laws: [
                "entropies add up":
                    "forall(simplex(3), P => entropy(power(P, 3)) == 3 * entropy(P), cases: 2)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let p = try arguments.distribution("P")
            let count = try arguments.integer("n", in: 1...64, default: 1)
            return .distribution(
                try arguments.read("P") { _ throws(EvaluationError) in
                    try informational { () throws(InformationError) in try p.power(count) }
                })
        },
        LibraryFunction(
            "mode", [.required("P")], formula: "mode(P) = argmax p",
            "The most probable outcome of a distribution, the first of several.",
            domain: "Every distribution whose probabilities can be compared.",
            examples: ["mode([0.2, 0.5, 0.3])": "2", "mode(uniform(6))": "1"]
        ) { arguments, _ throws(EvaluationError) in
            let p = try arguments.distribution("P")
            return try informational { () throws(InformationError) in try p.mode() }.value
        },
    ]

    private static func outcomes(_ value: Value) throws(EvaluationError) -> [Outcome] {
        if case .distribution(let distribution) = value { return Array(distribution.outcomes) }
        return try value.asList().map { entry throws(EvaluationError) in try entry.asOutcome() }
    }
}
