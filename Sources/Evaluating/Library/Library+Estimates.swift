import Information
import Numbers

extension Library {
    /// What is estimated from observations.
    static let estimates: [LibraryFunction] = [
        LibraryFunction(
            "estimateEntropy", [.required("xs"), .named("method")],
            formula:
                "Ĥ = −Σ n(x)/n log (n(x)/n); of Miller and Madow: Ĥ + (K − 1)/2n; jackknife: n Ĥ − (n − 1)/n Σᵢ Ĥ₋ᵢ",
            "An estimate of the entropy of what was observed, from how often each outcome was seen.",
            domain:
                "A list of numbers or words, at least one; two for the jackknife. 'method' is "
                + "\"plug-in\" unless given, \"miller-madow\" or \"jackknife\"; K is how many different "
                + "outcomes were seen. The plug-in estimate is too small on average, by about "
                + "(K − 1)/2n. Observations that are all alike have the estimate 0.",
            examples: [
                "estimateEntropy([\"a\", \"a\", \"b\", \"b\"]) in bits": "1 bit",
                "estimateEntropy([1, 1, 2, 3], method: \"miller-madow\")":
                    "1.2897207708399179641 nats",
                "estimateEntropy([1, 1, 2, 3], method: \"jackknife\")":
                    "1.5561933979152880917 nats",
                "estimateEntropy([5, 5, 5])": "0 nats",
            ],
            source: "Miller, Note on the bias of information estimates, 1955; "
                + "Zahl, Jackknifing an index of diversity, 1977; Paninski, Estimation of entropy and mutual information, 2003",
            laws: [
                "the plug-in estimate is the entropy of the frequencies":
                    "forall([1, 2, 3], [1, 2, 3], [1, 2, 3], (a, b, c) => estimateEntropy([a, b, c, 1]) == entropy(empirical([a, b, c, 1])), cases: 20)",
                "the others are not smaller":
                    "forall([1, 2, 3], [1, 2, 3], [1, 2, 3], (a, b, c) => estimateEntropy([a, b, c]) <= min(estimateEntropy([a, b, c], method: \"miller-madow\"), estimateEntropy([a, b, c], method: \"jackknife\")), cases: 20)",
            ]
        ) { arguments, _ throws(EvaluationError) in
            let method = try arguments.choice(
                "method", default: ObservedCounts.EntropyMethod.plugIn)
            let counts = try arguments.counts("xs")
            return .number(
                try arguments.read("xs") { _ throws(EvaluationError) in
                    try informational { () throws(InformationError) in try counts.entropy(method) }
                })
        },
        LibraryFunction(
            "estimateKL", [.required("xs"), .required("ys"), .named("add")],
            formula:
                "D(p̂ ‖ q̂), p̂(x) = n(x)/n, q̂(x) = (m(x) + add)/(m + add · K), K outcomes in both lists",
            "The plug-in estimate of the divergence between what two lists were drawn from.",
            domain:
                "Two lists of numbers or words, each with one entry at least. 'add' is 0 unless given: how "
                + "much is added to each count of the second. Without it the estimate is inf where an "
                + "outcome of the first list is not in the second, which need not mean that it cannot be.",
            examples: [
                "estimateKL([1, 1, 1, 2], [1, 1, 2, 2])": "0.13081203594113695913 nats",
                "estimateKL([1, 2], [1, 1])": "∞ nats",
                "estimateKL([1, 2], [1, 1], add: 1)": "0.14384103622589046372 nats",
            ],
            source: "Cover and Thomas, Elements of Information Theory, 11.1",
            laws: [
                "never negative":
                    "forall([1, 2, 3], [1, 2, 3], [1, 2, 3], 0.1...2, (a, b, c, k) => estimateKL([a, b], [b, c], add: k) >= 0 nats, cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let (first, second) = (try arguments.counts("xs"), try arguments.counts("ys"))
            let pseudoCount = try arguments.readOptional("add") { value throws(EvaluationError) in
                let number = try value.asPlain(for: "add")
                guard number.isFinite, let sign = number.sign, sign >= 0 else {
                    throw .domain("what is added to counts is not negative", hint: nil)
                }
                return number
            }
            return .number(
                try informational { () throws(InformationError) in
                    try first.divergence(from: second, adding: pseudoCount ?? .zero)
                })
        },
        LibraryFunction(
            "bootstrap",
            [
                .required("f"), .required("xs"), .named("n"), .requiredNamed("seed"),
                .named("level"),
            ],
            formula:
                "quantiles (1 − level)/2 and (1 + level)/2 of f(x*₁), …, f(x*ₙ), each x* drawn from xs with replacement",
            "A bootstrap interval for a statistic: a map with 'lower', 'upper' and 'estimate', which is f(xs).",
            domain:
                "A function of a list that gives a number, and a list with an entry at least; n resamples, "
                + "from 1 to 10000, 1000 unless given; a seed from 0; level between 0 and 1, 95% unless "
                + "given. The ends are quantiles of type 7 and rest on the draws: their basis is seeded. "
                + "Where all entries are alike the interval has no width.",
            examples: [
                "bootstrap(mean, [1, 2, 4, 7], seed: 1).lower < 3.5": "true",
                "bootstrap(mean, [1, 2, 4, 7], seed: 1).estimate": "3.5",
            ],
            source:
                "Efron, Bootstrap methods: another look at the jackknife, 1979; generator: SplitMix64",
            laws: [
                "the lower end is not above the upper":
                    "forall([1, 2, 5], (a) => bootstrap(mean, [a, 2, 3], n: 20, seed: a).lower <= bootstrap(mean, [a, 2, 3], n: 20, seed: a).upper, cases: 3)"
            ]
        ) { arguments, evaluator throws(EvaluationError) in
            try bootstrap(arguments, &evaluator)
        },
    ]

    private static func bootstrap(
        _ arguments: Arguments, _ evaluator: inout Evaluator
    ) throws(EvaluationError) -> Value {
        let function = try arguments.function("f")
        let entries = try arguments.read("xs") { value throws(EvaluationError) in
            let entries = try value.asList()
            guard !entries.isEmpty else { throw .domain("the list has no entries", hint: nil) }
            return entries
        }
        let count = try arguments.integer("n", in: 1...10_000, default: 1000)
        guard count * entries.count <= Evaluator.greatestStepCount else {
            throw .limit("a bootstrap draws at most \(Evaluator.greatestStepCount) entries")
        }
        var generator = Generator(
            seed: UInt64(try arguments.integer("seed", in: 0...Int.max, default: 0)))
        let tail = try tail(arguments)
        let rest = try numeric { () throws(NumberError) in try Number.one.minus(tail) }
        return try arguments.read("f") { _ throws(EvaluationError) in
            let estimate = try evaluator.apply(function, to: [.list(entries)])
            var statistics: [Value] = []
            for _ in 0..<count {
                let drawn = entries.map { _ in entries[generator.below(entries.count)] }
                statistics.append(try evaluator.apply(function, to: [.list(drawn)]))
            }
            let observations = try Observations(.list(statistics))
            let ends = try [tail, rest].map { share throws(EvaluationError) in
                try observations.value { sample throws(NumberError) in
                    try sample.quantile(share, type: 7).resting(on: .seeded)
                }
            }
            return .map(
                OrderedMap([("lower", ends[0]), ("upper", ends[1]), ("estimate", estimate)]))
        }
    }
}

extension Arguments {
    /// How often each entry of a list was observed.
    fileprivate func counts(_ name: String) throws(EvaluationError) -> ObservedCounts {
        try read(name) { value throws(EvaluationError) in
            let entries = try value.asList()
            guard !entries.isEmpty else {
                throw .domain("nothing was observed: the list has no entries", hint: nil)
            }
            let outcomes = try entries.map { entry throws(EvaluationError) in
                try entry.asOutcome()
            }
            return try informational { () throws(InformationError) in try ObservedCounts(outcomes) }
        }
    }
}
