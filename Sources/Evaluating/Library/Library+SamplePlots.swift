import Information
import Numbers
import Plots

extension Library {
    /// Layers of figures that show how numbers are distributed.
    static let samplePlots: [LibraryFunction] = [
        LibraryFunction(
            "hist",
            [
                .required("values"), .named("bins"), .named("norm"), .named("label"),
                .named("color"),
            ],
            formula: "density: share of the values / width of the interval",
            "Bars over intervals of numbers: how many values fall in each.",
            domain:
                "Numbers. 'bins' is how many intervals there are, or their ends; without it they have a round "
                + "width near 2 IQR n^(−1/3). 'norm' is \"count\" unless given, \"probability\" or \"density\". "
                + "An interval holds its lower end, the last its upper end as well.",
            examples: [:], source: "Freedman and Diaconis (1981)"
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let values = try arguments.read("values") { value throws(EvaluationError) in
                try series.data.numbers(value)
            }
            let bins = try arguments.readOptional("bins") { value throws(EvaluationError) in
                try Self.bins(value, series.data)
            }
            let norm = try arguments.readOptional("norm") { value throws(EvaluationError) in
                let norm: Histogram.Norm = try value.asChoice("normalisation")
                return norm
            }
            return .mark(
                .histogram(
                    Histogram(
                        values, bins: bins ?? .automatic, norm: norm ?? .count,
                        label: try series.label(), color: try series.color())))
        },
        LibraryFunction(
            "density",
            [
                .required("values"), .named("bandwidth"), .named("label"), .named("dash"),
                .named("color"),
            ],
            formula: "f(x) = 1/(n h) Σ φ((x − xᵢ)/h)",
            "An estimate of the density from which numbers were drawn.",
            domain:
                "At least two different numbers. 'bandwidth' is h, 0.9 min(sd, IQR/1.34) n^(−1/5) unless "
                + "given.",
            examples: [:], source: "Silverman (1986), (3.31)"
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let width =
                arguments.optional("bandwidth") == nil ? nil : try series.double("bandwidth")
            let density = try arguments.read("values") { value throws(EvaluationError) in
                guard
                    let density = KernelDensity(try series.data.numbers(value), bandwidth: width)
                else {
                    throw .domain(
                        "a density needs two different finite numbers and a bandwidth above zero",
                        hint: nil)
                }
                return density
            }
            return .mark(
                .line(
                    Line(
                        .function({ density($0) }, over: density.range),
                        label: try series.label(), isDashed: try series.isOn("dash"),
                        color: try series.color())))
        },
        LibraryFunction(
            "ecdf", [.required("values"), .named("label"), .named("dash"), .named("color")],
            formula: "F(x) = #{i : xᵢ ≤ x} / n",
            "The empirical distribution function of numbers.", domain: "Numbers.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let values = try arguments.read("values") { value throws(EvaluationError) in
                try series.data.numbers(value)
            }
            return .mark(
                .line(
                    .empirical(
                        of: values, label: try series.label(), isDashed: try series.isOn("dash"),
                        color: try series.color())))
        },
        LibraryFunction(
            "cdfPlot", [.required("P"), .named("label"), .named("color")],
            formula: "F(x) = Σ_{xᵢ ≤ x} p(xᵢ)",
            "The distribution function of a distribution on numbers.",
            domain: "A distribution whose outcomes are numbers.", examples: [:]
        ) { arguments, evaluator throws(EvaluationError) in
            let series = SeriesArguments(arguments: arguments, evaluator: evaluator)
            let steps = try arguments.read("P") { value throws(EvaluationError) in
                try Self.steps(of: value.asDistribution())
            }
            return .mark(
                .jumps(Jumps(steps, label: try series.label(), color: try series.color())))
        },
    ]

    private static func bins(
        _ value: Value, _ data: FigureData
    ) throws(EvaluationError) -> Histogram.Bins {
        if case .number = value { return .count(try value.asInteger(in: 1...10_000)) }
        let edges = try data.numbers(value)
        let ascends = zip(edges, edges.dropFirst()).allSatisfy { $0 < $1 }
        guard edges.count > 1, ascends, edges.allSatisfy(\.isFinite) else {
            throw .domain("the ends of intervals ascend", hint: "write bins: [0, 1, 2, 5]")
        }
        return .edges(edges)
    }

    /// The sums of the probabilities, exact as long as they are, in ascending order of outcomes.
    private static func steps(
        of distribution: Distribution
    ) throws(EvaluationError) -> [(x: Double, y: Double)] {
        var masses: [(place: Rational, mass: Number)] = []
        for (outcome, probability) in zip(distribution.outcomes, distribution.probabilities) {
            guard let place = outcome.number else {
                throw .domain(
                    "the outcome '\(outcome)' is no number, and has no place on an axis",
                    hint: "bars(…) shows words")
            }
            masses.append((place, probability))
        }
        masses.sort { $0.place < $1.place }
        var sum = Number(0)
        var steps: [(x: Double, y: Double)] = []
        for (place, mass) in masses {
            let before = sum
            sum = try numeric { () throws(NumberError) in try before.plus(mass) }
            steps.append((Number.exact(place).doubles.middle, sum.doubles.middle))
        }
        return steps
    }
}
