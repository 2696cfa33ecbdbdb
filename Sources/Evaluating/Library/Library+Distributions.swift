import Information
import Numbers

extension Library {
    /// Finite distributions: making them, and reading what they hold.
    static let distributions: [LibraryFunction] = [
        LibraryFunction(
            "dist", [.required("masses"), .named("outcome"), .named("p")],
            "A distribution from probabilities: a list (outcomes 1 … n), a map, or two columns of a table.",
            domain:
                "No probability negative, and the sum exactly 1; of a table, 'p' names the column "
                + "of probabilities and 'outcome' that of outcomes (the rows' numbers without it).",
            examples: [
                "dist([1/2, 1/4, 1/4]).entropy in bits": "1.5 bits",
                "dist([\"sun\": 70%, \"rain\": 30%])[\"sun\"]": "0.7",
            ]
        ) { arguments, _ throws(EvaluationError) in
            let masses = try arguments.value("masses")
            guard case .dataTable(let table) = masses else {
                return .distribution(try arguments.distribution("masses"))
            }
            return .distribution(try distribution(table, arguments))
        },
        LibraryFunction(
            "uniform", [.required("outcomes")], formula: "uniform(n) = (1/n, …, 1/n)",
            "The distribution that makes some outcomes equally likely.",
            domain:
                "A count n (outcomes 1 … n), a list of outcomes, or a distribution whose outcomes are taken.",
            examples: [
                "uniform(6)[1]": "0.16666666666666666667",
                "uniform([\"heads\", \"tails\"])[\"heads\"]": "0.5",
            ]
        ) { arguments, _ throws(EvaluationError) in
            .distribution(
                try arguments.read("outcomes") { value throws(EvaluationError) in try uniform(value)
                })
        },
        LibraryFunction(
            "bernoulli", [.required("p")], formula: "bernoulli(p) = (1 − p, p)",
            "The distribution of one trial: outcome 1 with probability p, else 0.",
            domain: "0 ≤ p ≤ 1.",
            examples: ["bernoulli(0.3)[1]": "0.3", "bernoulli(1/2).entropy in bits": "1 bit"]
        ) { arguments, _ throws(EvaluationError) in
            let p = try arguments.plain("p")
            let q = try numeric { () throws(NumberError) in try Number.one.minus(p) }
            return .distribution(
                try arguments.read("p") { _ throws(EvaluationError) in
                    try informational { () throws(InformationError) in
                        try Distribution(
                            Measure(outcomes: [.integer(0), .integer(1)], masses: [q, p]))
                    }
                })
        },
        LibraryFunction(
            "normalized", [.required("masses")], formula: "normalized(w)ᵢ = wᵢ / Σ w",
            "The distribution in proportion to masses that need not sum to 1.",
            domain: "No mass negative, and their sum not zero.",
            examples: ["normalized([3, 1])[1]": "0.75", "normalized(1...4)[4]": "0.4"]
        ) { arguments, _ throws(EvaluationError) in
            let measure = try arguments.read("masses") { value throws(EvaluationError) in
                try value.asMeasure()
            }
            return .distribution(
                try informational { () throws(InformationError) in try measure.normalized() })
        },
        reader(
            "outcomes", "The outcomes of a distribution, in order.",
            examples: ["outcomes(uniform(3))": "1, 2, 3"]
        ) {
            measure throws(EvaluationError) in .list(measure.outcomes.map(\.value))
        },
        reader(
            "probabilities", "The probabilities of a distribution, in order.",
            examples: ["probabilities(bernoulli(0.3))": "0.7, 0.3"]
        ) {
            measure throws(EvaluationError) in .list(measure.masses.map(Value.plain))
        },
        LibraryFunction(
            "support", [.required("P")], "The outcomes that have a positive probability.",
            domain: "Every distribution.",
            examples: ["support(dist([0.5, 0, 0.5]))": "1, 3"]
        ) { arguments, _ throws(EvaluationError) in
            .list(try arguments.distribution("P").support.map(\.value))
        },
    ]

    private static func reader(
        _ name: String, _ summary: String, examples: KeyValuePairs<String, String>,
        of map: @escaping @Sendable (Measure) throws(EvaluationError) -> Value
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("P")], summary, domain: "Every distribution or measure.",
            examples: examples
        ) { arguments, _ throws(EvaluationError) in
            try map(arguments.read("P") { value throws(EvaluationError) in try value.asMeasure() })
        }
    }

    private static func distribution(
        _ table: DataTable, _ arguments: Arguments
    ) throws(EvaluationError) -> Distribution {
        let column = try arguments.readOptional("p") { value throws(EvaluationError) in
            try value.asColumnKey()
        }
        guard let column else {
            throw .domain(
                "which column holds the probabilities?",
                hint: "write dist(table(\"\(table.name)\"), outcome: …, p: …)")
        }
        let masses = try arguments.read("p") { _ throws(EvaluationError) in
            try table.numbers(column)
        }
        let outcomes = try arguments.readOptional("outcome") { value throws(EvaluationError) in
            try table.outcomes(value.asColumnKey())
        }
        return try arguments.read("masses") { _ throws(EvaluationError) in
            try informational { () throws(InformationError) in
                let outcomes = try outcomes.map(Outcomes.init) ?? Outcomes(count: masses.count)
                return try Distribution(Measure(outcomes: outcomes, masses: masses))
            }
        }
    }

    private static func uniform(_ value: Value) throws(EvaluationError) -> Distribution {
        let outcomes: Outcomes
        switch value {
        case .number:
            outcomes = Outcomes(count: try value.asInteger(in: 1...Evaluator.greatestListLength))
        case .distribution(let distribution): outcomes = distribution.outcomes
        case .measure(let measure): outcomes = measure.outcomes
        case .list, .range:
            var labels: [Outcome] = []
            for entry in try value.asList() { labels.append(try entry.asOutcome()) }
            outcomes = try informational { () throws(InformationError) in try Outcomes(labels) }
        case .truth, .text, .map, .dataTable, .table, .code, .codeTree, .function, .mark, .axis,
            .figure, .simplex, .parametric, .multivariate, .working, .parameters:
            throw .wrongKind(expected: "a count, a list or a distribution", found: value)
        }
        return try informational { () throws(InformationError) in
            try Distribution.uniform(on: outcomes)
        }
    }
}

extension Outcome {
    /// The outcome as a script sees it.
    var value: Value {
        switch self {
        case .integer(let value): .integer(value)
        case .fraction(let value): .plain(.exact(value))
        case .text(let text): .text(text)
        case .tuple(let parts): .list(parts.map(\.value))
        }
    }
}

extension Value {
    /// The outcome that an entry of a list names.
    func asOutcome() throws(EvaluationError) -> Outcome {
        if case .text(let text) = self { return .text(text) }
        if case .list(let parts) = self {
            return .tuple(try parts.map { part throws(EvaluationError) in try part.asOutcome() })
        }
        guard let value = try asPlain(for: "an outcome").exactValue else {
            throw .domain("an outcome must be text or an exact number", hint: nil)
        }
        return .number(value)
    }
}
