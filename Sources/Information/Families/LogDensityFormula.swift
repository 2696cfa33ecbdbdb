import Numbers

/// The logarithm of a density, or of a probability, made once for all the numbers it is worked out at.
struct LogDensityFormula: Sendable {
    /// A part of a mixture, or all of another distribution.
    private struct Part {
        let weight: Number
        let support: Support
        let density: LogDensity
    }

    private let parts: [Part]

    init(of distribution: ParametricDistribution) throws(NumberError) {
        var parts: [Part] = []
        for part in distribution.components {
            guard let density = try part.distribution.logDensity() else { continue }
            parts.append(
                Part(
                    weight: part.weight, support: part.distribution.support, density: density))
        }
        self.parts = parts
    }

    /// The density of a distribution that is no mixture.
    var only: LogDensity? { parts.count == 1 ? parts[0].density : nil }

    /// The value at a number inside the support; the number may be a formula for numbers beside a
    /// sample, with no kink or end of a support between.
    func value(at x: Number, beside sample: Rational? = nil) throws(NumberError) -> Number {
        if let only { return try only.value(at: x, beside: sample) }
        let place = sample.map(Number.exact) ?? x
        let present = parts.filter { $0.support.holds(place) ?? true }
        var leader: (index: Int, height: Double)?
        for (index, part) in present.enumerated() {
            let height = try part.density.value(at: place, beside: sample).doubles.middle
            if height > leader?.height ?? -.infinity { leader = (index, height) }
        }
        guard let leader else { throw .logarithm(of: "0") }
        return try LogDensityFormula.logarithm(
            ofSum: present, leader: leader.index, at: x, beside: sample)
    }

    /// ln Σ w eˡ = l₁ + ln (w₁ + Σ w e^(l − l₁)), where l₁ is the greatest near a sample: far out
    /// nothing is large and nothing but the differences vanishes.
    private static func logarithm(
        ofSum parts: [Part], leader: Int, at x: Number, beside sample: Rational?
    ) throws(NumberError) -> Number {
        let first = parts[leader]
        var sum = [first.weight]
        for index in parts.indices where index != leader {
            let gap = try parts[index].density.minus(first.density).value(at: x, beside: sample)
            sum.append(try parts[index].weight.times(gap.vanishingExponential()))
        }
        let rest = try Number.sum(sum)
        let height = try first.density.value(at: x, beside: sample)
        return rest.exactValue == 1 ? height : try height.plus(rest.logarithm())
    }
}
