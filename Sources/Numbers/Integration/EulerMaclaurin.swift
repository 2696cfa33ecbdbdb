/// What the sum Σ f(n) over n ≥ T has beyond the integral of f, by the formula of Euler and Maclaurin:
/// f(T)/2 − Σ B₂ⱼ/(2j)! f⁽²ʲ⁻¹⁾(T) + R, with j from 1 to m and |R| ≤ 2ζ(2m)/(2π)²ᵐ ∫ |f⁽²ᵐ⁾(x)| dx.
///
/// The derivatives are bounded by Cauchy's inequality, on rectangles that are twice as large each time:
/// there f is bounded, and so analytic. Beyond the last of them sum and integral are as good as the same.
/// The derivatives at T are the coefficients of a Fourier series on a circle.
///
/// Source: DLMF 2.10.1, 24.9.
struct EulerMaclaurin {
    private let integrand: PreparedIntegrand
    private let constants: [DoubleInterval?]
    /// Where the sum begins: T, at least 256.
    private let start: Int
    /// How many derivatives are taken: m.
    private let order: Int

    init(_ integrand: Integrand, from start: Int, order: Int = 16) {
        self.integrand = PreparedIntegrand(integrand, bits: EulerMaclaurin.bits)
        (self.start, self.order) = (start, order)
        constants = integrand.constants
    }

    private static let bits = 192
    /// At how many points of the circle, whose radius is T/32.
    private static let points = 64
    /// No more rectangles are looked at: doubles hold what is twice as large so often.
    private static let mostDoublings = 960

    /// The sum less the integral, with an error of about a tolerance; `nil` where it is not bounded.
    func correction(within tolerance: Double) -> Enclosure? {
        guard let first = bound(beside: Rational(start)), let rest = rest(within: tolerance) else {
            return nil
        }
        let half = integrand.values(on: Enclosure(Rational(start), bits: bits))
            .multiplied(by: .half, bits: bits)
        // A coefficient found on the circle holds those 64, 128, … further on, each bounded by (1/4)⁶⁴
        // of the bound.
        return half.adding(derivatives(circle()).negated(bits: bits), bits: bits)
            .widened(by: rest + first * 0x1p-126, bits: bits)
    }

    private var bits: Int { EulerMaclaurin.bits }
    /// The radius of the circle, a quarter of what f is bounded on.
    private var radius: Rational { Rational(start, 32) }

    /// A bound of f within a/8 of the numbers from a to 2a; `nil` when it has none.
    private func bound(beside a: Rational) -> Double? {
        let reach = a * Rational(1, 8)
        let (low, high) = (a - reach, a * 2 + reach)
        return integrand.bound(
            from: low, to: high, height: reach,
            continuing: integrand.branches(on: integrand.interval(low, high)))
    }

    /// A bound of R, and of what the sum has beyond the integral after the last rectangle.
    private func rest(within tolerance: Double) -> Double? {
        var (edge, total) = (Rational(start), 0.0)
        for step in 0..<EulerMaclaurin.mostDoublings {
            guard let bound = bound(beside: edge) else { return nil }
            total += bound * share(DoubleInterval(edge))
            edge = edge * 2
            let tail = Tail(
                of: integrand.integrand, constants: constants, beyond: DoubleInterval(edge).lower)
            guard let surplus = tail.surplus else {
                if step < 64 { continue }
                return nil
            }
            // The value and the derivatives at the edge together are less than the bound.
            let end = bound + surplus
            if end <= tolerance { return (total + end) * (1 + 1e-9) }
        }
        return nil
    }

    /// 2ζ(2m) (2m)!/(2π)²ᵐ · (a/8)⁻²ᵐ · a, a little more.
    private func share(_ edge: DoubleInterval) -> Double {
        var share = 2.001 * edge.upper
        for k in 1...(2 * order) { share *= Double(k) / (0.7853 * edge.lower) }
        return share + 0x1p-1070
    }

    /// The values at half of the points, those above the real line; the others mirror them.
    private func circle() -> [ComplexEnclosure] {
        let quarter = EulerMaclaurin.points / 4
        let line = integrand.interval(Rational(start) - radius, Rational(start) + radius)
        let branches = integrand.branches(on: line)
        return (0...(2 * quarter)).map { index in
            let (across, up) = (cosine(index), cosine(index - quarter))
            let point = ComplexEnclosure(
                real: across.multiplied(by: radius, bits: bits)
                    .adding(Enclosure(Rational(start), bits: bits), bits: bits),
                imaginary: up.multiplied(by: radius, bits: bits))
            return integrand.values(on: point, continuing: branches)
        }
    }

    /// The cosine of a part of the circle.
    private func cosine(_ index: Int) -> Enclosure {
        Real.Function.cosine.values(
            on: Enclosure.pi(bits: bits).multiplied(
                by: Rational(2 * index, EulerMaclaurin.points), bits: bits), bits: bits)
    }

    /// Σ B₂ⱼ/2j · c₂ⱼ₋₁, where cₖ = f⁽ᵏ⁾(T)/k! is the mean of f(T + r e^(iθ)) r⁻ᵏ e^(−ikθ).
    private func derivatives(_ values: [ComplexEnclosure]) -> Enclosure {
        let (points, last) = (EulerMaclaurin.points, values.count - 1)
        let cosines = (0..<points).map(cosine)
        var sum = Enclosure(.zero, bits: bits)
        for (j, number) in EulerMaclaurin.bernoulliNumbers(order).enumerated() {
            let k = 2 * j + 1
            var mean = Enclosure(.zero, bits: bits)
            for (index, value) in values.enumerated() {
                let turn = index * k
                let across = value.real.multiplied(by: cosines[turn % points], bits: bits)
                let up = (value.imaginary ?? Enclosure(.zero, bits: bits)).multiplied(
                    by: cosines[(turn + points * 3 / 4) % points], bits: bits)
                let isAlone = index == 0 || index == last
                mean = mean.adding(
                    across.adding(up, bits: bits).multiplied(by: isAlone ? 1 : 2, bits: bits),
                    bits: bits)
            }
            let factor = number / Rational(k + 1) * radius.power(-k) / Rational(points)
            sum = sum.adding(mean.multiplied(by: factor, bits: bits), bits: bits)
        }
        return sum
    }

    /// B₂, B₄, …, so many, by Σ (n + 1 choose k) Bₖ = 0 for k from 0 to n.
    static func bernoulliNumbers(_ count: Int) -> [Rational] {
        var all: [Rational] = [.one]
        for n in 1...(2 * count) {
            var (sum, choices) = (Rational.zero, Rational.one)
            for k in 0..<n {
                sum = sum + choices * all[k]
                choices = choices * Rational(n + 1 - k, k + 1)
            }
            all.append(-sum / Rational(n + 1))
        }
        return stride(from: 2, through: 2 * count, by: 2).map { all[$0] }
    }
}
