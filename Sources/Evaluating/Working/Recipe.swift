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
    static let all: [Recipe] =
        measures + mixtures + orders + divergences + joints + bounds + chains + codes
        + distributions + evidence + lists + spreads + ranks + confidence + counting + rates
        + elementary

    /// The recipes by the function they are for.
    static let byFunction: [String: Recipe] = Dictionary(
        all.map { ($0.function, $0) }, uniquingKeysWith: { first, _ in first })
}

extension LibraryFunction {
    /// Whether `worked(…)` shows how its value comes about, beyond the value itself.
    public var hasSteps: Bool { Recipe.byFunction[name] != nil }
}
