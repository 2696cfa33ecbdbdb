import Numbers

/// How the bounds for a proportion are found.
enum ProportionMethod: String, CaseIterable { case wilson, exact, normal }

extension Library {
    /// Bounds for what is estimated.
    static let confidence: [LibraryFunction] = [
        LibraryFunction(
            "meanInterval", [.required("numbers"), .named("level"), .named("sd")],
            formula:
                "x̄ ± t s / √n, t = studentQuantile((1 + level)/2, df: n − 1); with σ known, x̄ ± z σ / √n, z = normalQuantile((1 + level)/2)",
            "The confidence interval for the mean of a normal population: a map with 'lower' and 'upper'.",
            domain:
                "At least two numbers, or one when 'sd' gives the population's standard deviation; "
                + "level between 0 and 1, 95% unless given.",
            examples: [
                "meanInterval([4.9, 5.1, 5.0, 5.4]).lower": "4.7562565118141689587",
                "meanInterval([4.9, 5.1, 5.0, 5.4]).upper": "5.4437434881858310413",
                "meanInterval([4.9, 5.1, 5.0, 5.4], sd: 0.2, level: 99%).upper":
                    "5.3575829303548900761",
            ],
            source: "Student, The probable error of a mean, 1908",
            laws: [
                "about the mean":
                    "forall(-9...9, a => -1e-20 < meanInterval([a, 3, 10]).lower + meanInterval([a, 3, 10]).upper - 2 * mean([a, 3, 10]) < 1e-20, cases: 5)"
            ]
        ) { arguments, _ throws(EvaluationError) in try meanInterval(arguments) },
        LibraryFunction(
            "proportionInterval",
            [
                .requiredNamed("successes"), .requiredNamed("trials"), .named("level"),
                .named("method"),
            ],
            formula:
                "Wilson: all p with |k/n − p| ≤ z √(p (1 − p)/n); exact: P(X ≥ k) = α/2 at the lower, P(X ≤ k) = α/2 at the upper bound; normal: k/n ± z √(k/n (1 − k/n)/n)",
            "The confidence interval for a proportion: a map with 'lower' and 'upper'.",
            domain:
                "Integers 0 ≤ successes ≤ trials ≤ 1000000, trials at least 1; level between 0 and 1, 95% unless "
                + "given; method \"wilson\" unless given, \"exact\" (Clopper and Pearson) or "
                + "\"normal\" (Wald), which is poor for few cases and may leave 0 … 1.",
            examples: [
                "proportionInterval(successes: 8, trials: 10).lower": "0.49016247153664170326",
                "proportionInterval(successes: 8, trials: 10, method: \"exact\").lower":
                    "0.44390453769235845822",
                "proportionInterval(successes: 0, trials: 20, method: \"exact\").upper":
                    "0.16843347098308533706",
            ],
            source:
                "Wilson, Probable inference, 1927; Clopper and Pearson, The use of confidence or fiducial limits, 1934",
            laws: [
                "failures have the mirrored interval":
                    "forall([0, 1, 4], [5, 9], [\"wilson\", \"exact\", \"normal\"], (k, n, m) => -1e-20 < proportionInterval(successes: k, trials: n, method: m).lower + proportionInterval(successes: n - k, trials: n, method: m).upper - 1 < 1e-20, cases: 10)"
            ]
        ) { arguments, _ throws(EvaluationError) in try proportionInterval(arguments) },
    ]

    /// The probability of either tail, (1 − level)/2.
    static func tail(_ arguments: Arguments) throws(EvaluationError) -> Number {
        let level = try arguments.readOptional("level") { value throws(EvaluationError) in
            let level = try value.asPlain(for: "level")
            guard level.sign == 1, level.order(to: .one) == .less else {
                throw .domain(
                    "a level of \(level) does not lie between 0 and 1",
                    hint: "write 95%, or 0.95")
            }
            return level
        }
        return try numeric { () throws(NumberError) in
            try Number.one.minus(level ?? .exact(Rational(19, 20))).divided(by: Number(2))
        }
    }

    private static func interval(_ lower: Value, _ upper: Value) -> Value {
        .map(OrderedMap([("lower", lower), ("upper", upper)]))
    }

    private static func meanInterval(_ arguments: Arguments) throws(EvaluationError) -> Value {
        let tail = try tail(arguments)
        let deviation = try arguments.readOptional("sd") { value throws(EvaluationError) in
            let deviation = try value.asQuantity()
            guard deviation.number.sign == 1, deviation.number.isFinite else {
                throw .domain("a standard deviation is positive", hint: nil)
            }
            return deviation
        }
        let numbers = try arguments.observations("numbers", atLeast: deviation == nil ? 2 : 1)
        let known = try deviation.map { sd throws(EvaluationError) in try numbers.number(of: sd) }
        let half = try numeric { () throws(NumberError) in
            try numbers.sample.halfInterval(tail: tail, deviation: known)
        }
        return interval(
            try numbers.value { sample throws(NumberError) in try sample.mean().minus(half) },
            try numbers.value { sample throws(NumberError) in try sample.mean().plus(half) })
    }

    private static func proportionInterval(
        _ arguments: Arguments
    ) throws(EvaluationError) -> Value {
        let trials = try arguments.integer("trials", in: 1...1_000_000, default: 1)
        let successes = try arguments.integer("successes", in: 0...trials, default: 0)
        let tail = try tail(arguments)
        let proportion = Proportion(successes: successes, trials: trials)
        let method = try arguments.choice("method", default: ProportionMethod.wilson)
        let (lower, upper) = try numeric { () throws(NumberError) in
            switch method {
            case .wilson: try proportion.wilsonInterval(tail: tail)
            case .exact: try proportion.exactInterval(tail: tail)
            case .normal: try proportion.normalInterval(tail: tail)
            }
        }
        return interval(.plain(lower), .plain(upper))
    }
}

extension Sample {
    /// How far the bounds for the population's mean lie from the sample's, when each leaves out the
    /// true mean with the probability of a tail; by Student's t unless the population's standard
    /// deviation is known.
    fileprivate func halfInterval(
        tail: Number, deviation: Number?
    ) throws(NumberError) -> Number {
        let p = try Number.one.minus(tail)
        guard let deviation else {
            let error = try SpreadKind.sample.variance(self).divided(by: Number(count))
            return try p.studentQuantile(degrees: Rational(count - 1)).times(error.squareRoot())
        }
        return try p.normalQuantile().times(deviation)
            .divided(by: Number(count).squareRoot())
    }
}
