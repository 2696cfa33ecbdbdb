import Information
import Numbers

extension Recipe {
    /// What codes cost.
    static let codes: [Recipe] = [
        Recipe("expectedLength") {
            Notation("L")($0.notation("code"), $0.notation("P"))
        } body: {
            call throws(EvaluationError) in
            let code = try call.arguments.code("code")
            let p = try call.arguments.distribution("P")
            var lengths: [Outcome: Int] = [:]
            for (outcome, length) in zip(code.outcomes, code.lengths) { lengths[outcome] = length }
            let known = p.outcomes.compactMap { lengths[$0] }
            guard known.count == p.outcomes.count else { return nil }
            let words = OutcomeSum.Column(
                name: Notation("ℓ", tex: "\\ell"), masses: known.map { Number($0) })
            let sum = OutcomeSum([try call.column("P"), words]) { $0[0] * $0[1] }
            return Derivation(
                formulas: [sum.formula], numbers: sum.numbers, remarks: sum.remarks)
        },
        Recipe("kraftSum") {
            Notation("K")($0.notation("code"))
        } body: {
            call throws(EvaluationError) in
            let code = try call.arguments.code("code")
            let lengths = code.lengths.compactMap(\.self)
            let words = OutcomeSum.Column(
                name: Notation("ℓ", tex: "\\ell"), masses: lengths.map { Number($0) })
            let sum = OutcomeSum([words]) { .power(.integer(code.radix), -$0[0]) }
            return Derivation(
                formulas: [sum.formula], numbers: sum.numbers, remarks: sum.remarks)
        },
    ]
}
