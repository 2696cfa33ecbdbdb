import Information
import Numbers

extension Recipe {
    /// Bounds between measures.
    static let bounds: [Recipe] = [
        Recipe("fano") { _ in
            Notation.functional("fano")
        } body: { call throws(EvaluationError) in
            let error = try call.plain("error", Notation("e"))
            let count = try call.plain("outcomes", Notation("n"))
            let right = .integer(1) - error
            let terms = [error * call.log(error), right * call.log(right)]
            let possible = try numeric { () throws(NumberError) in
                try [error, right].map { step throws(NumberError) in
                    try step.value(.exact).sign != 0
                }
            }
            func bound(_ terms: [Step]) -> Step {
                terms.reduce(error * call.log(count - .integer(1))) { $0 - $1 }
            }
            return Derivation(
                formulas: [bound(terms)],
                numbers: bound(zip(terms, possible).filter(\.1).map(\.0)))
        },
        Recipe("fanoError") { _ in
            Notation.functional("fanoError")
        } body: { call throws(EvaluationError) in
            let entropy = try call.arguments.quantity("H")
            let unit = entropy.unit ?? call.unit
            let number = try numeric { () throws(NumberError) in try entropy.value(in: unit) }
            let base = Step.Base(unit)
            let step =
                (.value(number, name: call.names["H"] ?? Notation("H"))
                    - .logarithm(.integer(2), base))
                / .logarithm(try call.plain("outcomes", Notation("n")), base)
            return Derivation(formulas: [step], numbers: step)
        },
        Recipe("pinsker") { _ in
            Notation.functional("pinsker")
        } body: { call throws(EvaluationError) in
            let divergence = Step.value(
                try call.arguments.information("D"), name: call.names["D"] ?? Notation("D"))
            let step = Step.root(divergence / .integer(2))
            return Derivation(formulas: [step], numbers: step)
        },
    ]
}
