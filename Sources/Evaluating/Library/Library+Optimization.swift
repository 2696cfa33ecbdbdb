import Numbers

extension Library {
    /// Where functions are least, and how they slope.
    static let optimization: [LibraryFunction] = [
        LibraryFunction(
            "minimize", [.required("f"), .requiredNamed("over")],
            formula: "f(at) = value ≤ f(x) for all x of the range; convex: f″ ≥ 0",
            "Where a function is least, and its value there: a map with 'at', 'value', 'isCertified' and 'note'.",
            domain:
                "A function of one number, and a range with finite exact ends; or of up to \(mostParameters) "
                + "numbers, and a list of ranges. A function of one number that is convex, by an "
                + "enclosure of its second derivative, or falls before one place and rises after it, has "
                + "a minimum that is certified, at an end of the range as well; others are the least of "
                + "65 values, refined, and floating. Several numbers are sought by the simplex of "
                + "Nelder and Mead, which is floating. 'note' says which, whether the function is "
                + "not convex, whether the search converged, and whether the minimum lies at the border.",
            examples: [
                "minimize(x => (x - 1)^2, over: 0...3).at": "1",
                "minimize(x => exp(x) - 2 * x, over: 0...1).at": "0.69314718055994530942",
                "minimize(t => kl([0.3, 0.7] ‖ [t, 1 - t]), over: 0...1).at": "0.3",
                "minimize(x => x, over: 2...5).note":
                    "The function is convex; the minimum lies at the lower end, from which it rises.",
                "minimize(x => cos(3 * x), over: 0...6).isCertified": "false",
            ],
            source: "Moore, Kearfott, Cloud, Introduction to Interval Analysis, 2009; "
                + "Nelder and Mead, A simplex method for function minimization, 1965",
            laws: [
                "nowhere less":
                    "forall(-9...9, -4...4, 0...1, (a, b, t) => minimize(x => (x - a)^2 + b, over: -5...5).value <= (10 * t - 5 - a)^2 + b, cases: 10)",
                "minimising KL is minimising cross-entropy while P is fixed":
                    "forall(0.1...0.9, p => minimize(t => kl([p, 1 - p] ‖ [t, 1 - t]), over: 0...1).at == minimize(t => crossEntropy([p, 1 - p], [t, 1 - t]), over: 0...1).at, cases: 4)",
            ]
        ) { arguments, evaluator throws(EvaluationError) in
            try minimum(arguments, evaluator)
        },
        LibraryFunction(
            "gradient", [.required("f"), .requiredNamed("at")],
            formula: "gradient(f, at: x)ᵢ = ∂f/∂xᵢ (x)",
            "The partial derivatives of a function at some numbers: a list of as many; of one number, the derivative.",
            domain:
                "A function of one number and a number; or of several, or of one list of them, and a list "
                + "of up to \(mostParameters) numbers. By the function's formula, and then exact or "
                + "proved; where there is none, by differences, which are floating.",
            examples: [
                "gradient(x => x^3, at: 2)": "12",
                "gradient((x, y) => x^2 * y + log(y), at: [3, 2])": "12, 9.5",
                "gradient(m => kl(diagonalNormal(mean: m, sd: [1, 2]) ‖ standardNormal(2)), at: [0.5, -1])":
                    "0.5 nats, -1 nats",
            ],
            source: "Griewank and Walther, Evaluating Derivatives, 2008",
            laws: [
                "of a product":
                    "forall(-3...3, x => -1e-15 < gradient(t => t^2 * exp(t), at: x) - (2 * x + x^2) * exp(x) < 1e-15, cases: 10)"
            ]
        ) { arguments, evaluator throws(EvaluationError) in
            try gradient(arguments, evaluator)
        },
    ]

    /// How many numbers a function may have that is minimised or differentiated.
    static let mostParameters = 16

    private static func minimum(
        _ arguments: Arguments, _ evaluator: Evaluator
    ) throws(EvaluationError) -> Value {
        let function = try arguments.function("f")
        if case .list(let entries) = try arguments.value("over") {
            let box = try arguments.read("over") { _ throws(EvaluationError) in
                try entries.box()
            }
            return try arguments.read("f") { _ throws(EvaluationError) in
                let objective = NumericFunction(function, of: box.count, evaluator)
                let found = try objective.minimum(inside: box)
                return found.value(at: .list(found.place.map(Value.plain)))
            }
        }
        let (low, high) = try arguments.read("over") { value throws(EvaluationError) in
            try value.exactRange()
        }
        return try arguments.read("f") { _ throws(EvaluationError) in
            let objective = NumericFunction(function, evaluator)
            let found = try objective.minimum(from: low, to: high)
            return found.value(at: .plain(found.place[0]))
        }
    }

    private static func gradient(
        _ arguments: Arguments, _ evaluator: Evaluator
    ) throws(EvaluationError) -> Value {
        let function = try arguments.function("f")
        guard case .list(let entries) = try arguments.value("at") else {
            let place = try arguments.plain("at")
            let slopes = try arguments.read("f") { _ throws(EvaluationError) in
                try NumericFunction(function, evaluator).gradient(at: [place])
            }
            return .number(slopes[0])
        }
        let place = try arguments.read("at") { _ throws(EvaluationError) in
            guard (1...mostParameters).contains(entries.count) else { throw countMistake }
            return try entries.map { entry throws(EvaluationError) in
                try entry.asPlain(for: "at")
            }
        }
        return try arguments.read("f") { _ throws(EvaluationError) in
            let objective = NumericFunction(function, of: place.count, evaluator)
            return .list(try objective.gradient(at: place).map(Value.number))
        }
    }

    fileprivate static let countMistake = EvaluationError.domain(
        "there are from 1 to \(mostParameters) numbers to look for", hint: nil)
}

extension FoundMinimum {
    /// What a script sees of it.
    fileprivate func value(at place: Value) -> Value {
        .map(
            OrderedMap([
                ("at", place), ("value", .number(value)),
                ("isCertified", .truth(Truth(isCertified ? .holds : .fails))),
                ("note", .text(note)),
            ]))
    }
}

extension Value {
    /// The ends of a range that are fractions, the lower one first.
    fileprivate func exactRange() throws(EvaluationError) -> (lower: Rational, upper: Rational) {
        let (low, high) = try asRange()
        guard let lower = low.exactValue, let upper = high.exactValue, lower.double.isFinite,
            upper.double.isFinite
        else {
            throw .domain(
                "a range to search has finite ends that are exact numbers",
                hint: "write decimals or fractions: 0.01...10")
        }
        return (lower, upper)
    }
}

extension [Value] {
    /// The ranges of several numbers.
    fileprivate func box() throws(EvaluationError) -> [ClosedRange<Double>] {
        guard (1...Library.mostParameters).contains(count) else { throw Library.countMistake }
        return try map { entry throws(EvaluationError) in
            let (low, high) = try entry.exactRange()
            return low.double...high.double
        }
    }
}
