import Numbers

extension Library {
    /// Growth, and how often a classifier is right.
    static let rates: [LibraryFunction] = [
        rate(
            "relativeChange", ["from", "to"], formula: "(to − from) / from",
            "The change from one number to another as a share of the first.",
            domain: "'from' is not zero; with the format '.1%' it is printed in per cent.",
            examples: [
                "relativeChange(from: 80, to: 100)": "0.25",
                "relativeChange(from: 100, to: 80)": "-0.2",
            ],
            laws: [
                "undone by the way back":
                    "forall(1...9, 1...9, (a, b) => (1 + relativeChange(from: a, to: b)) * (1 + relativeChange(from: b, to: a)) == 1, cases: 30)"
            ]
        ) { x throws(NumberError) in try x[1].minus(x[0]).divided(by: x[0]) },
        rate(
            "growthRate", ["from", "to", "periods"], formula: "(to / from)^(1 / periods) − 1",
            "The rate of growth a period by which one number becomes the other: compound growth.",
            domain: "Positive numbers.",
            examples: [
                "growthRate(from: 100, to: 121, periods: 2)": "0.1",
                "growthRate(from: 1, to: 2, periods: 10)": "0.071773462536293164213",
            ],
            laws: [
                "compounded, it gives the end":
                    "forall(1...9, 1...9, (a, b) => a * (1 + growthRate(from: a, to: b, periods: 2))^2 == b, cases: 30)"
            ]
        ) { x throws(NumberError) in
            for (number, name) in zip(x, ["from", "to", "periods"]) where number.sign != 1 {
                throw .outside(number.description, "a positive number for '\(name)'")
            }
            return try x[1].divided(by: x[0]).power(Number.one.divided(by: x[2])).minus(.one)
        },
        score(
            "accuracy", ["truePositives", "trueNegatives", "falsePositives", "falseNegatives"],
            formula: "(TP + TN) / (TP + TN + FP + FN)",
            "The share of cases that a classifier gets right.",
            examples: [
                "accuracy(truePositives: 40, trueNegatives: 45, falsePositives: 10, falseNegatives: 5)":
                    "0.85"
            ],
            rights: 2),
        score(
            "precision", ["truePositives", "falsePositives"], formula: "TP / (TP + FP)",
            "The share of cases found that are such; also called positive predictive value.",
            examples: ["precision(truePositives: 40, falsePositives: 10)": "0.8"], rights: 1),
        score(
            "recall", ["truePositives", "falseNegatives"], formula: "TP / (TP + FN)",
            "The share of such cases that are found; also called sensitivity.",
            examples: ["recall(truePositives: 40, falseNegatives: 5)": "0.88888888888888888889"],
            rights: 1),
        score(
            "specificity", ["trueNegatives", "falsePositives"], formula: "TN / (TN + FP)",
            "The share of other cases that are not found.",
            examples: [
                "specificity(trueNegatives: 45, falsePositives: 10)": "0.81818181818181818182"
            ],
            rights: 1),
        rate(
            "f1Score", ["truePositives", "falsePositives", "falseNegatives"],
            formula: "F₁ = 2 TP / (2 TP + FP + FN)",
            "The harmonic mean of precision and recall.",
            domain: "Counts that are not negative, and not all zero.",
            examples: [
                "f1Score(truePositives: 40, falsePositives: 10, falseNegatives: 5)":
                    "0.84210526315789473684"
            ],
            laws: [
                "the harmonic mean of precision and recall":
                    "forall(1...9, 0...9, 0...9, (a, b, c) => f1Score(truePositives: a, falsePositives: b, falseNegatives: c) == harmonicMean([precision(truePositives: a, falsePositives: b), recall(truePositives: a, falseNegatives: c)]), cases: 30)"
            ]
        ) { x throws(NumberError) in
            try x.requireCounts()
            let twice = try x[0].times(Number(2))
            return try twice.divided(by: [twice, x[1], x[2]].requireSum())
        },
    ]

    /// A share of counts: the sum of the first few, of all.
    private static func score(
        _ name: String, _ counts: [String], formula: String, _ summary: String,
        examples: KeyValuePairs<String, String>, rights: Int
    ) -> LibraryFunction {
        rate(
            name, counts, formula: formula, summary,
            domain: "Counts that are not negative, and not all zero.", examples: examples, laws: [:]
        ) { x throws(NumberError) in
            try x.requireCounts()
            return try Number.sum(Array(x.prefix(rights))).divided(by: x.requireSum())
        }
    }

    /// A function of numbers that are all given by name.
    private static func rate(
        _ name: String, _ names: [String], formula: String, _ summary: String, domain: String,
        examples: KeyValuePairs<String, String>, laws: KeyValuePairs<String, String>,
        of map: @escaping @Sendable ([Number]) throws(NumberError) -> Number
    ) -> LibraryFunction {
        LibraryFunction(
            name, names.map { .requiredNamed($0) }, formula: formula, summary, domain: domain,
            examples: examples, laws: laws
        ) { arguments, _ throws(EvaluationError) in
            var numbers: [Number] = []
            for name in names { numbers.append(try arguments.plain(name)) }
            return .plain(try numeric { () throws(NumberError) in try map(numbers) })
        }
    }
}

extension [Number] {
    /// Their sum, which must not be zero.
    fileprivate func requireSum() throws(NumberError) -> Number {
        let sum = try Number.sum(self)
        guard sum.sign != 0 else { throw .undefined("a share of no cases") }
        return sum
    }

    /// None of them may be negative.
    fileprivate func requireCounts() throws(NumberError) {
        for number in self where number.sign == -1 || !number.isFinite {
            throw .outside(number.description, "a count")
        }
    }
}
