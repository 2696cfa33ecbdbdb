import Characters
import Information
import Numbers

extension Library {
    /// Deep clustering: soft assignments, and the targets they are drawn to.
    static let clusters: [LibraryFunction] = [
        LibraryFunction(
            "softAssignment", [.required("points"), .required("centres"), .named("df")],
            formula: "qᵢⱼ = (1 + |zᵢ − μⱼ|²/ν)^(−(ν + 1)/2) / Σₖ (1 + |zᵢ − μₖ|²/ν)^(−(ν + 1)/2)",
            "The probabilities with which each point belongs to each centre, by Student's kernel: a row a point.",
            domain:
                "Lists of numbers, or of lists of as many coordinates; 'df' is ν > 0, 1 unless given, for "
                + "which fractions stay fractions.",
            examples: [
                "softAssignment([0, 3], [0, 2])":
                    "0.83333333333333333333, 0.16666666666666666667, 0.16666666666666666667, 0.83333333333333333333",
                "softAssignment([[0, 0], [3, 4]], [[0, 0], [3, 0]])[1]":
                    "0.90909090909090909091, 0.090909090909090909091",
            ],
            source:
                "Xie, Girshick and Farhadi, Unsupervised deep embedding for clustering analysis, 2016, (1)",
            laws: [
                "the row of a point sums to 1":
                    "forall(-9...9, -9...9, (a, b) => sum(softAssignment([a], [b, 1, 2])[1]) == 1, cases: 20)"
            ]
        ) { arguments, _ throws(EvaluationError) in
            let points = try arguments.coordinates("points")
            let centres = try arguments.coordinates("centres")
            let df = try arguments.readOptional("df") { value throws(EvaluationError) in
                let df = try value.asPlain(for: "df")
                guard df.sign == 1, df.isFinite else {
                    throw .domain("degrees of freedom are positive", hint: nil)
                }
                return df
            }
            guard points.count <= Evaluator.greatestListLength / centres.count else {
                throw .limit(
                    "points times centres are at most \(Evaluator.greatestListLength)")
            }
            return try clustered { () throws(ClusterError) in
                try SoftAssignment.rows(points: points, centres: centres, df: df ?? .one)
            }
        },
        LibraryFunction(
            "targetDistribution", [.required("q")],
            formula: "pᵢⱼ = (qᵢⱼ²/fⱼ) / Σₖ (qᵢₖ²/fₖ), fⱼ = Σᵢ qᵢⱼ",
            "The assignments that deep clustering draws soft ones to: surer, and clusters of any size weighing alike.",
            domain:
                "A list of rows, each a distribution over the same clusters. No cluster may be without "
                + "points: its column must not sum to 0.",
            examples: [
                "targetDistribution([[0.5, 0.5], [0.75, 0.25]])[2]": "0.84375, 0.15625",
                "targetDistribution([[1, 0], [0, 1]])[1]": "1, 0",
            ],
            source:
                "Xie, Girshick and Farhadi, Unsupervised deep embedding for clustering analysis, 2016, (3)",
            laws: [
                "a sure assignment is its own target":
                    "forall([[1, 0], [0, 1]], q => targetDistribution([q, [1, 0], [0, 1]])[1] == q, cases: 4)",
                "of one point, all clusters become alike likely: each is weighed by its size":
                    "forall(simplex(3), Q => if min(Q.probabilities) == 0 then true else targetDistribution([Q.probabilities])[1] == Q.probabilities, cases: 20)",
            ]
        ) { arguments, _ throws(EvaluationError) in
            let rows = try arguments.rows("q")
            return try arguments.read("q") { _ throws(EvaluationError) in
                try clustered { () throws(ClusterError) in try SoftAssignment.target(of: rows) }
            }
        },
    ]

    /// Rows of numbers as a script sees them.
    private static func clustered(
        _ rows: () throws(ClusterError) -> [[Number]]
    ) throws(EvaluationError) -> Value {
        do throws(ClusterError) {
            return .list(try rows().map { .list($0.map(Value.plain)) })
        } catch {
            switch error {
            case .coordinates(let point, let centre):
                throw .domain(
                    "a point has \(point.counted("coordinate")) and a centre \(centre)", hint: nil)
            case .emptyCluster(let number):
                throw .domain(
                    "cluster \(number) has no points: its column sums to 0",
                    hint: "leave it out, or move its centre nearer to some point")
            case .number(let error): throw .number(error)
            }
        }
    }
}

extension Arguments {
    /// Points, each a number or a list of coordinates; at least one.
    fileprivate func coordinates(_ name: String) throws(EvaluationError) -> [[Number]] {
        try read(name) { value throws(EvaluationError) in
            let entries = try value.asList()
            guard !entries.isEmpty else { throw .domain("the list has no entries", hint: nil) }
            return try entries.map { entry throws(EvaluationError) in
                if case .list(let parts) = entry { return try parts.plainNumbers() }
                return [try entry.asPlain(for: name)]
            }
        }
    }

    /// Rows that are distributions over the same clusters; at least one.
    fileprivate func rows(_ name: String) throws(EvaluationError) -> [[Number]] {
        try read(name) { value throws(EvaluationError) in
            let entries = try value.asList()
            guard !entries.isEmpty else { throw .domain("the list has no rows", hint: nil) }
            var rows: [[Number]] = []
            for (index, entry) in entries.enumerated() {
                let row = try Array(entry.asDistribution().probabilities)
                guard row.count == rows.first?.count ?? row.count else {
                    throw .domain(
                        "row \(index + 1) has \(row.count.counted("entry", "entries")), the first has "
                            + "\(rows[0].count)",
                        hint: nil)
                }
                rows.append(row)
            }
            return rows
        }
    }
}
