import Numbers

extension Library {
    /// Counting.
    static let counting: [LibraryFunction] = [
        count(
            "factorial", [.required("n")], "n! = 1 · 2 · … · n",
            "The number of orders of n things.",
            domain: "Integers from 0 to 20000.",
            examples: ["factorial(0)": "1", "factorial(20)": "2432902008176640000"],
            laws: [
                "each the one before times n":
                    "forall([1, 2, 3, 10, 500], n => factorial(n) == n * factorial(n - 1), cases: 20)"
            ]
        ) { n throws(NumberError) in try n[0].factorial() },
        count(
            "binomialCoefficient", [.required("n"), .required("k")], "n! / (k! (n − k)!)",
            "The number of ways to choose k of n things.", domain: "Integers 0 ≤ k ≤ n ≤ 20000.",
            examples: [
                "binomialCoefficient(5, 2)": "10", "binomialCoefficient(5, 0)": "1",
                "binomialCoefficient(100, 50)": "1.0089134454556419333e29",
            ],
            source: "DLMF 1.2",
            laws: [
                "Pascal's triangle":
                    "forall([1, 2, 9, 40], [0, 1, 5], (n, k) => binomialCoefficient(n + k + 1, k + 1) == binomialCoefficient(n + k, k) + binomialCoefficient(n + k, k + 1), cases: 20)"
            ]
        ) { n throws(NumberError) in try n[0].binomialCoefficient(n[1]) },
        count(
            "permutations", [.required("n"), .required("k")], "n! / (n − k)!",
            "The number of ways to choose k of n things one after the other.",
            domain: "Integers 0 ≤ k ≤ n ≤ 20000.",
            examples: ["permutations(10, 3)": "720", "permutations(5, 0)": "1"],
            laws: [
                "each choice has k! orders":
                    "forall([5, 8, 20], [0, 1, 5], (n, k) => permutations(n, k) == factorial(k) * binomialCoefficient(n, k), cases: 20)"
            ]
        ) { n throws(NumberError) in try n[0].permutations(n[1]) },
        LibraryFunction(
            "multinomialCoefficient", [.required("counts")],
            formula: "(n₁ + … + nₖ)! / (n₁! · … · nₖ!)",
            "The number of orders of things of which those of a kind are alike.",
            domain: "A list of integers that are not negative and sum to 20000 at most.",
            examples: [
                "multinomialCoefficient([1, 4, 4, 2])": "34650", "multinomialCoefficient([3])": "1",
            ],
            source: "DLMF 26.4",
            laws: [
                "of two kinds, the binomial coefficient":
                    "forall([0, 1, 7], [0, 2, 30], (a, b) => multinomialCoefficient([a, b]) == binomialCoefficient(a + b, a), cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let kinds = try arguments.list("counts").plainNumbers()
            return try arguments.read("counts") { _ throws(EvaluationError) in
                .plain(
                    try numeric { () throws(NumberError) in
                        try Number.multinomialCoefficient(kinds)
                    })
            }
        },
        count(
            "derangements", [.required("n")], "D₀ = 1, Dₙ = n Dₙ₋₁ + (−1)ⁿ",
            "The number of orders of n things that leave none in its place.",
            domain: "Integers from 0 to 20000.",
            examples: ["derangements(4)": "9", "derangements(1)": "0"], source: "DLMF 26.13",
            laws: [
                "the integer nearest to n!/e":
                    "forall([1, 2, 5, 30], n => abs(derangements(n) - factorial(n)/e) < 1/2, cases: 20)"
            ]
        ) { n throws(NumberError) in try n[0].derangements() },
        count(
            "harmonicNumber", [.required("n")], "H(n) = 1 + 1/2 + … + 1/n",
            "The sum of the first n reciprocals: n H(n) packets make, on average, a full collection.",
            domain: "Integers from 0 to 20000.",
            examples: [
                "harmonicNumber(4)": "2.0833333333333333333", "6 * harmonicNumber(6)": "14.7",
            ],
            laws: [
                "between ln(n + 1) and 1 + ln n":
                    "forall([1, 2, 50, 999], n => log(n + 1) < harmonicNumber(n) <= 1 + log(n), cases: 20)"
            ]
        ) { n throws(NumberError) in try n[0].harmonicNumber() },
    ]

    /// A function of integers, whose error stands at the last of them.
    private static func count(
        _ name: String, _ parameters: [LibraryFunction.Parameter], _ formula: String,
        _ summary: String, domain: String, examples: KeyValuePairs<String, String>,
        source: String? = nil, laws: KeyValuePairs<String, String>,
        of map: @escaping @Sendable ([Number]) throws(NumberError) -> Number
    ) -> LibraryFunction {
        LibraryFunction(
            name, parameters, formula: formula, summary, domain: domain, examples: examples,
            source: source, laws: laws
        ) { arguments, _ throws(EvaluationError) in
            var numbers: [Number] = []
            for parameter in parameters { numbers.append(try arguments.plain(parameter.name)) }
            return .plain(try numeric { () throws(NumberError) in try map(numbers) })
        }
    }
}
