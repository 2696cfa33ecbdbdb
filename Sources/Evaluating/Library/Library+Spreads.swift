import Information
import Numbers

/// Whether numbers are a sample, from which the spread of more is estimated, or all there are.
enum SpreadKind: String, CaseIterable {
    case sample, population

    /// What the sum of squares is divided by.
    func divisor(_ count: Int) -> Number { Number(self == .sample ? count - 1 : count) }

    /// The mean square of the deviations from the mean.
    func variance(_ sample: Sample) throws(NumberError) -> Number {
        try sample.sumOfSquares().divided(by: divisor(sample.count))
    }

    /// How many numbers are needed at least.
    var leastCount: Int { self == .sample ? 2 : 1 }
}

extension Library {
    static let spreads: [LibraryFunction] = [
        spread(
            "variance",
            formula:
                "variance(x) = Σ (x − x̄)² / (n − 1); of: \"population\", Σ (x − x̄)² / n; variance(P) = Σ p (x − mean)²",
            "The variance of a list, as a sample unless told otherwise, or of a distribution.",
            power: 2,
            examples: [
                "variance([2, 4, 4, 4, 5, 5, 7, 9])": "4.5714285714285714286",
                "variance([2, 4, 4, 4, 5, 5, 7, 9], of: \"population\")": "4",
                "variance(uniform(6))": "2.9166666666666666667",
            ],
            laws: [
                "never negative":
                    "forall(-9...9, -9...9, -9...9, (a, b, c) => variance([a, b, c]) >= 0, cases: 50)",
                "the mean of the squares less the square of the mean":
                    "forall(-9...9, -9...9, (a, b) => variance([a, b], of: \"population\") == mean([a^2, b^2]) - mean([a, b])^2, cases: 50)",
            ]
        ) { variance throws(NumberError) in variance },
        spread(
            "sd", formula: "sd(x) = √variance(x)",
            "The standard deviation of a list, as a sample unless told otherwise, or of a distribution.",
            power: 1,
            examples: [
                "sd([2, 4, 4, 4, 5, 5, 7, 9])": "2.1380899352993950775",
                "sd([2, 4, 4, 4, 5, 5, 7, 9], of: \"population\")": "2",
                "sd(bernoulli(0.5))": "0.5",
            ],
            laws: [
                "scales with the numbers":
                    "forall(-9...9, -9...9, (a, b) => sd([3 * a, 3 * b]) == 3 * sd([a, b]), cases: 20)"
            ]
        ) { variance throws(NumberError) in try variance.rootOfNonNegative() },
        LibraryFunction(
            "standardError", [.required("numbers")], formula: "standardError(x) = sd(x) / √n",
            "The standard error of the mean of a sample.", domain: "At least two numbers.",
            examples: ["standardError([2, 4, 4, 4, 5, 5, 7, 9])": "0.75592894601845445443"]
        ) { arguments, _ throws(EvaluationError) in
            try arguments.observations("numbers", atLeast: 2).value { sample throws(NumberError) in
                try SpreadKind.sample.variance(sample).divided(by: Number(sample.count))
                    .squareRoot()
            }
        },
    ]

    /// A function of the variance.
    private static func spread(
        _ name: String, formula: String, _ summary: String, power: Int,
        examples: KeyValuePairs<String, String>, laws: KeyValuePairs<String, String>,
        of map: @escaping @Sendable (Number) throws(NumberError) -> Number
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("numbers"), .named("of")], formula: formula, summary,
            domain:
                "'of' is \"sample\" (unless given) for numbers that stand for more, at least two, or "
                + "\"population\" for all there are. Of a distribution it is left out.",
            examples: examples, laws: laws
        ) { arguments, _ throws(EvaluationError) in
            guard try arguments.value("numbers").isList else {
                return try spread(ofDistribution: arguments, map)
            }
            let kind = try arguments.choice("of", default: SpreadKind.sample)
            let numbers = try arguments.observations("numbers")
            guard numbers.count >= kind.leastCount else {
                throw .domain(
                    "the spread of a sample needs two numbers, and there is one",
                    hint: "of: \"population\" takes them for all there are")
            }
            return try numbers.value(power: power) { sample throws(NumberError) in
                try map(kind.variance(sample))
            }
        }
    }

    private static func spread(
        ofDistribution arguments: Arguments, _ map: (Number) throws(NumberError) -> Number
    ) throws(EvaluationError) -> Value {
        guard arguments.optional("of") == nil else {
            throw .domain("a distribution is no sample", hint: "leave 'of' out")
        }
        let variance = try arguments.read("numbers") { value throws(EvaluationError) in
            try value.statistic { p throws(InformationError) in
                try p.variance()
            } ofFamily: { p throws(InformationError) in
                try p.variance()
            }
        }
        return .plain(try numeric { () throws(NumberError) in try map(variance) })
    }
}
