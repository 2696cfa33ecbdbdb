import Information
import Numbers

/// The mean and the spread of a list, or of a distribution on numbers, as steps.
struct Moments {
    /// The numbers.
    let x: OutcomeSum.Column
    /// Their probabilities; `nil` for a list, whose entries count alike.
    private let p: OutcomeSum.Column?
    /// What the mean is called: x̄, or μ.
    let name: Notation

    /// How many numbers there are.
    var count: Int { x.masses.count }

    /// The moments of a list.
    init(_ list: OutcomeSum.Column) {
        x = list
        p = nil
        name = list.name.averaged
    }

    /// The moments of a distribution among the arguments of a call; `nil` when an outcome is a word.
    init?(ofDistribution parameter: String, in call: WorkedCall) throws(EvaluationError) {
        let distribution = try call.arguments.distribution(parameter)
        let numbers = distribution.outcomes.compactMap(\.number)
        guard numbers.count == distribution.outcomes.count else { return nil }
        x = OutcomeSum.Column(outcomes: numbers.map { .exact($0) })
        p = OutcomeSum.Column(
            name: Notation("p"), masses: Array(distribution.probabilities))
        name = Notation("μ", tex: "\\mu")
    }

    /// The mean: Σ x / n, or Σ x p(x).
    var mean: Derivation {
        guard let p else {
            let sum = OutcomeSum([x]) { $0[0] }
            return Derivation(
                formulas: [sum.formula / .symbol(Notation("n"))],
                numbers: sum.numbers.map { $0 / .integer(count) }, remarks: sum.remarks)
        }
        let sum = OutcomeSum([x, p]) { $0[0] * $0[1] }
        return Derivation(formulas: [sum.formula], numbers: sum.numbers, remarks: sum.remarks)
    }

    /// The mean by its name, and how it comes about.
    func named() throws(EvaluationError) -> (step: Step, remarks: [Derivation.Remark])? {
        let mean = mean
        guard let numbers = mean.numbers, !numbers.holdsShortenedSum else { return nil }
        let value = try numeric { () throws(NumberError) in try numbers.value(.exact) }
        return (
            .value(value, name: name),
            mean.remarks + [
                .init(.symbol(name), [mean.formulas[0], numbers, .value(value)])
            ]
        )
    }

    /// The sum of the squares of the deviations from a mean.
    func squares(from mean: Step) -> OutcomeSum {
        OutcomeSum([x] + (p.map { [$0] } ?? [])) { numbers in
            let square = Step.power(numbers[0] - mean, .integer(2))
            return numbers.count == 1 ? square : square * numbers[1]
        }
    }

    /// The mean square of the deviations from a mean; that of a sample is taken by n − 1.
    func variance(_ kind: SpreadKind, from mean: Step) -> (formula: Step, numbers: Step?) {
        let squares = squares(from: mean)
        guard p == nil else { return (squares.formula, squares.numbers) }
        return (
            squares.formula / divisor(kind, .symbol(Notation("n"))),
            squares.numbers.map { $0 / .integer(kind == .sample ? count - 1 : count) }
        )
    }

    /// What sums of squares are divided by, as a formula: n − 1, or n.
    func divisor(_ kind: SpreadKind, _ count: Step) -> Step {
        kind == .sample ? count - .integer(1) : count
    }
}

extension WorkedCall {
    /// The moments of a list, or of a distribution, among the arguments.
    func moments(_ parameter: String) throws(EvaluationError) -> Moments? {
        if let list = try listColumn(parameter) { return Moments(list) }
        return try Moments(ofDistribution: parameter, in: self)
    }

    /// Whether the numbers are a sample.
    func spreadKind() throws(EvaluationError) -> SpreadKind {
        try arguments.choice("of", default: .sample)
    }
}
