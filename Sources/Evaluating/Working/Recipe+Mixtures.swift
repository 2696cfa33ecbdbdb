import Information
import Numbers

extension Recipe {
    /// Divergences from a mixture.
    static let mixtures: [Recipe] = [
        Recipe("js") {
            Notation.functional("JS")($0.notation("P"), $0.notation("Q"))
        } body: { call throws(EvaluationError) in
            try fromMixture(call, Step.Base(call.unit))
        },
        Recipe("jsDistance") {
            Notation("d")($0.notation("P"), $0.notation("Q"))
        } body: { call throws(EvaluationError) in
            var derivation = try fromMixture(call, .natural)
            derivation.formulas = derivation.formulas.map { .root($0) }
            derivation.numbers = derivation.numbers.map { .root($0) }
            return derivation
        },
    ]

    /// The weighted mean of both divergences from the mixture.
    private static func fromMixture(
        _ call: WorkedCall, _ base: Step.Base
    ) throws(EvaluationError) -> Derivation {
        let (_, p, q) = try call.columns("P", "Q")
        let weights = try call.arguments.readOptional("weights") { value throws(EvaluationError) in
            Array(try value.asDistribution().probabilities)
        }
        let m = OutcomeSum.Column(
            name: Notation("m"), masses: try mixture(p.masses, q.masses, weights))
        let sums = [p, q].map { column in
            OutcomeSum([column, m], leavesOutZeros: true) {
                ($0[0] * .logarithm($0[0] / $0[1], base)).withoutFactorOne
            }
        }
        let names = [call.notation("P"), call.notation("Q")]
        let divergences = names.map {
            Step.symbol(Notation("D")($0, Notation("M"), separator: .parallel))
        }
        var derivation = Derivation(
            combining: sums, remarks: (sums[0].remarks.isEmpty ? sums[1] : sums[0]).remarks
        ) { mean($0, weights) }
        derivation.formulas.insert(mean(divergences, weights), at: 0)
        let sides = names.map(Step.symbol)
        let mixed = weights == nil ? (sides[0] + sides[1]) / .integer(2) : mean(sides, weights)
        derivation.remarks.insert(.init(.symbol(Notation("M")), mixed), at: 0)
        return derivation
    }

    /// Half of the sum of two steps, or their sum by weights.
    private static func mean(_ steps: [Step], _ weights: [Number]?) -> Step {
        guard let weights else { return .half * (steps[0] + steps[1]) }
        return .value(weights[0]) * steps[0] + .value(weights[1]) * steps[1]
    }

    private static func mixture(
        _ p: [Number], _ q: [Number], _ weights: [Number]?
    ) throws(EvaluationError) -> [Number] {
        let weights = weights ?? [.exact(.half), .exact(.half)]
        return try numeric { () throws(NumberError) in
            var middle: [Number] = []
            for (a, b) in zip(p, q) {
                middle.append(try a.times(weights[0]).plus(b.times(weights[1])))
            }
            return middle
        }
    }
}
