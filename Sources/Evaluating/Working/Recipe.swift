import Information
import Numbers

/// How the value of a function of the library is worked out: the one place where its steps are said.
///
/// A function without a recipe is a step of its own.
struct Recipe: Sendable {
    /// The name of the function.
    let function: String
    /// The value in the field's notation: `D(P ‖ Q)`.
    let name: @Sendable (WorkedCall) -> Notation
    /// The formula and its numbers; `nil` where the call is none that the recipe is for.
    let body: @Sendable (WorkedCall) throws(EvaluationError) -> Derivation?

    init(
        _ function: String, _ name: @escaping @Sendable (WorkedCall) -> Notation,
        body: @escaping @Sendable (WorkedCall) throws(EvaluationError) -> Derivation?
    ) {
        self.function = function
        self.name = name
        self.body = body
    }

    /// All recipes, by family.
    static let all: [Recipe] = measures + orders + joints + codes + lists + elementary

    /// The recipes by the function they are for.
    static let byFunction: [String: Recipe] = Dictionary(
        all.map { ($0.function, $0) }, uniquingKeysWith: { first, _ in first })
}

/// A call of a function whose value is worked out.
struct WorkedCall {
    /// Its arguments.
    let arguments: Arguments
    /// What the arguments are called, by their parameters; those that are no names have none.
    let names: [String: Notation]
    /// Its value.
    let value: Number
    /// The unit that logarithms count.
    let unit: InformationUnit

    /// What an argument is called: by its name, else by a letter.
    func notation(_ parameter: String) -> Notation {
        if let name = names[parameter] { return name }
        let taken = names.values.map(\.text)
        let letters = [parameter == "code" ? "C" : parameter] + ["P", "Q", "R", "S"]
        return Notation(name: letters.first { !taken.contains($0) } ?? parameter)
    }

    /// The logarithm of a step, in the unit.
    func log(_ step: Step) -> Step { .logarithm(step, Step.Base(unit)) }

    /// The probabilities of a distribution.
    func column(_ parameter: String) throws(EvaluationError) -> OutcomeSum.Column {
        let distribution = try arguments.distribution(parameter)
        return OutcomeSum.Column(
            name: notation(parameter).density, masses: Array(distribution.probabilities))
    }

    /// The outcomes of a distribution, and its probabilities beside those of another one.
    func columns(
        _ first: String, _ second: String
    ) throws(EvaluationError) -> (outcomes: Outcomes, p: OutcomeSum.Column, q: OutcomeSum.Column) {
        let (p, q) = (try arguments.distribution(first), try arguments.distribution(second))
        let aligned = try informational { () throws(InformationError) in
            try q.probabilities(inOrderOf: p)
        }
        return (
            p.outcomes,
            OutcomeSum.Column(
                name: notation(first).density, masses: Array(p.probabilities)),
            OutcomeSum.Column(name: notation(second).density, masses: aligned)
        )
    }
}
