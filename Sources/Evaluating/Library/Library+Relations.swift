import Numbers

extension Library {
    /// How two lists go together.
    static let relations: [LibraryFunction] = [
        LibraryFunction(
            "covariance", [.required("x"), .required("y"), .named("of")],
            formula:
                "covariance(x, y) = Σ (x − x̄)(y − ȳ) / (n − 1); of: \"population\", Σ (x − x̄)(y − ȳ) / n",
            "The covariance of two lists, as a sample unless told otherwise.",
            domain:
                "Lists of plain numbers of one length, at least two; 'of' is that of 'variance'.",
            examples: [
                "covariance([1, 2, 3], [2, 4, 7])": "2.5",
                "covariance([1, 2, 3], [2, 4, 7], of: \"population\")": "1.6666666666666666667",
            ],
            laws: [
                "of a list with itself, its variance":
                    "forall(-9...9, -9...9, (a, b) => covariance([a, b, 1], [a, b, 1]) == variance([a, b, 1]), cases: 30)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let kind = try arguments.choice("of", default: SpreadKind.sample)
            let (x, y) = try arguments.pairs("x", "y")
            return .plain(
                try numeric { () throws(NumberError) in
                    try x.sample.sumOfProducts(with: y.sample).divided(by: kind.divisor(x.count))
                })
        },
        LibraryFunction(
            "correlation", [.required("x"), .required("y")],
            formula: "r = Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²)",
            "Pearson's correlation of two lists, from −1 to 1.",
            domain: "Lists of plain numbers of one length, at least two, neither of them constant.",
            examples: [
                "correlation([1, 2, 3], [2, 4, 6])": "1",
                "correlation([1, 2, 3], [2, 4, 7])": "0.99339926779878285490",
            ],
            laws: [
                "at most 1":
                    "forall(-9...9, -9...9, 10...19, (a, b, c) => abs(correlation([a, b, c], [1, 2, 4])) <= 1, cases: 30)",
                "symmetric":
                    "forall(-9...9, -9...9, 10...19, (a, b, c) => correlation([a, b, c], [1, 2, 4]) == correlation([1, 2, 4], [a, b, c]), cases: 30)",
            ]
        ) { arguments, _ throws(EvaluationError) in
            let (x, y) = try arguments.pairs("x", "y")
            let (spreadX, spreadY) = (try x.requireSpread(), try y.requireSpread())
            return .plain(
                try numeric { () throws(NumberError) in
                    try x.sample.sumOfProducts(with: y.sample)
                        .divided(by: spreadX.times(spreadY).squareRoot())
                })
        },
        LibraryFunction(
            "regression", [.required("x"), .required("y")],
            formula:
                "slope = Σ (x − x̄)(y − ȳ) / Σ (x − x̄)², intercept = ȳ − slope · x̄, rSquared = r²",
            "The line y = intercept + slope · x of least squares: a map with 'slope', 'intercept' and 'rSquared'.",
            domain:
                "Lists of plain numbers of one length, at least two, the first not constant; where the "
                + "second is, there is no 'rSquared'.",
            examples: [
                "regression([1, 2, 3], [2, 4, 7]).slope": "2.5",
                "regression([1, 2, 3], [2, 4, 7]).intercept": "-0.66666666666666666667",
                "regression([1, 2, 3], [2, 4, 7]).rSquared": "0.98684210526315789474",
            ],
            laws: [
                "passes through the means":
                    "forall(-9...9, -9...9, (a, b) => regression([1, 2, 4], [a, b, 1]).intercept + regression([1, 2, 4], [a, b, 1]).slope * 7/3 == mean([a, b, 1]), cases: 30)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let (x, y) = try arguments.pairs("x", "y")
            let (spreadX, spreadY) = (try x.requireSpread(), try y.squares())
            var entries: [(key: String, value: Value)] = []
            try numeric { () throws(NumberError) in
                let products = try x.sample.sumOfProducts(with: y.sample)
                let slope = try products.divided(by: spreadX)
                let intercept = try y.sample.mean().minus(slope.times(x.sample.mean()))
                entries = [("slope", .plain(slope)), ("intercept", .plain(intercept))]
                guard spreadY.sign != 0 else { return }
                let share = try slope.times(products).divided(by: spreadY)
                entries.append(("rSquared", .plain(share)))
            }
            return .map(OrderedMap(entries))
        },
    ]
}

extension Observations {
    /// Σ(x − x̄)².
    fileprivate func squares() throws(EvaluationError) -> Number {
        try numeric { () throws(NumberError) in try sample.sumOfSquares() }
    }

    /// Σ(x − x̄)², which must not be zero.
    fileprivate func requireSpread() throws(EvaluationError) -> Number {
        let squares = try squares()
        guard squares.sign != 0 else {
            throw .domain("all numbers of a list are equal, so no line is the best", hint: nil)
        }
        return squares
    }
}
