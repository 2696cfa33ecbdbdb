import Information
import Numbers

extension Library {
    /// Two things at once: joint distributions and their entropies.
    static let joints: [LibraryFunction] = [
        LibraryFunction(
            "joint", [.required("rows"), .named("columns")],
            "The joint distribution of two things, from a table of probabilities p(x, y).",
            domain:
                "A list of rows, or a map that names them; rows are lists, or maps that name the columns "
                + "(all the same), or 'columns' names them. The sum is 1. Its outcomes are pairs: "
                + "J[[x, y]].",
            examples: [
                "joint([[1/2, 1/4], [0, 1/4]])[[1, 2]]": "0.25",
                "joint([\"sun\": [\"dry\": 0.6, \"wet\": 0], \"rain\": [\"dry\": 0.1, \"wet\": 0.3]]).rows[\"rain\"]":
                    "0.4",
            ]
        ) { arguments, _ throws(EvaluationError) in
            let names = try arguments.readOptional("columns") { value throws(EvaluationError) in
                try value.asList().map { name throws(EvaluationError) in try name.asOutcome() }
            }
            return .distribution(
                try arguments.read("rows") { value throws(EvaluationError) in
                    let table = try value.asMassTable()
                    return try informational { () throws(InformationError) in
                        let columns = try names.map { names throws(InformationError) in
                            try Outcomes(names)
                        }
                        return try JointDistribution(
                            MassTable(
                                table.masses, rows: table.rows, columns: columns ?? table.columns)
                        ).distribution
                    }
                })
        },
        marginal(
            "rows", "The distribution of the first thing of a joint distribution.",
            formula: "rows(J)(x) = Σ_y p(x, y)",
            examples: ["rows(joint([[1/2, 1/4], [0, 1/4]]))[1]": "0.75"],
            laws: [
                "sums over the columns":
                    "forall(simplex(4), P => rows(joint([[P[1], P[2]], [P[3], P[4]]]))[2] == P[3] + P[4], cases: 20)"
            ]
        ) { $0.rows },
        marginal(
            "columns", "The distribution of the second thing of a joint distribution.",
            formula: "columns(J)(y) = Σ_x p(x, y)",
            examples: ["columns(joint([[1/2, 1/4], [0, 1/4]]))[1]": "0.5"],
            laws: [
                "sums over the rows":
                    "forall(simplex(4), P => columns(joint([[P[1], P[2]], [P[3], P[4]]]))[2] == P[2] + P[4], cases: 20)"
            ]
        ) { $0.columns },
        entropy(
            "jointEntropy", "The entropy of both things together.",
            formula: "H(X, Y) = −Σ p(x, y) log p(x, y)",
            examples: ["jointEntropy([[1/2, 1/4], [0, 1/4]]) in bits": "1.5 bits"],
            laws: [
                "no less than that of one thing, no more than both together":
                    "forall(simplex(4), P => joint([[P[1], P[2]], [P[3], P[4]]]).rows.entropy <= jointEntropy([[P[1], P[2]], [P[3], P[4]]]) <= joint([[P[1], P[2]], [P[3], P[4]]]).rows.entropy + joint([[P[1], P[2]], [P[3], P[4]]]).columns.entropy, cases: 20)"
            ]
        ) { joint throws(InformationError) in try joint.entropy() },
        entropy(
            "mutualInformation", "What one thing tells of the other; 0 only for independent ones.",
            formula: "I(X; Y) = Σ p(x, y) log (p(x, y) / (p(x) p(y))) = H(X) + H(Y) − H(X, Y)",
            examples: [
                "mutualInformation([[1/2, 0], [0, 1/2]]) in bits": "1 bit",
                "mutualInformation(product(uniform(2), uniform(3)))": "0 nats",
            ],
            laws: [
                "entropies of the marginals less that of both":
                    "forall(simplex(4), P => mutualInformation([[P[1], P[2]], [P[3], P[4]]]) == joint([[P[1], P[2]], [P[3], P[4]]]).rows.entropy + joint([[P[1], P[2]], [P[3], P[4]]]).columns.entropy - jointEntropy([[P[1], P[2]], [P[3], P[4]]]), cases: 5)",
                "the divergence from the product of the marginals":
                    "forall(simplex(4), P => mutualInformation([[P[1], P[2]], [P[3], P[4]]]) == kl(joint([[P[1], P[2]], [P[3], P[4]]]) ‖ product(joint([[P[1], P[2]], [P[3], P[4]]]).rows, joint([[P[1], P[2]], [P[3], P[4]]]).columns)), cases: 4)",
                "never negative":
                    "forall(simplex(4), P => mutualInformation([[P[1], P[2]], [P[3], P[4]]]) >= 0 nats, cases: 20)",
            ]
        ) { joint throws(InformationError) in try joint.mutualInformation() },
        LibraryFunction(
            "conditionalEntropy", [.required("J"), .requiredNamed("given")],
            formula:
                "given \"rows\": H(Y | X) = Σ p(x, y) log (p(x) / p(x, y)); given \"columns\": H(X | Y)",
            "The entropy that one thing has left when the other is known.",
            domain:
                "A joint distribution, or a table of probabilities; given is \"rows\" or \"columns\".",
            examples: [
                "conditionalEntropy([[1/2, 1/4], [0, 1/4]], given: \"columns\") in bits":
                    "0.5 bits",
                "conditionalEntropy([[1/2, 0], [0, 1/2]], given: \"rows\")": "0 nats",
            ],
            source: "Cover and Thomas, Elements of Information Theory, 2.2",
            laws: [
                "chain rule":
                    "forall(simplex(4), P => jointEntropy([[P[1], P[2]], [P[3], P[4]]]) == joint([[P[1], P[2]], [P[3], P[4]]]).rows.entropy + conditionalEntropy([[P[1], P[2]], [P[3], P[4]]], given: \"rows\"), cases: 20)",
                "knowing never hurts":
                    "forall(simplex(4), P => conditionalEntropy([[P[1], P[2]], [P[3], P[4]]], given: \"columns\") <= joint([[P[1], P[2]], [P[3], P[4]]]).rows.entropy, cases: 20)",
            ]
        ) { arguments, _ throws(EvaluationError) in
            let joint = try arguments.joint("J")
            let side = try arguments.read("given") { value throws(EvaluationError) in
                let text = try value.asText()
                guard let side = JointDistribution.Side(rawValue: text) else {
                    throw .domain("'\(text)' is no side", hint: "write \"rows\" or \"columns\"")
                }
                return side
            }
            return .number(
                try informational { () throws(InformationError) in
                    try joint.conditionalEntropy(given: side)
                })
        },
        LibraryFunction(
            "informationGain", [.required("counts")],
            formula: "IG = H(class) − Σ n(part)/n H(class | part)",
            "What a split tells of a class: the entropy of the classes less that within the parts.",
            domain:
                "A table with a row for each part of the split and a column for each class: counts, or "
                + "probabilities.",
            examples: [
                "informationGain([[2, 0], [0, 2]]) in bits": "1 bit",
                "informationGain([[6, 2], [3, 3]]) in bits": "0.048127030408269399099 bits",
            ],
            source: "Quinlan, Induction of decision trees, 1986",
            laws: [
                "never more than the entropy of the classes":
                    "forall(simplex(4), P => informationGain([[P[1], P[2]], [P[3], P[4]]]) <= joint([[P[1], P[2]], [P[3], P[4]]]).columns.entropy, cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let joint = try arguments.countedJoint("counts")
            return .number(
                try informational { () throws(InformationError) in
                    try joint.mutualInformation()
                })
        },
    ]

    private static func marginal(
        _ name: String, _ summary: String, formula: String,
        examples: KeyValuePairs<String, String>, laws: KeyValuePairs<String, String>,
        of map: @escaping @Sendable (JointDistribution) -> Distribution
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("J")], formula: formula, summary,
            domain: "A joint distribution: one whose outcomes are pairs.", examples: examples,
            laws: laws
        ) { arguments, _ throws(EvaluationError) in
            .distribution(map(try arguments.joint("J")))
        }
    }

    private static func entropy(
        _ name: String, _ summary: String, formula: String,
        examples: KeyValuePairs<String, String>, laws: KeyValuePairs<String, String>,
        of map: @escaping @Sendable (JointDistribution) throws(InformationError) -> Quantity
    ) -> LibraryFunction {
        LibraryFunction(
            name, [.required("J")], formula: formula, summary,
            domain: "A joint distribution, or a table of probabilities.", examples: examples,
            source: "Cover and Thomas, Elements of Information Theory, 2.2 to 2.4", laws: laws
        ) { arguments, _ throws(EvaluationError) in
            let joint = try arguments.joint("J")
            return .number(try informational { () throws(InformationError) in try map(joint) })
        }
    }
}

extension Arguments {
    /// A joint distribution, or one in proportion to a table of counts.
    func countedJoint(_ name: String) throws(EvaluationError) -> JointDistribution {
        if try value(name).isMeasure { return try joint(name) }
        return try read(name) { value throws(EvaluationError) in
            let table = try value.asMassTable()
            return try informational { () throws(InformationError) in
                try JointDistribution(table, isCounts: true)
            }
        }
    }
}
