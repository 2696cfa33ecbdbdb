import Information
import Numbers

extension Recipe {
    /// How numbers spread, and how two lists go together.
    static let spreads: [Recipe] = [
        ofSpread("variance") { variance, _ in variance },
        ofSpread("sd") { variance, _ in .root(variance) },
        ofSpread("standardError") { variance, count in .root(variance) / .root(count) },
        Recipe("standardized") {
            $0.listed(Notation("z"))
        } body: { call throws(EvaluationError) in
            guard let moments = try call.moments("numbers"), let place = call.position,
                moments.x.masses.indices.contains(place), let mean = try moments.named(),
                let spread = try moments.deviation(try call.spreadKind(), from: mean.step)
            else { return nil }
            let own = Step.value(moments.x.masses[place], name: call.listed(moments.x.name))
            let score = (own - mean.step) / spread.step
            return Derivation(
                formulas: [score], numbers: score, remarks: mean.remarks + [spread.remark])
        },
        Recipe("covariance") {
            Notation.functional("cov")($0.list("x", "x"), $0.list("y", "y"))
        } body: { call throws(EvaluationError) in
            guard let pair = try ListPair(call) else { return nil }
            let kind = try call.spreadKind()
            let count = pair.x.count - (kind == .sample ? 1 : 0)
            return Derivation(
                formulas: [
                    pair.products.formula / pair.x.divisor(kind, .symbol(Notation("n")))
                ], numbers: pair.products.numbers.map { $0 / .integer(count) },
                remarks: pair.remarks)
        },
        Recipe("correlation") { _ in
            Notation("r")
        } body: { call throws(EvaluationError) in
            guard let pair = try ListPair(call) else { return nil }
            return pair.derivation([pair.products, pair.squaresOfX, pair.squaresOfY]) {
                $0[0] / .root($0[1] * $0[2])
            }
        },
        Recipe("regression") {
            Notation.functional($0.word ?? "regression")
        } body: { call throws(EvaluationError) in
            guard let pair = try ListPair(call) else { return nil }
            switch call.word {
            case "slope":
                return pair.derivation([pair.products, pair.squaresOfX]) { $0[0] / $0[1] }
            case "intercept":
                return pair.derivation([pair.products, pair.squaresOfX]) {
                    pair.meanOfY - $0[0] / $0[1] * pair.meanOfX
                }
            case _:
                return pair.derivation([pair.products, pair.squaresOfX, pair.squaresOfY]) {
                    .power($0[0], .integer(2)) / ($0[1] * $0[2])
                }
            }
        },
    ]

    /// What is made of the mean square of the deviations, and of how many numbers there are.
    private static func ofSpread(
        _ function: String, around: @escaping @Sendable (Step, Step) -> Step
    ) -> Recipe {
        Recipe(function) {
            $0.statistic(function, of: "numbers")
        } body: { call throws(EvaluationError) in
            guard let moments = try call.moments("numbers"), let mean = try moments.named() else {
                return nil
            }
            let kind = function == "standardError" ? .sample : try call.spreadKind()
            let (formula, numbers) = moments.variance(kind, from: mean.step)
            let count = Step.value(Number(moments.count), name: Notation("n"))
            return Derivation(
                formulas: [around(formula, count)], numbers: numbers.map { around($0, count) },
                remarks: mean.remarks)
        }
    }
}

extension Moments {
    /// The root of the mean square by its name, s, and how it comes about.
    func deviation(
        _ kind: SpreadKind, from mean: Step
    ) throws(EvaluationError) -> (step: Step, remark: Derivation.Remark)? {
        let (formula, numbers) = variance(kind, from: mean)
        guard let numbers, !numbers.holdsShortenedSum else { return nil }
        let root = Step.root(numbers)
        let value = try numeric { () throws(NumberError) in try root.value(.exact) }
        let name = Notation("s")
        return (
            .value(value, name: name),
            .init(.symbol(name), [.root(formula), root, .value(value)])
        )
    }
}

/// Two lists of one length, with their means and the sums of products of their deviations.
private struct ListPair {
    let x: Moments
    let meanOfX: Step
    let meanOfY: Step
    let products: OutcomeSum
    let squaresOfX: OutcomeSum
    let squaresOfY: OutcomeSum
    let remarks: [Derivation.Remark]

    init?(_ call: WorkedCall) throws(EvaluationError) {
        let lists = try ["x", "y"].map { name throws(EvaluationError) in
            Moments(
                OutcomeSum.Column(list: call.list(name, name), try call.numbers(name)))
        }
        guard let meanX = try lists[0].named(), let meanY = try lists[1].named() else { return nil }
        x = lists[0]
        (meanOfX, meanOfY) = (meanX.step, meanY.step)
        products = OutcomeSum([lists[0].x, lists[1].x]) {
            ($0[0] - meanX.step) * ($0[1] - meanY.step)
        }
        squaresOfX = lists[0].squares(from: meanX.step)
        squaresOfY = lists[1].squares(from: meanY.step)
        remarks = meanX.remarks + meanY.remarks
    }

    /// What is made of sums.
    func derivation(_ sums: [OutcomeSum], _ around: ([Step]) -> Step) -> Derivation {
        Derivation(combining: sums, remarks: remarks, around)
    }
}
