import Information
import Numbers

extension Library {
    /// What is read from a distribution of a family.
    static let probabilities: [LibraryFunction] = [
        reader(
            "pdf", "pdf(P, x) = p(x)",
            "The density of a distribution on the real line at a number.",
            examples: [
                "pdf(normal(mean: 0, sd: 1), 0)": "0.39894228040143267794",
                "pdf(exponential(rate: 2), -1)": "0",
            ],
            laws: [
                "integrates to 1":
                    "forall([normal(mean: 1, sd: 2), logistic(), gamma(shape: 2.5, rate: 2), studentT(df: 3)], P => -1e-20 < integral(x => pdf(P, x), over: 0...∞) + cdf(P, 0) - 1 < 1e-20, cases: 4)",
                "Student's with one degree of freedom is Cauchy's":
                    "forall(-9...9, x => -1e-20 < pdf(studentT(df: 1), x) - pdf(cauchy(), x) < 1e-20, cases: 10)",
                "a gamma distribution of shape 1 is an exponential one":
                    "forall(0...9, x => -1e-20 < pdf(gamma(shape: 1, rate: 2), x) - pdf(exponential(rate: 2), x) < 1e-20, cases: 10)",
            ], source: univariate(chapter: 12)
        ) { distribution, x throws(EvaluationError) in
            guard !distribution.isDiscrete else {
                throw .domain(
                    "\(distribution.kindName) has no density",
                    hint: "'pmf' gives the probability of a whole number")
            }
            return try informational { () throws(InformationError) in
                try distribution.density(at: x)
            }
        },
        reader(
            "pmf", "pmf(P, n) = P(X = n)", "The probability of a whole number.",
            examples: [
                "pmf(binomial(n: 4, p: 0.5), 2)": "0.375", "pmf(geometric(0.25), 1)": "0.1875",
            ],
            laws: [
                "sums to 1":
                    "forall([poisson(rate: 3), geometric(0.3), negativeBinomial(r: 3, p: 0.6)], P => -1e-20 < sum(n => pmf(P, n), over: 0...∞) - 1 < 1e-20, cases: 3)"
            ], source: discrete(chapter: 1)
        ) { distribution, x throws(EvaluationError) in
            guard distribution.isDiscrete else {
                throw .domain(
                    "\(distribution.kindName) gives single numbers no probability",
                    hint: "'pdf' is its density")
            }
            return try informational { () throws(InformationError) in
                try distribution.density(at: x)
            }
        },
        reader(
            "cdf", "cdf(P, x) = P(X ≤ x)", "The probability of a number that is at most x.",
            examples: [
                "cdf(normal(mean: 0, sd: 1), 1.96)": "0.97500210485177956586",
                "cdf(poisson(rate: 2), 3)": "0.85712346049854704866",
                "cdf(cauchy(), 1)": "0.75000000000000000000",
            ],
            laws: [
                "undone by the quantile":
                    "forall([normal(mean: 1, sd: 2), logistic(), gamma(shape: 2.5, rate: 2), weibull(shape: 3, scale: 2)], 0.01...0.99, (P, p) => -1e-20 < cdf(P, quantile(P, p)) - p < 1e-20, cases: 8)"
            ], source: univariate(chapter: 12)
        ) { distribution, x throws(EvaluationError) in
            try informational { () throws(InformationError) in
                try distribution.cumulative(at: x)
            }
        },
        LibraryFunction(
            "sample", [.required("P"), .required("n"), .requiredNamed("seed")],
            formula: "quantile(P, (k + ½)/2⁵³) for n numbers k of the generator SplitMix64",
            "Numbers drawn from a distribution, the same for the same seed.",
            domain:
                "n from 1 to 10000; a seed from 0; distributions of families, to 12 digits, and finite "
                + "ones. What is worked out from the numbers has the basis seeded.",
            examples: [
                "sample(normal(mean: 0, sd: 1), 3, seed: 1)":
                    "0.167626846409 (seeded), 0.661274197664 (seeded), 1.89573954969 (seeded)",
                "sample(bernoulli(0.5), 4, seed: 7)":
                    "0 (seeded), 0 (seeded), 1 (seeded), 1 (seeded)",
            ],
            source: "Steele, Lea and Flood, Fast splittable pseudorandom number generators, 2014"
        ) { arguments, evaluator throws(EvaluationError) in
            evaluator.rest(on: .seeded)
            let count = try arguments.integer("n", in: 1...10_000, default: 1)
            let seed = try arguments.integer("seed", in: 0...Int.max, default: 0)
            return try arguments.read("P") { value throws(EvaluationError) in
                .list(try value.sample(count, seed: seed))
            }
        },
    ]

    private static func reader(
        _ name: String, _ formula: String, _ summary: String,
        examples: KeyValuePairs<String, String>, laws: KeyValuePairs<String, String>,
        source: String,
        of read:
            @escaping @Sendable (ParametricDistribution, Number) throws(EvaluationError) ->
            Number
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("P"), .required("x")], formula: formula, summary,
            domain: "A distribution of a family, and every number; 0 outside the support.",
            examples: examples, source: source, laws: laws
        ) { arguments, _ throws(EvaluationError) in
            let distribution = try arguments.read("P") { value throws(EvaluationError) in
                try value.asParametric()
            }
            let x = try arguments.plain("x")
            return .plain(
                try arguments.read("x") { _ throws(EvaluationError) in try read(distribution, x) })
        }
    }
}

extension Value {
    /// Numbers or outcomes drawn from the distribution that it is or stands for.
    fileprivate func sample(_ count: Int, seed: Int) throws(EvaluationError) -> [Value] {
        var generator = Generator(seed: UInt64(seed))
        var shares: [Number] = []
        for _ in 0..<count {
            let part = Int(generator.next() >> 11)
            shares.append(.exact(Rational(2 * part + 1) / Rational(1 << 54)))
        }
        guard case .parametric(let distribution) = self else {
            let finite = try asDistribution()
            return try finite.outcomes(at: shares)
        }
        var values: [Value] = []
        for share in shares {
            let drawn = try informational { () throws(InformationError) in
                try distribution.quantile(share)
            }
            guard let rounded = drawn.rounded(significant: 12) else {
                throw .undecided("the digits of a number that was drawn")
            }
            values.append(.plain(.exact(rounded.value)))
        }
        return values
    }
}

extension Distribution {
    /// For each share the first outcome at which the probabilities, added up, reach it.
    fileprivate func outcomes(at shares: [Number]) throws(EvaluationError) -> [Value] {
        let sums = try cumulated()
        return shares.map { share in
            var (low, high) = (0, sums.count - 1)
            while low < high {
                let middle = (low + high) / 2
                if share.order(to: sums[middle]) == .greater {
                    low = middle + 1
                } else {
                    high = middle
                }
            }
            return outcomes[low].value
        }
    }

    /// The probability of each outcome and all before it.
    private func cumulated() throws(EvaluationError) -> [Number] {
        try numeric { () throws(NumberError) in
            var (sum, sums) = (Number.zero, [Number]())
            for probability in probabilities {
                sum = try sum.plus(probability)
                sums.append(sum)
            }
            return sums
        }
    }
}
