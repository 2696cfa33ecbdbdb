import Information
import Numbers

extension Recipe {
    /// Measures of information of finite distributions.
    static let measures: [Recipe] = [
        overOutcomes("entropy", "H", leavesOutZeros: true, around: { -$0 }) { call, p in
            (p * call.log(p)).withoutFactorOne
        },
        overPairs("crossEntropy", "H", separator: .comma, leavesOutZeros: true, around: { -$1 }) {
            call, p, q in
            (p * call.log(q)).withoutFactorOne
        },
        overPairs(
            "kl", "D", separator: .parallel, leavesOutZeros: true,
            ofFamilies: { call throws(EvaluationError) in try call.divergenceOfNormals() }
        ) { call, p, q in (p * call.log(p / q)).withoutFactorOne },
        overPairs("jeffreys", "J", separator: .comma) { call, p, q in (p - q) * call.log(p / q) },
        overPairs("totalVariation", "TV", separator: .comma, around: { .half * $1 }) { _, p, q in
            .magnitude(p - q)
        },
        overPairs("chiSquared", "χ²", separator: .parallel) { _, p, q in
            .power(p - q, .integer(2)) / q
        },
        overPairs(
            "hellinger", "h", separator: .comma, around: { .root(.half * $1) }
        ) { _, p, q in .power(.root(p) - .root(q), .integer(2)) },
        overPairs("bhattacharyyaCoefficient", "BC", separator: .comma) { _, p, q in
            .root(p * q)
        },
        overPairs("bhattacharyya", "B", separator: .comma, around: { -$0.log($1) }) { _, p, q in
            .root(p * q)
        },
        overOutcomes("gini", "G", around: { .integer(1) - $0 }) { _, p in
            .power(p, .integer(2))
        },
        Recipe("perplexity") {
            Notation.functional("PP")($0.notation("P"))
        } body: {
            call throws(EvaluationError) in
            let sum = OutcomeSum([try call.column("P")], leavesOutZeros: true) {
                ($0[0] * .logarithm($0[0], .natural)).withoutFactorOne
            }
            return Derivation(
                formulas: [
                    .exponential(.symbol(Notation("H")(call.notation("P")))),
                    .exponential(-sum.formula),
                ], numbers: sum.numbers.map { .exponential(-$0) }, remarks: sum.remarks)
        },
    ]

    /// A sum over the outcomes of one distribution.
    private static func overOutcomes(
        _ function: String, _ letter: String, leavesOutZeros: Bool = false,
        around: @escaping @Sendable (Step) -> Step,
        term: @escaping @Sendable (WorkedCall, Step) -> Step
    ) -> Recipe {
        Recipe(function) {
            Notation(name: letter)($0.notation("P"))
        } body: {
            call throws(EvaluationError) in
            let sum = OutcomeSum([try call.column("P")], leavesOutZeros: leavesOutZeros) {
                term(call, $0[0])
            }
            return Derivation(
                formulas: [around(sum.formula)], numbers: sum.numbers.map(around),
                remarks: sum.remarks)
        }
    }

    /// A sum over the outcomes of two distributions.
    private static func overPairs(
        _ function: String, _ letters: String, separator: Notation, leavesOutZeros: Bool = false,
        around: @escaping @Sendable (WorkedCall, Step) -> Step = { $1 },
        ofFamilies: @escaping @Sendable (WorkedCall) throws(EvaluationError) -> Derivation? = {
            _ in nil
        },
        term: @escaping @Sendable (WorkedCall, Step, Step) -> Step
    ) -> Recipe {
        Recipe(function) { call in
            Notation.functional(letters)(
                call.notation("P"), call.notation("Q"), separator: separator)
        } body: { call throws(EvaluationError) in
            if let derivation = try ofFamilies(call) { return derivation }
            let (outcomes, p, q) = try call.columns("P", "Q")
            let sum = OutcomeSum([p, q], leavesOutZeros: leavesOutZeros) {
                term(call, $0[0], $0[1])
            }
            return Derivation(
                formulas: [around(call, sum.formula)],
                numbers: sum.numbers.map { around(call, $0) },
                remarks: sum.remarks, lack: lack(p, q, outcomes))
        }
    }

    /// An outcome that has no probability under the second distribution, and one under the first; or
    /// the other way round.
    private static func lack(
        _ p: OutcomeSum.Column, _ q: OutcomeSum.Column, _ outcomes: Outcomes
    ) -> [Derivation.Remark] {
        for (some, none) in [(p, q), (q, p)] {
            let index = some.masses.indices.first {
                none.masses[$0].sign == 0 && some.masses[$0].sign == 1
            }
            guard let index else { continue }
            let outcome = Notation(outcomes[index])
            return [
                .init(.symbol(some.name(outcome)), .value(some.masses[index])),
                .init(.symbol(none.name(outcome)), .integer(0)),
            ]
        }
        return []
    }
}
