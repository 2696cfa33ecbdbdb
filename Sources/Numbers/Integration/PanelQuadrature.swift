import CMPFR

/// Why an integral has no value that can be proved.
public enum IntegrationError: Error, Sendable {
    /// The integrand is not bounded near a number, which is given as text.
    case unbounded(near: String)
    /// The integrand changes too fast near a number for the work that is allowed.
    case tooHard(near: String)
    /// What lies beyond a number cannot be bounded.
    case tail(beyond: String)
    /// An end near which the integrand cannot be bounded.
    case end(String)
    /// Something in the integrand is known at numbers only.
    case opaque
    /// An operation on numbers has no result.
    case number(NumberError)
}

/// The integral over a finite interval whose ends are fractions, divided into panels.
///
/// On each panel the integrand is worked out on a rectangle about an ellipse: where that is bounded,
/// the function is analytic there, and the bound says how many nodes the rule of Gauss and Legendre
/// needs. Where it is not, it may be without exponentials that are as good as nothing on the panel;
/// else the panel is halved.
struct PanelQuadrature {
    let integrand: PreparedIntegrand
    /// What the error of a panel may be.
    let tolerance: Double
    private(set) var rules: LegendreRules
    /// How many values of the integrand may still be asked for.
    private(set) var budget: Int
    /// The integral of the magnitude, about: nothing cancels in it.
    private(set) var mass = 0.0

    init(
        _ integrand: Integrand, bits: Int, tolerance: Double, rules: LegendreRules, budget: Int
    ) {
        self.integrand = PreparedIntegrand(integrand, bits: bits)
        (self.tolerance, self.rules, self.budget) = (tolerance, rules, budget)
    }

    private var bits: Int { integrand.bits }

    /// Panels are not halved more often.
    private static let mostHalvings = 160
    /// After so many halvings an integrand that is still unbounded is taken to have a pole.
    private static let halvingsToPole = 48

    /// The integral from one fraction to a greater one.
    mutating func integral(
        from start: Rational, to end: Rational
    ) throws(IntegrationError) -> Enclosure {
        var total = Enclosure(.zero, bits: bits)
        var open = [(start, end, 0)]
        while let (low, high, halvings) = open.popLast() {
            if let part = panel(low, high, halvings) {
                total = total.adding(part, bits: bits)
                continue
            }
            if halvings >= PanelQuadrature.halvingsToPole, !isBounded(low, high) {
                throw .unbounded(near: PanelQuadrature.place(low, high))
            }
            guard halvings < PanelQuadrature.mostHalvings, budget > 0 else {
                throw .tooHard(near: PanelQuadrature.place(low, high))
            }
            let middle = (low + high) * .half
            open.append((middle, high, halvings + 1))
            open.append((low, middle, halvings + 1))
        }
        return total
    }

    /// A number of a panel with few digits, which may be one of its ends.
    private static func place(_ low: Rational, _ high: Rational) -> String {
        if low.sign <= 0, high.sign >= 0 { return "0" }
        let middle = Number.exact((low + high) * .half)
        let near = (1...6).lazy.compactMap { middle.rounded(significant: $0)?.value }
            .first { low <= $0 && $0 <= high }
        return near.map { Number.exact($0).description } ?? middle.description
    }

    private func isBounded(_ low: Rational, _ high: Rational) -> Bool {
        integrand.values(on: integrand.interval(low, high)).isBounded
    }

