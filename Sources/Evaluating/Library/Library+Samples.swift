import Characters
import Information
import Numbers

extension Library {
    /// Statistics of numbers that were observed, and of distributions on numbers.
    static let samples: [LibraryFunction] = averages + spreads + ranks + relations

    private static let averages: [LibraryFunction] = [
        LibraryFunction(
            "mean", [.required("numbers"), .named("weights")],
            formula: "mean(x) = Σ x / n; with weights, Σ w x / Σ w; mean(P) = Σ p x",
            "The arithmetic mean of a list, weighted if asked for, or the expectation of a distribution.",
            domain:
                "A list of numbers, with as many weights that do not sum to zero; or a distribution "
                + "(or a map that stands for one) whose outcomes are numbers.",
            examples: [
                "mean([2, 4, 4, 4, 5, 5, 7, 9])": "5", "mean([1, 2], weights: [3, 1])": "1.25",
                "mean(uniform(6))": "3.5", "mean([1 bits, 2 bits])": "1.5 bits",
            ],
            laws: [
                "moves and scales with the numbers":
                    "forall(-9...9, -9...9, -9...9, (a, b, t) => mean([t * a + 1, t * b + 1]) == t * mean([a, b]) + 1, cases: 50)",
                "between the least and the greatest":
                    "forall(-9...9, -9...9, -9...9, (a, b, c) => min(a, b, c) <= mean([a, b, c]) <= max(a, b, c), cases: 50)",
            ]
        ) { arguments, _ throws(EvaluationError) in
            guard try arguments.value("numbers").isList else {
                return try mean(ofDistribution: arguments)
            }
            guard arguments.optional("weights") != nil else {
                return try arguments.observations("numbers").value { sample throws(NumberError) in
                    try sample.mean()
                }
            }
            return try weightedMean(arguments)
        },
        average(
            "geometricMean", "geometricMean(x) = (x₁ · … · xₙ)^(1/n)",
            "The geometric mean, the average of factors of growth.", domain: "Positive numbers.",
            examples: [
                "geometricMean([2, 8])": "4", "geometricMean([1.1, 0.9])": "0.99498743710661995473",
            ],
            laws: [
                "never more than the arithmetic mean":
                    "forall(0.1...9, 0.1...9, (a, b) => geometricMean([a, b]) <= mean([a, b]) or a == b, cases: 50)"
            ]
        ) { sample throws(NumberError) in try sample.geometricMean() },
        average(
            "harmonicMean", "harmonicMean(x) = n / Σ (1/x)",
            "The harmonic mean, the average of speeds over equal ways.",
            domain: "Numbers that are not zero.",
            examples: ["harmonicMean([30, 60])": "40"],
            laws: [
                "never more than the geometric mean":
                    "forall(0.1...9, 0.1...9, (a, b) => harmonicMean([a, b]) <= geometricMean([a, b]) or a == b, cases: 50)"
            ]
        ) { sample throws(NumberError) in try sample.harmonicMean() },
    ]

