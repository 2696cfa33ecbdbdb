/// The sum of an integrand's values at the nodes of a rule, each by its weight, for a panel with a middle and
/// half a width.
struct WeightedSum {
    let value: Enclosure
    /// About the sum of the magnitudes.
    let size: Double

    /// The sum in balls, unless that is off by more than it may be, or more bits are asked for; then in
    /// enclosures.
    init(
        of integrand: PreparedIntegrand, by rule: LegendreRule, about middle: Rational,
        _ half: Rational, _ branches: [RectangleArithmetic.Branch?], within tolerance: Double
    ) {
        if integrand.bits <= 128,
            let sum = WeightedSum(balls: integrand, rule, middle, half, branches, tolerance)
        {
            self = sum
        } else {
            self = WeightedSum(enclosures: integrand, rule, middle, half, branches)
        }
    }

    private init?(
        balls integrand: PreparedIntegrand, _ rule: LegendreRule, _ middle: Rational,
        _ half: Rational, _ branches: [RectangleArithmetic.Branch?], _ tolerance: Double
    ) {
        let (center, reach) = (Ball(Enclosure(middle, bits: 128)), Ball(Enclosure(half, bits: 128)))
        var (sum, size) = (Ball(0), 0.0)
        for (node, weight) in rule.balls {
            let step = node.multiplied(by: reach)
            let right = integrand.value(at: center.adding(step), continuing: branches)
            let left = integrand.value(at: center.adding(step.negated), continuing: branches)
            sum = sum.adding(left.adding(right).multiplied(by: weight))
            guard sum.isBounded else { return nil }
            size += (left.magnitude + right.magnitude) * weight.magnitude
        }
        guard sum.radius <= tolerance else { return nil }
        (value, self.size) = (Enclosure(sum), size)
    }

    private init(
        enclosures integrand: PreparedIntegrand, _ rule: LegendreRule, _ middle: Rational,
        _ half: Rational, _ branches: [RectangleArithmetic.Branch?]
    ) {
        let bits = integrand.bits
        let center = Enclosure(middle, bits: bits)
        func value(_ step: Enclosure) -> Enclosure {
            let point = ComplexEnclosure(real: center.adding(step, bits: bits))
            return integrand.values(on: point, continuing: branches).real
        }
        var (sum, size) = (Enclosure(.zero, bits: bits), 0.0)
        for (node, weight) in rule.nodes {
            let step = node.multiplied(by: half, bits: bits)
            let (right, left) = (value(step), value(step.negated(bits: bits)))
            sum = sum.adding(
                left.adding(right, bits: bits).multiplied(by: weight, bits: bits), bits: bits)
            size +=
                (left.doubles.magnitude.upper + right.doubles.magnitude.upper)
                * weight.doubles.upper
        }
        (self.value, self.size) = (sum, size)
    }
}