    /// The integral over a panel; `nil` when it must be halved.
    private mutating func panel(_ low: Rational, _ high: Rational, _ halvings: Int) -> Enclosure? {
        budget -= 4
        let middle = (low + high) * .half
        let half = (high - low) * .half
        let line = integrand.interval(low, high)
        let branches = integrand.branches(on: line)
        if let (count, error) = nodes(middle, half, branches) {
            return gauss(count, middle, half, error, branches)
        }
        if let (simpler, rest) = integrand.simplified(branches, low, high, within: tolerance),
            let (count, error) = nodes(middle, half, simpler)
        {
            return gauss(count, middle, half, error + rest, simpler)
        }
        // A panel so narrow that any value between its bounds will do.
        guard halvings > 4 else { return nil }
        let range = integrand.values(on: line)
        guard range.isBounded else { return nil }
        let width = Enclosure(high - low, bits: bits)
        let hull = range.multiplied(by: width, bits: bits)
        let doubles = hull.doubles
        return doubles.upper - doubles.lower <= tolerance ? hull : nil
    }

    /// The least number of nodes that is good enough, with a bound of its error.
    ///
    /// The wide ellipse is for where the middle one asks for many nodes, the narrow one for where that
    /// has no bound, or one too large.
    private func nodes(
        _ middle: Rational, _ half: Rational, _ branches: [RectangleArithmetic.Branch?]
    ) -> (count: Int, error: Double)? {
        func choice(_ ρ: Double, _ bound: Double?) -> (count: Int, error: Double)? {
            guard let bound else { return nil }
            return LegendreRules.counts.lazy.filter { $0 <= max(bits / 2, 32) }
                .map { ($0, PanelQuadrature.error(bound * half.doubleAbove, ρ, $0)) }
                .first { $0.1 <= tolerance }
        }
        func choice(_ ρ: Double) -> (count: Int, error: Double)? {
            choice(ρ, bound(middle, half, ρ, branches))
        }
        guard let bound = bound(middle, half, 3, branches) else { return choice(1.75) }
        guard let found = choice(3, bound) else { return choice(6) ?? choice(1.75) }
        guard found.count > 12, let wide = choice(6) else { return found }
        return wide.count < found.count ? wide : found
    }

    /// 64/15 · M ρ⁻²ⁿ / (1 − ρ⁻²), a little more for what doubles round away, and never less than the
    /// least of them.
    static func error(_ bound: Double, _ ρ: Double, _ count: Int) -> Double {
        guard bound > 0 else { return 0 }
        var power = 1.0
        for _ in 0..<(2 * count) { power /= ρ }
        return .leastNonzeroMagnitude + 64 / 15 * bound * power / (1 - 1 / (ρ * ρ)) * (1 + 1e-9)
    }

    /// A bound of the integrand inside the ellipse of a panel; `nil` when it has none.
    private func bound(
        _ middle: Rational, _ half: Rational, _ ρ: Double,
        _ branches: [RectangleArithmetic.Branch?]
    ) -> Double? {
        guard let across = Rational(exactly: (ρ + 1 / ρ) / 2 * (1 + 0x1p-40)),
            let up = Rational(exactly: (ρ - 1 / ρ) / 2 * (1 + 0x1p-40))
        else { return nil }
        return integrand.bound(
            from: middle - half * across, to: middle + half * across, height: half * up,
            continuing: branches)
    }

    private mutating func gauss(
        _ count: Int, _ middle: Rational, _ half: Rational, _ error: Double,
        _ branches: [RectangleArithmetic.Branch?]
    ) -> Enclosure {
        budget -= count
        let sum = WeightedSum(
            of: integrand, by: rules.rule(count), about: middle, half, branches,
            within: tolerance / half.doubleAbove)
        mass += sum.size * half.doubleAbove
        return sum.value.multiplied(by: half, bits: bits).widened(by: error, bits: bits)
    }
}

extension Enclosure {
    /// The numbers within a distance of its own.
    func widened(by distance: Double, bits: Int) -> Enclosure {
        Enclosure(
            checking: BigFloat(bits: bits) { mpfr_sub_d($0, lower.pointer, distance, MPFR_RNDD) },
            BigFloat(bits: bits) { mpfr_add_d($0, upper.pointer, distance, MPFR_RNDU) })
    }
}

extension Rational {
    /// A double that is not less.
    fileprivate var doubleAbove: Double { DoubleInterval(self).upper }
}
