import Information
import Numbers

extension Recipe {
    /// What codes cost.
    static let codes: [Recipe] = [
        ofCost("expectedLength", Notation("L")) { cost, _ in
            Derivation(combining: [cost.length], remarks: cost.length.remarks) { $0[0] }
        },
        ofCost("redundancy", Notation("R")) { cost, call in
            let base = Step.Base(call.unit)
            let unit: Step? =
                base == .number(cost.radix) ? nil : .logarithm(.integer(cost.radix), base)
            func scaled(_ length: Step) -> Step { unit.map { length * $0 } ?? length }
            let entropy = cost.negativeEntropy(base)
            let (code, p) = (call.notation("code"), call.notation("P"))
            var derivation = Derivation(
                combining: [cost.length, entropy], remarks: entropy.remarks
            ) { scaled($0[0]) + $0[1] }
            let length = Step.symbol(Notation("L")(code, p))
            derivation.formulas.insert(scaled(length) - .symbol(Notation("H")(p)), at: 0)
            return derivation
        },
        ofCost("efficiency", Notation("η", tex: "\\eta")) { cost, call in
            let entropy = cost.negativeEntropy(.number(cost.radix))
            let (code, p) = (call.notation("code"), call.notation("P"))
            var derivation = Derivation(
                combining: [entropy, cost.length], remarks: entropy.remarks
            ) { -$0[0] / $0[1] }
            let length = Step.symbol(Notation("L")(code, p))
            derivation.formulas.insert(.symbol(Notation("H")(p)) / length, at: 0)
            return derivation
        },
        Recipe("kraftSum") {
            Notation("K")($0.notation("code"))
        } body: { call throws(EvaluationError) in
            let sum = try kraftSum(call)
            return Derivation(formulas: [sum.formula], numbers: sum.numbers, remarks: sum.remarks)
        },
        Recipe("impliedDistribution") {
            Notation("q").applied(to: $0.key)
        } body: { call throws(EvaluationError) in
            let code = try call.arguments.code("code")
            guard let place = call.place(in: code.outcomes), let length = code.lengths[place],
                let key = call.key
            else { return nil }
            let sum = try kraftSum(call)
            return Derivation(
                formulas: [power(code.radix, .symbol(Notation.length(key))) / sum.formula],
                numbers: sum.numbers.map { power(code.radix, .integer(length)) / $0 },
                remarks: sum.remarks)
        },
    ]

    /// Σ r^−ℓ.
    private static func kraftSum(_ call: WorkedCall) throws(EvaluationError) -> OutcomeSum {
        let code = try call.arguments.code("code")
        let lengths = code.lengths.compactMap { $0.map { Number($0) } }
        return OutcomeSum([.init(name: .length, masses: lengths)]) { power(code.radix, $0[0]) }
    }

    private static func power(_ radix: Int, _ length: Step) -> Step {
        .power(.integer(radix), -length)
    }

    /// The outcomes that can happen, and the lengths of their words.
    private struct Cost {
        let radix: Int
        let probabilities: OutcomeSum.Column
        let lengths: OutcomeSum.Column

        var length: OutcomeSum { OutcomeSum([probabilities, lengths]) { $0[0] * $0[1] } }

        /// Σ p log p.
        func negativeEntropy(_ base: Step.Base) -> OutcomeSum {
            OutcomeSum([probabilities], leavesOutZeros: true) {
                ($0[0] * .logarithm($0[0], base)).withoutFactorOne
            }
        }
    }

    private static func ofCost(
        _ function: String, _ name: Notation,
        body: @escaping @Sendable (Cost, WorkedCall) -> Derivation
    ) -> Recipe {
        Recipe(function) {
            name($0.notation("code"), $0.notation("P"))
        } body: { call throws(EvaluationError) in
            let code = try call.arguments.code("code")
            let p = try call.arguments.distribution("P")
            var known: [Outcome: Int] = [:]
            for (outcome, length) in zip(code.outcomes, code.lengths) { known[outcome] = length }
            var (masses, lengths): ([Number], [Number]) = ([], [])
            for (outcome, mass) in zip(p.outcomes, p.probabilities) {
                guard let length = known[outcome] else {
                    if mass.sign == 0 { continue }
                    return nil
                }
                masses.append(mass)
                lengths.append(Number(length))
            }
            let cost = Cost(
                radix: code.radix,
                probabilities: .init(name: call.notation("P").density, masses: masses),
                lengths: .init(name: .length, masses: lengths))
            return body(cost, call)
        }
    }
}
