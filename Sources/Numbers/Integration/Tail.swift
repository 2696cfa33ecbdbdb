/// What lies beyond a number: bounds of the rest of an integral or a sum, or a proof that it is
/// infinite.
struct Tail: Sendable {
    /// A bound of the rest, however its terms cancel; `nil` when none was found.
    let integral: Double?
    /// A bound of the sum over T, T + 1, T + 2 and so on.
    let sum: Double?
    /// A bound of what that sum has beyond the integral: where the function keeps its sign and its
    /// magnitude falls, that is between 0 and the first term, and both are infinite or neither is.
    let surplus: Double?
    /// The rest of the integral falls at least like this power of 1/T; `nil` when it has no bound.
    let fall: Double?
    /// The sign of a rest that is infinite.
    let divergence: Int?

    /// Whether anything is known of the rest.
    var isKnown: Bool { sum != nil || divergence != nil }

    /// Looks at an integrand beyond a positive number, by all scales.
    init(of integrand: Integrand, constants: [DoubleInterval?], beyond start: Double) {
        var (integral, sum, surplus, fall): (Double?, Double?, Double?, Double?)
        var divergence: Int?
        for scale in GrowthArithmetic.Scale.allCases {
            let rules = GrowthArithmetic(beyond: start, scale: scale, constants: constants)
            guard let growth = integrand.results(in: rules).last else { continue }
            divergence = divergence ?? Tail.divergence(growth, scale)
            if let pace = growth.elasticity, pace.upper <= 0 {
                surplus = min(surplus ?? .infinity, growth.head.magnitude.upper)
            }
            guard let bound = growth.majorant else { continue }
            if let rest = Tail.integral(bound, start, scale) {
                integral = min(integral ?? .infinity, rest)
                // The first term, and the others each below what the bound has before it.
                sum = min(sum ?? .infinity, Tail.rounded(rest + bound.size))
                surplus = min(surplus ?? .infinity, Tail.rounded(2 * rest + bound.size))
                fall = max(fall ?? 0, scale == .linear ? .infinity : -(bound.rate + 1))
            }
        }
        (self.integral, self.sum, self.surplus) = (integral, sum, surplus)
        (self.fall, self.divergence) = (fall, divergence)
    }

    /// ∫ of size · e^(rate·v) over the rest; with v a logarithm, dx is T eᵛ dv.
    private static func integral(
        _ bound: Majorant, _ start: Double, _ scale: GrowthArithmetic.Scale
    ) -> Double? {
        let isLinear = scale == .linear
        let fall = isLinear ? -bound.rate : -(bound.rate + 1)
        guard fall > 0x1p-20 else { return nil }
        let rest = rounded(bound.size * (isLinear ? 1 : start) / fall)
        return rest.isFinite ? rest : nil
    }

    /// A little more than a result of a few operations on doubles.
    private static func rounded(_ value: Double) -> Double { value * (1 + 1e-9) + 0x1p-1070 }

    /// The sign of a function that keeps away from zero, or falls no faster than 1/x.
    private static func divergence(_ growth: Growth, _ scale: GrowthArithmetic.Scale) -> Int? {
        if growth.range.lower > 0 { return 1 }
        if growth.range.upper < 0 { return -1 }
        guard let pace = growth.elasticity, let sign = growth.head.sign, sign != 0 else {
            return nil
        }
        return pace.lower >= (scale == .linear ? 0 : -1) ? sign : nil
    }
}