    private static func average(
        _ name: String, _ formula: String, _ summary: String, domain: String,
        examples: KeyValuePairs<String, String>, laws: KeyValuePairs<String, String>,
        of map: @escaping @Sendable (Sample) throws(NumberError) -> Number
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("numbers")], formula: formula, summary, domain: domain,
            examples: examples, laws: laws
        ) { arguments, _ throws(EvaluationError) in
            let numbers = try arguments.observations("numbers")
            return try arguments.read("numbers") { _ throws(EvaluationError) in
                try numbers.value(map)
            }
        }
    }

    private static func weightedMean(_ arguments: Arguments) throws(EvaluationError) -> Value {
        let numbers = try arguments.observations("numbers")
        let weights = try arguments.observations("weights")
        guard weights.count == numbers.count else {
            throw .domain(
                "found \(numbers.count.counted("number")) and \(weights.count.counted("weight"))",
                hint: nil)
        }
        return try arguments.read("weights") { _ throws(EvaluationError) in
            try numbers.value { sample throws(NumberError) in
                try sample.mean(weights: weights.sample)
            }
        }
    }

    private static func mean(ofDistribution arguments: Arguments) throws(EvaluationError) -> Value {
        guard arguments.optional("weights") == nil else {
            throw .domain("a distribution has weights already", hint: "leave 'weights' out")
        }
        if case .multivariate(let distribution) = try arguments.value("numbers") {
            return .list(
                try informational { () throws(InformationError) in try distribution.mean() }
                    .map(Value.plain))
        }
        return .plain(
            try arguments.read("numbers") { value throws(EvaluationError) in
                try value.statistic { p throws(InformationError) in
                    try p.mean()
                } ofFamily: { p throws(InformationError) in
                    try p.mean()
                }
            })
    }

    private static let ranks: [LibraryFunction] = [
        LibraryFunction(
            "median", [.required("numbers")],
            formula:
                "half of the numbers lie on either side; of an even count, the mean of the middle two",
            "The median of a list, or of a distribution on numbers.",
            domain: "A list of numbers, or a distribution whose outcomes are numbers.",
            examples: [
                "median([7, 1, 3])": "3", "median([1, 2, 3, 10])": "2.5",
                "median(uniform(6))": "3.5",
            ],
            laws: [
                "of two numbers, their mean":
                    "forall(-9...9, -9...9, (a, b) => median([a, b]) == mean([a, b]), cases: 50)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            guard try arguments.value("numbers").isList else {
                return .plain(
                    try arguments.read("numbers") { value throws(EvaluationError) in
                        try value.statistic { p throws(InformationError) in
                            try p.median()
                        } ofFamily: { p throws(InformationError) in
                            try p.quantile(.exact(.half))
                        }
                    })
            }
            return try arguments.observations("numbers").value { sample throws(NumberError) in
                try sample.quantile(.exact(.half), type: 7)
            }
        },
        LibraryFunction(
            "quantile", [.required("numbers"), .required("p"), .named("type")],
            formula:
                "with j + g = n p + m and 0 ≤ g < 1: (1 − g) x₍ⱼ₎ + g x₍ⱼ₊₁₎; m = 1 − p for type 7; of a distribution, the least x with P(X ≤ x) ≥ p",
            "The number below which a share p of a list lies, or of a distribution on numbers.",
            domain:
                "0 ≤ p ≤ 1. The types are those of Hyndman and Fan; 7 unless given, as in R, NumPy "
                + "and spreadsheets. 1 to 3 pick numbers of the list; 4 to 9 interpolate, with "
                + "m = 0, 1/2, p, 1 − p, (p + 1)/3, p/4 + 3/8.",
            examples: [
                "quantile([1, 2, 3, 4, 5], 0.25)": "2", "quantile([1, 2, 3, 4], 0.25)": "1.75",
                "quantile([1, 2, 3, 4], 0.25, type: 6)": "1.25", "quantile(uniform(6), 0.5)": "3",
            ],
            source: "Hyndman and Fan, Sample quantiles in statistical packages, 1996",
            laws: [
                "rises with p":
                    "forall(0...0.5, 0...0.5, [1, 2, 3, 4, 5, 6, 7, 8, 9], (p, d, t) => quantile([3, 1, 4, 1, 5], p, type: t) <= quantile([3, 1, 4, 1, 5], p + d, type: t), cases: 100)"
            ]
        ) { arguments, _ throws(EvaluationError) in try quantile(arguments) },
        LibraryFunction(
            "standardized", [.required("numbers"), .named("of")],
            formula: "zᵢ = (xᵢ − mean(x)) / sd(x)",
            "The z-scores of a list: how many standard deviations each number is from the mean.",
            domain: "At least two numbers that are not all equal; 'of' is that of 'sd'.",
            examples: [
                "standardized([2, 4, 4, 4, 5, 5, 7, 9], of: \"population\")":
                    "-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2"
            ],
            laws: [
                "of mean 0":
                    "forall(-9...9, -9...9, 10...19, (a, b, c) => mean(standardized([a, b, c])) == 0, cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let kind = try arguments.choice("of", default: SpreadKind.sample)
            let numbers = try arguments.observations("numbers", atLeast: 2)
            let deviations = try numeric { () throws(NumberError) in try numbers.sample.deviations()
            }
            let spread = try numeric { () throws(NumberError) in
                try kind.variance(numbers.sample).squareRoot()
            }
            guard spread.sign != 0 else {
                throw .domain("all numbers are equal, so there are no z-scores", hint: nil)
            }
            var scores: [Value] = []
            for deviation in deviations {
                scores.append(
                    .plain(
                        try numeric { () throws(NumberError) in
                            try deviation.divided(by: spread)
                        }))
            }
            return .list(scores)
        },
    ]

    private static func quantile(_ arguments: Arguments) throws(EvaluationError) -> Value {
        let p = try arguments.share("p")
        guard try arguments.value("numbers").isList else {
            guard arguments.optional("type") == nil else {
                throw .domain("a distribution has one kind of quantile", hint: "leave 'type' out")
            }
            return .plain(
                try arguments.read("numbers") { value throws(EvaluationError) in
                    try value.statistic { q throws(InformationError) in
                        try q.quantile(p)
                    } ofFamily: { q throws(InformationError) in
                        try q.quantile(p)
                    }
                })
        }
        let type = try arguments.integer("type", in: Sample.quantileTypes, default: 7)
        return try arguments.observations("numbers").value { sample throws(NumberError) in
            try sample.quantile(p, type: type)
        }
    }
}

extension Arguments {
    /// A number from 0 to 1.
    func share(_ name: String) throws(EvaluationError) -> Number {
        try read(name) { value throws(EvaluationError) in
            let number = try value.asPlain(for: name)
            guard number.order(to: .zero) != .less, number.order(to: .one) != .greater else {
                throw .domain("\(number) does not lie in 0 … 1", hint: nil)
            }
            return number
        }
    }
}
