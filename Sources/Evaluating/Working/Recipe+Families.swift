import Information
import Numbers

extension WorkedCall {
    /// ln σ₂/σ₁ + (σ₁² + (μ₁ − μ₂)²)/2σ₂² − ½, for two normal distributions; `nil` for others.
    func divergenceOfNormals() throws(EvaluationError) -> Derivation? {
        guard case .parametric(.normal(let firstMean, let firstSD))? = arguments.optional("P"),
            case .parametric(.normal(let secondMean, let secondSD))? = arguments.optional("Q")
        else { return nil }
        func symbol(_ letter: String, _ index: Int, _ number: Number) -> Step {
            let tex = letter == "μ" ? "\\mu" : "\\sigma"
            return .value(
                number,
                name: Notation(letter + (index == 1 ? "₁" : "₂"), tex: "\(tex)_{\(index)}"))
        }
        let (μ1, μ2) = (symbol("μ", 1, firstMean), symbol("μ", 2, secondMean))
        let (σ1, σ2) = (symbol("σ", 1, firstSD), symbol("σ", 2, secondSD))
        let two = Step.integer(2)
        let gap = Step.power(μ1 - μ2, two)
        let rest = (.power(σ1, two) + gap) / (two * .power(σ2, two)) - .half
        // Nats are counted by what has no logarithm in it.
        let inUnit =
            unit == .nat ? rest : rest / .logarithm(.integer(unit == .bit ? 2 : 10), .natural)
        let sum = log(σ2 / σ1) + inUnit
        return Derivation(formulas: [sum], numbers: sum)
    }
}
